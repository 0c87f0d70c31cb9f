// What models keep, or find, in a local configuration datastore under names that are not theirs alone.
import { Counters } from "./counters.ts";
import type { LocalEngine } from "./engine.ts";
import type { LocalConfigurationDatastore } from "./model.ts";

/**
 * The engine that the owner of the datastore is, kept under `localEngine`: authoritative for the traps that it sends (RFC 3412 §7.1
 * 9 a). A client that only asks needs none.
 */
export function localEngineOf(lcd: LocalConfigurationDatastore): LocalEngine | undefined {
  return lcd.localEngine as LocalEngine | undefined;
}

/** The counters of the local engine, where there is one; otherwise counters kept under `counters`. */
export function countersOf(lcd: LocalConfigurationDatastore): Counters {
  return localEngineOf(lcd)?.counters ?? ((lcd.counters ??= new Counters()) as Counters);
}
