// The addresses where an agent or a notification receiver listens.
import { TransportError } from "@snmp/mpm-core";
import { transportFor } from "../registry.ts";
import { parseTarget } from "../target.ts";
import type { ListeningTransport, Target, TransportPlugin, TransportReceiver } from "../transport.ts";

/** The transports to listen with: those from the options first, then the registered ones. */
export class Transports {
  readonly #given: readonly TransportPlugin[];

  constructor(given: TransportPlugin | readonly TransportPlugin[] = []) {
    this.#given = [given].flat();
  }

  /** The scheme of addresses without one. */
  get scheme(): string {
    return this.#given[0]?.scheme ?? "udp";
  }

  /** Returns the transport for a scheme. Throws `UnknownPlugin`, which lists the registered ones. */
  find(scheme: string): TransportPlugin {
    return this.#findGiven(scheme) ?? transportFor(scheme);
  }

  /**
   * Parses an address such as `udp://127.0.0.1:1161`. Port 0 is allowed, unlike in a target. `defaultPort` is for addresses of UDP and TCP
   * without a port. Throws a `TypeError` if it is invalid.
   */
  parse(text: string, defaultPort?: number): Target {
    const { scheme } = this;
    const own = /^([^:/]*):\/\//.exec(text)?.[1]?.toLowerCase() ?? scheme;
    const transport = this.#findGiven(own);
    const port =
      own === "udp" || own === "tcp" ? (defaultPort ?? transport?.defaultPort) : transport?.defaultPort;
    return parseTarget(text, {
      scheme,
      transport,
      allowsFreePort: true,
      ...(port !== undefined && { port }),
    });
  }

  #findGiven(scheme: string): TransportPlugin | undefined {
    return this.#given.find((plugin) => plugin.scheme === scheme);
  }
}

/** Creates the receiver of one endpoint; gets a function that returns the transport of its messages. */
export type ReceiverFactory = (currentTransport: () => ListeningTransport | undefined) => TransportReceiver;

/** Options of all endpoints of one program. */
export interface EndpointOptions {
  /** Octets of the kernel's receive buffer to ask for. */
  readonly receiveBufferSize?: number | undefined;
  /** Advice for the user if the port needs privileges. */
  readonly advice?: string | undefined;
}

/** Listens at all `endpoints`, or at none if one fails. `createReceiver` gets a function that returns the transport of the messages. */
export async function listenAll(
  endpoints: readonly Target[],
  transports: Transports,
  createReceiver: ReceiverFactory,
  options: EndpointOptions = {},
): Promise<ListeningTransport[]> {
  const attempts = endpoints.map((endpoint) => listenAt(endpoint, transports, createReceiver, options));
  const outcomes = await Promise.allSettled(attempts);
  const opened = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  if (failed === undefined) return opened;
  await Promise.all(opened.map((transport) => transport.close()));
  throw failed.reason;
}

async function listenAt(
  target: Target,
  transports: Transports,
  createReceiver: ReceiverFactory,
  { receiveBufferSize, advice = adviceForAgents }: EndpointOptions,
): Promise<ListeningTransport> {
  let transport: ListeningTransport | undefined;
  const receiver = createReceiver(() => transport);
  const { scheme, host, port } = target;
  try {
    transport = await transports.find(scheme).listen(receiver, {
      address: host,
      port,
      target,
      ...(receiveBufferSize !== undefined && { receiveBufferSize }),
    });
  } catch (error) {
    const isPort = target.text === undefined;
    throw isPort && TransportError.isInstance(error) && error.reason === "EACCES"
      ? withAdvice(error, advice)
      : error;
  }
  transport.ref();
  return transport;
}

function withAdvice(error: TransportError, advice: string): TransportError {
  return new TransportError(`${error.message}; ${advice}`, error.target, error.reason, { cause: error });
}

const adviceForAgents = "listen at a port from 1024, such as 1161, or grant the process CAP_NET_BIND_SERVICE";
