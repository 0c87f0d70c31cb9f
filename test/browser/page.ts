// Runs in the page and, for comparison, in Node.js: decodes messages of all three models and encodes them again.
import { codecOf } from "@snmp/asn1";
import { type CompiledModule, Mib } from "@snmp/mib";
import { ifTable } from "@snmp/mibs/IF-MIB";
import {
  create,
  type Credentials,
  DecodeError,
  discover,
  discoveredPlugins,
  LocalEngine,
  MessageDiscarded,
  peekVersion,
  pluginFor,
  registerSecurityModel,
  type SecurityModelPlugin,
  SnmpError,
} from "@snmp/mpm-core";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { ScopedPdu, SnmpV3Message } from "@snmp/mpm-v3";
import {
  hexOf,
  octetsFromHex,
  type Pdu,
  requestPdu,
  responsePdu,
  type Varbind,
  varbindFrom,
} from "@snmp/pdu";

/** The content of a message, in values that JSON has, or its error. */
export type Reading = Readonly<Record<string, unknown>>;

const none = new Uint8Array(0);
const nobody = (): Promise<Uint8Array> => Promise.reject(new Error("nobody to ask"));

/** The models that are registered. */
export function identifiers(): number[] {
  return [...discoveredPlugins.keys()];
}

/** Decodes a message, in hexadecimal, and encodes it again into `again`. Resolves to the error if it is not a message. */
export async function read(hex: string, community = "public"): Promise<Reading> {
  try {
    const message = octetsFromHex(hex);
    return await (peekVersion(message) === 3 ? readV3(message) : readCommunity(message, community));
  } catch (error) {
    if (DecodeError.isInstance(error)) return { error: error.kind, offset: error.offset };
    if (MessageDiscarded.isInstance(error)) return { error: error.message };
    // the message of an EncodeError contains the name of a class, which bundlers change
    if (SnmpError.isInstance(error)) return { error: error.code };
    throw error;
  }
}

async function readCommunity(message: Uint8Array, community: string): Promise<Reading> {
  const version = peekVersion(message);
  if (version > 1) return { error: "another version", version };
  const credentials = version === 0 ? v1(community) : v2c(community);
  const model = create(version, nobody, {});
  const pdu = model.decode(message, credentials);
  const { data } = await model.encode("requestId" in pdu ? pdu.requestId : 0, credentials, none, none, pdu);
  return { version, pdu: toReading(pdu), again: hexOf(data) };
}

/** Without a security model: the message and, where it is not encrypted, the scoped PDU. */
function readV3(octets: Uint8Array): Reading {
  const message = codecOf(SnmpV3Message).decode(octets);
  const { globalData, securityParameters, data } = message;
  const scopedPdu = data.plaintext === undefined ? undefined : codecOf(ScopedPdu).decode(data.plaintext);
  if (scopedPdu !== undefined) message.data.plaintext = codecOf(ScopedPdu).encode(scopedPdu);
  return {
    ...{ version: 3, messageId: globalData.id, maxSize: globalData.maxSize, flags: globalData.flags[0] },
    ...{ securityModel: globalData.securityModel, securityParameters: hexOf(securityParameters) },
    ...(scopedPdu !== undefined && {
      contextEngineId: hexOf(scopedPdu.contextEngineId),
      contextName: hexOf(scopedPdu.contextName),
      pdu: toReading(scopedPdu.data),
    }),
    again: hexOf(codecOf(SnmpV3Message).encode(message)),
  };
}

function toReading({ anomalies, ...pdu }: Pdu): Reading {
  const varbinds = pdu.varbinds.map(({ oid, type, value }: Varbind) => [
    oid,
    type,
    value instanceof Uint8Array ? hexOf(value) : typeof value === "bigint" ? String(value) : value,
  ]);
  return {
    ...pdu,
    varbinds,
    ...(anomalies !== undefined && { anomalies: anomalies.map(({ kind }) => kind) }),
  };
}

/** Sends a request and its answer through both sides of model 3, with a security model that does nothing. */
export async function exchangeV3(): Promise<Reading> {
  registerSecurityModel(plain);
  const credentials = {
    mpm: 3,
    securityModel: plain.identifier,
    securityName: "guest",
    securityLevel: "noAuthNoPriv",
  } as Credentials;
  const model = create(3, nobody, {});
  const sysName = varbindFrom({ oid: "1.3.6.1.2.1.1.5.0", type: "Null" });
  const { data } = await model.encode(7, credentials, none, none, requestPdu("GetRequest", 7, [sysName]));
  const engine = new LocalEngine({ engineId: octetsFromHex(engineIdOfPlain) });
  const received = await pluginFor(3).createResponder!({
    engine,
    community: () => undefined,
    settings: {},
  }).receive(data);
  if (received.kind !== "message") return { received: received.kind };
  const answer = responsePdu(7, [varbindFrom({ oid: sysName.oid, type: "OctetString", value: "core-1" })]);
  const response = received.respond(answer)!;
  return { asked: toReading(received.pdu), answered: toReading(model.decode(response, credentials)) };
}

const engineIdOfPlain = "8000000001c0000201";
const plain: SecurityModelPlugin = Object.freeze<SecurityModelPlugin>({
  identifier: 32473 * 256 + 7,
  name: "plain",
  create: () => ({
    identifier: 32473 * 256 + 7,
    prepare: () => ({ securityEngineId: octetsFromHex(engineIdOfPlain) }),
    generateRequestMessage: (parameters) => parameters.assemble(none, parameters.scopedPdu).message,
    generateResponseMessage: (parameters) => parameters.assemble(none, parameters.scopedPdu).message,
    processIncomingMessage: ({ data }) => ({
      ...{
        accepted: true,
        securityEngineId: octetsFromHex(engineIdOfPlain),
        securityName: "guest",
        scopedPdu: data,
      },
      ...{ securityOverhead: 0, securityStateReference: undefined },
    }),
  }),
});

/** Resolves to the error of `discover()` where there are no package.json files to read. */
export async function discovery(): Promise<Reading> {
  return discover().then(
    () => ({}),
    ({ code, message }: SnmpError) => ({ code, message }),
  );
}

/** Names, values and a typed row, by a compiled module that the page got as JSON. */
export function names(module: CompiledModule): Reading {
  const mib = new Mib([module]);
  const oid = mib.oid("ACME-MIB::acmeCell.2.97.98");
  const row = ifTable.decodeRow(
    { 6: { type: "OctetString", value: octetsFromHex("00005e005301") }, 8: { type: "Integer32", value: 2 } },
    "3",
  );
  return {
    oid,
    name: mib.name(oid),
    formatted: mib.format({ oid, type: "Integer32", value: 1 }),
    parsed: mib.parse("acmeCell.2.97.98", "off"),
    key: mib.table("acmeTable").decodeKey("2.97.98"),
    row,
  };
}
