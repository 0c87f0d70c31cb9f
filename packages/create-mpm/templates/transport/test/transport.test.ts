import assert from "node:assert/strict";
import { test } from "node:test";
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { TransportError } from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import { parseTarget, type TransportAddress, transportFor, type TransportReceiver } from "@snmp/transport";
import { acme } from "../src/index.ts";

const deaf: TransportReceiver = { message: () => undefined, error: () => undefined };

void test("importing the package registers the transport", () => {
  assert.equal(transportFor("acme"), acme);
  assert.deepEqual(parseTarget("acme://here"), { scheme: "acme", host: "here", port: acme.defaultPort });
});

void test("a client asks an agent through this transport", async () => {
  await using agent = new Agent({ listen: "acme://here:1161", communities: [{ name: "public" }] });
  agent.scalar("1.3.6.1.2.1.1.5.0", { type: "OctetString", get: () => "core-1" });
  await agent.listen();
  await using client = new Client("acme://here:1161", v2c("public"));
  const [name] = await client.get("1.3.6.1.2.1.1.5.0");
  assert.equal(String(name), "core-1");
});

void test("what arrives is what was sent, and tells where from", async () => {
  let arrive: (arrived: readonly [Uint8Array, string]) => void = () => undefined;
  const arrived = new Promise<readonly [Uint8Array, string]>((resolve) => (arrive = resolve));
  const receiver = { ...deaf, message: (message: Uint8Array, from: TransportAddress) => arrive([message, from.toString()]) };
  const listening = await acme.listen(receiver, { address: "here", port: 0 });
  const sending = acme.open(deaf);
  const to = await sending.resolve(parseTarget(listening.address));
  listening.ref();
  sending.send(Uint8Array.of(0x30, 0x00), to);
  const [message, from] = await arrived;
  assert.deepEqual([...message], [0x30, 0x00]);
  assert.notEqual(from, listening.address);
  assert.ok(sending.isSource(await sending.resolve(parseTarget(listening.address)), to));
  await sending.close();
  await listening.close();
  await listening.close();
});

void test("faults come as a TransportError that names the target, and never out of send itself", async () => {
  const transport = acme.open(deaf);
  const to = await transport.resolve(parseTarget("acme://nowhere"));
  const sent = (message: Uint8Array): Promise<TransportError | undefined> => new Promise((resolve) => transport.send(message, to, resolve));
  assert.equal(await sent(new Uint8Array(10)), undefined);
  assert.equal((await sent(new Uint8Array(transport.maxMessageSize + 1)))?.reason, "EMSGSIZE");
  await transport.close();
  const closed = await sent(new Uint8Array(10));
  assert.equal(closed?.reason, "ESHUTDOWN");
  assert.ok(closed.message.includes("acme://nowhere"));
});

void test("a place that is taken is refused", async () => {
  const first = await acme.listen(deaf, { address: "here", port: 2000 });
  await assert.rejects(acme.listen(deaf, { address: "here", port: 2000 }), (error) => TransportError.isInstance(error));
  await first.close();
  await (await acme.listen(deaf, { address: "here", port: 2000 })).close();
});
