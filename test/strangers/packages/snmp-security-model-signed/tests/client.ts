import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { test } from "node:test";
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { create, ErrorResponse, ReportError, RequestTimeout } from "@snmp/mpm-core";
import "@snmp/mpm-v3";
import { requestPdu, varbindFrom } from "@snmp/pdu";
import { identifier, keyPair, signWith } from "../src/index.ts";

const sysName = "1.3.6.1.2.1.1.5.0";
const [ops, guest, own] = [keyPair(), keyPair(), keyPair()];
const agent = new Agent({
  address: "127.0.0.1",
  port: 0,
  users: [{ user: "ops", securityModel: identifier, level: "authNoPriv", access: "read-write" }],
  settings: { 3: { signed: { key: own.privateKey, names: { ops: ops.publicKey, guest: guest.publicKey } } } },
});
agent.scalar(sysName, { type: "OctetString", value: "core-1", access: "read-write" });

void test("through @snmp/client and @snmp/agent", async (t) => {
  await agent.listen();
  const [address = ""] = agent.addresses;
  const client = new Client(address, signWith("ops", ops.privateKey, own.publicKey));
  t.after(async () => {
    await client.close();
    await agent.close();
  });

  await t.test("gets, sets and walks, many at once", async () => {
    await client.set({ oid: sysName, type: "OctetString", value: "core-9" });
    const answers = await Promise.all(Array.from({ length: 30 }, () => client.get(sysName)));
    assert.ok(answers.flat().every((varbind) => String(varbind) === "core-9"));
    assert.ok((await client.walk("1.3.6.1.2.1.1").toArray()).length > 5);
  });

  await t.test("who has no rights is told so", async () => {
    await using other = new Client(address, signWith("guest", guest.privateKey, own.publicKey));
    await assert.rejects(
      other.get(sysName),
      (error) => ErrorResponse.isInstance(error) && error.errorStatus === "authorizationError",
    );
  });

  await t.test("an unknown name is told in a Report", async () => {
    await using stranger = new Client(address, signWith("mallory", guest.privateKey, own.publicKey), {
      timeout: 2000,
      retries: 0,
    });
    await assert.rejects(
      stranger.get(sysName),
      (error) => ReportError.isInstance(error) && error.counter === "signedUnknownNames",
    );
  });

  await t.test("a wrong signature, of either side, counts for nothing", async () => {
    const forged = [
      signWith("ops", guest.privateKey, own.publicKey),
      signWith("ops", ops.privateKey, guest.publicKey),
    ];
    for (const credentials of forged) {
      await using thief = new Client(address, credentials, { timeout: 100, retries: 0 });
      await assert.rejects(thief.get(sysName), (error) => RequestTimeout.isInstance(error));
    }
    assert.equal(agent.counters.get("signedWrongSignatures"), 1);
  });

  await t.test("a message is taken once", async () => {
    const model = create(3, () => Promise.reject(new Error("nothing to discover")), {});
    const none = new Uint8Array(0);
    const pdu = requestPdu("GetRequest", 1, [varbindFrom({ oid: sysName, type: "Null" })]);
    const credentials = signWith("ops", ops.privateKey, own.publicKey);
    const { data } = await model.encode(1, credentials, none, none, pdu);
    const socket = createSocket("udp4");
    const answers: Uint8Array[] = [];
    for (let i = 0; i < 2; i++) {
      socket.send(data, agent.port, "127.0.0.1");
      const [answer] = (await once(socket, "message")) as [Uint8Array];
      answers.push(answer);
    }
    socket.close();
    assert.throws(
      () => model.decode(answers[1]!, credentials),
      (error) => ReportError.isInstance(error) && error.counter === "signedNotRecent",
    );
    assert.equal(agent.counters.get("signedNotRecent"), 1);
  });
});
