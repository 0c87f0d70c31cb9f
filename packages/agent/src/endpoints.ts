// Where an agent listens.
import { TransportError } from "@snmp/mpm-core";
import { type ListeningTransport, parseTarget, type Target, type TransportReceiver, transportFor } from "@snmp/transport";

/** Takes `udp://127.0.0.1:1161` apart; unlike for a target, port 0 is allowed. Throws a `TypeError` that says what is wrong. */
export function parseEndpoint(text: string): Target {
  const free = /^((?:[^:[\]]*:\/\/)?(?:\[[^\]]*\]|[^:[\]]*)):0+$/.exec(text);
  return free === null ? parseTarget(text) : { ...parseTarget(free[1]!), port: 0 };
}

/** Listens at all of `endpoints` or, where one fails, at none. `receiverOf` is given what tells the transport that messages come from. */
export async function listenAll(
  endpoints: readonly Target[],
  receiverOf: (transportOf: () => ListeningTransport | undefined) => TransportReceiver,
): Promise<ListeningTransport[]> {
  const begun = endpoints.map((endpoint) => listenAt(endpoint, receiverOf));
  const outcomes = await Promise.allSettled(begun);
  const transports = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  if (failed === undefined) return transports;
  await Promise.all(transports.map((transport) => transport.close()));
  throw failed.reason;
}

async function listenAt(
  { scheme, host, port }: Target,
  receiverOf: (transportOf: () => ListeningTransport | undefined) => TransportReceiver,
): Promise<ListeningTransport> {
  let transport: ListeningTransport | undefined;
  const receiver = receiverOf(() => transport);
  try {
    transport = await transportFor(scheme).listen(receiver, { address: host, port });
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
