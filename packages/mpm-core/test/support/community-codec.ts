// The codec of community-based messages, written by hand, is held to the class that a model declares: to its compiled codec, and to the
// engine of @peculiar/asn1-schema.
import {
  type Asn1Type,
  codecOf,
  DecodeError,
  EncodeError,
  lenient,
  type Leniency,
  Reader,
  strict,
} from "@snmp/asn1";
import { AsnConvert } from "@snmp/asn1/schema";
import { communityCodec, type CommunityMessage } from "@snmp/mpm-core/community";
import { encodeMessageStart, hasMessageStart } from "@snmp/mpm-core/internal";
import { hexOf, type Pdu, requestPdu } from "@snmp/pdu";
import fc from "fast-check";
import { int32 } from "../../../pdu/test/support/arbitraries.ts";

/** The declaration of a model's message, and the PDUs that it carries. */
export interface DeclaredMessage {
  readonly Message: new () => CommunityMessage;
  readonly pdus: Asn1Type<Pdu>;
  readonly arbitrary: fc.Arbitrary<Pdu>;
}

export function communityCodecSuite({ Message, pdus, arbitrary }: DeclaredMessage): void {
  const byHand = communityCodec(pdus);
  const declared = codecOf(Message);
  const version = fc.oneof(fc.constantFrom(0, 1, 2, 3, 127, 128, 2147483647), fc.nat());
  const messages: fc.Arbitrary<CommunityMessage> = fc.record({
    version,
    community: fc.oneof(fc.uint8Array({ maxLength: 20 }), fc.uint8Array({ minLength: 120, maxLength: 300 })),
    data: arbitrary,
  });
  const instance = (message: CommunityMessage): CommunityMessage => Object.assign(new Message(), message);

  test("both encode the same octets and decode the same values", () => {
    fc.assert(
      fc.property(messages, (message) => {
        const octets = byHand.encode(message);
        expect(hexOf(declared.encode(instance(message)))).toBe(hexOf(octets));
        expect(hexOf(new Uint8Array(AsnConvert.serialize(instance(message))))).toBe(hexOf(octets));
        expect(byHand.decode(octets)).toEqual(message);
        expect(declared.decode(octets)).toEqual(instance(message));
      }),
      { seed: 1157, numRuns: 60 },
    );
  });

  test("both accept or refuse random changes alike, at the same octet and for the same reason", () => {
    fc.assert(
      fc.property(
        messages,
        fc.nat(),
        fc.nat(20),
        fc.nat(255),
        fc.boolean(),
        (message, far, near, octet, cut) => {
          const octets = byHand.encode(message);
          // half of the time where the envelope is
          const at = (far & 1 ? near : far) % octets.length;
          octets[at] = octet;
          const input = cut ? octets.slice(0, at) : octets;
          const outcome = attempt(() => byHand.decode(input));
          const other = attempt(() => declared.decode(input));
          if (other instanceof DecodeError)
            expect(outcome).toMatchObject({ kind: other.kind, offset: other.offset, message: other.message });
          else expect(instance(outcome as CommunityMessage)).toEqual(other);
        },
      ),
      { seed: 1901, numRuns: 800 },
    );
  });

  test("a known start makes no difference", () => {
    let known = 0;
    fc.assert(
      fc.property(messages, fc.nat(), fc.nat(255), fc.nat(), (message, far, octet, cut) => {
        const start = encodeMessageStart(message.version, message.community);
        expect(start === undefined).toBe(message.version > 127 || message.community.length > 127);
        if (start === undefined) return;
        const octets = byHand.encode({ ...message, start });
        expect(hexOf(octets)).toBe(hexOf(byHand.encode(message)));
        octets[far % octets.length] = octet;
        const input = cut & 1 ? octets : octets.slice(0, cut % octets.length);
        if (!hasMessageStart(input, start)) return;
        known++;
        expectAlike(message, start, input);
      }),
      { seed: 3416, numRuns: 600 },
    );
    expect(known).toBeGreaterThan(50);
  });

  test("a known start makes no difference for octets that are left over", () => {
    const some = fc.uint8Array({ maxLength: 2 });
    fc.assert(
      fc.property(messages, some, some, (message, inside, behind) => {
        const start = encodeMessageStart(message.version, message.community);
        if (start === undefined) return;
        const content = [...start, ...codecOf(pdus).encode(message.data), ...inside];
        const input = Uint8Array.of(
          0x30,
          0x82,
          content.length >> 8,
          content.length & 0xff,
          ...content,
          ...behind,
        );
        expect(hasMessageStart(input, start)).toBe(true);
        for (const leniencies of [lenient, strict]) expectAlike(message, start, input, leniencies);
      }),
      { seed: 3417, numRuns: 60 },
    );
  });

  function expectAlike(
    message: CommunityMessage,
    start: Uint8Array,
    input: Uint8Array,
    leniencies: readonly Leniency[] = lenient,
  ): void {
    const [reader, other] = [new Reader(input, leniencies), new Reader(input, leniencies)];
    const outcome = attempt(() => byHand.decodeAfter(start, reader));
    const right = attempt(() => byHand.decodeFrom(other));
    if (right instanceof DecodeError)
      expect(outcome).toMatchObject({ kind: right.kind, offset: right.offset, message: right.message });
    else expect(right).toEqual({ version: message.version, community: message.community, data: outcome });
    expect(reader.anomalies).toEqual(other.anomalies);
  }

  test("both refuse values that cannot be encoded, with the same words", () => {
    const good = { version: 1, community: new Uint8Array(3), data: requestPdu("GetRequest", 1, []) };
    const wrong = fc.oneof(
      fc.constantFrom<unknown>(undefined, null, "x", 1.5, NaN, -1, 2147483648, {}, []),
      int32,
    );
    fc.assert(
      fc.property(fc.constantFrom("version", "community", "data"), wrong, (field, value) => {
        const message = { ...good, [field]: value } as CommunityMessage;
        const outcome = attempt(() => hexOf(byHand.encode(message)));
        const other = attempt(() => hexOf(declared.encode(instance(message))));
        if (!(other instanceof EncodeError)) return expect(outcome).toBe(other);
        expect(EncodeError.isInstance(outcome)).toBe(true);
        if (value !== undefined) expect((outcome as Error).message).toBe(other.message);
      }),
      { seed: 3584, numRuns: 200 },
    );
  });
}

function attempt(task: () => unknown): unknown {
  try {
    return task();
  } catch (error) {
    return error;
  }
}
