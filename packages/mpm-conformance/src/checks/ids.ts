// Ids pair an answer with its request.
import { noOctets, requestPdu } from "@snmp/pdu";
import { copyOctets } from "../compare.ts";
import { attempt, catchError, demand, describe } from "../failure.ts";
import { anyPdu, extremeIds, withRequestId } from "../pdus.ts";
import type { Checks } from "../runner.ts";
import type { Session } from "../session.ts";
import type { Subject } from "../subject.ts";

export const idChecks: Checks<Subject> = {
  "ids: encode puts the request-id that it is given into the PDU": {
    risk: "a client that retries cannot tell the answers apart, and takes an old answer for a new one",
    inapplicable: (subject) => subject.blindness,
    async run(subject) {
      const random = subject.random("ids: encode puts the request-id that it is given into the PDU");
      const types = subject.symmetric
        ? subject.pduTypes.filter((type) => type !== "Trap")
        : subject.requestTypes;
      for (const type of types) {
        for (const requestId of [...extremeIds, random.uint32() | 0]) {
          const session = subject.session();
          const seen = await session.seen(
            await session.encode(withRequestId(anyPdu(type, [], random), 4711), requestId),
          );
          const found = seen.type === "Trap" ? undefined : seen.requestId;
          demand(
            found === requestId,
            `encode(${requestId}, …) of a ${type} whose own request-id is 4711 makes a message with request-id ${found}`,
            "let the argument replace the request-id of the PDU: { ...pdu, requestId }",
          );
        }
      }
    },
  },
  "ids: messageId is an integer, and the same each time": {
    risk: "the dispatcher does not find the request that an answer belongs to, so requests time out",
    async run(subject) {
      const session = subject.session();
      for (const requestId of extremeIds) {
        const message = await session.encode(requestPdu("GetRequest", requestId, []));
        const first = await readId(session, "a request", message);
        const second = await readId(session, "a request", message);
        demand(
          Number.isInteger(first),
          `messageId of a request is ${String(first)}`,
          "read an integer out of the message",
        );
        demand(
          first === second,
          `messageId of the same octets is ${first}, then ${second}`,
          "let it depend on the octets only",
        );
      }
    },
  },
  "ids: the messageId of an encoding result equals the one in its octets": {
    risk: "the dispatcher waits for another id than the answer carries, so requests time out",
    async run(subject) {
      const session = subject.session();
      for (const requestId of extremeIds) {
        const pdu = requestPdu("GetRequest", requestId, []);
        await session.introduce();
        const atOnce = session.model.encodeNow?.(requestId, session.credentials, noOctets, noOctets, pdu);
        for (const result of [await session.result(pdu), atOnce]) {
          if (result?.messageId === undefined) continue;
          const read = await readId(session, "a request", result.data);
          demand(
            result.messageId === read,
            `the messageId of an encoding result is ${result.messageId}, the one in its octets is ${read}`,
            "return the id that messageId() reads out of the octets, or leave it out",
          );
        }
      }
    },
  },
  "ids: an answer has the messageId of its request": {
    risk: "the dispatcher discards every answer as unmatched, so requests time out",
    async run(subject) {
      const session = subject.session();
      for (const requestId of extremeIds) {
        const { request, answer } = await session.exchange(requestId);
        const asked = await readId(session, "a request", request);
        const answered = await readId(session, "an answer", answer);
        demand(
          asked === answered,
          `a request has messageId ${asked}, its answer has messageId ${answered}`,
          "read an id that the peer sends back unchanged: the request-id, or an id of the message",
        );
      }
    },
  },
  "ids: pending requests have different messageIds": {
    risk: "an answer is given to another request than the one that it answers",
    async run(subject) {
      const session = subject.session();
      const messages = await Promise.all(
        Array.from({ length: 100 }, (_, i) => session.encode(requestPdu("GetRequest", 1000 + i, []))),
      );
      const ids = new Set<number>();
      for (const message of messages) ids.add(await readId(session, "a request", message));
      demand(
        ids.size === messages.length,
        `${messages.length} requests that are encoded at once, each with another request-id, have ${ids.size} different messageIds`,
        "let messageId read an id that differs from message to message",
      );
    },
  },
  "ids: messageId reads no further than the id": {
    risk: "every message that arrives is decoded twice, and one hostile message costs as much as a good one",
    exemption: "set capabilities.peeks to false, for formats such as JSON that can only be read whole",
    inapplicable: ({ options }) =>
      options.capabilities?.peeks === false
        ? "messages can only be read whole (capabilities.peeks is false)"
        : undefined,
    async run(subject) {
      const session = subject.session();
      const { answer } = await session.exchange(77);
      const expected = await readId(session, "an answer", answer);
      const damaged = copyOctets(answer);
      damaged.fill(0xff, damaged.length - 2);
      let found: number | undefined;
      const error = catchError(() => (found = session.model.messageId(damaged)));
      demand(
        found === expected,
        `of an answer whose last two octets are damaged, messageId ${error === undefined ? `is ${found}, not ${expected}` : `throws ${describe(error)}`}`,
        "skip the elements in front of the id with a Reader of @snmp/asn1, and decode nothing: messageId reads every message that arrives",
      );
    },
  },
};

/** Reads the id of a message of the model itself, which must not fail. */
async function readId(session: Session, what: string, message: Uint8Array): Promise<number> {
  return attempt(
    `messageId of ${what} that the model itself has made`,
    "read the id of every message that the model or its peer makes; throw a DecodeError for other octets only",
    () => session.model.messageId(message),
  );
}
