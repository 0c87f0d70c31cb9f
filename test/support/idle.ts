import { acquireDispatcher, releaseDispatcher, type TransportPlugin, udp } from "@snmp/transport";

/** Counts the ids and the deadlines that clients have left on a transport: 0 and 0 if no request is pending. */
export async function countLeft(
  transport: TransportPlugin = udp,
): Promise<{ readonly outstanding: number; readonly deadlines: number }> {
  const dispatcher = acquireDispatcher(transport);
  const left = { outstanding: dispatcher.size, deadlines: dispatcher.waiting };
  await releaseDispatcher(transport);
  return left;
}

/** The counts if nothing is left. */
export const nothing = { outstanding: 0, deadlines: 0 };
