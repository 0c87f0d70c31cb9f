// Instances whose values change by themselves, or that behave in a way of their own.
import type { ErrorStatusName, ValueInput, Varbind } from "@snmp/pdu";

/** The facts that a variation gets when its value is read or written. */
export interface VariationContext {
  /** The name of the instance. */
  readonly oid: string;
  /** Milliseconds since the device started, by its clock. */
  readonly elapsed: number;
  /** The variable binding as it was recorded. */
  readonly recorded: Varbind;
  /** A number that stands for the instance of this device: the same for each run with the same seed. */
  readonly seed: number;
  /** The value that a manager has written; `undefined` before. */
  readonly written: Varbind | undefined;
  /** State of this variation of this device: `undefined` at first. */
  state: unknown;
  /** Milliseconds for which the answer is held back; a variation may add to it. */
  delay: number;
}

/** An error-status in place of a value, or an exception. */
export interface Failure {
  /** The error-status, or the exception. */
  readonly error: ErrorStatusName | "noSuchObject" | "noSuchInstance" | "endOfMibView";
}

/** How one instance behaves. It is shared by all devices of a recording: state is in the context. */
export interface Variation {
  /** Returns the value at this moment; a failure; or `undefined` for the recorded value. */
  read(context: VariationContext): ValueInput | Failure | undefined;
  /** Returns the error-status for a value that a manager writes, or `undefined` to accept it. Missing: it is not writable by itself. */
  write?(value: Varbind, context: VariationContext): Failure | undefined;
}
