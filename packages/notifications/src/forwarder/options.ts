// The options of a proxy forwarder: a table of routes, as snmpProxyTable of RFC 3413 §4.1.3.
import type { Credentials, LocalEngine, MpmPlugin } from "@snmp/mpm-core";
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import type { TransportPlugin } from "@snmp/transport";
import { engineIdHex } from "../engine-id-text.ts";
import type { NotificationTarget } from "../originator/options.ts";
import type { ReceiverCommunity } from "../receiver/communities.ts";
import type { ReceiverUser } from "../receiver/users.ts";

/** An agent to which requests are forwarded. */
export interface ProxyTarget {
  /** Its address: `host`, `host:port`, `udp://…`, `tcp://…`; port 161 by default. */
  readonly address: string;
  /** Credentials of a model: `v1("…")`, `v2c("…")` or `v3({ … })`; in the version of the target, whatever that of the manager. */
  readonly credentials: Credentials;
  /** Milliseconds to wait for its answer, 1..2147483647; 5000 by default. */
  readonly timeout?: number | undefined;
  /** How many more times a request is sent, 0..100; 0 by default, since the manager sends it again by itself. */
  readonly retries?: number | undefined;
  /** The context of its requests (SNMPv3); that of the credentials by default. */
  readonly contextName?: string | undefined;
}

/** The requests that one target gets, as a row of snmpProxyTable (RFC 3413 §4.1.3). */
export interface ProxyRoute {
  /** The context of the requests, which a community may stand for; the default context, `""`, by default. */
  readonly contextName?: string | undefined;
  /** The engine that has the context, in requests of SNMPv3: octets or hexadecimal digits; the engine of the proxy by default. */
  readonly contextEngineId?: Uint8Array | string | undefined;
  /** Who may send them: names of users, security names of communities; all by default. */
  readonly securityNames?: readonly string[] | undefined;
  /** Whether SetRequests are forwarded, too; `read-only` by default. */
  readonly access?: "read-only" | "read-write" | undefined;
  /** The agent that answers. */
  readonly target: ProxyTarget;
}

/** Options for a proxy forwarder. */
export interface ProxyForwarderOptions {
  /** Addresses to listen at: `udp://127.0.0.1:161` by default. Port 0 uses a free one. */
  readonly listen?: string | readonly string[] | undefined;
  /** Communities of SNMPv1 and SNMPv2c, as text or as objects, whose `context` chooses the route; none by default. */
  readonly communities?: readonly (string | ReceiverCommunity)[] | undefined;
  /** Users of SNMPv3; none by default. */
  readonly users?: readonly ReceiverUser[] | undefined;
  /** The routes; the first one that fits is taken. */
  readonly routes: readonly ProxyRoute[];
  /** The local engine: `await startEngine({ file })` of @snmp/usm. By default one with a random id. */
  readonly engine?: LocalEngine | undefined;
  /** Maximum number of requests that wait for their targets, 1..65536; 1024 by default. Further ones get no answer. */
  readonly maxPending?: number | undefined;
  /** Is called for each request that gets no answer, with the reason and the peer. */
  readonly onDiscard?: ((reason: string, peer: string) => void) | undefined;
  /** Is called for failures of sockets, plug-ins and targets. The proxy goes on. */
  readonly onError?: ((error: Error) => void) | undefined;
  /** Message processing models to use; by default all registered ones. Importing their packages registers them. */
  readonly models?: readonly MpmPlugin[] | undefined;
  /** Transports that replace the registered ones of their schemes. */
  readonly transport?: TransportPlugin | readonly TransportPlugin[] | undefined;
}

/** Throws a `TypeError` or a `RangeError` that names an invalid option. */
export function checkProxyOptions(options: ProxyForwarderOptions): void {
  checkOptionNames(options, proxyOptions);
  const { routes, maxPending = 1024 } = options;
  if (!Array.isArray(routes) || routes.length === 0)
    throw new TypeError("the option routes must be a list of routes; without one, nothing is forwarded");
  options.routes.forEach((route, i) => {
    const { access, target, contextEngineId } = route;
    checkOptionNames(route, routeOptions, `routes[${i}]: `);
    checkOptionNames(target, targetOptions, `routes[${i}].target: `);
    if (access !== undefined && access !== "read-only" && access !== "read-write")
      throw new TypeError(`routes[${i}]: access must be "read-only" or "read-write"`);
    if (contextEngineId !== undefined) engineIdHex(contextEngineId, `routes[${i}].contextEngineId`);
  });
  if (!Number.isInteger(maxPending) || maxPending < 1 || maxPending > 65536)
    throw new RangeError(`the option maxPending must be an integer in the range 1..65536, not ${maxPending}`);
}

/** Returns the target as a session takes it. */
export function sessionTarget({ target, contextEngineId }: ProxyRoute): NotificationTarget {
  const { retries = 0, ...rest } = target;
  return {
    ...rest,
    retries,
    backoff: 1,
    kind: "trap",
    ...(contextEngineId !== undefined && {
      contextEngineId: Buffer.from(engineIdHex(contextEngineId, "contextEngineId"), "hex"),
    }),
  };
}

const proxyOptions: OptionNames<ProxyForwarderOptions> = {
  listen: true,
  communities: true,
  users: true,
  routes: true,
  engine: true,
  maxPending: true,
  onDiscard: true,
  onError: true,
  models: true,
  transport: true,
};
const routeOptions: OptionNames<ProxyRoute> = {
  contextName: true,
  contextEngineId: true,
  securityNames: true,
  access: true,
  target: true,
};
const targetOptions: OptionNames<ProxyTarget> = {
  address: true,
  credentials: true,
  timeout: true,
  retries: true,
  contextName: true,
};
