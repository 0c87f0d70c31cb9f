// The message processing model under test, as its checks share it.
import { type Credentials, engineId, LocalEngine, type MpmPlugin } from "@snmp/mpm-core";
import { isConfirmed, type Pdu, type PduType, type VarbindType } from "@snmp/pdu";
import type { Peer, SuiteOptions } from "./options.ts";
import { allPduTypes } from "./pdus.ts";
import { Random, seedOf } from "./random.ts";
import { ResponderSession } from "./responder-session.ts";
import { Session } from "./session.ts";
import { SymmetricPeer } from "./symmetric-peer.ts";
import { allValueTypes } from "./values.ts";

/** A plug-in that may say itself which messages are its own, for formats that do not begin with a version in BER. */
export type RecognisingPlugin = MpmPlugin & { recognises?(message: Uint8Array): boolean };

/** The plug-in under test. */
export class Subject {
  readonly pduTypes: readonly PduType[];
  readonly valueTypes: readonly VarbindType[];
  readonly symmetric: boolean;
  readonly secrets: readonly string[];
  readonly runs: number;
  /** Whether the model needed a Report and a retry for its first request; `undefined` before the first one. */
  learnsByReport: boolean | undefined;
  #engines = 0;

  constructor(readonly options: SuiteOptions) {
    const { capabilities = {}, secrets = [], runs = 50 } = options;
    this.pduTypes = capabilities.pduTypes ?? allPduTypes;
    this.valueTypes = capabilities.valueTypes ?? allValueTypes;
    this.symmetric = capabilities.symmetric ?? true;
    this.secrets = secrets;
    this.runs = runs;
  }

  get plugin(): RecognisingPlugin {
    return this.options.plugin;
  }

  /** Whether messages are protected against changes. */
  get hasIntegrity(): boolean {
    return this.options.capabilities?.integrity === true;
  }

  /** Whether the plug-in recognises its messages itself, because they do not begin with a version in BER. */
  get recognises(): boolean {
    return this.plugin.recognises !== undefined;
  }

  /** The supported PDU types that are answered. */
  get requestTypes(): readonly PduType[] {
    return this.pduTypes.filter(isConfirmed);
  }

  /** Why the kit cannot look into an encoded request; `undefined` if it can. */
  get blindness(): string | undefined {
    if (this.symmetric || this.plugin.createResponder !== undefined) return undefined;
    return "there is no responder, and decode accepts answers only (capabilities.symmetric is false)";
  }

  /** Makes a generator for the check `name`. */
  random(name: string): Random {
    return new Random(seedOf(name, this.options.seed ?? 0));
  }

  /** Makes a responder with its own engine. */
  responder(maxMessageSize?: number): ResponderSession {
    const id = engineId.fromOctets(
      32473,
      Uint8Array.of(0x6b, 0x69, 0x74, ++this.#engines >> 8, this.#engines & 0xff),
    );
    return new ResponderSession(
      this,
      new LocalEngine({ engineId: id, ...(maxMessageSize !== undefined && { maxMessageSize }) }),
    );
  }

  /** Makes a model that talks to its own peer. */
  session(given: { readonly credentials?: Credentials; readonly peer?: Peer } = {}): Session {
    const own = (): Peer => (this.plugin.createResponder ? this.responder() : new SymmetricPeer(this));
    return new Session(
      this,
      given.credentials ?? this.options.credentials(),
      given.peer ?? this.options.peer?.() ?? own(),
    );
  }

  /** Encodes `pdu` with a new model. */
  async message(pdu: Pdu, credentials?: Credentials): Promise<Uint8Array> {
    return this.session(credentials && { credentials }).encode(pdu);
  }
}
