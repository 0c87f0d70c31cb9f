// RFC 3412 §4.2.1: which models can read the message id of a received message.
import { peekVersion } from "@snmp/mpm-core";
import { findRecogniser } from "@snmp/mpm-core/internal";
import type { MessageIdReader } from "./waiter.ts";

/** One way to read message ids. All channels of a plug-in share it, since their models read alike. */
export class Reader {
  /** The number of messages whose answer it may have to read; at 0 it is not asked. */
  outstanding = 0;
  /** Whether `Readers` has it. */
  isListed = false;

  constructor(readonly model: MessageIdReader) {}
}

/** The readers on one dispatcher. Several may have the same version: two plug-ins that lay out their messages differently. */
export class Readers {
  readonly #byVersion = new Map<number, Reader[]>();
  readonly #byOwner = new WeakMap<object, Reader>();

  /** Returns the reader that all models of `owner`, such as a plug-in, share. */
  share(model: MessageIdReader, owner: object): Reader {
    let reader = this.#byOwner.get(owner);
    if (reader === undefined) this.#byOwner.set(owner, (reader = new Reader(model)));
    return reader;
  }

  /** Adds a reader that is about to have something outstanding. Those of its version that have nothing outstanding make room. */
  list(reader: Reader): void {
    const { identifier } = reader.model;
    const active: Reader[] = [];
    for (const other of this.#byVersion.get(identifier) ?? []) {
      if (other.outstanding > 0) active.push(other);
      else other.isListed = false;
    }
    reader.isListed = true;
    active.push(reader);
    this.#byVersion.set(identifier, active);
  }

  /** Returns the readers to offer a message to: those of its version, and if it has none, those that recognise it. */
  find(message: Uint8Array): readonly Reader[] | undefined {
    let version: number;
    try {
      version = peekVersion(message);
    } catch {
      return this.#recognising(message);
    }
    return this.#byVersion.get(version) ?? none;
  }

  /** Returns `undefined` if nobody takes the octets for a message. */
  #recognising(message: Uint8Array): readonly Reader[] | undefined {
    const found: Reader[] = [];
    for (const readers of this.#byVersion.values()) {
      for (const reader of readers)
        if (reader.outstanding > 0 && findRecogniser(message, [reader.model]) !== undefined)
          found.push(reader);
    }
    return found.length === 0 ? undefined : found;
  }
}

const none: readonly Reader[] = [];
