// The objects of one device: a shared recording, and what is different for this device.
import {
  compareOids,
  type ErrorStatusName,
  isWithin,
  makeVarbind,
  type Varbind,
  varbindFrom,
  type VarbindInput,
} from "@snmp/pdu";
import { hashText, mix } from "../random.ts";
import type { Recording } from "../store/recording.ts";
import type { Failure, Variation, VariationContext } from "../variation/variation.ts";
import type { Behaviour } from "./behaviour.ts";

/** The objects of one device, as its requests see them. */
export class DeviceObjects {
  /** Instances that managers have written, by position. */
  readonly #written: Map<number, Varbind>;
  #states: Map<number, unknown> | undefined;
  readonly #recording: Recording;
  readonly #behaviour: Behaviour;
  readonly #seed: number;
  readonly #elapsed: () => number;
  /** Milliseconds for which the answer to the current request is held back. */
  delay = 0;

  /** `elapsed` returns the milliseconds since the device started; what was written before the behaviour changed stays. */
  constructor(behaviour: Behaviour, seed: number, elapsed: () => number, before?: DeviceObjects) {
    this.#written = before === undefined ? new Map<number, Varbind>() : before.#written;
    this.#recording = behaviour.recording;
    this.#behaviour = behaviour;
    this.#seed = seed;
    this.#elapsed = elapsed;
  }

  /** RFC 3416 §4.2.1 */
  get(oid: string): Varbind | Failure {
    const position = this.#recording.find(oid);
    if (position >= 0 && !this.#behaviour.isHole(position, oid, this.#seed)) return this.#read(position);
    return {
      error: this.#hasObject(position < 0 ? ~position : position, oid) ? "noSuchInstance" : "noSuchObject",
    };
  }

  /** RFC 3416 §4.2.2. `counter64`: whether the manager's version of SNMP has it. */
  next(oid: string, counter64: boolean): Varbind | Failure {
    const behaviour = this.#behaviour;
    const jump = behaviour.loops?.get(oid);
    let position = this.#recording.after(oid);
    if (jump !== undefined) {
      const target = this.#recording.find(jump);
      position = target < 0 ? ~target : target;
    }
    for (; position < this.#recording.size; position++) {
      if (behaviour.hasHoles && behaviour.isHole(position, this.#recording.oidAt(position), this.#seed))
        continue;
      const found = this.#read(position);
      if ("error" in found) {
        if (found.error === "noSuchObject" || found.error === "noSuchInstance") continue;
        return found;
      }
      if (found.type !== "Counter64" || counter64) return found;
    }
    return makeVarbind(oid, "endOfMibView", null);
  }

  /** RFC 3416 §4.2.5: assigns all values, or none. */
  set(
    assignments: readonly Varbind[],
    writable: boolean,
  ): { error: ErrorStatusName; index: number } | undefined {
    const positions: number[] = [];
    for (const [i, assignment] of assignments.entries()) {
      const position = this.#recording.find(assignment.oid);
      const error = this.#checkWrite(position, assignment, writable);
      if (error !== undefined) return { error, index: i + 1 };
      positions.push(position);
    }
    positions.forEach((position, i) => this.#written.set(position, assignments[i]!));
    return undefined;
  }

  /** Writes a value as the device itself would: any type, whether it is writable or not. Returns whether the instance exists. */
  assign(input: VarbindInput): boolean {
    const varbind = varbindFrom(input);
    const position = this.#recording.find(varbind.oid);
    if (position >= 0) this.#written.set(position, varbind);
    return position >= 0;
  }

  /** Forgets what was written, and the states of values. */
  reset(): void {
    this.#written.clear();
    this.#states = undefined;
  }

  #checkWrite(position: number, assignment: Varbind, writable: boolean): ErrorStatusName | undefined {
    if (position < 0) return "noCreation";
    const variation = this.#behaviour.variations.get(position);
    const write = variation?.write?.bind(variation);
    if (write === undefined && !writable) return "notWritable";
    if (assignment.type !== this.#recording.at(position).type) return "wrongType";
    const failure = write?.(assignment, this.#contextOf(position));
    if (failure === undefined) return undefined;
    return isException(failure.error) ? "genErr" : failure.error;
  }

  #read(position: number): Varbind | Failure {
    const variation = this.#behaviour.variations.get(position);
    const written = this.#written.get(position);
    if (variation === undefined) return written ?? this.#recording.at(position);
    return this.#vary(variation, position, written);
  }

  #vary(variation: Variation, position: number, written: Varbind | undefined): Varbind | Failure {
    const context = this.#contextOf(position);
    let found: Varbind | Failure;
    try {
      const value = variation.read(context);
      if (value === undefined) found = written ?? context.recorded;
      else if ("error" in value) found = value;
      else if (written !== undefined && variation.write !== undefined) found = written;
      else found = varbindFrom({ oid: context.oid, ...value });
    } catch (cause) {
      this.#behaviour.report(context.oid, cause);
      found = { error: "genErr" };
    }
    this.delay += context.delay;
    if (context.state !== undefined) (this.#states ??= new Map()).set(position, context.state);
    return found;
  }

  #contextOf(position: number): VariationContext {
    const recorded = this.#recording.at(position);
    return {
      oid: recorded.oid,
      elapsed: this.#elapsed(),
      recorded,
      seed: mix(this.#seed, hashText(recorded.oid)),
      written: this.#written.get(position),
      state: this.#states?.get(position),
      delay: 0,
    };
  }

  /**
   * Whether an object of which `oid` could be an instance is there: a recording does not know object types, so a neighbour must share
   * all arcs but the last, or all but the index of a column.
   */
  #hasObject(position: number, oid: string): boolean {
    const near = [position - 1, position]
      .filter((at) => at >= 0 && at < this.#recording.size)
      .map((at) => this.#recording.oidAt(at));
    const parent = oid.slice(0, oid.lastIndexOf("."));
    return near.some((other) => isWithin(other, parent) || sharesColumn(other, oid));
  }
}

/** Whether two names differ only in an index, as far as a name tells: `…1.<column>.<index>`. */
function sharesColumn(a: string, b: string): boolean {
  if (compareOids(a, b) === 0) return true;
  const common = /^(1\.3\.6\.1\.(?:2\.1|4\.1\.\d+|6\.3\.\d+)(?:\.\d+)*?\.1\.\d+)\./;
  const column = common.exec(a)?.[1];
  return column !== undefined && isWithin(b, column);
}

function isException(error: Failure["error"]): error is "noSuchObject" | "noSuchInstance" | "endOfMibView" {
  return error === "noSuchObject" || error === "noSuchInstance" || error === "endOfMibView";
}
