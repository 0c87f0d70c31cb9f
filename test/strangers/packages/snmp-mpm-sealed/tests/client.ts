import assert from "node:assert/strict";
import { test } from "node:test";
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { ErrorResponse, RequestTimeout } from "@snmp/mpm-core";
import { identifier, sealWith } from "../src/index.ts";

const base = "1.3.6.1.4.1.32473.1";
const agent = new Agent({
  address: "127.0.0.1",
  port: 0,
  users: [
    { user: "ops", securityModel: identifier, level: "authNoPriv", access: "read-write" },
    { user: "guest", securityModel: identifier, level: "authNoPriv", view: { include: [`${base}.1`] } },
  ],
  settings: { [identifier]: { keys: { ops: "correct-horse", guest: "come-on-in", nobody: "no-rights" } } },
});
agent.scalar(`${base}.1.0`, { type: "OctetString", value: "core-1", access: "read-write" });
agent.context("backup").scalar(`${base}.1.0`, { type: "OctetString", value: "core-2" });
agent.table(`${base}.2.1`, {
  columns: { 1: { name: "queue", type: "OctetString" }, 2: { name: "length", type: "Gauge32" } },
  rows: new Map(Array.from({ length: 40 }, (_, i) => [i + 1, { queue: `q${i + 1}`, length: i }])),
});

void test("through @snmp/client and @snmp/agent", async (t) => {
  await agent.listen();
  const [address = ""] = agent.addresses;
  const asked = new Client(address, sealWith("ops", "correct-horse"));
  t.after(async () => {
    await asked.close();
    await agent.close();
  });

  await t.test("gets, sets and walks", async () => {
    await asked.set({ oid: `${base}.1.0`, type: "OctetString", value: "core-9" });
    assert.deepEqual((await asked.get(`${base}.1.0`)).map(String), ["core-9"]);
    assert.equal((await asked.walk(`${base}.2`).toArray()).length, 80);
    assert.equal((await asked.table(`${base}.2`)).size, 40);
  });

  await t.test("many at once", async () => {
    const rows = await Promise.all(Array.from({ length: 40 }, (_, i) => asked.get(`${base}.2.1.1.${i + 1}`)));
    assert.deepEqual(
      rows.flat().map(String),
      Array.from({ length: 40 }, (_, i) => `q${i + 1}`),
    );
  });

  await t.test("a context has objects of its own", async () => {
    const [name] = await asked.get(`${base}.1.0`, { contextName: "backup" });
    assert.equal(String(name), "core-2");
  });

  await t.test("a name may do what it was granted", async () => {
    await using guest = new Client(address, sealWith("guest", "come-on-in"));
    assert.equal((await guest.get(`${base}.1.0`)).length, 1);
    assert.deepEqual(await guest.walk(`${base}.2`).toArray(), []);
    const refused = guest.set({ oid: `${base}.1.0`, type: "OctetString", value: "mine" });
    await assert.rejects(
      refused,
      (error) => ErrorResponse.isInstance(error) && error.errorStatus === "authorizationError",
    );
    await using nobody = new Client(address, sealWith("nobody", "no-rights"));
    await assert.rejects(
      nobody.get(`${base}.1.0`),
      (error) => ErrorResponse.isInstance(error) && error.errorStatus === "authorizationError",
    );
  });

  await t.test("a wrong key gets no answer, and is counted", async () => {
    await using thief = new Client(address, sealWith("ops", "battery-staple"), { timeout: 100, retries: 0 });
    await assert.rejects(thief.get(`${base}.1.0`), (error) => RequestTimeout.isInstance(error));
    assert.equal(agent.counters.get("sealedWrongSeals"), 1);
  });
});
