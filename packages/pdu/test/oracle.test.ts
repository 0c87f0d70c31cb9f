// Compares the codec written by hand with the declared classes of @snmp/pdu/schema: with their compiled codec, and with the engine of
// @peculiar/asn1-schema. Same octets, same values.
import { type Codec, codecOf, DecodeError, type Leniency, strict } from "@snmp/asn1";
import { AsnConvert } from "@snmp/asn1/schema";
import {
  type Pdu,
  rfc1157Pdus,
  rfc3416Pdus,
  type Varbind,
  varbindFrom,
  type VarbindInput,
  type VarbindType,
} from "@snmp/pdu";
import { BindingValue, BulkPduSequence, Pdus, PduSequence, TrapPduSequence, VarBind } from "@snmp/pdu/schema";
import fc from "fast-check";
import { pduOfV1, pduOfV2 } from "./support/arbitraries.ts";

const declared = codecOf(Pdus);
/** Values are held to their declaration; the leniencies for values have tests of their own. */
const lenientForBer: readonly Leniency[] = [
  "non-minimal-integer",
  "missing-leading-zero",
  "empty-oid",
  "trailing-octets",
];

describe.each<[string, Codec<Pdu>, fc.Arbitrary<Pdu>]>([
  ["RFC 3416", codecOf(rfc3416Pdus), pduOfV2],
  ["RFC 1157", codecOf(rfc1157Pdus), pduOfV1],
])("PDUs of %s", (_name, byHand, pdus) => {
  test("are encoded to the octets of the declaration, compiled and in the schema library", () => {
    fc.assert(
      fc.property(pdus, (pdu) => {
        const bytes = hexOf(byHand.encode(pdu));
        const instance = toSchema(pdu);
        expect(hexOf(declared.encode(instance))).toBe(bytes);
        expect(hexOf(new Uint8Array(AsnConvert.serialize(instance)))).toBe(bytes);
        // The engine converts a CHOICE with its codec; it converts the alternatives itself, under their universal tag.
        const [sequence] = Object.values(instance).filter((value) => value !== undefined) as object[];
        const universal = hexOf(new Uint8Array(AsnConvert.serialize(sequence!)));
        expect(universal.slice(2)).toBe(bytes.slice(2));
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  test("are decoded to the values of the declaration, compiled and in the schema library", () => {
    fc.assert(
      fc.property(pdus, (pdu) => {
        const bytes = byHand.encode(pdu);
        expect(byHand.decode(bytes)).toEqual(pdu);
        expect(fromSchema(declared.decode(bytes))).toEqual(pdu);
        expect(fromSchema(AsnConvert.parse(bytes, Pdus))).toEqual(pdu);
        const universal = bytes.slice();
        universal[0] = 0x30;
        const sequence: new () => object =
          pdu.type === "Trap"
            ? TrapPduSequence
            : pdu.type === "GetBulkRequest"
              ? BulkPduSequence
              : PduSequence;
        const parsed = AsnConvert.parse(universal, sequence);
        expect(fromSchema(Object.assign(new Pdus(), { [alternatives[pdu.type]]: parsed }))).toEqual(pdu);
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  test.each([
    ["no rule may be bent", strict],
    ["rules of BER may be bent", lenientForBer],
  ])("changed at random are accepted or refused alike, at the same octet, if %s", (_case, leniencies) => {
    fc.assert(
      fc.property(pdus, fc.nat(), fc.nat(255), fc.boolean(), (pdu, at, octet, cut) => {
        const bytes = byHand.encode(pdu);
        bytes[at % bytes.length] = octet;
        const input = cut ? bytes.slice(0, at % bytes.length) : bytes;
        const outcome = attempt(() => declared.decode(input, { leniencies }));
        const own = attempt(() => byHand.decode(input, { leniencies }));
        // Values and PDUs of the other version are declared, but refused.
        if (isOf("unexpected-tag", own) && !(outcome instanceof DecodeError && outcome.offset < own.offset))
          return;
        if (outcome instanceof DecodeError)
          expect(own).toMatchObject({ kind: outcome.kind, offset: outcome.offset });
        else expect(own).toEqual(fromSchema(outcome));
      }),
      { seed: 3, numRuns: 1200 },
    );
  });
});

function toSchema(pdu: Pdu): Pdus {
  const variableBindings = pdu.varbinds.map((varbind) =>
    Object.assign(new VarBind(), {
      name: varbind.oid,
      value: Object.assign(new BindingValue(), { [fields[varbind.type as VarbindType]]: onWire(varbind) }),
    }),
  );
  const { varbinds: _varbinds, type, ...rest } = pdu;
  const sequence =
    type === "Trap"
      ? new TrapPduSequence()
      : type === "GetBulkRequest"
        ? new BulkPduSequence()
        : new PduSequence();
  const address =
    pdu.type === "Trap" ? { agentAddress: Uint8Array.from(pdu.agentAddress.split("."), Number) } : {};
  return Object.assign(new Pdus(), {
    [alternatives[type]]: Object.assign(sequence, rest, address, { variableBindings }),
  });
}

function fromSchema(pdus: Pdus): Pdu {
  const [name, sequence] = Object.entries(pdus).find(([, value]) => value !== undefined) as [
    string,
    PduSequence | TrapPduSequence,
  ];
  const type = Object.keys(alternatives).find((key) => alternatives[key as Pdu["type"]] === name);
  const { variableBindings, ...rest } = sequence;
  const varbinds = variableBindings.map(({ name: oid, value }) => {
    const [field, content] = Object.entries(value).find(([, item]) => item !== undefined) as [
      string,
      unknown,
    ];
    const valueType = Object.keys(fields).find((key) => fields[key as VarbindType] === field);
    const converted = valueType === "IpAddress" ? (content as Uint8Array).join(".") : content;
    return varbindFrom({ oid, type: valueType, value: converted } as VarbindInput);
  });
  const address = "agentAddress" in rest ? { agentAddress: rest.agentAddress.join(".") } : {};
  return { type, ...rest, ...address, varbinds } as Pdu;
}

function onWire({ type, value }: Varbind): unknown {
  return type === "IpAddress" ? Uint8Array.from(value.split("."), Number) : value;
}

function isOf(kind: DecodeError["kind"], outcome: unknown): outcome is DecodeError {
  return outcome instanceof DecodeError && outcome.kind === kind;
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

function attempt<T>(run: () => T): T | DecodeError {
  try {
    return run();
  } catch (error) {
    if (error instanceof DecodeError) return error;
    throw error;
  }
}

const alternatives: Record<Pdu["type"], keyof Pdus> = {
  GetRequest: "getRequest",
  GetNextRequest: "getNextRequest",
  Response: "response",
  SetRequest: "setRequest",
  Trap: "trap",
  GetBulkRequest: "getBulkRequest",
  InformRequest: "informRequest",
  "SNMPv2-Trap": "snmpV2Trap",
  Report: "report",
};

const fields: Record<VarbindType, keyof BindingValue> = {
  Integer32: "integer",
  OctetString: "string",
  ObjectIdentifier: "objectId",
  IpAddress: "ipAddress",
  Counter32: "counter",
  Gauge32: "unsignedInteger",
  TimeTicks: "timeticks",
  Opaque: "arbitrary",
  Counter64: "bigCounter",
  Null: "unSpecified",
  noSuchObject: "noSuchObject",
  noSuchInstance: "noSuchInstance",
  endOfMibView: "endOfMibView",
};
