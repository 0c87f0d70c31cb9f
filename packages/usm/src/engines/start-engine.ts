// RFC 3414 §2.2.2: snmpEngineBoots outlives the process.
import { randomBytes } from "node:crypto";
import { engineId as engineIds, isValidEngineId, LocalEngine, type LocalEngineOptions } from "@snmp/mpm-core";
import { hexOf, octetsFromHex } from "@snmp/pdu";
import { EngineStateError } from "../errors.ts";
import { claimFile } from "./claim.ts";
import { type EngineState, engineStateFile, type EngineStateStore } from "./engine-state.ts";
import { maxBoots } from "./remote-clock.ts";

/** Options for an engine whose identity outlives the process. Give either `file` or `store`. */
export interface StartEngineOptions extends Omit<LocalEngineOptions, "engineId" | "boots"> {
  /**
   * The file that keeps snmpEngineID and snmpEngineBoots, as JSON. Only one engine in one process may use it: on Linux and Windows, a second
   * process is refused until the first one has ended.
   */
  readonly file?: string;
  /** The store that keeps them, instead of a file. */
  readonly store?: EngineStateStore;
  /** snmpEngineID, 5..32 octets; by default the stored one, or random octets if none is stored yet. */
  readonly engineId?: Uint8Array;
  /** IANA private enterprise number for a random snmpEngineID; 0, which is reserved, by default. */
  readonly enterprise?: number;
}

/**
 * Starts the local engine: snmpEngineBoots becomes one higher than the stored value, or 1, and is stored before this resolves, so that no
 * two starts use the same boots. At 2147483647 it stays, and no authentic message is accepted any more until the engine gets another
 * identity (RFC 3414 §2.2.3).
 *
 * @throws A `TypeError` unless exactly one of `file` and `store` is given, and an `EngineStateError` if another process uses the file, or if
 * the stored state cannot be read, is invalid or cannot be replaced: boots that begin at 1 again would allow replays of old messages.
 */
export async function startEngine(options: StartEngineOptions): Promise<LocalEngine> {
  const { file, store, engineId, enterprise = 0, ...rest } = options;
  if ((file === undefined) === (store === undefined))
    throw new TypeError("startEngine needs either the option file or the option store");
  const keeper = store ?? engineStateFile(file!);
  const name = file ?? "the store";
  if (file !== undefined) await attempt("claim", file, async () => claimFile(file));
  const known = await attempt("read", name, async () => stateFrom(await keeper.load()));
  const identity = engineId ?? known?.engineId ?? engineIds.fromOctets(enterprise, randomBytes(8));
  // boots count the starts of one snmpEngineID
  const before = known !== undefined && hexOf(known.engineId) === hexOf(identity) ? known.boots : 0;
  const engine = new LocalEngine({ ...rest, engineId: identity, boots: Math.min(before + 1, maxBoots) });
  await attempt("write", name, async () =>
    keeper.save({ engineId: hexOf(engine.engineId), boots: engine.boots }),
  );
  return engine;
}

function stateFrom(state: EngineState | undefined): { engineId: Uint8Array; boots: number } | undefined {
  if (state === undefined) return undefined;
  const { engineId, boots } = state;
  const octets = octetsFromHex(engineId);
  if (!isValidEngineId(octets))
    throw new RangeError("its engineId is not a valid snmpEngineID (RFC 3411 §5)");
  if (!Number.isInteger(boots) || boots < 0 || boots > maxBoots)
    throw new RangeError("its boots are not an integer in the range 0..2147483647");
  return { engineId: octets, boots };
}

async function attempt<T>(
  operation: EngineStateError["operation"],
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new EngineStateError(operation, name, cause);
  }
}
