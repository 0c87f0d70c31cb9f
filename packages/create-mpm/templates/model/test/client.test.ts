import assert from "node:assert/strict";
import { test } from "node:test";
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { RequestTimeout } from "@snmp/mpm-core";
import { acme, plugin } from "../src/index.ts";

void test("a client asks an agent through this model", async () => {
  await using agent = new Agent({
    address: "127.0.0.1",
    port: 0,
    communities: [{ name: "correct-horse", access: "read-only" }],
  });
  agent.scalar("1.3.6.1.2.1.1.5.0", { type: "OctetString", get: () => "core-1" });
  await agent.listen();
  const [address] = agent.addresses;
  assert.ok(address !== undefined);

  await using client = new Client(address, acme("correct-horse"));
  const [name] = await client.get("1.3.6.1.2.1.1.5.0");
  assert.equal(String(name), "core-1");

  await using stranger = new Client(address, acme("battery-staple"), { timeout: 100, retries: 0 });
  await assert.rejects(stranger.get("1.3.6.1.2.1.1.5.0"), (error) => RequestTimeout.isInstance(error));
});

void test("the snmp command makes credentials of JSON", () => {
  assert.deepEqual(plugin.createCredentials?.({ key: "correct-horse" }), acme("correct-horse"));
  assert.throws(() => plugin.createCredentials?.({ key: 5 }), /key must be a string, not number/);
});
