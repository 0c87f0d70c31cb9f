// The work and the memory that a hostile message can cause.
import { makeVarbind } from "@snmp/pdu";
import { copyOctets, difference } from "../compare.ts";
import { countReads } from "../count-reads.ts";
import { attempt, catchError, demand } from "../failure.ts";
import { type HostileInput, nest } from "../hostile.ts";
import { hostileModel } from "../outcomes.ts";
import type { Checks } from "../runner.ts";
import type { Subject } from "../subject.ts";
import { join } from "../ber.ts";

export const limitChecks: Checks<Subject> = {
  "hostile input: work grows linearly with its length": {
    risk: "a few long messages keep the process busy for seconds",
    exemption: "set capabilities.countable to false if the model passes messages whole to native code",
    inapplicable: ({ options }) =>
      options.capabilities?.countable === false
        ? "reads cannot be counted (capabilities.countable is false)"
        : undefined,
    async run(subject) {
      const session = subject.session();
      const { answer, response } = await session.exchange(
        31,
        Array.from({ length: 400 }, (_, i) =>
          makeVarbind(`1.3.6.1.2.1.${i}`, "OctetString", new Uint8Array(20)),
        ),
      );
      const whole = countReads(answer);
      const advice =
        "read through indexes; if the model passes messages whole to native code, set capabilities.countable to false";
      const decoded = await attempt("decode through a Proxy that counts reads", advice, () =>
        session.model.decode(whole.input, session.credentials),
      );
      const fault = difference(response, decoded);
      demand(fault === undefined, `decode through a Proxy that counts reads goes wrong: ${fault}`, advice);
      demandBounded("a valid answer with 400 variable bindings", answer.length, whole.reads.count);
      for (const { what, octets } of laboriousInputs(answer)) {
        const { input, reads } = countReads(octets);
        catchError(() => session.model.messageId(input));
        catchError(() => session.model.decode(input, session.credentials));
        demandBounded(what, octets.length, reads.count);
      }
    },
  },
  "hostile input: no memory is allocated for announced lengths": {
    risk: "one message of some octets makes the process allocate gigabytes, and ends it",
    async run(subject) {
      const { session, valid } = await hostileModel(subject);
      const announced = Uint8Array.of(0x84, 0x20, 0x00, 0x00, 0x00);
      for (const message of valid) {
        for (let at = 1; at < message.length; at++) {
          const octets = join([message.slice(0, at), announced, message.slice(at + 1)]);
          const before = process.memoryUsage().arrayBuffers;
          catchError(() => session.model.messageId(octets));
          catchError(() => session.model.decode(octets, session.credentials));
          const taken = process.memoryUsage().arrayBuffers - before;
          demand(
            taken < 0x10000000,
            `for a message of ${octets.length} octets that announces 536870912 at octet ${at}, ${taken} octets of memory are allocated`,
            "compare a length with the octets that are there before anything is allocated for it",
          );
        }
      }
    },
  },
};

/** Messages that are long and expensive to decode. */
function laboriousInputs(answer: Uint8Array): readonly HostileInput[] {
  const cut = answer.slice(0, answer.length - 1);
  const damaged = copyOctets(answer);
  damaged.fill(0xff, damaged.length - 10);
  return [
    { what: "a long answer without its last octet", octets: cut },
    { what: "a long answer whose end is damaged", octets: damaged },
    { what: "3,000 nested SEQUENCEs", octets: nest(0x30, 3000) },
    {
      what: "8,000 empty elements",
      octets: join([answer.slice(0, 2), new Uint8Array(16_000).map((_, i) => (i % 2 === 0 ? 0x30 : 0))]),
    },
  ];
}

function demandBounded(what: string, length: number, reads: number): void {
  const limit = 64 * length + 4096;
  demand(
    reads <= limit,
    `for ${what}, of ${length} octets, ${reads} octets are read, more than ${limit}`,
    "read every octet a fixed number of times: a slice of the rest per element makes the work grow with the square of the length",
  );
}
