import { Client, type ClientOptions } from "@snmp/client";
import type { Credentials } from "@snmp/mpm-core";
import type { Varbind } from "@snmp/pdu";
import { parseTarget, type TransportPlugin, transportFor } from "@snmp/transport";
import { Decrypter } from "./annotate/index.ts";
import { readNumber } from "./arguments/numbers.ts";
import { readClientOptions } from "./client-options.ts";
import type { Invocation } from "./commands/command.ts";
import { makeCredentials, normalizeProtocol } from "./credentials.ts";
import { type CommandDatastore, makeDatastore } from "./datastore.ts";
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
  const datastore = makeDatastore(invocation);
  const wrapped = choice.wrap?.(transportFor(parseTarget(target).scheme));
  const options = {
    ...makeClientOptions(invocation, target, decrypter),
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

function makeClientOptions(
  { options, output }: Invocation,
  target: string,
  decrypter: Decrypter | undefined,
): ClientOptions {
  return {
    ...readClientOptions(options),
    ...(options.packets === true && {
      transport: printPackets(transportFor(parseTarget(target).scheme), output, decrypter),
    }),
  };
}
