// The engine under which this command sends traps of SNMPv3: its identity and its count of starts outlive the command.
import { createHash } from "node:crypto";
import { homedir } from "node:os";
import { join } from "node:path";
import { LocalEngine } from "@snmp/mpm-core";
import { hexOf, octetsFromHex } from "@snmp/pdu";
import { EngineStateError, startEngine } from "@snmp/usm";
import { optionNames } from "../arguments/numbers.ts";
import type { OptionValues } from "../arguments/options.ts";
import type { Environment } from "../arguments/secrets.ts";
import { UsageError } from "../failure.ts";
import "@snmp/mpm-v3";

/** Starts the engine that -e names, or the engine of this user. With -Z nothing is stored: the caller knows boots and time. */
export async function openEngine(options: OptionValues, environment: Environment): Promise<LocalEngine> {
  const engineId = readEngineId(options);
  const given = /^(\d{1,10}),(\d{1,10})$/.exec(options["engine-time"] ?? "");
  if (options["engine-time"] !== undefined) {
    if (given === null || engineId === undefined)
      throw new UsageError(
        `${optionNames("engine-time")} must be BOOTS,TIME, and needs ${optionNames("engine-id")}`,
      );
    const started = performance.now() - Number(given[2]) * 1000;
    let isFirst = true;
    // the clock begins TIME seconds before now
    const clock = (): number => (isFirst ? ((isFirst = false), started) : performance.now());
    return new LocalEngine({ engineId, boots: Number(given[1]), clock });
  }
  const name = engineId === undefined ? "engine" : `engine-${hexOf(engineId)}`;
  return startPatiently({
    file: stateFile(name, environment),
    ...(engineId !== undefined && { engineId }),
  });
}

/** Starts the engine of a listener: each set of addresses has its own, so that listeners run side by side. */
export async function openListenerEngine(
  addresses: readonly string[],
  options: OptionValues,
  environment: Environment,
): Promise<LocalEngine> {
  const engineId = readEngineId(options);
  const place = createHash("sha256").update(JSON.stringify(addresses)).digest("hex").slice(0, 12);
  return startPatiently({
    file: stateFile(`listen-${place}`, environment),
    ...(engineId !== undefined && { engineId }),
  });
}

function stateFile(name: string, environment: Environment): string {
  const state = environment.XDG_STATE_HOME ?? join(environment.HOME ?? homedir(), ".local", "state");
  return join(state, "snmp", `${name}.json`);
}

function readEngineId(options: OptionValues): Uint8Array | undefined {
  try {
    return options["engine-id"] === undefined ? undefined : octetsFromHex(options["engine-id"]);
  } catch (error) {
    throw new UsageError(`${optionNames("engine-id")}: ${(error as Error).message}`);
  }
}

/** Several commands at once take turns: each needs the engine for a moment only. */
async function startPatiently(options: Parameters<typeof startEngine>[0]): Promise<LocalEngine> {
  const end = performance.now() + maxWait;
  for (;;) {
    try {
      return await startEngine(options);
    } catch (error) {
      if (error instanceof RangeError) throw new UsageError(`${optionNames("engine-id")}: ${error.message}`);
      const isClaimed = EngineStateError.isInstance(error) && error.operation === "claim";
      if (!isClaimed || performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 50));
    }
  }
}

/** Milliseconds. */
const maxWait = 10_000;
