// Messages that no sender should send, by the thousand: random octets, cut and changed messages, and the hostile ones of the conformance
// material. The long form (`npm run test:long`) sends 200,000.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { octetsFromHex } from "@snmp/pdu";
import { describeShared, findSharedFile } from "../../../test/support/shared.ts";
import type { HostileMessage } from "./load/messages.ts";
import { isLong, showReport, startLoadReceiver, startLoadSender } from "./load/processes.ts";
import { auth, priv } from "./support/originators.ts";
import { closeAll, openSender, startReceiver, until } from "./support/receivers.ts";

afterEach(closeAll);

test(`${isLong ? 200_000 : 20_000} datagrams of garbage leave memory flat`, async () => {
  const count = isLong ? 100_000 : 10_000;
  const folder = await mkdtemp(join(tmpdir(), "snmp-garbage-"));
  const users = [{ user: "ops", auth, priv }];
  const receiver = await startLoadReceiver(folder, { communities: ["public"], users }, "watched");
  try {
    const hostile = findSharedFile("conformance/hostile.json");
    const sender = await startLoadSender(folder, receiver.port, { kind: "garbage", count, hostile });
    expect(await sender.send(50)).toBe(count);
    const first = await receiver.report();
    expect(await sender.send(50)).toBe(count);
    const second = await receiver.report();
    await sender.stop();
    showReport("garbage", [first, second]);
    expect(second.errors).toEqual([]);
    expect(second.received + (second.kernel ?? 0)).toBe(2 * count);
    expect(Object.keys(second.dropped)).toEqual(
      expect.arrayContaining(["malformed", "community", "version"]),
    );
    expect(second.memory - first.memory).toBeLessThan(2 * 1024 * 1024);
  } finally {
    await receiver.stop();
    await rm(folder, { recursive: true });
  }
}, 600_000);

describeShared("the hostile messages for receivers of traps", "conformance/hostile.json", (file) => {
  test("each gets its verdict", async () => {
    const { messages } = JSON.parse(await readFile(file, "utf8")) as { messages: HostileMessage[] };
    const chosen = messages.filter(({ target }) => target === "trap-receiver");
    expect(chosen.length).toBeGreaterThan(15);
    const { receiver, port } = await startReceiver();
    const sender = await openSender(port);
    for (const { id, desc, hex, verdict } of chosen) {
      const before = { ...receiver.counters };
      await sender.send(octetsFromHex(hex));
      await until(() => receiver.counters.received === before.received + 1);
      const { accepted, acknowledged } = receiver.counters;
      const taken = acknowledged > before.acknowledged ? "respond" : "deliver";
      const outcome = accepted > before.accepted ? taken : "drop";
      expect(`${id}, ${desc}: ${outcome}`).toMatch(
        new RegExp(`: (${[verdict.expect, ...(verdict.tolerate ?? [])].join("|")})$`),
      );
    }
    await until(() => sender.answers.length === receiver.counters.acknowledged);
  });
});
