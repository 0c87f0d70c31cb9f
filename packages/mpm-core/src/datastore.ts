// Entries of a local configuration datastore that several models use.
import { Counters } from "./counters.ts";
import type { LocalEngine } from "./engine.ts";
import type { LocalConfigurationDatastore } from "./model.ts";

/**
 * Returns the local engine, which the owner of the datastore keeps under `localEngine`: it is authoritative for the traps that the owner
 * sends (RFC 3412 §7.1 9 a). A client that only asks needs none.
 */
export function localEngineOf(lcd: LocalConfigurationDatastore): LocalEngine | undefined {
  return lcd.localEngine as LocalEngine | undefined;
}

/** Returns the counters of the local engine if there is one, otherwise the counters kept under `counters`. */
export function countersOf(lcd: LocalConfigurationDatastore): Counters {
  return localEngineOf(lcd)?.counters ?? ((lcd.counters ??= new Counters()) as Counters);
}
