import assert from "node:assert/strict";
import { test } from "node:test";
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { ReportError } from "@snmp/mpm-core";
import { v3 } from "@snmp/mpm-v3";
import "../src/index.ts";

const sysName = "1.3.6.1.2.1.1.5.0";
const auth = { protocol: "blake2s", password: "correct-horse" };
const priv = { protocol: "chacha20", password: "battery-staple" };
const users = [
  { user: "both", auth, priv },
  { user: "signs", auth },
  { user: "mixed", auth: { ...auth, protocol: "sha512" }, priv },
  { user: "other", auth, priv: { ...priv, protocol: "aes256" } },
];

void test("through @snmp/client and @snmp/agent", async (t) => {
  const agent = new Agent({
    address: "127.0.0.1",
    port: 0,
    users: users.map((user) => ({ ...user, access: "read-write" })),
  });
  agent.scalar(sysName, { type: "OctetString", value: "core-1", access: "read-write" });
  await agent.listen();
  const [address = ""] = agent.addresses;
  t.after(() => agent.close());

  for (const user of users) {
    await t.test(
      `${user.user}: ${user.auth.protocol} with ${user.priv?.protocol ?? "no encryption"}`,
      async () => {
        await using client = new Client(address, v3(user));
        await client.set({ oid: sysName, type: "OctetString", value: user.user });
        assert.equal(String((await client.get(sysName))[0]), user.user);
        assert.ok((await client.walk("1.3.6.1.2.1.1").toArray()).length > 5);
      },
    );
  }

  await t.test("a wrong password is reported as such", async () => {
    await using client = new Client(
      address,
      v3({ user: "both", auth: { ...auth, password: "troubador-3" }, priv }),
      { retries: 0 },
    );
    await assert.rejects(
      client.get(sysName),
      (error) => ReportError.isInstance(error) && error.counter === "usmStatsWrongDigests",
    );
  });

  await t.test("a wrong privacy password too, which the tag of the cipher gives away", async () => {
    await using client = new Client(
      address,
      v3({ user: "both", auth, priv: { ...priv, password: "troubador-4" } }),
      { retries: 0 },
    );
    await assert.rejects(
      client.get(sysName),
      (error) => ReportError.isInstance(error) && error.counter === "usmStatsDecryptionErrors",
    );
  });
});
