import assert from "node:assert/strict";
import { test } from "node:test";
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import "../src/index.ts";

void test("a client asks an agent through this transport", async () => {
  await using agent = new Agent({ listen: "acme://here:1161", communities: [{ name: "public" }] });
  agent.scalar("1.3.6.1.2.1.1.5.0", { type: "OctetString", get: () => "core-1" });
  await agent.listen();
  await using client = new Client("acme://here:1161", v2c("public"));
  const [name] = await client.get("1.3.6.1.2.1.1.5.0");
  assert.equal(String(name), "core-1");
});
