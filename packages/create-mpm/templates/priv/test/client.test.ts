import assert from "node:assert/strict";
import { test } from "node:test";
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { v3 } from "@snmp/mpm-v3";
import "../src/index.ts";

void test("a client asks an agent with this protocol", async () => {
  const user = {
    user: "ops",
    auth: { protocol: "sha256", password: "correct-horse" },
    priv: { protocol: "acme", password: "battery-staple" },
  };
  await using agent = new Agent({ address: "127.0.0.1", port: 0, users: [user] });
  agent.scalar("1.3.6.1.2.1.1.5.0", { type: "OctetString", get: () => "core-1" });
  await agent.listen();
  const [address] = agent.addresses;
  assert.ok(address !== undefined);

  await using client = new Client(address, v3(user));
  const [name] = await client.get("1.3.6.1.2.1.1.5.0");
  assert.equal(String(name), "core-1");
});
