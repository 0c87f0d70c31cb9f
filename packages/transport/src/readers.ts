// RFC 3412 §4.2.1: which models can read the message id of a received message.
import { peekVersion } from "@snmp/mpm-core";
import type { Recogniser } from "@snmp/mpm-core/internal";
import type { MessageIdReader } from "./waiter.ts";

/** One way to read message ids. All channels of a plug-in share it, since their models read alike. */
export class Reader {
  /** The number of messages whose answer it may have to read; at 0 it is not asked. */
  outstanding = 0;
  /** Whether `Readers` has it. */
  isListed = false;

  /** `owner`: the plug-in of the model, which says what the model does not say itself. */
  constructor(
    readonly model: MessageIdReader,
    private readonly owner: Recogniser,
  ) {}

  /** Returns whether the message is one of the model's. A plug-in that throws, which it must not do, does not recognise it. */
  recognises(message: Uint8Array): boolean {
    try {
      const { model } = this;
      return (model.recognises === undefined ? this.owner : model).recognises?.(message) === true;
    } catch {
      return false;
    }
  }
}

/** The readers on one dispatcher. Several may have the same version: two plug-ins that lay out their messages differently. */
export class Readers {
  readonly #byVersion = new Map<number, Reader[]>();
  readonly #byOwner = new WeakMap<object, Reader>();

  /** Returns the reader that all models of `owner`, such as a plug-in, share. */
  share(model: MessageIdReader, owner: object): Reader {
    let reader = this.#byOwner.get(owner);
    if (reader === undefined) this.#byOwner.set(owner, (reader = new Reader(model, owner)));
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

  /**
   * Returns the readers to offer a message to: those of its version, and if none of them waits for an answer, those that recognise the
   * message. `undefined`: nobody takes the octets for a message.
   */
  find(message: Uint8Array): readonly Reader[] | undefined {
    let version: number;
    try {
      version = peekVersion(message);
    } catch {
      return this.#recognising(message);
    }
    const ofVersion = this.#byVersion.get(version) ?? none;
    for (let i = 0; i < ofVersion.length; i++) if (ofVersion[i]!.outstanding > 0) return ofVersion;
    // other formats may look like a version too: another ASN.1 encoding, or encrypted octets
    return this.#recognising(message) ?? ofVersion;
  }

  #recognising(message: Uint8Array): readonly Reader[] | undefined {
    const found: Reader[] = [];
    for (const readers of this.#byVersion.values()) {
      for (const reader of readers)
        if (reader.outstanding > 0 && reader.recognises(message)) found.push(reader);
    }
    return found.length === 0 ? undefined : found;
  }
}

const none: readonly Reader[] = [];
