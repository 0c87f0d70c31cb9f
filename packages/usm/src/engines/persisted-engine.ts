// RFC 3414 §2.2.2: snmpEngineBoots outlives the process.
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { engineId as engineIds, isValidEngineId, LocalEngine, type LocalEngineOptions, SnmpError } from "@snmp/mpm-core";
import { hexOf, octetsFromHex } from "@snmp/pdu";
import { replaceFile } from "./file-store.ts";
import { latched } from "./remote-clock.ts";

/** How to make an engine whose identity outlives the process. */
export interface PersistedEngineOptions extends Omit<LocalEngineOptions, "engineId" | "boots"> {
  /** The file that keeps snmpEngineID and snmpEngineBoots, as JSON. */
  readonly file: string;
  /** snmpEngineID, 5..32 octets; by default what the file has, or random octets when there is no file yet. */
  readonly engineId?: Uint8Array;
  /** IANA private enterprise number for a random snmpEngineID; 0, which is reserved, by default. */
  readonly enterprise?: number;
}

/**
 * The local engine, started once more: snmpEngineBoots is one higher than in the file, or 1, and is stored before this resolves, so
 * that no message is sent under boots that could be used again. At 2147483647 it stays, and no authentic message is accepted any more
 * until the engine gets another identity (RFC 3414 §2.2.3). Rejects when the file can't be read, makes no sense or can't be written.
 */
export async function persistedEngine(options: PersistedEngineOptions): Promise<LocalEngine> {
  const { file, engineId, enterprise = 0, ...rest } = options;
  const known = await readIdentity(file);
  const identity = engineId ?? known?.engineId ?? engineIds.fromOctets(enterprise, randomBytes(8));
  // Boots count the starts of one identity: another snmpEngineID begins anew.
  const before = known !== undefined && hexOf(known.engineId) === hexOf(identity) ? known.boots : 0;
  const engine = new LocalEngine({ ...rest, engineId: identity, boots: Math.min(before + 1, latched) });
  await replaceFile(file, JSON.stringify({ engineId: hexOf(engine.engineId), boots: engine.boots }) + "\n");
  return engine;
}

async function readIdentity(file: string): Promise<{ engineId: Uint8Array; boots: number } | undefined> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  try {
    const { engineId, boots } = JSON.parse(text) as { engineId: string; boots: number };
    const octets = octetsFromHex(engineId);
    if (!isValidEngineId(octets) || !Number.isInteger(boots) || boots < 0 || boots > latched) throw new RangeError("values out of range");
    return { engineId: octets, boots };
  } catch (cause) {
    // To begin at 1 again would let old messages be replayed: somebody has to decide.
    const advice = "restore it, or delete it and give the engine another snmpEngineID";
    throw new SnmpError(`${file} does not hold an snmpEngineID and snmpEngineBoots; ${advice}`, { code: "ERR_SNMP_ENGINE_FILE", cause });
  }
}
