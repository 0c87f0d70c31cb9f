import type {
  CommunityEntry,
  Credentials,
  LocalConfigurationDatastore,
  MpmPlugin,
  TransportHandler,
} from "@snmp/mpm-core";
import type { Pdu, PduType, VarbindType } from "@snmp/pdu";
import type { RunOptions } from "./runner.ts";

/** Options of `suite`. */
export interface SuiteOptions extends RunOptions {
  /** The plug-in, imported from the entry file of its package, so that it is registered. */
  readonly plugin: MpmPlugin;
  /** Makes credentials that the model accepts, equal ones each time. */
  readonly credentials: () => Credentials;
  /** Makes credentials of the same kind with another secret, which the responder does not know. Missing: the model has no secrets. */
  readonly otherCredentials?: (() => Credentials) | undefined;
  /** The secrets in both as text, each of at least 6 characters that occur nowhere else. The kit checks that none is ever shown. */
  readonly secrets?: readonly string[] | undefined;
  /** The abilities of the model, where they differ from the defaults. */
  readonly capabilities?: ModelCapabilities | undefined;
  /** Settings that make the plug-in's responder accept messages made with `credentials`. */
  readonly responder?: ResponderNeeds | undefined;
  /** Makes a peer for one model. The default is the plug-in's own responder, or the model's own `encode` if there is no responder. */
  readonly peer?: (() => Peer) | undefined;
  /** Makes a datastore for a model; empty by default. */
  readonly lcd?: (() => LocalConfigurationDatastore) | undefined;
  /**
   * Makes forgeries out of a valid message, all of which must be refused: a digest emptied, shortened or grown, with every length around
   * it correct. The kit makes its own for BER, text and length-prefixed fields; give this for other formats with `integrity`.
   */
  readonly forgeries?: ((message: Uint8Array) => Iterable<Uint8Array>) | undefined;
  /** The package.json of the package, as a URL or a path from the working directory. The kit checks its content too. */
  readonly manifest?: URL | string | undefined;
  /** The entry file, as a URL or a path from the working directory, if `exports` of package.json does not name it. */
  readonly entry?: URL | string | undefined;
  /** Number of generated PDUs of each type, besides the extremes; 50 by default. Below 50 there is less hostile input too. */
  readonly runs?: number | undefined;
  /** Seed of the generated values, 0..4294967295; 0 by default. The same seed gives the same values. */
  readonly seed?: number | undefined;
}

/** The abilities of a model. `rfc1157` is a set of these for models with the PDUs of SNMPv1. */
export interface ModelCapabilities {
  /** The PDUs that `encode` accepts; those of RFC 3416 by default. */
  readonly pduTypes?: readonly PduType[] | undefined;
  /** The types of values that it accepts; all of RFC 3416 by default. */
  readonly valueTypes?: readonly VarbindType[] | undefined;
  /** Whether `decode` accepts what `encode` makes, so that no responder is needed for an answer; true by default. */
  readonly symmetric?: boolean | undefined;
  /** Whether `decode` accepts answers to the instance's own requests only, and relies on its memory of them; false by default. */
  readonly remembersRequests?: boolean | undefined;
  /** Whether messages carry a contextEngineID and a contextName; `"name"` if they carry a contextName only; false by default. */
  readonly contexts?: boolean | "name" | undefined;
  /** Whether the model refuses messages with any octet changed, added or removed; false by default. */
  readonly integrity?: boolean | undefined;
  /** `"refused"` if the responder refuses a request that it has accepted before; replays are not checked by default. */
  readonly replays?: "refused" | undefined;
  /** Whether the model reads its input through indexes and passes none of it whole to native code, so that reads can be counted; true by default. */
  readonly countable?: boolean | undefined;
  /** Whether `messageId` reads the id without the rest of the message; true by default. Formats such as JSON must be read whole. */
  readonly peeks?: boolean | undefined;
  /**
   * The unit of `maxResponsePduSize`: `"ber"` for octets of a PDU in BER, `"own"` for formats in which a PDU has another size. By default
   * `"own"` for plug-ins with `recognises`, `"ber"` for others.
   */
  readonly sizes?: "ber" | "own" | undefined;
}

/** Settings that a responder needs. */
export interface ResponderNeeds {
  /** Finds the row for a community; for community-based models. */
  community?(name: Uint8Array): CommunityEntry | undefined;
  /** Settings by identifier, as the agent's user gives them, such as users. */
  readonly settings?: Readonly<Record<number, unknown>> | undefined;
}

/** The peer that a model talks to in the kit. */
export interface Peer {
  /** Answers messages that the model sends by itself, such as discovery. */
  readonly transportHandler: TransportHandler;
  /** Returns the message that answers `request` with `response`. */
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
