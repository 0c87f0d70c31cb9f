// A security model by somebody else, who knows nothing but the contract that @snmp/mpm-core publishes. It signs with a checksum, and is
// of no use to anybody but this test.
import {
  type Counters,
  createSecurityModel,
  LocalEngine,
  type OutgoingSecurityParameters,
  registerSecurityModel,
  type SecurityCredentials,
  type SecurityModel,
  type SecurityModelPlugin,
  unregisterSecurityModel,
} from "@snmp/mpm-core";
import { plugin, v3 } from "@snmp/mpm-v3";
import { makeVarbind, responsePdu } from "@snmp/pdu";
import { coded, get, SimulatedClient } from "./support/world.ts";

/** security parameters: length of the name, name, checksum of the whole message with zero in its place */
const checksum = (octets: Uint8Array): number => octets.reduce((sum, octet) => (sum * 31 + octet) & 0xff, 7);

function secure(parameters: OutgoingSecurityParameters, name: string): Uint8Array {
  const encrypted = parameters.securityLevel === "authPriv" ? parameters.scopedPdu.map((octet) => octet ^ 0x55) : parameters.scopedPdu;
  const { message, securityParametersOffset } = parameters.assemble(Buffer.from([name.length, ...Buffer.from(name), 0]), encrypted);
  message[securityParametersOffset + 1 + name.length] = checksum(message);
  return message;
}

const toyModel = (counters: Counters): SecurityModel => ({
  identifier: 4242,
  prepare: () => ({ securityEngineId: new Uint8Array(0) }), // it has no engines, and discovers nothing
  generateRequestMessage: (parameters) => secure(parameters, parameters.credentials.securityName),
  generateResponseMessage: (parameters) => secure(parameters, parameters.securityStateReference as string),
  processIncomingMessage({ message, securityParameters, data, securityLevel }) {
    const length = securityParameters[0] ?? 0;
    const name = Buffer.from(securityParameters.subarray(1, 1 + length)).toString();
    const zeroed = Uint8Array.from(message);
    const at = securityParameters.byteOffset - message.byteOffset + 1 + length;
    zeroed[at] = 0;
    if (securityParameters.length !== length + 2 || checksum(zeroed) !== message[at]) {
      const report = {
        oid: "1.3.6.1.4.1.99999.1.0",
        value: counters.increment("toyFailures"),
        securityLevel: "noAuthNoPriv",
        securityStateReference: name,
      } as const;
      return { accepted: false, counter: "toyFailures", reason: "a wrong checksum", report };
    }
    const scopedPdu = securityLevel === "authPriv" ? data.map((octet) => octet ^ 0x55) : data;
    return {
      accepted: true,
      securityEngineId: new Uint8Array(0),
      securityName: name,
      scopedPdu,
      securityOverhead: length + 2,
      securityStateReference: name,
    };
  },
});

const toy: SecurityModelPlugin = {
  identifier: 4242,
  name: "snmp-security-model-toy",
  create: ({ counters }) => toyModel(counters),
  checkCredentials({ securityName }: SecurityCredentials) {
    if (securityName.length > 5) throw new TypeError("names of toys have at most 5 letters");
  },
};

beforeEach(() => registerSecurityModel(toy));
afterEach(() => void unregisterSecurityModel(4242));

function agent(): { engine: LocalEngine; handle: (message: Uint8Array) => Promise<Uint8Array | undefined>; levels: string[] } {
  const engine = new LocalEngine({ engineId: Buffer.from("8000000001c0000201", "hex") });
  const responder = plugin.createResponder!({ engine, community: () => undefined, settings: {} });
  const levels: string[] = [];
  const handle = async (message: Uint8Array): Promise<Uint8Array | undefined> => {
    const received = await responder.receive(message);
    if (received.kind === "report") return received.data;
    if (received.kind === "discard") return undefined;
    levels.push(`${received.securityModel} ${received.securityName} ${received.securityLevel}`);
    return received.respond(responsePdu(received.pdu.type === "Trap" ? 0 : received.pdu.requestId, [makeVarbind("1.3", "Integer32", 5)]));
  };
  return { engine, handle, levels };
}

function changed(message: Uint8Array, at: number, octet: number): Uint8Array {
  const copy = Uint8Array.from(message);
  copy[at] = octet;
  return copy;
}

describe("a security model of somebody else's", () => {
  test.each(["noAuthNoPriv", "authNoPriv", "authPriv"] as const)("secures requests and responses at %s", async (securityLevel) => {
    const { handle, levels } = agent();
    const credentials: SecurityCredentials = { mpm: 3, securityModel: 4242, securityName: "bob", securityLevel };
    const client = new SimulatedClient(handle, credentials, {});
    for (let i = 0; i < 3; i++) expect((await client.request()).varbinds).toMatchObject([{ value: 5 }]);
    expect(levels).toEqual(Array.from({ length: 3 }, () => `4242 bob ${securityLevel}`));
    expect([client.discoveries, client.model.securityModel?.identifier]).toEqual([0, 4242]);
  });

  test("refuses what is not right, tells of it in a Report, and its counter reaches whoever asked", async () => {
    const { handle, engine } = agent();
    const credentials = v3({ user: "bob", securityModel: 4242 });
    const client = new SimulatedClient(async (message) => handle(changed(message, message.length - 1, 9)), credentials, {});
    await expect(client.request()).rejects.toMatchObject({
      code: "ERR_SNMP_REPORT",
      counter: "1.3.6.1.4.1.99999.1.0",
      value: 1,
      retryable: false,
    });
    expect(engine.counters.toJSON()).toEqual({ toyFailures: 1 });
    client.network = async (message) => changed((await handle(message))!, 40, 1);
    await expect(client.request()).rejects.toThrow(coded("ERR_SNMP_DISCARDED", { counter: "toyFailures" }));
  });

  test("has the last word on credentials made for it", () => {
    expect(() => v3({ user: "robert", securityModel: 4242 })).toThrow("names of toys have at most 5 letters");
  });

  test("is found in the registry by its number, and missed when it is not there", async () => {
    unregisterSecurityModel(4242);
    const { handle, engine } = agent();
    const client = new SimulatedClient(handle, v3({ user: "bob", securityModel: 4242 }), {});
    await expect(client.request(get())).rejects.toThrow(/no security model 4242 is registered/);
    registerSecurityModel(toy);
    const message = await client.encode();
    unregisterSecurityModel(4242);
    expect(await handle(message)).toBeUndefined();
    expect(engine.counters.get("snmpUnknownSecurityModels")).toBe(1);
  });

  test("that throws, against the contract, ends nothing but that message", async () => {
    unregisterSecurityModel(4242);
    const failing: SecurityModelPlugin = {
      ...toy,
      create: (environment) => ({
        ...toyModel(environment.counters),
        processIncomingMessage() {
          throw new Error("a bug");
        },
      }),
    };
    registerSecurityModel(failing);
    const { handle, engine } = agent();
    const client = new SimulatedClient(handle, v3({ user: "bob", securityModel: 4242 }), {});
    await expect(client.request()).rejects.toThrow("no answer");
    expect(engine.counters.get("snmpInvalidMsgs")).toBe(1);
  });
});

test("the error for a missing User-based Security Model says what to install", () => {
  const engine = new LocalEngine({ engineId: Buffer.from("8000000001c0000201", "hex") });
  unregisterSecurityModel(3);
  const advice = /npm install @snmp\/usm.*import "@snmp\/usm"/;
  expect(() => createSecurityModel(3, { lcd: {}, counters: engine.counters })).toThrow(advice);
  const settings = { 3: { users: [{ user: "a" }] } };
  expect(() => plugin.createResponder!({ engine, community: () => undefined, settings })).toThrow(advice);
});
