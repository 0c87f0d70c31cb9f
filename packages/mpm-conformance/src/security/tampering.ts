// Messages that were changed on the way, and the results of both sides.
import type { ProcessingResult, SecurityLevel } from "@snmp/mpm-core";
import { equalOctets, octetsFromText } from "@snmp/pdu";
import { copyOctets } from "../compare.ts";
import { attempt } from "../failure.ts";
import { forgePart } from "../forgeries.ts";
import type { HostileInput } from "../hostile.ts";
import type { Asked } from "./asked.ts";
import type { Asker, Secured } from "./asker.ts";
import type { SecuritySubject } from "./subject.ts";
import { assemble, takeApart } from "./wire.ts";

/** The result of one side for a changed message. */
export interface Outcome {
  readonly what: string;
  readonly result?: ProcessingResult | undefined;
  readonly error?: unknown;
  readonly counted: number;
  readonly modified: boolean;
}

/** Collects the results of both sides for changed messages, once per subject. */
export function outcomes(subject: SecuritySubject): Promise<readonly Outcome[]> {
  let promise = collected.get(subject);
  if (promise === undefined) collected.set(subject, (promise = collectOutcomes(subject)));
  return promise;
}

const collected = new WeakMap<SecuritySubject, Promise<readonly Outcome[]>>();

interface Side {
  readonly name: string;
  readonly message: Uint8Array;
  readonly party: Asker | Asked;
  readonly process: (octets: Uint8Array) => Promise<ProcessingResult>;
}

async function collectOutcomes(subject: SecuritySubject): Promise<readonly Outcome[]> {
  const all: Outcome[] = [];
  for (const level of subject.levels) {
    const { asker, secured, answer } = await exchange(subject, level);
    const sides: readonly Side[] = [
      {
        name: `a request at ${level}`,
        message: secured.message,
        party: asker.peer,
        process: (octets) => asker.peer.process(octets),
      },
      {
        name: `an answer at ${level}`,
        message: answer,
        party: asker,
        process: (octets) => processAnswer(asker, octets, secured),
      },
    ];
    for (const side of sides)
      for (const input of tamper(side.message, subject)) all.push(await outcomeOf(side, input));
  }
  return all;
}

async function outcomeOf({ name, party, process }: Side, { what, octets }: HostileInput): Promise<Outcome> {
  const counters = "counters" in party ? party.counters : party.engine.counters;
  const given = copyOctets(octets);
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
  return { what: `${name}, ${what}`, result, error, counted, modified: !equalOctets(given, octets) };
}

/** Exchanges a request at `level`, which must be accepted, and its answer. */
export async function exchange(
  subject: SecuritySubject,
  level: SecurityLevel,
): Promise<{ asker: Asker; secured: Secured; answer: Uint8Array }> {
  const asker = subject.asker();
  const secured = await asker.secured(level, octetsFromText("status of power"));
  const accepted = await asker.peer.accept(secured.message);
  return { asker, secured, answer: asker.peer.respond(accepted, level, octetsFromText("the power is 1")) };
}

/** Lets the side that asks process an answer. */
export async function processAnswer(
  asker: Asker,
  octets: Uint8Array,
  secured: Secured,
): Promise<ProcessingResult> {
  return attempt("processIncomingMessage of an answer", "never throw because of a peer's message", () =>
    asker.process(octets, secured),
  );
}

/** Yields the message with one octet changed, if it still is a message. */
export function* changeOctets(message: Uint8Array): Generator<HostileInput> {
  for (let at = 0; at < message.length; at++) {
    const octets = copyOctets(message);
    octets[at]! ^= 1 << (at % 8);
    if (takeApart(octets) !== undefined) yield { what: `octet ${at} changed on the way`, octets };
  }
}

/** Yields the message with its digest, or any other part of the security parameters, emptied, shortened or grown. */
export function* forgeParameters(message: Uint8Array): Generator<HostileInput> {
  const { level, securityParameters, data } = takeApart(message)!;
  for (const { what, octets } of forgePart(copyOctets(securityParameters)))
    yield { what: `${what}, in its security parameters`, octets: assemble(level, octets, data).message };
}

/** Yields the message with invalid security parameters and data. */
export function* tamper(message: Uint8Array, subject: SecuritySubject): Generator<HostileInput> {
  const random = subject.random("tampered");
  const { level, securityParameters, data } = takeApart(message)!;
  const make = (parameters: Uint8Array, rest = data): Uint8Array => assemble(level, parameters, rest).message;
  for (let length = 0; length < securityParameters.length; length++) {
    yield {
      what: `its security parameters cut to ${length}`,
      octets: make(securityParameters.slice(0, length)),
    };
  }
  for (let at = 0; at < securityParameters.length; at++) {
    for (const octet of [securityParameters[at]! ^ 1, 0x00, 0x80, 0xff]) {
      const parameters = copyOctets(securityParameters);
      parameters[at] = octet;
      yield { what: `octet ${at} of its security parameters changed`, octets: make(parameters) };
    }
    for (const size of [4, 8]) {
      const parameters = copyOctets(securityParameters);
      parameters.fill(0xff, at, at + size).fill(0x7f, at, at + 1);
      yield { what: `a number of ${size} octets at ${at} grown to its maximum`, octets: make(parameters) };
    }
  }
  let number = 0;
  for (const { what, octets } of forgePart(copyOctets(securityParameters)))
    if (number++ % 16 === 0 || /^an element with|doubled/.test(what)) yield { what, octets: make(octets) };
  for (const length of [0, 1, 7, 8, 100, 1000]) {
    yield { what: `random security parameters of ${length} octets`, octets: make(random.octets(length)) };
    yield {
      what: `random data of ${length} octets`,
      octets: make(securityParameters, random.octets(length)),
    };
  }
  for (const other of ["noAuthNoPriv", "authNoPriv", "authPriv"] as const)
    yield { what: `as a message of ${other}`, octets: assemble(other, securityParameters, data).message };
}
