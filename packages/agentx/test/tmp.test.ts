import { base, walk } from "./support/objects.ts";
import { startSnmpdSubagent, waitUntil } from "./support/snmpd.ts";
import { startWorld } from "./support/world.ts";
test("snmpd -X", async () => {
  const errs: unknown[] = [];
      await using world = await startWorld({timeout: 1000}, { onError: (e) => errs.push(e) });
      const sub = await startSnmpdSubagent(world.address, ["extend hello /bin/echo hello"]);
      try {
      await waitUntil(() => world.master.registrationCount > 10);
      await new Promise((r) => setTimeout(r, 1000));
      const text = await walk(world.port, "1.3.6.1").catch(e => String(e));
      console.log(world.master.sessions, world.master.registrationCount, text.split("\n").length, text.slice(0, 3000), errs.slice(0,3), world.errors.slice(0,3), (await sub.log()).slice(0, 2000));
      } finally {
      await sub.stop(); }
}, 20000);
