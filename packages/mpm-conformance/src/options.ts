import type {
  CommunityEntry,
  Credentials,
  LocalConfigurationDatastore,
  MpmPlugin,
  TransportHandler,
} from "@snmp/mpm-core";
import type { Pdu, PduType, VarbindType } from "@snmp/pdu";
import type { RunOptions } from "./runner.ts";

/** What `suite` wants to know of a message processing model. */
export interface SuiteOptions extends RunOptions {
  /** The plug-in, imported from the entry file of its package, so that it is registered. */
  readonly plugin: MpmPlugin;
  /** Makes credentials that the model takes: equal ones each time. */
  readonly credentials: () => Credentials;
  /** Makes credentials of the same kind with another secret, which the responder does not know. Missing: the model has no secrets. */
  readonly otherCredentials?: (() => Credentials) | undefined;
  /** The secrets in both as text, each of at least 6 characters that stand nowhere else: none may ever show. */
  readonly secrets?: readonly string[] | undefined;
  /** What the model can do, where it is not what most can. */
  readonly capabilities?: ModelCapabilities | undefined;
  /** What the plug-in's responder needs, so that it takes messages made with `credentials`. */
  readonly responder?: ResponderNeeds | undefined;
  /** Makes a peer to talk to, one for each model. By default the plug-in's own responder is it, or else the model's own `encode`. */
  readonly peer?: (() => Peer) | undefined;
  /** Makes a datastore for a model; empty by default. */
  readonly lcd?: (() => LocalConfigurationDatastore) | undefined;
  /** The package.json of the package, a URL, or a path from the working directory: what stands in it is checked too. */
  readonly manifest?: URL | string | undefined;
  /** The entry file, where it is not the one that `exports` of package.json names: a URL, or a path from the working directory. */
  readonly entry?: URL | string | undefined;
  /** How many PDUs of each type to try besides the extremes; 50 by default. Below 50 there is less hostile input too. */
  readonly runs?: number | undefined;
  /** Where the generated values begin, 0..4294967295; 0 by default. The same seed gives the same values. */
  readonly seed?: number | undefined;
}

/** What a model can do. `rfc1157` is a set of these for models with the PDUs of SNMPv1. */
export interface ModelCapabilities {
  /** The PDUs that `encode` takes; those of RFC 3416 by default. */
  readonly pduTypes?: readonly PduType[] | undefined;
  /** The types of values that it takes; all of RFC 3416 by default. */
  readonly valueTypes?: readonly VarbindType[] | undefined;
  /** Whether `decode` takes what `encode` makes, so that no responder is needed for an answer; true by default. */
  readonly symmetric?: boolean | undefined;
  /** Whether `decode` takes answers to the instance's own requests only, and goes by what it remembers of them; false by default. */
  readonly remembersRequests?: boolean | undefined;
  /** Whether messages carry a contextEngineID and a contextName; false by default. */
  readonly contexts?: boolean | undefined;
  /** Whether a message with any octet changed is refused; false by default. */
  readonly integrity?: boolean | undefined;
  /** Whether the model's own code reads all of the input, none of it whole in native code, so that reads can be counted; true by default. */
  readonly countable?: boolean | undefined;
}

/** What a responder needs of its environment. */
export interface ResponderNeeds {
  /** Finds the row for a community; for community-based models. */
  community?(name: Uint8Array): CommunityEntry | undefined;
  /** Settings by identifier, as the agent's user gives them, such as users. */
  readonly settings?: Readonly<Record<number, unknown>> | undefined;
}

/** Whom a model talks to in the kit. */
export interface Peer {
  /** Answers what the model itself sends, such as discovery. */
  readonly transportHandler: TransportHandler;
  /** The message that answers `request` with `response`. */
  answer(request: Uint8Array, response: Pdu): Uint8Array | Promise<Uint8Array>;
}

/** The capabilities of a model with the PDUs and values of SNMPv1 (RFC 1157 §4.1, RFC 1155 §3.2.3). */
export const rfc1157: ModelCapabilities = Object.freeze<ModelCapabilities>({
  pduTypes: Object.freeze<PduType[]>(["GetRequest", "GetNextRequest", "Response", "SetRequest", "Trap"]),
  valueTypes: Object.freeze<VarbindType[]>([
    "Integer32",
    "OctetString",
    "Null",
    "ObjectIdentifier",
    "IpAddress",
    "Counter32",
    "Gauge32",
    "TimeTicks",
    "Opaque",
  ]),
});
