import { memory } from "./memory/network.ts";
import { registerTransport } from "./registry.ts";
import { tcp } from "./tcp/plugin.ts";
import { udp } from "./udp/plugin.ts";

export {
  acquireDispatcher,
  Dispatcher,
  type DispatcherCounters,
  type MessageIdReader,
  type Outstanding,
  releaseDispatcher,
} from "./dispatcher.ts";
export { type MemoryHook, MemoryNetwork, type MemoryPacket } from "./memory/network.ts";
export { discoveredTransports, registerTransport, transportFor, unregisterTransport } from "./registry.ts";
export { formatTarget, parseTarget, type TargetDefaults } from "./target.ts";
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
export { memory, tcp, udp };

registerTransport(udp);
registerTransport(tcp);
registerTransport(memory);
