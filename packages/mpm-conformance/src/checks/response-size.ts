// What a responder says of the size of its answers (RFC 3411 §4.2, maxSizeResponseScopedPDU).
import { makeVarbind, pduSize, requestPdu, responsePdu, type StandardPdu } from "@snmp/pdu";
import { demand } from "../failure.ts";
import type { Checks } from "../runner.ts";
import type { Subject } from "../subject.ts";
import { withoutResponder } from "./responder.ts";

export const responseSizeChecks: Checks<Subject> = {
  "responder: maxResponsePduSize is honest": {
    inapplicable: withoutResponder,
    async run(subject) {
      for (const maxMessageSize of [484, 1472, 65507]) await sized(subject, maxMessageSize);
    },
  },
};

async function sized(subject: Subject, maxMessageSize: number): Promise<void> {
  const responder = subject.responder(maxMessageSize);
  const session = subject.session({ peer: responder });
  const request = await session.encode(requestPdu("GetRequest", 1, []));
  const incoming = await responder.accept("a GetRequest", request);
  const { maxResponsePduSize } = incoming;
  const where = `with an engine that takes ${maxMessageSize} octets, maxResponsePduSize is ${maxResponsePduSize}`;
  demand(
    Number.isInteger(maxResponsePduSize) &&
      maxResponsePduSize > maxMessageSize / 3 &&
      maxResponsePduSize <= maxMessageSize,
    where,
    "give the engine's maxMessageSize, or the peer's where that is less, without what the message has around its PDU",
  );
  const largest = padded(maxResponsePduSize);
  const answer = incoming.respond(largest);
  demand(
    answer !== undefined && answer.length <= maxMessageSize,
    `${where}, but for a response of ${pduSize(largest)} octets respond() gives ${answer === undefined ? "nothing" : `${answer.length} octets`}`,
    "take off everything that the message can have around its PDU: headers, names, keys, padding",
  );
  const next = await responder.accept("a GetRequest", await session.encode(requestPdu("GetRequest", 2, [])));
  const tooLarge = next.respond(padded(maxMessageSize + 1));
  demand(
    tooLarge === undefined,
    `${where}, but respond() makes a message of ${tooLarge?.length} octets`,
    "give `undefined` when the message would be larger than the engine, or the peer, takes",
  );
  const second = next.respond(responsePdu(2, [], 1, 0));
  demand(
    second !== undefined,
    "after a response that was too large, respond() has no answer to a small one",
    "keep what respond() needs: an agent answers tooBig then",
  );
}

/** A Response of `size` octets, or up to three less where lengths do not allow it. */
function padded(size: number): StandardPdu {
  const make = (length: number): StandardPdu =>
    responsePdu(1, [makeVarbind("1.3.6.1", "OctetString", new Uint8Array(Math.max(0, length)))]);
  for (let length = size - 20; ; length--) {
    const pdu = make(length);
    if (length <= 0 || pduSize(pdu) <= size) return pdu;
  }
}
