import { memory } from "./memory/network.ts";
import { registerTransport } from "./registry.ts";
import { tcp } from "./tcp/plugin.ts";
import { udp } from "./udp/plugin.ts";

export { Dispatcher, type DispatcherCounters } from "./dispatcher.ts";
export { type MemoryHook, MemoryNetwork, type MemoryPacket } from "./memory/network.ts";
export type { Outstanding } from "./outstanding.ts";
export { PacketEvent } from "./packets.ts";
export { discoveredTransports, registerTransport, transportFor, unregisterTransport } from "./registry.ts";
export { acquireDispatcher, releaseDispatcher } from "./sharing.ts";
export { formatTarget, parseTarget, type TargetDefaults } from "./target.ts";
export type { Framing } from "./tcp/framing.ts";
export type { TcpOptions } from "./tcp/options.ts";
export { tcpTransport } from "./tcp/plugin.ts";
export type {
  ListeningTransport,
  ListenOptions,
  OpenOptions,
  RequestingTransport,
  ResolveOptions,
  Target,
  Transport,
  TransportAddress,
  TransportPlugin,
  TransportReceiver,
} from "./transport.ts";
export type { Channel, ChannelOptions, MessageIdReader, Ticket, Verdict, Waiter } from "./waiter.ts";
export { memory, tcp, udp };

registerTransport(udp);
registerTransport(tcp);
registerTransport(memory);
