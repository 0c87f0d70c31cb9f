// The plug-ins that a command line names. A command line for SNMPv1 or SNMPv2c over a built-in transport loads nothing else.
import { discoveredPlugins } from "@snmp/mpm-core";
import { discoveredTransports } from "@snmp/transport";
import { readNumber } from "./arguments/numbers.ts";
import type { OptionValues } from "./arguments/options.ts";
import type { Invocation } from "./commands/command.ts";
import { normalizeProtocol } from "./credentials.ts";

/** Imports the project's plug-ins if the command line names one that is not part of this command, and only then. */
export async function loadNamedPlugins({ options, folder }: Invocation, target: string): Promise<void> {
  const scheme = /^([^/]*):\/\//.exec(target)?.[1]?.toLowerCase() ?? "udp";
  if (discoveredTransports.has(scheme) && (await hasOwnParts(options))) return;
  const { loadPlugins } = await import("./plugins.ts");
  await loadPlugins(folder);
}

/** Whether the model and the protocols that the options name are parts of this command. */
async function hasOwnParts(options: OptionValues): Promise<boolean> {
  // JSON may name protocols and security models of plug-ins
  if (options.credentials !== undefined || options["credentials-file"] !== undefined) return false;
  const model = readNumber(options, "model", 0);
  const protocols = [options["auth-protocol"], options["priv-protocol"]].filter((name) => name !== undefined);
  if (model === undefined && protocols.length === 0) return true;
  const { authenticationProtocols, privacyProtocols } = await import("./version-3.ts");
  return (
    (model === undefined || discoveredPlugins.has(model)) &&
    protocols
      .map(normalizeProtocol)
      .every((name) => authenticationProtocols.has(name) || privacyProtocols.has(name))
  );
}
