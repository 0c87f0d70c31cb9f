// Forgets what security models know of an engine. A part of a datastore that can do so has the methods below.
import { type LocalConfigurationDatastore, MessageDiscarded } from "@snmp/mpm-core";

/** The part of a datastore that belongs to a security model with engines. */
interface EngineMemory {
  /** Forgets everything about the engine at a destination. */
  forget(destination: string): void | Promise<void>;
  /** Forgets the engine if an authentic message has shown that its clock went back. Returns whether it did. */
  forgetReset?(destination: string): boolean;
}

/** Forgets the engine at a destination. */
export async function forgetEngine(lcd: LocalConfigurationDatastore, destination: string): Promise<void> {
  for (const memory of memoriesOf(lcd)) await memory.forget(destination);
}

/** Forgets the engine at a destination if the error is about its clock, which went back. Returns whether it did. */
export function forgetResetEngine(
  lcd: LocalConfigurationDatastore,
  destination: string,
  error: unknown,
): boolean {
  if (!MessageDiscarded.isInstance(error) || error.counter !== "usmStatsNotInTimeWindows") return false;
  return memoriesOf(lcd).filter((memory) => memory.forgetReset?.(destination) === true).length > 0;
}

function memoriesOf(lcd: LocalConfigurationDatastore): EngineMemory[] {
  return Object.values(lcd).filter(
    (part): part is EngineMemory =>
      typeof part === "object" &&
      part !== null &&
      typeof (part as Partial<EngineMemory>).forget === "function",
  );
}
