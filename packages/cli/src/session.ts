import { Client, type ClientOptions } from "@snmp/client";
import type { Credentials, LocalConfigurationDatastore } from "@snmp/mpm-core";
import { hexOf, octetsFromHex, type Varbind } from "@snmp/pdu";
import { parseTarget, transportFor } from "@snmp/transport";
import { type EngineRecord, usmDatastore } from "@snmp/usm";
import { Decrypter } from "./annotate/index.ts";
import { optionNames, readNumber } from "./arguments/numbers.ts";
import type { OptionValues } from "./arguments/options.ts";
import type { Invocation } from "./commands/command.ts";
import { makeCredentials, normalizeProtocol } from "./credentials.ts";
import { UsageError } from "./failure.ts";
import { readSessionNames, type ShownNames } from "./names/session-names.ts";
import { printPackets } from "./packets.ts";
import { isRegistered, loadPlugins } from "./plugins.ts";
import { makeLineFormat } from "./print.ts";

/** A client for the host of a command line, and the rest of that line. */
export interface Session {
  readonly client: Client;
  /** Identifier of the message processing model: 0 is SNMPv1. */
  readonly model: number;
  /** The operands after the host. */
  readonly rest: readonly string[];
  /** The OIDs among them. */
  readonly oids: readonly string[];
  /** Shows names and values by the MIB; `undefined` for a command line in numbers. */
  readonly shown: ShownNames | undefined;
  /** Formats a variable binding as the options ask for it. */
  readonly toLine: (varbind: Varbind) => string;
}

/** Makes the client that the options describe, for the host that is the first operand. Sends nothing. */
export async function openSession(invocation: Invocation, choice: OidChoice = {}): Promise<Session> {
  const [host, ...rest] = invocation.operands;
  if (host === undefined) throw new UsageError("the host is missing");
  const target = toTarget(host);
  const { words = rest, needsNames } = choice.pick?.(rest) ?? {};
  const { oids, shown } = await readSessionNames(invocation, words, needsNames);
  const toLine = makeLineFormat(invocation, shown);
  await loadNamedPlugins(invocation, target);
  const credentials = await makeCredentials(invocation.options, invocation.environment);
  const decrypter = invocation.options.packets === true ? await Decrypter.of(credentials) : undefined;
  const client = makeClient(target, credentials, makeClientOptions(invocation, target, decrypter));
  return { client, model: credentials.mpm, rest, oids, shown, toLine };
}

/** Says which operands are OIDs: all after the host by default. */
export interface OidChoice {
  pick?(rest: readonly string[]): { readonly words: readonly string[]; readonly needsNames: boolean };
}

/** Imports the project's plug-ins if the command line names one that is not part of this command, and only then. */
async function loadNamedPlugins({ options, folder }: Invocation, target: string): Promise<void> {
  const model = readNumber(options, "model", 0);
  const scheme = /^([^/]*):\/\//.exec(target)?.[1]?.toLowerCase() ?? "udp";
  const protocols = [options["auth-protocol"], options["priv-protocol"]].map(
    (written) => written && normalizeProtocol(written),
  );
  // JSON may name protocols and security models of plug-ins
  const hasJson = options.credentials !== undefined || options["credentials-file"] !== undefined;
  if (hasJson || !isRegistered(model, scheme, protocols)) await loadPlugins(folder);
}

/** Turns net-snmp's `udp:host:port` into the URL `udp://host:port`. */
function toTarget(host: string): string {
  return host.replace(/^(udp|tcp)6?:(?!\/\/)/i, "$1://");
}

function makeClient(target: string, credentials: Credentials, options: ClientOptions): Client {
  try {
    return new Client(target, credentials, options);
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message) : error;
  }
}

function makeClientOptions(
  { options, output }: Invocation,
  target: string,
  decrypter: Decrypter | undefined,
): ClientOptions {
  const contextEngineId = parseEngineId(options, "context-engine-id");
  const lcd = makeDatastore(options);
  const timeout = readNumber(options, "timeout", 0.001, false) ?? 1;
  return {
    timeout: Math.max(1, timeout * 1000),
    retries: readNumber(options, "retries", 0) ?? 5,
    // net-snmp's tools wait the same time for each message
    backoff: 1,
    ...(options["any-source"] === true && { source: "any" }),
    ...(options.strict === true && { leniencies: [] }),
    ...(options.context !== undefined && { contextName: options.context }),
    ...(contextEngineId !== undefined && { contextEngineId }),
    ...(lcd !== undefined && { lcd }),
    ...(options.packets === true && {
      transport: printPackets(transportFor(parseTarget(target).scheme), output, decrypter),
    }),
  };
}

function parseEngineId(
  options: OptionValues,
  name: "engine-id" | "context-engine-id",
): Uint8Array | undefined {
  try {
    return options[name] === undefined ? undefined : octetsFromHex(options[name]);
  } catch (error) {
    throw new UsageError(`${optionNames(name)}: ${(error as Error).message}`);
  }
}

/** Returns a datastore that knows the engine that -e names, and its clock from -Z, so that neither is discovered. */
function makeDatastore(options: OptionValues): LocalConfigurationDatastore | undefined {
  const engineId = parseEngineId(options, "engine-id");
  const clock = parseEngineTime(options["engine-time"]);
  if (engineId === undefined) {
    if (clock === undefined) return undefined;
    throw new UsageError(
      `${optionNames("engine-time")} needs ${optionNames("engine-id")}: the clock belongs to one engine`,
    );
  }
  const record: EngineRecord = { engineId: hexOf(engineId), pinned: true, ...clock };
  return usmDatastore({ store: { load: () => record, save: () => undefined } });
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
