// Where an agent listens.
import { TransportError } from "@snmp/mpm-core";
import {
  type ListeningTransport,
  parseTarget,
  type Target,
  transportFor,
  type TransportPlugin,
  type TransportReceiver,
} from "@snmp/transport";

/** The transports to listen with: those that were passed by hand, and the registered ones. */
export class Transports {
  readonly #given: readonly TransportPlugin[];

  constructor(given: TransportPlugin | readonly TransportPlugin[] = []) {
    this.#given = [given].flat();
  }

  /** The scheme of addresses that name none. */
  get scheme(): string {
    return this.#given[0]?.scheme ?? "udp";
  }

  /** Throws `UnknownPlugin`, which says what is registered. */
  of(scheme: string): TransportPlugin {
    return this.#find(scheme) ?? transportFor(scheme);
  }

  /** Takes `udp://127.0.0.1:1161` apart; unlike for a target, port 0 is allowed. Throws a `TypeError` that says what is wrong. */
  parse(text: string): Target {
    const { scheme } = this;
    const defaultPort = this.#find(/^([^:/]*):\/\//.exec(text)?.[1] ?? scheme)?.defaultPort;
    const defaults = defaultPort === undefined ? { scheme } : { scheme, port: defaultPort };
    const free = /^((?:[^:[\]]*:\/\/)?(?:\[[^\]]*\]|[^:[\]]*)):0+$/.exec(text);
    return free === null
      ? parseTarget(text, defaults)
      : { ...parseTarget(`${free[1]!}:1`, defaults), port: 0 };
  }

  #find(scheme: string): TransportPlugin | undefined {
    return this.#given.find((plugin) => plugin.scheme === scheme);
  }
}

/** Listens at all of `endpoints` or, where one fails, at none. `receiverOf` is given what tells the transport that messages come from. */
export async function listenAll(
  endpoints: readonly Target[],
  transports: Transports,
  receiverOf: (transportOf: () => ListeningTransport | undefined) => TransportReceiver,
): Promise<ListeningTransport[]> {
  const begun = endpoints.map((endpoint) => listenAt(endpoint, transports, receiverOf));
  const outcomes = await Promise.allSettled(begun);
  const opened = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  if (failed === undefined) return opened;
  await Promise.all(opened.map((transport) => transport.close()));
  throw failed.reason;
}

async function listenAt(
  { scheme, host, port }: Target,
  transports: Transports,
  receiverOf: (transportOf: () => ListeningTransport | undefined) => TransportReceiver,
): Promise<ListeningTransport> {
  let transport: ListeningTransport | undefined;
  const receiver = receiverOf(() => transport);
  try {
    transport = await transports.of(scheme).listen(receiver, { address: host, port });
  } catch (error) {
    throw TransportError.isInstance(error) && error.reason === "EACCES" ? advised(error) : error;
  }
  transport.ref();
  return transport;
}

function advised(error: TransportError): TransportError {
  const advice = "listen at a port from 1024, such as 1161, or grant the process CAP_NET_BIND_SERVICE";
  return new TransportError(`${error.message}; ${advice}`, error.target, error.reason, { cause: error });
}
