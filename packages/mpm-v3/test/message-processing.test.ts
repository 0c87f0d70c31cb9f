// RFC 3412, demand by demand; the numbers are those of ../shared/conformance/MUSTS.md.
import { codecOf } from "@snmp/asn1";
import { counterOids, LocalEngine, peekMsgId } from "@snmp/mpm-core";
import { ScopedPdu, SnmpV3Message, v3, V3MessageProcessingModel } from "@snmp/mpm-v3";
import { makeVarbind, type Pdu, requestPdu, responsePdu } from "@snmp/pdu";
import { altered, forged, takeApart } from "./support/forge.ts";
import { agentEngineId, coded, get, otherEngineId, SimulatedAgent, SimulatedClient } from "./support/world.ts";

const auth = { protocol: "sha256", password: "authentic-enough" };
const priv = { protocol: "aes128", password: "private-enough" };
const users = [{ user: "plain" }, { user: "ops", auth }, { user: "secret", auth, priv }];
const localEngineId = Uint8Array.of(0x80, 0, 0, 0, 6);

function pair(user = 1, options: object = {}): { agent: SimulatedAgent; client: SimulatedClient } {
  const agent = new SimulatedAgent({ users, ...options });
  return { agent, client: new SimulatedClient((message) => agent.handle(message), v3(users[user]!)) };
}

const scoped = (octets: Uint8Array): ScopedPdu => codecOf(ScopedPdu).decode(takeApart(octets).message.data.plaintext!);
const flags = (octets: Uint8Array): number => takeApart(octets).message.globalData.flags[0]!;

describe("M1: the syntax of a message", () => {
  test.each([
    ["msgID below 0", "id", -1],
    ["msgMaxSize of 483", "maxSize", 483],
    ["msgFlags of two octets", "flags", Uint8Array.of(4, 4)],
    ["msgSecurityModel of 0", "securityModel", 0],
  ])("%s can't be sent", (_, field, value) => {
    const message = Object.assign(new SnmpV3Message(), {
      globalData: { id: 1, maxSize: 484, flags: Uint8Array.of(4), securityModel: 3, [field]: value },
      data: { encryptedPdu: new Uint8Array(0) },
    });
    expect(() => codecOf(SnmpV3Message).encode(message)).toThrow(coded("ERR_SNMP_ENCODE"));
  });

  test.each([
    ["an encrypted scoped PDU without privFlag", 5, "encryptedPdu"],
    ["a plain scoped PDU with privFlag", 7, "plaintext"],
  ] as const)("%s is a parse error", async (_, flag, form) => {
    const { agent, client } = pair();
    const message = altered(await client.encode(), (parts) => {
      parts.message.globalData.flags = Uint8Array.of(flag);
      parts.message.data = { [form]: form === "plaintext" ? parts.message.data.plaintext : new Uint8Array(8) };
    });
    expect(await agent.handle(message)).toBeUndefined();
    expect(agent.counters.get("snmpInASNParseErrs")).toBe(1);
  });
});

describe("M2: message identifiers", () => {
  test("differ from the request-id, and from one message of a request to the next", async () => {
    const { client } = pair(0);
    const pdu = get();
    const ids = new Set<number>();
    for (let i = 0; i < 200; i++) ids.add(peekMsgId(await client.encode(pdu)));
    expect(ids.size).toBe(200);
    expect(ids.has(pdu.requestId)).toBe(false);
  });

  test("come back in the response", async () => {
    const { agent, client } = pair();
    const request = await client.encode();
    expect(peekMsgId((await agent.handle(request))!)).toBe(peekMsgId(request));
  });
});

describe("M3: sizes", () => {
  test("the agent's own limit stands in its messages, and its answers keep to the sender's", async () => {
    const { agent, client } = pair(1, { maxMessageSize: 1472 });
    const request = await client.encode();
    const answer = (await agent.handle(request))!;
    expect(takeApart(answer).message.globalData.maxSize).toBe(1472);
    const received = agent.received.at(-1)!;
    if (received.kind !== "message") throw new Error(received.kind);
    const fill = (octets: number): Uint8Array | undefined =>
      received.respond(responsePdu(1, [makeVarbind("1.3", "OctetString", new Uint8Array(octets))]));
    const { maxResponsePduSize } = received;
    // The PDU that is told to fit does, and what is too large is refused rather than sent.
    let largest = 0;
    while (fill(largest + 1) !== undefined) largest++;
    const size = scoped(fill(largest)!).data;
    const encoded =
      codecOf(ScopedPdu).encode({ contextEngineId: new Uint8Array(0), contextName: new Uint8Array(0), data: size }).length - 8;
    expect(maxResponsePduSize).toBeLessThanOrEqual(encoded);
    expect(maxResponsePduSize).toBeGreaterThan(encoded - 40);
  });

  test("an answer that does not fit into 484 octets is not sent", async () => {
    const { agent, client } = pair(0);
    await client.request();
    const small = altered(await client.encode(), ({ message }) => (message.globalData.maxSize = 484));
    await agent.handle(small);
    const received = agent.received.at(-1)!;
    if (received.kind !== "message") throw new Error(received.kind);
    expect(received.respond(responsePdu(1, [makeVarbind("1.3", "OctetString", new Uint8Array(484))]))).toBeUndefined();
    const full = received.respond(responsePdu(1, [makeVarbind("1.3", "OctetString", new Uint8Array(300))]))!;
    expect(full.length).toBeLessThanOrEqual(484);
  });
});

describe("M4 and M5: flags", () => {
  const pdus: [string, Pdu, number][] = [
    ["GetRequest", requestPdu("GetRequest", 5, []), 4],
    ["GetNextRequest", requestPdu("GetNextRequest", 5, []), 4],
    ["SetRequest", requestPdu("SetRequest", 5, []), 4],
    ["InformRequest", requestPdu("InformRequest", 5, []), 4],
    ["GetBulkRequest", { type: "GetBulkRequest", requestId: 5, nonRepeaters: 0, maxRepetitions: 1, varbinds: [] }, 4],
    ["SNMPv2-Trap", requestPdu("SNMPv2-Trap", 5, []), 0],
  ];
  test.each(pdus)("M5: a %s is sent with the reportableFlag that its class has", async (_, pdu, reportable) => {
    for (const [user, level] of [0, 1, 3].entries()) {
      const { client, agent } = pair(user);
      client.lcd.localEngine = new LocalEngine({ engineId: otherEngineId });
      expect(flags(await client.encode(pdu))).toBe(level | reportable);
      expect(agent.counters.get("snmpInvalidMsgs")).toBe(0);
    }
  });

  test("M5: answers and Reports have no reportableFlag", async () => {
    const { agent, client } = pair();
    expect(flags((await agent.handle(await client.encode()))!)).toBe(1);
    for (const message of [...agent.messages]) expect(flags((await agent.handle(message))!) & 4).toBe(0);
  });

  test("M4: reserved bits are ignored; privacy without authentication is dropped, reportable or not", async () => {
    const { agent, client } = pair(0);
    await client.request();
    const withFlags = async (octet: number): Promise<Uint8Array | undefined> =>
      agent.handle(altered(await client.encode(), ({ message }) => (message.globalData.flags = Uint8Array.of(octet))));
    expect(await withFlags(0xfc)).toBeDefined();
    expect(await withFlags(0x06)).toBeUndefined();
    expect(await withFlags(0x02)).toBeUndefined();
    expect(agent.counters.get("snmpInvalidMsgs")).toBe(2);
  });

  test("M5: the class of a PDU that can be read decides, the flag where it can't", async () => {
    const { agent, client } = pair();
    await client.request();
    const wrong = (octet: number) => async (): Promise<Uint8Array | undefined> =>
      agent.handle(altered(await client.encode(), ({ message }) => (message.globalData.flags = Uint8Array.of(octet))));
    expect(await wrong(1)()).toBeDefined(); // a Get with a digest made for another flag: a Report all the same
    const trap = await forged({
      request: await client.encode(),
      pdu: requestPdu("SNMPv2-Trap", 1, []),
      level: "authNoPriv",
      flags: 5,
      password: "not-the-password",
    });
    expect(await agent.handle(trap)).toBeUndefined();
    const encrypted = pair(2);
    await encrypted.client.request();
    const damaged = async (octet: number): Promise<Uint8Array | undefined> =>
      encrypted.agent.handle(altered(await encrypted.client.encode(), ({ message }) => (message.globalData.flags = Uint8Array.of(octet))));
    expect(await damaged(3)).toBeUndefined();
    // The same damage with the flag: encrypt for another key, keep the flag.
    const foreign = new SimulatedClient(
      (message) => encrypted.agent.handle(message),
      v3({ user: "secret", auth, priv: { ...priv, password: "another-one" } }),
    );
    const answer = await encrypted.agent.handle(
      altered(await foreign.encode(), ({ usm }) => (usm.authenticationParameters = new Uint8Array(24))),
    );
    expect(answer).toBeDefined();
  });
});

describe("M6: what can't be read", () => {
  test.each([
    ["octets that are no message", Buffer.from("3003020103", "hex"), "snmpInASNParseErrs"],
    ["another version", Buffer.from("3026020101040670", "hex"), "snmpInASNParseErrs"],
  ])("%s: counted and dropped", async (_, octets, counter) => {
    const { agent } = pair();
    expect(await agent.handle(octets)).toBeUndefined();
    expect(agent.counters.toJSON()).toEqual({ [counter]: 1 });
  });

  test("another version inside a message of this format is a bad version", async () => {
    const { agent, client } = pair(0);
    const message = await client.encode();
    const version = Uint8Array.from(message);
    version[version.indexOf(3)] = 2;
    expect(await agent.handle(altered(message, (parts) => (parts.message.version = 2)))).toBeUndefined();
    expect(agent.counters.get("snmpInBadVersions")).toBe(1);
  });

  test("an unknown security model: counted and dropped without a Report", async () => {
    const { agent, client } = pair(0);
    const message = altered(await client.encode(), (parts) => (parts.message.globalData.securityModel = 99));
    expect(await agent.handle(message)).toBeUndefined();
    expect(agent.counters.get("snmpUnknownSecurityModels")).toBe(1);
  });

  test("a scoped PDU that is none, in clear and after decryption: counted and dropped without a Report", async () => {
    const { agent, client } = pair(0);
    await client.request();
    const broken = altered(await client.encode(), (parts) => (parts.message.data = { plaintext: Buffer.from("3003020101", "hex") }));
    expect(await agent.handle(broken)).toBeUndefined();
    expect(agent.counters.get("snmpInASNParseErrs")).toBe(1);
    const secret = pair(2);
    const other = new SimulatedClient(
      (message) => secret.agent.handle(message),
      v3({ user: "secret", auth, priv: { ...priv, password: "another-one" } }),
    );
    expect(await secret.agent.handle(await other.encode())).toBeUndefined();
    expect(secret.agent.counters.get("snmpInASNParseErrs")).toBe(1);
  });
});

describe("M7: Reports", () => {
  test("carry the counter, the request-id where it can be read, and the engine's own default context", async () => {
    const { agent, client } = pair(0);
    await client.request();
    const pdu = get();
    const request = altered(await client.encode(pdu, "somewhere"), ({ usm }) => (usm.userName = Buffer.from("nobody")));
    const report = (await agent.handle(request))!;
    expect(flags(report)).toBe(0);
    const { contextEngineId, contextName, data } = scoped(report);
    expect([contextEngineId, contextName]).toEqual([agentEngineId, new Uint8Array(0)]);
    expect(data).toMatchObject({ type: "Report", requestId: pdu.requestId, errorStatus: 0, errorIndex: 0 });
    expect(data.varbinds).toMatchObject([{ oid: counterOids.usmStatsUnknownUserNames, type: "Counter32", value: 1 }]);
  });

  test("carry request-id 0 where the PDU is encrypted", async () => {
    const { agent, client } = pair(2);
    await client.request();
    const request = altered(await client.encode(), ({ usm }) => (usm.authenticationParameters = new Uint8Array(24)));
    expect(scoped((await agent.handle(request))!).data).toMatchObject({ type: "Report", requestId: 0 });
  });

  test("of an application go out at noAuthNoPriv too, and only in answer to what is to be answered", async () => {
    const { agent, client } = pair(2);
    const error = await client.request(get(), "nowhere").catch((reason: unknown) => reason);
    expect(error).toMatchObject({ counter: "snmpUnknownContexts", oid: counterOids.snmpUnknownContexts, value: 1, retryable: false });
    expect(agent.counters.get("snmpUnknownContexts")).toBe(1);
  });
});

describe("M8: answers", () => {
  test("(10) what nobody waits for is dropped, and released requests are not waited for", async () => {
    const { agent, client } = pair();
    const request = await client.encode();
    const answer = (await agent.handle(request))!;
    client.model.release(peekMsgId(request));
    expect(() => client.model.decode(answer, client.credentials)).toThrow(coded("ERR_SNMP_DISCARDED"));
  });

  test("(11) a Report that is not authentic leaves the request open for the true answer", async () => {
    const { agent, client } = pair();
    await client.request();
    const request = await client.encode();
    const fake = await forged({ request, pdu: requestPdu("Report", 0, [makeVarbind(counterOids.usmStatsWrongDigests, "Counter32", 3)]) });
    expect(() => client.model.decode(fake, client.credentials)).toThrow(
      coded("ERR_SNMP_REPORT", { counter: "usmStatsWrongDigests", value: 3, unproven: true }),
    );
    expect(client.model.decode((await agent.handle(request))!, client.credentials)).toMatchObject({ type: "Response" });
  });

  test("the state of outstanding messages is bounded", async () => {
    const { client } = pair(0);
    for (let i = 0; i < 66_000; i += 1000) await Promise.all(Array.from({ length: 1000 }, () => client.encode()));
    expect(client.model.outstanding).toBeLessThanOrEqual(65536);
  });
});

describe("M9: requests and notifications", () => {
  test("(13 a) a request under the authority of another engine is not answered", async () => {
    const { agent, client } = pair(0, { receivesNotifications: true });
    await client.request();
    const request = altered(await client.encode(), ({ usm }) => (usm.authoritativeEngineId = otherEngineId));
    const report = (await agent.handle(request))!;
    expect(scoped(report).data.varbinds[0]!.oid).toBe(counterOids.usmStatsUnknownEngineIDs);
  });

  test("(10) a Response or Report to the side that is asked is dropped", async () => {
    const { agent, client } = pair();
    const answer = (await agent.handle(await client.encode()))!;
    expect(await agent.handle(answer)).toBeUndefined();
    expect(agent.received.at(-1)).toMatchObject({ kind: "discard" });
  });
});

test("M10: a response has the msgID, context, user, level and security model of its request, whatever the application does", async () => {
  const { agent, client } = pair(0);
  await client.request();
  const request = await client.encode();
  const { message: asked, usm: askedUsm } = takeApart(request);
  const { message, usm } = takeApart((await agent.handle(request))!);
  expect(message.globalData).toMatchObject({ id: asked.globalData.id, securityModel: 3 });
  expect([usm.userName, usm.authoritativeEngineId]).toEqual([askedUsm.userName, askedUsm.authoritativeEngineId]);
});

test("M11: the authority is the peer for what is answered, the sender for a trap", async () => {
  const { agent, client } = pair();
  const engine = new LocalEngine({ engineId: otherEngineId, boots: 42 });
  client.lcd.localEngine = engine;
  await client.request();
  expect(takeApart(await client.encode()).usm.authoritativeEngineId).toEqual(agent.engine.engineId);
  const { usm } = takeApart(await client.encode(requestPdu("SNMPv2-Trap", 9, [])));
  expect([usm.authoritativeEngineId, usm.authoritativeEngineBoots]).toEqual([otherEngineId, 42]);
});

test("M11: a trap without an engine to send it under is refused with advice", async () => {
  const { client } = pair();
  await expect(client.encode(requestPdu("SNMPv2-Trap", 9, []))).rejects.toThrow(/local engine/);
});

test("M12: contexts are the request's own, the credentials' or the default one", async () => {
  const { agent } = pair(0);
  const client = new SimulatedClient(
    (message) => agent.handle(message),
    v3({ user: "plain", context: "vrf-a", contextEngineId: otherEngineId }),
  );
  const plain = new SimulatedClient((message) => agent.handle(message), v3({ user: "plain" }));
  const contextOf = async (message: Promise<Uint8Array>): Promise<unknown[]> => {
    const { contextEngineId, contextName } = scoped(await message);
    return [Buffer.from(contextEngineId).toString("hex"), Buffer.from(contextName).toString()];
  };
  const hex = (octets: Uint8Array): string => Buffer.from(octets).toString("hex");
  expect(await contextOf(plain.encode())).toEqual([hex(agentEngineId), ""]);
  expect(await contextOf(client.encode())).toEqual([hex(otherEngineId), "vrf-a"]);
  expect(await contextOf(client.encode(get(), "vrf-b", localEngineId))).toEqual([hex(localEngineId), "vrf-b"]);
});

test("L1: localEngineID stands for the engine that is asked, and is in the answer as it was in the request", async () => {
  const { client } = pair();
  const answer = await client.request(get(), "", localEngineId);
  expect(String(answer.varbinds[0])).toBe("kat");
});

test("L1: localEngineID is nobody's own", async () => {
  expect(() => new LocalEngine({ engineId: localEngineId })).toThrow(RangeError);
  const { client, agent } = pair();
  client.network = async (message) => {
    const answer = await agent.handle(message);
    return answer && altered(answer, ({ usm }) => (usm.authoritativeEngineId = localEngineId));
  };
  await expect(client.request()).rejects.toMatchObject({ code: "ERR_SNMP_DISCOVERY" });
});

test("the model refuses credentials of another one, and what it can't send", async () => {
  const model = new V3MessageProcessingModel(() => Promise.reject(new Error("unreachable")), {});
  const none = new Uint8Array(0);
  await expect(model.encode(1, { mpm: 1 }, none, none, get())).rejects.toThrow(
    /wants v3\(.*not credentials for message processing model 1/,
  );
  await expect(model.encode(1, v3({ user: "ops" }), none, none, responsePdu(1, []))).rejects.toThrow(TypeError);
  await expect(model.encode(1, v3({ user: "ops" }), none, none, get())).rejects.toThrow("unreachable");
  expect(model.outstanding).toBe(0);
});
