import assert from "node:assert/strict";
import { test } from "node:test";
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { ErrorResponse, RequestTimeout } from "@snmp/mpm-core";
import "@snmp/mpm-v3";
import { acme, identifier } from "../src/index.ts";

const sysName = "1.3.6.1.2.1.1.5.0";

void test("a client asks an agent with this security model", async () => {
  await using agent = new Agent({
    address: "127.0.0.1",
    port: 0,
    users: [{ user: "ops", securityModel: identifier, level: "authPriv", access: "read-only" }],
    settings: { 3: { acme: { ops: "correct-horse" } } },
  });
  agent.scalar(sysName, { type: "OctetString", get: () => "core-1", set: () => undefined });
  await agent.listen();
  const [address] = agent.addresses;
  assert.ok(address !== undefined);

  await using client = new Client(address, acme("ops", "correct-horse"));
  const [name] = await client.get(sysName);
  assert.equal(String(name), "core-1");
  await assert.rejects(client.set({ oid: sysName, type: "OctetString", value: "x" }), (error) =>
    ErrorResponse.isInstance(error),
  );

  await using stranger = new Client(address, acme("ops", "battery-staple"), { timeout: 100, retries: 0 });
  await assert.rejects(stranger.get(sysName), (error) => RequestTimeout.isInstance(error));
  assert.equal(agent.counters.get("acmeWrongDigests"), 1);
});
