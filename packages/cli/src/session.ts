import { Client, type ClientOptions } from "@snmp/client";
import type { Credentials, LocalConfigurationDatastore } from "@snmp/mpm-core";
import { hexOf, octetsFromHex, oidFrom, type Varbind } from "@snmp/pdu";
import { parseTarget, transportFor } from "@snmp/transport";
import { usmDatastore } from "@snmp/usm";
import { Decrypter } from "./annotate/index.ts";
import { numberOption, optionNames } from "./arguments/numbers.ts";
import type { OptionValues } from "./arguments/options.ts";
import type { Invocation } from "./commands/command.ts";
import { credentialsFrom, protocolName } from "./credentials.ts";
import { UsageError } from "./failure.ts";
import { packetPrinter } from "./packets.ts";
import { isRegistered, loadPlugins } from "./plugins.ts";
import { lineFormat } from "./print.ts";

/** What a command needs to ask a target. */
export interface Session {
  readonly client: Client;
  /** The operands behind the host. */
  readonly rest: readonly string[];
  /** A variable binding as the options want it printed. */
  readonly toLine: (varbind: Varbind) => string;
}

/** The client that the options describe, for the host that is the first operand. Sends nothing. */
export async function openSession(invocation: Invocation): Promise<Session> {
  const [host, ...rest] = invocation.operands;
  if (host === undefined) throw new UsageError("the host is missing");
  const toLine = lineFormat(invocation);
  await loadWhatIsNamed(invocation, targetOf(host));
  const credentials = await credentialsFrom(invocation.options, invocation.environment);
  const decrypter = invocation.options.packets === true ? await Decrypter.of(credentials) : undefined;
  return {
    client: clientOf(targetOf(host), credentials, clientOptions(invocation, host, decrypter)),
    rest,
    toLine,
  };
}

/** Imports the project's plug-ins when the command line names one that is not part of this command, and only then. */
async function loadWhatIsNamed({ options, folder }: Invocation, target: string): Promise<void> {
  const model = numberOption(options, "model", 0);
  const scheme = /^([^/]*):\/\//.exec(target)?.[1]?.toLowerCase() ?? "udp";
  const protocols = [options["auth-protocol"], options["priv-protocol"]].map(
    (written) => written && protocolName(written),
  );
  if (!isRegistered(model, scheme, protocols)) await loadPlugins(folder);
}

/** OIDs as the client takes them. Throws a `UsageError`. */
export function oidsFrom(words: readonly string[]): string[] {
  return words.map((word) => {
    try {
      return oidFrom(word);
    } catch {
      const advice = /^\.?\d/.test(word)
        ? "it is 2 to 128 numbers with dots between"
        : "names need a MIB, which this command does not read: give numbers";
      throw new UsageError(`${JSON.stringify(word)} is no OID; ${advice}`);
    }
  });
}

/** net-snmp writes `udp:host:port`, where a URL has `udp://host:port`. */
function targetOf(host: string): string {
  return host.replace(/^(udp|tcp)6?:(?!\/\/)/i, "$1://");
}

function clientOf(target: string, credentials: Credentials, options: ClientOptions): Client {
  try {
    return new Client(target, credentials, options);
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message) : error;
  }
}

function engineIdFrom(
  options: OptionValues,
  name: "engine-id" | "context-engine-id",
): Uint8Array | undefined {
  try {
    return options[name] === undefined ? undefined : octetsFromHex(options[name]);
  } catch (error) {
    throw new UsageError(`${optionNames(name)}: ${(error as Error).message}`);
  }
}

/** What is known beforehand, and not to be found out: which engine is there. */
function datastoreOf(engineId: Uint8Array): LocalConfigurationDatastore {
  return usmDatastore({
    store: { load: () => ({ engineId: hexOf(engineId), pinned: true }), save: () => undefined },
  });
}

function clientOptions(
  { options, output }: Invocation,
  host: string,
  decrypter: Decrypter | undefined,
): ClientOptions {
  const contextEngineId = engineIdFrom(options, "context-engine-id");
  const engineId = engineIdFrom(options, "engine-id");
  const timeout = numberOption(options, "timeout", 0.001, false) ?? 1;
  return {
    timeout: Math.max(1, timeout * 1000),
    retries: numberOption(options, "retries", 0) ?? 5,
    // as net-snmp's tools wait: the same time for each message
    backoff: 1,
    ...(options["any-source"] === true && { source: "any" }),
    ...(options.strict === true && { leniencies: [] }),
    ...(options.context !== undefined && { contextName: options.context }),
    ...(contextEngineId !== undefined && { contextEngineId }),
    ...(engineId !== undefined && { lcd: datastoreOf(engineId) }),
    ...(options.packets === true && {
      transport: packetPrinter(transportFor(parseTarget(targetOf(host)).scheme), output, decrypter),
    }),
  };
}
