// The recorded and the hostile messages of version 1 and 2c in ../shared/conformance.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DecodeError, MessageDiscarded, peekVersion, strict } from "@snmp/mpm-core";
import { isException, type Pdu, type Varbind } from "@snmp/pdu";
import { describeShared } from "../../../../test/support/shared.ts";
import { attempt } from "./attempt.ts";
import {
  bytesOf,
  type CommunityModelUnderTest,
  environmentOf,
  hexOf,
  modelOf,
  none,
} from "./community-subject.ts";

interface Vector {
  readonly name: string;
  readonly source: string;
  readonly hex: string;
  readonly version: number;
  readonly expected?: { readonly community: string; readonly pdu: object };
  readonly error?: string;
  readonly expectedIfLenient?: Vector["expected"];
}

interface Hostile {
  readonly id: string;
  readonly desc: string;
  readonly hex: string;
  readonly verdict: {
    readonly expect: string;
    readonly counter?: string;
    readonly tolerate?: readonly string[];
  };
}

export function communityVectors(subject: CommunityModelUnderTest, atLeast: number): void {
  describeShared("recorded messages", "conformance/vectors/rfc.json", (file) => {
    const files = readdirSync(dirname(file)).filter((name) => name.endsWith(".json") && name !== "kat.json");
    const vectors = files.flatMap(
      (name) => JSON.parse(readFileSync(join(dirname(file), name), "utf8")) as Vector[],
    );
    const ours = vectors.filter(({ version }) => version === subject.identifier);
    const model = modelOf(subject.plugin);
    const exacting = modelOf(subject.plugin);
    exacting.leniencies = strict;

    test("are enough", () => expect(ours.length).toBeGreaterThanOrEqual(atLeast));

    test.each(ours.map((vector) => [`${vector.name} of ${vector.source}`, vector] as const))(
      "%s",
      async (_, vector) => {
        const message = bytesOf(vector.hex);
        const { expected = vector.expectedIfLenient } = vector;
        if (vector.error !== undefined)
          expect(attempt(() => exacting.decode(message, subject.credentials("public")))).toBeInstanceOf(
            DecodeError,
          );
        if (expected === undefined) {
          expect(attempt(() => model.decode(message, subject.credentials("public")))).toBeInstanceOf(
            DecodeError,
          );
          return;
        }
        const credentials = subject.credentials(bytesOf(expected.community));
        const pdu = model.decode(message, credentials);
        expect(fieldsOf(pdu)).toEqual(expected.pdu);
        expect(attempt(() => model.decode(message, subject.credentials("another")))).toBeInstanceOf(
          MessageDiscarded,
        );
        // Encoded again it is the same, or shorter where the sender used more octets than it had to.
        const requestId = pdu.type === "Trap" ? 0 : pdu.requestId;
        if (subject.identifier === 0 && pdu.varbinds.some(isException)) {
          await expect(model.encode(requestId, credentials, none, none, pdu)).rejects.toThrow(
            "does not exist in SNMPv1",
          );
          return;
        }
        const { data } = await model.encode(requestId, credentials, none, none, pdu);
        if (data.length >= message.length) expect(hexOf(data)).toBe(vector.hex);
        else expect(exacting.decode(data, credentials)).toEqual({ ...pdu, anomalies: undefined });
        if (pdu.type !== "Trap") expect(model.messageId(message)).toBe(pdu.requestId);
      },
    );
  });

  describeShared("hostile messages", "conformance/hostile.json", (file) => {
    const { messages } = JSON.parse(readFileSync(file, "utf8")) as { messages: Hostile[] };
    const ours = messages.filter(
      ({ hex }) => attempt(() => peekVersion(bytesOf(hex))) === subject.identifier,
    );

    test("are enough", () => expect(ours.length).toBeGreaterThanOrEqual(20));

    test.each(ours.map((message) => [`${message.id}: ${message.desc}`, message] as const))(
      "%s",
      async (_, { hex, verdict }) => {
        const message = bytesOf(hex);
        for (const community of ["public", "private"]) {
          const fault = attempt(() =>
            modelOf(subject.plugin).decode(message, subject.credentials(community)),
          );
          if (fault instanceof Error)
            expect(DecodeError.isInstance(fault) || MessageDiscarded.isInstance(fault)).toBe(true);
        }
        const environment = environmentOf();
        const received = await subject.plugin.createResponder!(environment).receive(message);
        const allowed = [verdict.expect, ...(verdict.tolerate ?? [])];
        if (received.kind === "discard") {
          expect(allowed).toContain("drop");
          if (verdict.expect === "drop" && verdict.counter !== undefined)
            expect(environment.engine.counters.toJSON()).toEqual({ [verdict.counter]: 1 });
        } else if (!allowed.some((outcome) => outcome !== "drop")) {
          // a valid message of a class that this application does not answer
          expect(["Response", "Report", "InformRequest"]).toContain((received as { pdu: Pdu }).pdu.type);
        }
      },
    );
  });
}

/** A PDU as the vectors show it: octets as hexadecimal, Counter64 as decimal text. */
function fieldsOf(pdu: Pdu): object {
  const varbinds = pdu.varbinds.map(({ oid, type, value }: Varbind) => ({
    oid,
    type,
    value: value instanceof Uint8Array ? hexOf(value) : typeof value === "bigint" ? String(value) : value,
  }));
  const { type, varbinds: _varbinds, anomalies: _anomalies, ...fields } = pdu;
  if (pdu.type !== "Trap") return { pduType: pduTypes[type], ...fields, varbinds };
  const { agentAddress, ...rest } = fields as { agentAddress: string };
  return { pduType: pduTypes[type], agentAddr: agentAddress, ...rest, varbinds };
}

const pduTypes: Record<Pdu["type"], string> = {
  GetRequest: "get-request",
  GetNextRequest: "get-next-request",
  Response: "response",
  SetRequest: "set-request",
  Trap: "trap-v1",
  GetBulkRequest: "get-bulk-request",
  InformRequest: "inform-request",
  "SNMPv2-Trap": "snmpV2-trap",
  Report: "report",
};
