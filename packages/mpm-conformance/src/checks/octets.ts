// Octets that are handed over stay as they are.
import { equalOctets, makeVarbind, requestPdu, responsePdu, type Varbind } from "@snmp/pdu";
import { copyOctets, copyPdu, difference } from "../compare.ts";
import { catchRejection, demand } from "../failure.ts";
import { anyPdu } from "../pdus.ts";
import type { Checks } from "../runner.ts";
import type { Subject } from "../subject.ts";

export const octetChecks: Checks<Subject> = {
  "octets: encoded data never changes later": {
    risk: "a message that waits to be sent, or is sent a second time, carries another request",
    async run(subject) {
      const session = subject.session();
      const kept: { readonly data: Uint8Array; readonly copy: Uint8Array }[] = [];
      for (let i = 0; i < 40; i++) {
        const pdu = requestPdu("SetRequest", 100 + i, octetStrings(i));
        const data = await session.encode(pdu);
        kept.push({ data, copy: copyOctets(data) });
        for (const { value } of pdu.varbinds) (value as Uint8Array).fill(0xee);
      }
      for (const [i, { data, copy }] of kept.entries()) {
        demand(
          equalOctets(data, copy),
          `the octets of message ${i} have changed after later messages were encoded, or after its PDU was changed`,
          "return memory that is not written again",
        );
      }
    },
  },
  "octets: encode does not change the PDU": {
    risk: "a retry encodes the same PDU again, and sends another request than the user made",
    async run(subject) {
      const random = subject.random("octets: encode leaves the PDU as it is");
      for (const type of subject.requestTypes) {
        const session = subject.session();
        const pdu = anyPdu(type, octetStrings(3), random);
        const before = copyPdu(pdu);
        const keys = Object.keys(pdu).join();
        await session.encode(pdu, 815);
        const fault =
          difference(before, pdu) ??
          (Object.keys(pdu).join() === keys ? undefined : `its fields are ${Object.keys(pdu).join(", ")}`);
        demand(
          fault === undefined,
          `encode changed the ${type} that it was given: ${fault}`,
          "make another object: { ...pdu, requestId }",
        );
      }
    },
  },
  "octets: encode does not change engineId and contextName": {
    risk: "later requests of the same client go to another engine or context",
    async run(subject) {
      const session = subject.session();
      const engineId = Uint8Array.of(0x80, 0, 0, 9, 4, 1, 2, 3);
      const contextName = Uint8Array.of(0x63, 0x74, 0x78);
      const before = [copyOctets(engineId), copyOctets(contextName)];
      await catchRejection(() =>
        session.model.encode(1, session.credentials, engineId, contextName, requestPdu("GetRequest", 1, [])),
      );
      demand(
        equalOctets(engineId, before[0]!) && equalOctets(contextName, before[1]!),
        "encode changed its arguments",
        "work on copies",
      );
    },
  },
  "octets: a decoded PDU does not refer to the input": {
    risk: "values that a user keeps change when the transport receives the next message",
    async run(subject) {
      const session = subject.session();
      for (const length of [3, 40, 64, 65, 200]) {
        const values = [
          makeVarbind("1.3.6.1", "OctetString", new Uint8Array(length).fill(length)),
          makeVarbind("1.3.6.2", "ObjectIdentifier", "1.3.6.1.4.1.32473"),
        ];
        const { answer, response } = await session.exchange(900 + length, values);
        const input = copyOctets(answer);
        const decoded = await session.decode("an answer", input);
        input.fill(0xaa);
        const fault = difference(
          responsePdu(response.type === "Trap" ? 0 : response.requestId, values),
          decoded,
        );
        demand(
          fault === undefined,
          `a decoded PDU changes when the input is overwritten: ${fault}`,
          "copy the values that are handed out: the input belongs to the transport, which may use it again",
        );
      }
    },
  },
};

function octetStrings(seed: number): Varbind[] {
  return [5, 70].map((length, i) =>
    makeVarbind(`1.3.6.1.2.${i}`, "OctetString", new Uint8Array(length).fill(seed)),
  );
}
