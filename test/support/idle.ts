import { acquireDispatcher, releaseDispatcher, type TransportPlugin, udp } from "@snmp/transport";

/** What clients have left on a transport: all of it 0 when nothing is under way. */
export async function leftOn(
  transport: TransportPlugin = udp,
): Promise<{ readonly outstanding: number; readonly deadlines: number }> {
  const dispatcher = acquireDispatcher(transport);
  const left = { outstanding: dispatcher.size, deadlines: dispatcher.deadlines.size };
  await releaseDispatcher(transport);
  return left;
}

/** Nothing. */
export const nothing = { outstanding: 0, deadlines: 0 };
