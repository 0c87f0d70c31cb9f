// The names and behaviours of `puresnmp.plugins.mpm`, with the models that this repository publishes. docs/parity.md lists them all.
import {
  create,
  type Credentials,
  discoveredPlugins,
  LocalEngine,
  type MessageProcessingModel,
  pluginFor,
  register,
} from "@snmp/mpm-core";
import { plugin as pluginOfV1, v1 } from "@snmp/mpm-v1";
import { plugin as pluginOfV2c, v2c } from "@snmp/mpm-v2c";
import { plugin as pluginOfV3, ScopedPdu, SnmpV3Message, v3 } from "@snmp/mpm-v3";
import { codecOf } from "@snmp/asn1";
import { hexOf, octetsFromHex, octetsFromText, type Pdu, requestPdu } from "@snmp/pdu";
import "@snmp/usm";

const none = new Uint8Array(0);
const agentEngineId = octetsFromHex("8000000001c0000201");
const request = requestPdu("GetRequest", 7, []);
const models: [string, number, Credentials][] = [
  ["SNMPv1", 0, v1("public")],
  ["SNMPv2c", 1, v2c("public")],
  ["SNMPv3", 3, v3({ user: "ops" })],
];

/** An agent of SNMPv3 that answers discovery, behind a transport handler. */
function agent(): (message: Uint8Array) => Promise<Uint8Array> {
  const engine = new LocalEngine({ engineId: agentEngineId });
  const responder = pluginOfV3.createResponder!({
    engine,
    community: () => undefined,
    settings: { 3: { users: [{ user: "ops" }] } },
  });
  return async (message) => {
    const received = await responder.receive(message);
    if (received.kind !== "report")
      throw new Error(`discovery is answered with a Report, not with ${received.kind}`);
    return received.data;
  };
}

const scopedPduOf = (message: Uint8Array): ScopedPdu =>
  codecOf(ScopedPdu).decode(codecOf(SnmpV3Message).decode(message).data.plaintext!);

test("every plug-in that was imported is in the registry, by its identifier", () => {
  expect([...discoveredPlugins]).toEqual([
    [0, pluginOfV1],
    [1, pluginOfV2c],
    [3, pluginOfV3],
  ]);
});

describe.each(models)("the model of %s", (_, identifier, credentials) => {
  const handler = agent();
  const lcd = {};
  let model: MessageProcessingModel;
  beforeEach(() => (model = create(identifier, handler, lcd)));

  test("has its identifier, what it was created with, and no discovery data or security model before there is any", () => {
    expect(model.identifier).toBe(identifier);
    expect(model.transportHandler).toBe(handler);
    expect(model.lcd).toBe(lcd);
    expect([model.disco, model.securityModel]).toEqual([undefined, undefined]);
  });

  test("encodes by a promise of an encoding result: the octets, and the security model that was applied where there is one", async () => {
    const encoding = model.encode(7, credentials, none, none, request);
    expect(encoding).toBeInstanceOf(Promise);
    const { data, securityModel } = await encoding;
    expect(data).toBeInstanceOf(Uint8Array);
    expect(securityModel?.identifier).toBe(identifier === 3 ? 3 : undefined);
    expect(model.messageId(data)).toEqual(expect.any(Number));
  });

  test("puts the request-id that it is given into the PDU", async () => {
    const { data } = await model.encode(0x1234567, credentials, none, none, request);
    expect(hexOf(data)).toContain("020401234567");
  });

  test("decodes the answer to its request, at once, with the credentials of the request", async () => {
    const engine = new LocalEngine({ engineId: agentEngineId });
    const community = () => ({ securityName: "public", contextName: "" });
    const settings = { 3: { users: [{ user: "ops" }] } };
    const { data } = await model.encode(7, credentials, none, none, request);
    const received = await pluginFor(identifier).createResponder!({ engine, community, settings }).receive(
      data,
    );
    if (received.kind !== "message") throw new Error(received.kind);
    const answer: Pdu = model.decode(
      received.respond({ ...received.pdu, type: "Response" } as Pdu)!,
      credentials,
    );
    expect(answer).toMatchObject({ type: "Response", requestId: 7 });
  });

  test("refuses credentials of another model with a TypeError that says which it wants", async () => {
    const [, , others] = models.find(([, other]) => other !== identifier)!;
    await expect(model.encode(7, others, none, none, request)).rejects.toThrow(TypeError);
    expect(() => model.decode(Uint8Array.of(0x30, 0), others)).toThrow(TypeError);
    expect(() => model.decode(Uint8Array.of(0x30, 0), others)).toThrow(pluginFor(identifier).name);
  });
});

describe("discovery of SNMPv3", () => {
  test("goes through the transport handler before the first message, and once; what it finds is in `disco`", async () => {
    const answer = agent();
    let asked = 0;
    const model = create(3, (message) => (asked++, answer(message)), {});
    for (let i = 1; i < 4; i++) await model.encode(i, models[2]![2], none, none, request);
    expect(asked).toBe(1);
    expect(model.disco).toEqual({ engineId: agentEngineId });
    expect(model.securityModel?.identifier).toBe(3);
  });

  test("gives the contextEngineID, unless one is given; the context name is as given", async () => {
    const model = create(3, agent(), {});
    const encode = async (engineId: Uint8Array, contextName: Uint8Array): Promise<ScopedPdu> =>
      scopedPduOf((await model.encode(7, models[2]![2], engineId, contextName, request)).data);
    const byDefault = await encode(none, none);
    expect([hexOf(byDefault.contextEngineId), hexOf(byDefault.contextName)]).toEqual([
      hexOf(agentEngineId),
      "",
    ]);
    const given = await encode(octetsFromHex("80000000020000000000000001"), octetsFromText("vrf-1"));
    expect([hexOf(given.contextEngineId), hexOf(given.contextName)]).toEqual([
      "80000000020000000000000001",
      hexOf(octetsFromText("vrf-1")),
    ]);
  });
});

test("2, the historic SNMPv2u, is unknown, and the error lists what is there", () => {
  expect(() => create(2, agent(), {})).toThrow(
    expect.objectContaining({ code: "ERR_SNMP_UNKNOWN_MODEL", identifier: 2, known: [0, 1, 3] }) as Error,
  );
});

test("a protocol that is not registered is refused with those that are, when credentials are made", () => {
  const make = (protocol: string, priv?: string) => () =>
    v3({
      user: "ops",
      auth: { protocol, password: "eight octets" },
      ...(priv && { priv: { protocol: priv, password: "eight octets" } }),
    });
  expect(make("sha3-256")).toThrow(
    'unknown authentication protocol "sha3-256" (known: md5, sha, sha224, sha256, sha384, sha512)',
  );
  expect(make("sha256", "rot13")).toThrow(/^unknown privacy protocol "rot13" \(known: .*aes128/);
});

test("a plug-in can be passed on by hand, without any registry", async () => {
  const model = pluginOfV2c.create(agent(), {});
  const { data } = await model.encode(7, v2c("public"), none, none, request);
  expect(model.decode(data, v2c("public"))).toMatchObject({ type: "GetRequest", requestId: 7 });
  expect(() => register(pluginOfV2c)).not.toThrow();
});
