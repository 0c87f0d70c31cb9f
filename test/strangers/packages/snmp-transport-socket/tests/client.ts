import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { RequestTimeout, TransportError } from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import "../src/index.ts";

const sysName = "1.3.6.1.2.1.1.5.0";
const listen = `socket://agent-${process.pid}:1161`;

if (process.send !== undefined && process.argv[2] !== undefined) {
  const agent = await serve(process.argv[2]);
  process.once("disconnect", () => void agent.close());
} else {
  void test("a client asks an agent in another process", async (t) => {
    const child = fork(fileURLToPath(import.meta.url), [listen]);
    t.after(() => child.connected && child.disconnect());
    await once(child, "message");
    const client = new Client(listen, v2c("public"), { timeout: 2000, retries: 0 });
    t.after(() => client.close());

    await t.test("gets, sets and walks, many at once", async () => {
      await client.set({ oid: sysName, type: "OctetString", value: "core-9" });
      const answers = await Promise.all(Array.from({ length: 50 }, () => client.get(sysName)));
      assert.ok(answers.flat().every((varbind) => String(varbind) === "core-9"));
      assert.ok((await client.walk("1.3.6.1.2.1.1").toArray()).length > 5);
    });

    await t.test("nobody there, or nobody there any more, is an error that names the target", async () => {
      await using nowhere = new Client("socket://nobody:1161", v2c("public"), { retries: 0 });
      await assert.rejects(
        nowhere.get(sysName),
        (error) => TransportError.isInstance(error) && error.target === "socket://nobody:1161",
      );
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
      await assert.rejects(
        client.get(sysName),
        (error) => TransportError.isInstance(error) || RequestTimeout.isInstance(error),
      );
    });

    await t.test("an agent that is back is found again", async () => {
      await using back = await serve(listen);
      assert.deepEqual(back.addresses, [listen]);
      assert.equal(String((await client.get(sysName))[0]), "core-1");
    });
  });
}

async function serve(address: string): Promise<Agent> {
  const agent = new Agent({ listen: address, communities: [{ name: "public", access: "read-write" }] });
  agent.scalar(sysName, { type: "OctetString", value: "core-1", access: "read-write" });
  await agent.listen();
  process.send?.("listening");
  return agent;
}
