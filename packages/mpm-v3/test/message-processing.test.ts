// RFC 3412, demand by demand; the numbers are those of ../shared/conformance/MUSTS.md.
import { codecOf } from "@snmp/asn1";
import { LocalEngine, peekMsgId } from "@snmp/mpm-core";
import { ScopedPdu, SnmpV3Message, v3 } from "@snmp/mpm-v3";
import { makeVarbind, type Pdu, requestPdu, responsePdu } from "@snmp/pdu";
import { alter, forge, takeApart } from "./support/forge.ts";
import { errorWith, get, otherEngineId, SimulatedAgent, SimulatedClient } from "./support/world.ts";

const auth = { protocol: "sha256", password: "authentic-enough" };
const priv = { protocol: "aes128", password: "private-enough" };
const users = [{ user: "plain" }, { user: "ops", auth }, { user: "secret", auth, priv }];

function pair(user = 1, options: object = {}): { agent: SimulatedAgent; client: SimulatedClient } {
  const agent = new SimulatedAgent({ users, ...options });
  return { agent, client: new SimulatedClient((message) => agent.handle(message), v3(users[user]!)) };
}

const scoped = (octets: Uint8Array): ScopedPdu =>
  codecOf(ScopedPdu).decode(takeApart(octets).message.data.plaintext!);
const flags = (octets: Uint8Array): number => takeApart(octets).message.globalData.flags[0]!;

describe("M1: the syntax of a message", () => {
  test.each([
    ["msgID below 0", "id", -1],
    ["msgMaxSize of 483", "maxSize", 483],
    ["msgFlags of two octets", "flags", Uint8Array.of(4, 4)],
    ["msgSecurityModel of 0", "securityModel", 0],
  ])("%s cannot be sent", (_, field, value) => {
    const message = Object.assign(new SnmpV3Message(), {
      globalData: { id: 1, maxSize: 484, flags: Uint8Array.of(4), securityModel: 3, [field]: value },
      data: { encryptedPdu: new Uint8Array(0) },
    });
    expect(() => codecOf(SnmpV3Message).encode(message)).toThrow(errorWith("ERR_SNMP_ENCODE"));
  });

  test.each([
    ["an encrypted scoped PDU without privFlag", 5, "encryptedPdu"],
    ["a plain scoped PDU with privFlag", 7, "plaintext"],
  ] as const)("%s is a parse error", async (_, flag, form) => {
    const { agent, client } = pair();
    const message = alter(await client.encode(), (parts) => {
      parts.message.globalData.flags = Uint8Array.of(flag);
      parts.message.data = {
        [form]: form === "plaintext" ? parts.message.data.plaintext : new Uint8Array(8),
      };
    });
    expect(await agent.handle(message)).toBeUndefined();
    expect(agent.counters.get("snmpInASNParseErrs")).toBe(1);
  });
});

describe("M2: message identifiers", () => {
  test("differ from the request-id, and between the messages of a request", async () => {
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
  test("messages carry the limit of the agent, and answers obey the limit of the sender", async () => {
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
    let maxLength = 0;
    while (fill(maxLength + 1) !== undefined) maxLength++;
    const size = scoped(fill(maxLength)!).data;
    const encoded =
      codecOf(ScopedPdu).encode({
        contextEngineId: new Uint8Array(0),
        contextName: new Uint8Array(0),
        data: size,
      }).length - 8;
    expect(maxResponsePduSize).toBeLessThanOrEqual(encoded);
    expect(maxResponsePduSize).toBeGreaterThan(encoded - 40);
  });

  test("an answer that does not fit into 484 octets is not sent", async () => {
    const { agent, client } = pair(0);
    await client.request();
    const small = alter(await client.encode(), ({ message }) => (message.globalData.maxSize = 484));
    await agent.handle(small);
    const received = agent.received.at(-1)!;
    if (received.kind !== "message") throw new Error(received.kind);
    expect(
      received.respond(responsePdu(1, [makeVarbind("1.3", "OctetString", new Uint8Array(484))])),
    ).toBeUndefined();
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
    [
      "GetBulkRequest",
      { type: "GetBulkRequest", requestId: 5, nonRepeaters: 0, maxRepetitions: 1, varbinds: [] },
      4,
    ],
    ["SNMPv2-Trap", requestPdu("SNMPv2-Trap", 5, []), 0],
  ];
  test.each(pdus)(
    "M5: a %s is sent with the reportableFlag that its class has",
    async (_, pdu, reportable) => {
      for (const [user, level] of [0, 1, 3].entries()) {
        const { client, agent } = pair(user);
        client.lcd.localEngine = new LocalEngine({ engineId: otherEngineId });
        expect(flags(await client.encode(pdu))).toBe(level | reportable);
        expect(agent.counters.get("snmpInvalidMsgs")).toBe(0);
      }
    },
  );

  test("M5: answers and Reports have no reportableFlag", async () => {
    const { agent, client } = pair();
    expect(flags((await agent.handle(await client.encode()))!)).toBe(1);
    for (const message of [...agent.messages]) expect(flags((await agent.handle(message))!) & 4).toBe(0);
  });

  test("M4: reserved bits are ignored; privacy without authentication is discarded, reportable or not", async () => {
    const { agent, client } = pair(0);
    await client.request();
    const withFlags = async (octet: number): Promise<Uint8Array | undefined> =>
      agent.handle(
        alter(await client.encode(), ({ message }) => (message.globalData.flags = Uint8Array.of(octet))),
      );
    expect(await withFlags(0xfc)).toBeDefined();
    expect(await withFlags(0x06)).toBeUndefined();
    expect(await withFlags(0x02)).toBeUndefined();
    expect(agent.counters.get("snmpInvalidMsgs")).toBe(2);
  });

  test("M5: the class of the PDU decides; the flag decides only if the class cannot be read", async () => {
    const { agent, client } = pair();
    await client.request();
    const wrong = (octet: number) => async (): Promise<Uint8Array | undefined> =>
      agent.handle(
        alter(await client.encode(), ({ message }) => (message.globalData.flags = Uint8Array.of(octet))),
      );
    expect(await wrong(1)()).toBeDefined(); // a Get with a digest made for another flag: a Report all the same
    const trap = await forge({
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
      encrypted.agent.handle(
        alter(
          await encrypted.client.encode(),
          ({ message }) => (message.globalData.flags = Uint8Array.of(octet)),
        ),
      );
    expect(await damaged(3)).toBeUndefined();
    // The same damage with the flag: encrypt for another key, keep the flag.
    const foreign = new SimulatedClient(
      (message) => encrypted.agent.handle(message),
      v3({ user: "secret", auth, priv: { ...priv, password: "another-one" } }),
    );
    const answer = await encrypted.agent.handle(
      alter(await foreign.encode(), ({ usm }) => (usm.authenticationParameters = new Uint8Array(24))),
    );
    expect(answer).toBeDefined();
  });
});

describe("M6: messages that cannot be read", () => {
  test.each([
    ["octets that are not a message", Buffer.from("3003020103", "hex"), "snmpInASNParseErrs"],
    ["another version", Buffer.from("3026020101040670", "hex"), "snmpInASNParseErrs"],
  ])("%s: counted and discarded", async (_, octets, counter) => {
    const { agent } = pair();
    expect(await agent.handle(octets)).toBeUndefined();
    expect(agent.counters.toJSON()).toEqual({ [counter]: 1 });
  });

  test("another version inside a message of this format is a bad version", async () => {
    const { agent, client } = pair(0);
    const message = await client.encode();
    const version = Uint8Array.from(message);
    version[version.indexOf(3)] = 2;
    expect(await agent.handle(alter(message, (parts) => (parts.message.version = 2)))).toBeUndefined();
    expect(agent.counters.get("snmpInBadVersions")).toBe(1);
  });

  test("an unknown security model: counted and discarded without a Report", async () => {
    const { agent, client } = pair(0);
    const message = alter(await client.encode(), (parts) => (parts.message.globalData.securityModel = 99));
    expect(await agent.handle(message)).toBeUndefined();
    expect(agent.counters.get("snmpUnknownSecurityModels")).toBe(1);
  });

  test("an invalid scoped PDU, in clear or encrypted: counted and discarded without a Report", async () => {
    const { agent, client } = pair(0);
    await client.request();
    const broken = alter(
      await client.encode(),
      (parts) => (parts.message.data = { plaintext: Buffer.from("3003020101", "hex") }),
    );
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
