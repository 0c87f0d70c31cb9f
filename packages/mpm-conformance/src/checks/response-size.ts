// The size of answers (RFC 3411 §4.2, maxSizeResponseScopedPDU).
import type { IncomingMessage } from "@snmp/mpm-core";
import { makeVarbind, pduSize, requestPdu, responsePdu, type StandardPdu, type Varbind } from "@snmp/pdu";
import { demand } from "../failure.ts";
import { respondAdvice } from "../responder-session.ts";
import type { Checks } from "../runner.ts";
import type { Subject } from "../subject.ts";
import { withoutResponder } from "./responder.ts";

const messageSizes = [484, 1472, 65507];

export const responseSizeChecks: Checks<Subject> = {
  "responder: a response of maxResponsePduSize octets fits": {
    risk: "an agent fills a GetBulk up to that size, and then has to answer tooBig",
    exemption: 'set capabilities.sizes to "own" if a PDU has another size in the model\'s format than in BER',
    inapplicable: (subject) =>
      withoutResponder(subject) ??
      (hasOwnSizes(subject)
        ? 'the model measures answers in its own format (capabilities.sizes is "own", or recognises)'
        : undefined),
    async run(subject) {
      for (const size of messageSizes) await tryMaxResponsePduSize(subject, size);
    },
  },
  "responder: respond() decides by the size in its own format": {
    risk: "a peer gets an answer that it cannot receive, or an agent refuses a GetBulk that it could cut",
    inapplicable: withoutResponder,
    async run(subject) {
      for (const size of messageSizes) await tryGrowingResponses(subject, size);
    },
  },
};

function hasOwnSizes(subject: Subject): boolean {
  return (subject.options.capabilities?.sizes ?? (subject.recognises ? "own" : "ber")) === "own";
}

async function tryMaxResponsePduSize(subject: Subject, maxMessageSize: number): Promise<void> {
  const { maxResponsePduSize, respond } = await receiveRequest(subject, maxMessageSize);
  const where = `with an engine that accepts ${maxMessageSize} octets, maxResponsePduSize is ${maxResponsePduSize}`;
  demand(
    Number.isInteger(maxResponsePduSize) &&
      maxResponsePduSize > maxMessageSize / 3 &&
      maxResponsePduSize <= maxMessageSize,
    where,
    "take the engine's maxMessageSize, or the peer's if that is less, and subtract the octets around the PDU",
  );
  const response = padResponse(maxResponsePduSize);
  const answer = respond(response);
  demand(
    answer !== undefined && answer.length <= maxMessageSize,
    `${where}, but for a response of ${pduSize(response)} octets respond() returns ${answer === undefined ? "nothing" : `${answer.length} octets`}`,
    "subtract everything that the message can have around its PDU: headers, names, keys, padding",
  );
}

/** An agent tries a response, and cuts it as long as `respond` returns nothing (RFC 3416 §4.2.3). */
async function tryGrowingResponses(subject: Subject, maxMessageSize: number): Promise<void> {
  const { respond } = await receiveRequest(subject, maxMessageSize);
  const tooLarge = respond(padResponse(2 * maxMessageSize + 1));
  demand(
    tooLarge === undefined,
    `with an engine that accepts ${maxMessageSize} octets, respond() makes a message of ${tooLarge?.length} octets`,
    "measure the encoded message, and return `undefined` if it is larger than the engine or the peer accepts",
  );
  let size = 2 * maxMessageSize;
  let answer: Uint8Array | undefined;
  while (answer === undefined && size > 60) {
    size = Math.floor(size / 2);
    answer = respond(padResponse(size));
  }
  demand(
    answer !== undefined,
    "after responses that were too large, respond() has no answer to a small one",
    `keep the data that respond() needs: an agent cuts its response and tries again; ${respondAdvice}`,
  );
  demand(
    answer.length <= maxMessageSize,
    `with an engine that accepts ${maxMessageSize} octets, respond() makes a message of ${answer.length} octets`,
    "measure the encoded message, and return `undefined` if it is larger than the engine or the peer accepts",
  );
  demand(
    size > maxMessageSize / 16,
    `with an engine that accepts ${maxMessageSize} octets, respond() refuses responses from ${2 * size} octets on`,
    respondAdvice,
  );
}

async function receiveRequest(
  subject: Subject,
  maxMessageSize: number,
): Promise<Pick<IncomingMessage, "maxResponsePduSize" | "respond">> {
  const responder = subject.responder(maxMessageSize);
  const request = await subject.session({ peer: responder }).encode(requestPdu("GetRequest", 1, []));
  const incoming = await responder.accept("a GetRequest", request);
  return { maxResponsePduSize: incoming.maxResponsePduSize, respond: (pdu) => incoming.respond(pdu) };
}

/** Makes a Response of `size` octets in BER, or up to three less where lengths do not allow it. */
function padResponse(size: number): StandardPdu {
  const full = Array.from({ length: Math.floor(size / 40_000) }, () => makeOctets(30_000));
  const make = (length: number): StandardPdu => responsePdu(1, [...full, makeOctets(Math.max(0, length))]);
  for (let length = size - full.length * 30_000; ; length--) {
    const pdu = make(length);
    if (length <= 0 || pduSize(pdu) <= size) return pdu;
  }
}

function makeOctets(length: number): Varbind {
  return makeVarbind("1.3.6.1", "OctetString", new Uint8Array(length));
}
