// Messages that anybody can send to an agent, and the state that they must not change.
import { codecOf } from "@snmp/asn1";
import { plugin, ScopedPdu, v3 } from "@snmp/mpm-v3";
import { makeVarbind, type Pdu, requestPdu, responsePdu } from "@snmp/pdu";
import { alter, forge, report, takeApart } from "./support/forge.ts";
import { get, SimulatedAgent, SimulatedClient } from "./support/world.ts";

const users = [
  { user: "plain" },
  { user: "ops", auth: { protocol: "sha256", password: "authentic-enough" } },
];

/** The scoped PDU of a message for an engine with an id of 9 octets, with another tag in the place of the request-id's. */
function withUnreadableRequestId(message: Uint8Array): Uint8Array {
  const encoded = Uint8Array.from(takeApart(message).message.data.plaintext!);
  const place = 2 + (2 + 9) + 2 + 2;
  expect(encoded[place]).toBe(0x02);
  encoded[place] = 0x04;
  return encoded;
}

test.each<[string, Pdu]>([
  ["Response", responsePdu(1, [])],
  ["Report", report("1.3.6.1.6.3.15.1.1.4.0")],
  ["SNMPv2-Trap", requestPdu("SNMPv2-Trap", 1, [])],
])(
  "a %s whose request-id cannot be read gets no Report, even if its reportable flag is set",
  async (_, pdu) => {
    const agent = new SimulatedAgent({ users });
    const client = new SimulatedClient((message) => agent.handle(message), v3(users[0]!));
    const request = await client.encode();
    const engineId = Buffer.from("80001f8880ffffffff", "hex"); // an unknown engine, so that there is something to report
    const message = await forge({ request, engineId, pdu, flags: 4 });
    const encoded = withUnreadableRequestId(message);
    const unreadable = alter(message, (parts) => (parts.message.data.plaintext = encoded));
    expect(await agent.handle(unreadable)).toBeUndefined();
    expect(agent.received.at(-1)).toMatchObject({ kind: "discard", counter: "usmStatsUnknownEngineIDs" });
  },
);

test("a GetRequest whose request-id cannot be read gets a Report with the request-id 0", async () => {
  const agent = new SimulatedAgent({ users });
  const client = new SimulatedClient((message) => agent.handle(message), v3(users[0]!));
  const engineId = Buffer.from("80001f8880ffffffff", "hex");
  const message = await forge({ request: await client.encode(), engineId, pdu: get(), flags: 0 });
  const encoded = withUnreadableRequestId(message);
  const answer = await agent.handle(alter(message, (parts) => (parts.message.data.plaintext = encoded)));
  const answered = codecOf(ScopedPdu).decode(takeApart(answer!).message.data.plaintext!);
  expect(answered.data).toMatchObject({ type: "Report", requestId: 0 });
});

test.each([5, 12, 32])(
  "a Report has less than three times the octets of the message, with an engine id of %d octets",
  async (length) => {
    const engineId = Uint8Array.from({ length }, (_, i) => (i === 0 ? 0x80 : i));
    const agent = new SimulatedAgent({ users, engineId });
    let sent: Uint8Array | undefined;
    const client = new SimulatedClient((message) => Promise.resolve(void (sent ??= message)), v3(users[0]!));
    await client.request().catch(() => undefined);
    const answer = await agent.handle(sent!);
    expect(answer!.length).toBeLessThan(3 * sent!.length);
  },
);

describe("a contextName is compared as octets", () => {
  const contextOf = async (octets: Uint8Array): Promise<string> => {
    const agent = new SimulatedAgent({ users });
    const client = new SimulatedClient((message) => agent.handle(message), v3(users[0]!));
    await client.request();
    const none = new Uint8Array(0);
    const { data } = await client.model.encode(9, client.credentials, none, octets, get());
    const received = await agent.responder.receive(data);
    return received.kind === "message" ? received.contextName : received.reason;
  };

  test.each([
    ["the octets ef bb bf are not the default context", "efbbbf", "\ufeff"],
    ["a name after ef bb bf is another name", "efbbbf61", "\ufeffa"],
    ["UTF-8 becomes its text", "c3bc", "ü"],
    ["no octets are the default context", "", ""],
    ["other octets become lone surrogates", "61ff", "a\udcff"],
    ["other octets stay distinct from the replacement character", "efbfbd", "\ufffd"],
  ])("%s", async (_, hex, text) => {
    expect(await contextOf(Buffer.from(hex, "hex"))).toBe(text);
  });
});

test("a user name is compared as octets: ef bb bf before it makes it another name", async () => {
  const agent = new SimulatedAgent({ users });
  const client = new SimulatedClient((message) => agent.handle(message), v3(users[0]!));
  await client.request();
  client.network = async (message) =>
    alter((await agent.handle(message))!, ({ usm }) => (usm.userName = Buffer.from("\ufeffplain")));
  await expect(client.request()).rejects.toThrow("a Response with another user than its request");
});

describe("while the keys of users are made", () => {
  const discovery = async (): Promise<Uint8Array> => {
    let sent: Uint8Array | undefined;
    const client = new SimulatedClient((message) => Promise.resolve(void (sent ??= message)), v3(users[1]!));
    await client.request().catch(() => undefined);
    return sent!;
  };

  test("discovery is answered at once", async () => {
    const message = await discovery();
    const agent = new SimulatedAgent({ users });
    const received = await agent.responder.receive(message);
    expect(agent.responder.receive(message)).not.toBeInstanceOf(Promise);
    expect(received).toMatchObject({ kind: "report", counter: "usmStatsUnknownEngineIDs" });
  });

  test("1,024 messages wait, and more are counted and dropped", async () => {
    const ready = new SimulatedAgent({ users });
    const client = new SimulatedClient((message) => ready.handle(message), v3(users[1]!));
    await client.request();
    const message = await client.encode();
    const agent = new SimulatedAgent({ users });
    const all = await Promise.all(Array.from({ length: 3000 }, async () => agent.responder.receive(message)));
    expect(all.filter(({ kind }) => kind === "message")).toHaveLength(1024);
    expect(agent.counters.get("usmKeysPending")).toBe(3000 - 1024);
    expect(await agent.responder.receive(message)).toMatchObject({ kind: "message" });
  });
});

describe("credentials of every class are checked", () => {
  const custom = { mpm: 3, securityModel: 3, securityName: "ops", securityLevel: "authNoPriv" } as const;

  test("by the plug-in, as soon as they are made known", () => {
    expect(() => plugin.checkCredentials!(custom)).toThrow("level authNoPriv needs auth");
    expect(() => plugin.checkCredentials!({ mpm: 3 })).toThrow("wants v3({ user: … }) of @snmp/mpm-v3");
    expect(() => plugin.checkCredentials!(v3(users[1]!))).not.toThrow();
    expect(() => plugin.checkCredentials!({ ...custom, securityModel: 4242 } as never)).not.toThrow();
  });

  test("by the model, before discovery", async () => {
    const client = new SimulatedClient(() => Promise.resolve(undefined), custom);
    await expect(client.encode()).rejects.toThrow("level authNoPriv needs auth");
    expect(client.discoveries).toBe(0);
  });
});

test("a response that is made for an unconfirmed PDU is a fault of the caller", async () => {
  const agent = new SimulatedAgent({ users, receivesNotifications: true });
  const client = new SimulatedClient((message) => agent.handle(message), v3(users[0]!));
  await client.request();
  const trap = requestPdu("SNMPv2-Trap", 3, [makeVarbind("1.3.6.1.2.1.1.3.0", "TimeTicks", 5)]);
  const request = await client.encode();
  const received = await agent.responder.receive(
    await forge({ request, user: "plain", pdu: trap, engineId: agent.engine.engineId }),
  );
  if (received.kind !== "message") throw new Error(received.reason);
  expect(() => received.respond(responsePdu(3, []))).toThrow("a SNMPv2-Trap has no answer");
});
