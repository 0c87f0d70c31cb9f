import { Client, type ClientOptions } from "@snmp/client";
import type { Credentials } from "@snmp/mpm-core";
import type { Varbind } from "@snmp/pdu";
import { parseTarget, type TransportPlugin, transportFor } from "@snmp/transport";
import type { OptionName } from "./arguments/options.ts";
import { readClientOptions } from "./client-options.ts";
import type { Invocation } from "./commands/command.ts";
import { makeCredentials } from "./credentials.ts";
import type { CommandDatastore } from "./datastore.ts";
import { UsageError } from "./failure.ts";
import { loadNamedPlugins } from "./named-plugins.ts";
import { readSessionNames, type ShownNames } from "./names/session-names.ts";
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
  const toLine = await makeLineFormat(invocation, shown);
  await loadNamedPlugins(invocation, target);
  const credentials = await makeCredentials(invocation.options, invocation.environment);
  const datastore = usesEngines(invocation)
    ? (await import("./datastore.ts")).makeDatastore(invocation)
    : undefined;
  const wrapped = choice.wrap?.(transportFor(parseTarget(target).scheme));
  const options = {
    ...readClientOptions(invocation.options),
    ...(invocation.options.packets === true && {
      transport: await showPackets(invocation, target, credentials),
    }),
    lcd: datastore?.lcd,
    ...(wrapped && { transport: wrapped }),
  };
  const client = makeClient(target, credentials, options, datastore);
  return { client, model: credentials.mpm, rest, oids, shown, toLine };
}

/** Says which operands are OIDs: all after the host by default. */
export interface OidChoice {
  /** Returns the transport to use in place of the registered one. */
  wrap?(transport: TransportPlugin): TransportPlugin;
  pick?(rest: readonly string[]): { readonly words: readonly string[]; readonly needsNames: boolean };
}

/** Turns net-snmp's `udp:host:port` into the URL `udp://host:port`. */
export function toTarget(host: string): string {
  return host.replace(/^(udp|tcp)6?:(?!\/\/)/i, "$1://");
}

/** A client whose end is also that of its datastore. */
class CommandClient extends Client {
  finish?: CommandDatastore["finish"];

  override async close(): Promise<void> {
    await super.close();
    await this.finish?.();
  }
}

function makeClient(
  target: string,
  credentials: Credentials,
  options: ClientOptions,
  datastore: CommandDatastore | undefined,
): Client {
  try {
    return Object.assign(new CommandClient(target, credentials, options), { finish: datastore?.finish });
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message) : error;
  }
}

/** Whether the command line says something of SNMPv3 engines. */
function usesEngines({ options, environment }: Invocation): boolean {
  return engineOptions.some((name) => options[name] !== undefined) || (environment.SNMP_ENGINES ?? "") !== "";
}

/** Returns a transport that shows every packet on stderr. */
async function showPackets(
  { output }: Invocation,
  target: string,
  credentials: Credentials,
): Promise<TransportPlugin> {
  const { Decrypter, printPackets } = await import("./packets.ts");
  return printPackets(transportFor(parseTarget(target).scheme), output, await Decrypter.of(credentials));
}

const engineOptions: readonly OptionName[] = ["engine-id", "engine-time", "engines"];
