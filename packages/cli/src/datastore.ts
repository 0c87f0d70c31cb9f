// The SNMPv3 engines that the command knows: from options, or from a file that it keeps.
import type { LocalConfigurationDatastore } from "@snmp/mpm-core";
import { hexOf } from "@snmp/pdu";
import { type EngineRecord, type EngineStore, FileStore, usmDatastore } from "@snmp/usm";
import { optionNames } from "./arguments/numbers.ts";
import type { OptionValues } from "./arguments/options.ts";
import type { Environment } from "./arguments/secrets.ts";
import { readEngineId } from "./client-options.ts";
import type { Invocation } from "./commands/command.ts";
import { UsageError } from "./failure.ts";

/** A datastore, and what is left to do when the command ends. */
export interface CommandDatastore {
  readonly lcd: LocalConfigurationDatastore;
  /** Resolves once the file of --engines is written. Never rejects. */
  readonly finish?: () => Promise<void>;
}

/**
 * Returns a datastore that knows the engine that -e names, and its clock from -Z, so that neither is discovered; or one that is kept in
 * the file of --engines; or `undefined`.
 */
export function makeDatastore({ options, environment, output }: Invocation): CommandDatastore | undefined {
  const engineId = readEngineId(options, "engine-id");
  const clock = parseEngineTime(options["engine-time"]);
  if (engineId === undefined) {
    if (clock !== undefined)
      throw new UsageError(
        `${optionNames("engine-time")} needs ${optionNames("engine-id")}: the clock belongs to one engine`,
      );
    const file = findEngineStore(options, environment);
    if (file === undefined) return undefined;
    const onStoreError = (error: unknown): void =>
      output.notes([`snmp: cannot keep engines in ${file.path}: ${(error as Error).message}`]);
    return keepEngines(file, onStoreError);
  }
  if (options.engines !== undefined)
    throw new UsageError(`${optionNames("engine-id")} and --engines exclude each other; use one of them`);
  const record: EngineRecord = { engineId: hexOf(engineId), pinned: true, ...clock };
  return { lcd: usmDatastore({ store: { load: () => record, save: () => undefined } }) };
}

/** Keeps engines in a file. The datastore does not wait for what it saves, but the command does, at its end. */
function keepEngines(file: FileStore, onStoreError: (error: unknown) => void): CommandDatastore {
  const changes: Promise<void>[] = [];
  const store: EngineStore = {
    load: (destination) => file.load(destination),
    save(destination, record) {
      const change = file.save(destination, record);
      changes.push(change);
      return change;
    },
    delete: (destination) => file.delete(destination),
  };
  return {
    lcd: usmDatastore({ store, onStoreError }),
    finish: async () => void (await Promise.allSettled(changes)),
  };
}

/** Returns the file in which engines are kept, or `undefined` if none is named. */
export function findEngineStore(options: OptionValues, environment: Environment): FileStore | undefined {
  const file = options.engines ?? environment.SNMP_ENGINES;
  return file === undefined || file === "" ? undefined : new FileStore(file);
}

function parseEngineTime(text: string | undefined): Pick<EngineRecord, "boots" | "time" | "at"> | undefined {
  if (text === undefined) return undefined;
  const [, boots, time] = /^(\d{1,10}),(\d{1,10})$/.exec(text) ?? [];
  if (boots === undefined || Number(boots) > 0x7fffffff || Number(time) > 0x7fffffff)
    throw new UsageError(
      `${optionNames("engine-time")} must be two numbers such as 5,3600, not ${JSON.stringify(text)}`,
    );
  return { boots: Number(boots), time: Number(time), at: Date.now() };
}
