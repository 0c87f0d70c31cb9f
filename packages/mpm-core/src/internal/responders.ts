// RFC 3412 §4.2.1: finds the message processing model of a message.
import { SnmpError } from "@snmp/asn1";
import { discoveredPlugins } from "../models.ts";
import { peekVersion } from "../peek.ts";
import type { MpmPlugin } from "../plugin.ts";
import type { MessageResponder, ResponderEnvironment } from "../responder.ts";
import { PendingReceives, type PendingReceivesLimits } from "./pending-receives.ts";

/** A model that answers messages. */
export interface Responder {
  /** The plug-in of the model. */
  readonly plugin: MpmPlugin;
  /** The responder that the plug-in created. */
  readonly responder: MessageResponder;
  /** The messages that the model processes asynchronously at present. */
  readonly pending: PendingReceives;
}

/** The reason why no model takes a message. */
export interface Unanswerable {
  /** The counter of RFC 3418 that counts such messages. */
  readonly counter: "snmpInASNParseErrs" | "snmpInBadVersions";
  /** The reason in words. */
  readonly reason: string;
  /** The error of the decoder, if there is one. */
  readonly cause?: unknown;
}

/**
 * The responders of the models, by identifier. A responder stays in use when its plug-in is unregistered, and another plug-in that is
 * registered under the same identifier replaces it (docs/plug-ins.md, guarantee 6).
 */
export class Responders {
  readonly #environment: ResponderEnvironment;
  readonly #models: readonly MpmPlugin[] | undefined;
  readonly #limits: PendingReceivesLimits;
  readonly #reportFault: (plugin: MpmPlugin, cause: unknown) => void;
  readonly #byIdentifier = new Map<number, Responder>();

  /** `models`: those to use instead of the registered ones. `reportFault` is called when `recognises` of a plug-in throws. */
  constructor(
    environment: ResponderEnvironment,
    models: readonly MpmPlugin[] | undefined,
    limits: PendingReceivesLimits,
    reportFault: (plugin: MpmPlugin, cause: unknown) => void,
  ) {
    this.#environment = environment;
    this.#models = models;
    this.#limits = limits;
    this.#reportFault = reportFault;
  }

  /**
   * Creates the responders of all models. Throws their error if settings are invalid. Returns a promise, which never rejects, if some of
   * them have to make keys before they can process messages at once.
   */
  prepare(): Promise<unknown> | undefined {
    const pending: Promise<void>[] = [];
    for (const plugin of this.#plugins()) {
      const ready = this.#open(plugin)?.responder.ready;
      if (ready !== undefined) pending.push(ready);
    }
    return pending.length === 0 ? undefined : Promise.allSettled(pending);
  }

  /** Returns the responder for a message: the model of its version, or the one that recognises it. */
  find(message: Uint8Array): Responder | Unanswerable {
    let version: number;
    try {
      version = peekVersion(message);
    } catch (cause) {
      const reason = SnmpError.isInstance(cause) ? cause.message : "the message cannot be read";
      return this.#recognise(message) ?? { counter: "snmpInASNParseErrs", reason, cause };
    }
    return (
      this.#ofVersion(version) ??
      this.#recognise(message) ?? {
        counter: "snmpInBadVersions",
        reason: `no message processing model for version ${version} is registered`,
      }
    );
  }

  /** Ends the waits for all models. */
  abandon(): void {
    for (const { pending } of this.#byIdentifier.values()) pending.abandon();
  }

  #ofVersion(version: number): Responder | undefined {
    const plugin =
      this.#models === undefined
        ? discoveredPlugins.get(version)
        : this.#models.find(({ identifier }) => identifier === version);
    return (plugin && this.#open(plugin)) ?? this.#byIdentifier.get(version);
  }

  #recognise(message: Uint8Array): Responder | undefined {
    for (const plugin of this.#plugins()) {
      if (this.#isOf(plugin, message)) return this.#open(plugin);
    }
    // plug-ins that were unregistered
    for (const known of this.#byIdentifier.values()) {
      if (this.#isOf(known.plugin, message)) return known;
    }
    return undefined;
  }

  /** Whether a model recognises a message as its own. */
  #isOf(plugin: MpmPlugin & Recogniser, message: Uint8Array): boolean {
    try {
      return plugin.recognises?.(message) === true;
    } catch (cause) {
      this.#reportFault(plugin, cause);
      return false;
    }
  }

  #plugins(): Iterable<MpmPlugin> {
    return this.#models ?? discoveredPlugins.values();
  }

  #open(plugin: MpmPlugin): Responder | undefined {
    const { identifier } = plugin;
    const known = this.#byIdentifier.get(identifier);
    if (known?.plugin === plugin) return known;
    const responder = plugin.createResponder?.(this.#environment);
    if (responder === undefined) return known;
    const pending = known?.pending ?? new PendingReceives(this.#limits);
    const opened = { plugin, responder, pending };
    this.#byIdentifier.set(identifier, opened);
    return opened;
  }
}

/** The optional member of plug-ins whose messages do not begin with a version. */
interface Recogniser {
  readonly recognises?: (message: Uint8Array) => boolean;
}
