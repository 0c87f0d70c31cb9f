import type { ListeningTransport } from "@snmp/transport";

/** Returns what to tell the operator if the kernel granted a smaller receive buffer than was asked for. */
export function bufferWarning(transport: ListeningTransport, asked: number): string | undefined {
  const { receiveBufferSize: granted, address } = transport;
  // Linux reports twice the size, since half of it is for its own bookkeeping
  if (granted === undefined || granted >= asked) return undefined;
  return `the receive buffer of ${address} has ${granted} octets, and ${asked} were asked for: a storm of notifications loses some; run \`sysctl -w net.core.rmem_max=${asked}\`, or ask for less with the option receiveBufferSize`;
}
