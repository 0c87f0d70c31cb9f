// Messages tampered with, and what both sides make of them.
import type { ProcessingResult, SecurityLevel } from "@snmp/mpm-core";
import { octetsFromText } from "@snmp/pdu";
import { copied, sameOctets } from "../compare.ts";
import { attempt } from "../failure.ts";
import type { Asked, Asker, Secured, SecuritySubject } from "./party.ts";
import { assembled, takenApart } from "./wire.ts";

/** What a side made of a tampered message. */
export interface Outcome {
  readonly what: string;
  readonly result?: ProcessingResult | undefined;
  readonly error?: unknown;
  readonly counted: number;
  readonly modified: boolean;
}

/** What both sides make of tampered messages, found out once. */
export function outcomes(subject: SecuritySubject): Promise<readonly Outcome[]> {
  let promise = found.get(subject);
  if (promise === undefined) found.set(subject, (promise = findOutcomes(subject)));
  return promise;
}

const found = new WeakMap<SecuritySubject, Promise<readonly Outcome[]>>();

async function findOutcomes(subject: SecuritySubject): Promise<readonly Outcome[]> {
  const all: Outcome[] = [];
  for (const level of subject.levels) {
    const { asker, secured, answer } = await exchanged(subject, level);
    const sides: readonly (readonly [
      string,
      Uint8Array,
      Asker | Asked,
      (octets: Uint8Array) => Promise<ProcessingResult>,
    ])[] = [
      [`a request at ${level}`, secured.message, asker.peer, (octets) => asker.peer.process(octets)],
      [`an answer at ${level}`, answer, asker, (octets) => processed(asker, octets, secured)],
    ];
    for (const [side, message, party, process] of sides) {
      const counters = "counters" in party ? party.counters : party.engine.counters;
      for (const { what, octets } of tampered(message, subject)) {
        const given = copied(octets);
        const before = counters.toJSON();
        let result: ProcessingResult | undefined;
        let error: unknown;
        try {
          result = await process(given);
        } catch (thrown) {
          error = (thrown as { cause?: unknown }).cause ?? thrown;
        }
        const counter = result === undefined || result.accepted ? "" : result.counter;
        const counted = counters.get(counter) - (before[counter] ?? 0);
        all.push({ what: `${side}, ${what}`, result, error, counted, modified: !sameOctets(given, octets) });
      }
    }
  }
  return all;
}

/** A request at `level` that was accepted, and its answer. */
export async function exchanged(
  subject: SecuritySubject,
  level: SecurityLevel,
): Promise<{ asker: Asker; secured: Secured; answer: Uint8Array }> {
  const asker = subject.asker();
  const secured = await asker.secured(level, octetsFromText("what is the power"));
  const accepted = await asker.peer.accept(secured.message);
  return { asker, secured, answer: asker.peer.respond(accepted, level, octetsFromText("the power is 1")) };
}

/** What the side that asks makes of an answer. */
export async function processed(
  asker: Asker,
  octets: Uint8Array,
  secured: Secured,
): Promise<ProcessingResult> {
  return attempt("processIncomingMessage of an answer", "never throw for what a peer sent", () =>
    asker.process(octets, secured),
  );
}

/** The message with one octet changed, one after the other, as far as it is a message still. */
export function* changed(
  message: Uint8Array,
): Generator<{ readonly octets: Uint8Array; readonly at: number }> {
  for (let at = 0; at < message.length; at++) {
    const octets = copied(message);
    octets[at]! ^= 1 << (at % 8);
    if (takenApart(octets) !== undefined) yield { octets, at };
  }
}

/** The message with security parameters and data that are not what they should be. */
export function* tampered(
  message: Uint8Array,
  subject: SecuritySubject,
): Generator<{ readonly what: string; readonly octets: Uint8Array }> {
  const random = subject.random("tampered");
  const { level, securityParameters, data } = takenApart(message)!;
  const made = (parameters: Uint8Array, rest: Uint8Array): Uint8Array =>
    assembled(level, parameters, rest).message;
  for (let length = 0; length < securityParameters.length; length++) {
    yield {
      what: `its security parameters cut to ${length}`,
      octets: made(securityParameters.slice(0, length), data),
    };
  }
  for (let at = 0; at < securityParameters.length; at++) {
    for (const octet of [securityParameters[at]! ^ 1, 0x00, 0x80, 0xff]) {
      const parameters = copied(securityParameters);
      parameters[at] = octet;
      yield { what: `octet ${at} of its security parameters changed`, octets: made(parameters, data) };
    }
  }
  for (const length of [0, 1, 7, 8, 100, 1000]) {
    yield {
      what: `random security parameters of ${length} octets`,
      octets: made(random.octets(length), data),
    };
    yield {
      what: `random data of ${length} octets`,
      octets: made(securityParameters, random.octets(length)),
    };
  }
  for (const other of ["noAuthNoPriv", "authNoPriv", "authPriv"] as const) {
    yield { what: `as a message of ${other}`, octets: assembled(other, securityParameters, data).message };
  }
}
