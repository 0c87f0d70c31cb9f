import { acquireDispatcher, releaseDispatcher, type TransportPlugin, udp } from "@snmp/transport";

/** Returns what clients have left on a transport: all of it 0 if no request is pending. */
export async function leftOn(
  transport: TransportPlugin = udp,
): Promise<{ readonly outstanding: number; readonly deadlines: number }> {
  const dispatcher = acquireDispatcher(transport);
  const left = { outstanding: dispatcher.size, deadlines: dispatcher.waiting };
  await releaseDispatcher(transport);
  return left;
}

/** Nothing is left. */
export const nothing = { outstanding: 0, deadlines: 0 };
