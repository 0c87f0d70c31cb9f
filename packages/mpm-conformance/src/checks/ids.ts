// What pairs an answer with its request.
import { requestPdu } from "@snmp/pdu";
import { copied } from "../compare.ts";
import { demand, shown, thrownBy } from "../failure.ts";
import { anyPdu, extremeIds, withRequestId } from "../pdus.ts";
import type { Checks } from "../runner.ts";
import { noOctets, type Session, type Subject } from "../subject.ts";

export const idChecks: Checks<Subject> = {
  "ids: encode puts the request-id that it is given into the PDU": {
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
            "let the argument replace the PDU's own: { ...pdu, requestId }",
          );
        }
      }
    },
  },
  "ids: messageId is an integer, and the same each time": {
    async run(subject) {
      const session = subject.session();
      for (const requestId of extremeIds) {
        const message = await session.encode(requestPdu("GetRequest", requestId, []));
        const [first, second] = [messageId(session, message), messageId(session, message)];
        demand(
          Number.isInteger(first),
          `messageId is ${String(first)}`,
          "read an integer out of the message",
        );
        demand(
          first === second,
          `messageId of the same octets is ${first}, then ${second}`,
          "let it depend on nothing but the octets",
        );
      }
    },
  },
  "ids: a result of encode that tells its messageId tells that of its octets": {
    async run(subject) {
      const session = subject.session();
      for (const requestId of extremeIds) {
        const pdu = requestPdu("GetRequest", requestId, []);
        const atOnce = session.model.encodeNow?.(requestId, session.credentials, noOctets, noOctets, pdu);
        for (const result of [await session.result(pdu), atOnce]) {
          if (result?.messageId === undefined) continue;
          const read = messageId(session, result.data);
          demand(
            result.messageId === read,
            `the messageId of a result is ${result.messageId}, the one of its octets ${read}`,
            "tell what messageId() will read, or nothing",
          );
        }
      }
    },
  },
  "ids: an answer has the messageId of its request": {
    async run(subject) {
      const session = subject.session();
      for (const requestId of extremeIds) {
        const { request, answer } = await session.exchange(requestId);
        const [asked, answered] = [messageId(session, request), messageId(session, answer)];
        demand(
          asked === answered,
          `a request has messageId ${asked}, its answer ${answered}`,
          "read what the peer sends back as it was: the request-id, or an id of the message",
        );
      }
    },
  },
  "ids: requests under way have different messageIds": {
    async run(subject) {
      const session = subject.session();
      const messages = await Promise.all(
        Array.from({ length: 100 }, (_, i) => session.encode(requestPdu("GetRequest", 1000 + i, []))),
      );
      const ids = new Set(messages.map((message) => messageId(session, message)));
      demand(
        ids.size === messages.length,
        `${messages.length} requests encoded at once, each with another request-id, have ${ids.size} different messageIds`,
        "let messageId read what differs from message to message",
      );
    },
  },
  "ids: messageId reads no further than the id": {
    async run(subject) {
      const session = subject.session();
      const { answer } = await session.exchange(77);
      const expected = messageId(session, answer);
      const damaged = copied(answer);
      damaged.fill(0xff, damaged.length - 2);
      const error = thrownBy(() => session.model.messageId(damaged));
      const found = error === undefined ? session.model.messageId(damaged) : undefined;
      demand(
        found === expected,
        `of an answer whose last two octets are damaged, messageId ${error === undefined ? `is ${found}, not ${expected}` : `throws ${shown(error)}`}`,
        "peek: step over what stands in front of the id with a Reader of @snmp/asn1, and decode nothing. Every message that arrives goes through it",
      );
    },
  },
};

function messageId(session: Session, message: Uint8Array): number {
  return session.model.messageId(message);
}
