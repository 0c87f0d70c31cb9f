// The originator of `snmp trap` and `snmp inform`: one target, with the credentials, the patience and the source address of the command line.
import { NotificationOriginator } from "@snmp/notifications";
import { parseTarget, transportFor, type TransportPlugin } from "@snmp/transport";
import { Decrypter } from "../annotate/index.ts";
import { readClientOptions, readEngineId } from "../client-options.ts";
import type { Invocation } from "../commands/command.ts";
import { makeCredentials } from "../credentials.ts";
import { UsageError } from "../failure.ts";
import { printPackets } from "../packets.ts";
import { loadPlugins } from "../plugins.ts";
import { toTarget } from "../session.ts";
import { openEngine } from "./engine.ts";

/** Opens an originator for a host. Sends nothing. */
export async function openOriginator(
  host: string,
  kind: "trap" | "inform",
  invocation: Invocation,
): Promise<NotificationOriginator> {
  const { options, environment, folder } = invocation;
  if (options.model !== undefined || options.credentials !== undefined) await loadPlugins(folder);
  const credentials = await makeCredentials(options, environment);
  const needsEngine = kind === "trap" && credentials.mpm === 3;
  const address = toTarget(host);
  const { timeout = 1000, retries = 5 } = readClientOptions(options);
  const contextEngineId = readEngineId(options, "context-engine-id");
  const decrypter = options.packets === true ? await Decrypter.of(credentials) : undefined;
  const engine = needsEngine ? await openEngine(options, environment) : undefined;
  try {
    return new NotificationOriginator({
      ...(engine !== undefined && { engine }),
      transport: makeTransport(address, invocation, decrypter),
      targets: [
        {
          address,
          credentials,
          kind,
          // the same wait for each message, as net-snmp's tools
          timeout: Math.round(timeout),
          retries: Math.min(retries, 100),
          backoff: 1,
          ...(options.context !== undefined && { contextName: options.context }),
          ...(contextEngineId !== undefined && { contextEngineId }),
        },
      ],
    });
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message.replace("targets[0]: ", "")) : error;
  }
}

/** The transport of the target: from the address of --clientaddr or --interface, and with its packets shown for -d. */
function makeTransport(
  address: string,
  { options, output }: Invocation,
  decrypter: Decrypter | undefined,
): TransportPlugin {
  const plugin = transportFor(parseTarget(address).scheme);
  const { localAddress, localPort, interface: interfaceName } = readClientOptions(options);
  const hasSource = localAddress !== undefined || interfaceName !== undefined;
  const bound: TransportPlugin = hasSource
    ? {
        ...plugin,
        open: (receiver, open) =>
          plugin.open(receiver, { ...open, localAddress, localPort, interface: interfaceName }),
      }
    : plugin;
  return options.packets === true ? printPackets(bound, output, decrypter) : bound;
}
