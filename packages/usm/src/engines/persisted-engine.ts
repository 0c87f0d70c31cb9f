// RFC 3414 §2.2.2: snmpEngineBoots outlives the process.
import { randomBytes } from "node:crypto";
import { engineId as engineIds, isValidEngineId, LocalEngine, type LocalEngineOptions } from "@snmp/mpm-core";
import { hexOf, octetsFromHex } from "@snmp/pdu";
import { EngineStateError } from "../errors.ts";
import { type EngineState, engineStateFile, type EngineStateStore } from "./engine-state.ts";
import { latched } from "./remote-clock.ts";

/** How to make an engine whose identity outlives the process. Exactly one of `file` and `store` is there. */
export interface PersistedEngineOptions extends Omit<LocalEngineOptions, "engineId" | "boots"> {
  /** The file that keeps snmpEngineID and snmpEngineBoots, as JSON; for one engine in one process. */
  readonly file?: string;
  /** What keeps them instead. */
  readonly store?: EngineStateStore;
  /** snmpEngineID, 5..32 octets; by default what was kept, or random octets when nothing was kept yet. */
  readonly engineId?: Uint8Array;
  /** IANA private enterprise number for a random snmpEngineID; 0, which is reserved, by default. */
  readonly enterprise?: number;
}

/**
 * The local engine, started once more: snmpEngineBoots is one higher than what was kept, or 1, and is kept before this resolves, so that no
 * message is sent under boots that could be used again. At 2147483647 it stays, and no authentic message is accepted any more until the
 * engine gets another identity (RFC 3414 §2.2.3).
 *
 * @throws An `EngineStateError` when what was kept can't be read, makes no sense or can't be replaced: to begin at 1 again would let old
 * messages be replayed.
 */
export async function persistedEngine(options: PersistedEngineOptions): Promise<LocalEngine> {
  const { file, store, engineId, enterprise = 0, ...rest } = options;
  if ((file === undefined) === (store === undefined))
    throw new TypeError("persistedEngine wants either a file or a store");
  const keeper = store ?? engineStateFile(file!);
  const name = file ?? "the store";
  const known = await attempt("read", name, async () => stateFrom(await keeper.load()));
  const identity = engineId ?? known?.engineId ?? engineIds.fromOctets(enterprise, randomBytes(8));
  // Boots count the starts of one identity: another snmpEngineID begins anew.
  const before = known !== undefined && hexOf(known.engineId) === hexOf(identity) ? known.boots : 0;
  const engine = new LocalEngine({ ...rest, engineId: identity, boots: Math.min(before + 1, latched) });
  await attempt("write", name, async () =>
    keeper.save({ engineId: hexOf(engine.engineId), boots: engine.boots }),
  );
  return engine;
}

function stateFrom(state: EngineState | undefined): { engineId: Uint8Array; boots: number } | undefined {
  if (state === undefined) return undefined;
  const { engineId, boots } = state;
  const octets = octetsFromHex(engineId);
  if (!isValidEngineId(octets)) throw new RangeError("it has no snmpEngineID as RFC 3411 §5 lays one out");
  if (!Number.isInteger(boots) || boots < 0 || boots > latched)
    throw new RangeError("its snmpEngineBoots is not in the range 0..2147483647");
  return { engineId: octets, boots };
}

async function attempt<T>(operation: "read" | "write", name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new EngineStateError(operation, name, cause);
  }
}
