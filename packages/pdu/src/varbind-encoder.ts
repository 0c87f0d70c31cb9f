// The hot path of agents: encodes the variable bindings of an answer one by one, so that its size is known at any time and nothing is
// encoded twice. It writes the octets that `writeVarbind` of the codec writes, and a property test compares both.
import { locateError, Writer } from "@snmp/asn1";
import { smiType } from "./smi/table.ts";
import type { Varbind } from "./varbind.ts";

/** Variable bindings of SNMPv2, encoded when they are added. */
export class VarbindEncoder {
  readonly #varbinds: Varbind[] = [];
  #memory = takeMemory();
  /** The offset of the first octet in the memory. */
  #start = this.#memory.used;
  #end = this.#start;
  readonly #lanes: Lane[] = [];

  /** The variable bindings added so far. */
  get varbinds(): readonly Varbind[] {
    return this.#varbinds;
  }

  /**
   * Adds a variable binding, unless all together would have more than `maxSize` octets. Returns whether it did. The names in one `lane`,
   * such as the successors of one name of a GetBulkRequest, are expected to have the same beginning.
   *
   * @throws An `EncodeError` that names the variable binding if its name or its value is invalid.
   */
  add(varbind: Varbind, maxSize: number, lane = 0): boolean {
    const name = this.#encodeName(varbind.oid, lane);
    try {
      smiType(varbind.type)!.write(scratch, varbind.value);
      const content = name.length + scratch.length;
      const { bytes: value, position, length } = scratch;
      if (content > 0x7f) return this.#addLong(varbind, name, maxSize);
      if (this.#end - this.#start + content + 2 > maxSize) return false;
      const { bytes } = this.#reserve(content + 2);
      let at = this.#end;
      bytes[at++] = 0x30;
      bytes[at++] = content;
      for (let i = 0; i < name.length; i++) bytes[at++] = name.octets[i]!;
      for (let i = 0; i < length; i++) bytes[at++] = value[position + i]!;
      this.#end = at;
    } catch (error) {
      throw locateError(error, varbind.oid);
    } finally {
      scratch.abandon();
    }
    this.#varbinds.push(varbind);
    return true;
  }

  /** Returns the variable bindings as a list whose octets the codec knows. The list must not change. */
  finish(): readonly Varbind[] {
    encodedLists.set(this.#varbinds, this.#memory.bytes.subarray(this.#start, this.#end));
    giveBack(this.#memory, this.#end);
    return this.#varbinds;
  }

  /** Adds a variable binding that needs a longer header; its value is in the scratch memory. */
  #addLong(varbind: Varbind, name: Lane, maxSize: number): boolean {
    scratch.raw(name.octets.subarray(0, name.length));
    scratch.header(0x30, scratch.length);
    const { length, position } = scratch;
    if (this.#end - this.#start + length > maxSize) return false;
    this.#reserve(length).bytes.set(scratch.bytes.subarray(position, position + length), this.#end);
    this.#end += length;
    this.#varbinds.push(varbind);
    return true;
  }

  /** Returns memory with room for `count` more octets. */
  #reserve(count: number): Memory {
    if (this.#end + count <= this.#memory.bytes.length) return this.#memory;
    const written = this.#memory.bytes.subarray(this.#start, this.#end);
    const larger = new Uint8Array(Math.max(slab, 4 * written.length, written.length + count));
    larger.set(written);
    this.#start = 0;
    this.#end = written.length;
    return (this.#memory = { bytes: larger, used: 0 });
  }

  /** Encodes a name: after the one before in its lane, most often only the last arc. */
  #encodeName(oid: string, lane: number): Lane {
    const known = (this.#lanes[lane] ??= new Lane());
    if (!known.replaceLastArc(oid)) known.replace(oid);
    return known;
  }
}

/** The name that was added last to a lane. */
class Lane {
  /** The element: tag, length and arcs. */
  octets = new Uint8Array(initialName);
  /** The number of octets that the element has. */
  length = 0;
  /** All arcs except the last, with a dot at the end. */
  #prefix = "";
  /** The number of octets before the last arc. */
  #lastArc = 0;

  /** Replaces the last arc if everything else is the same. Returns whether it is. */
  replaceLastArc(oid: string): boolean {
    const { length } = this.#prefix;
    const digits = oid.length - length;
    if (digits < 1 || digits > 9 || length === 0 || !oid.startsWith(this.#prefix)) return false;
    let arc = 0;
    for (let i = length; i < oid.length; i++) {
      const digit = oid.charCodeAt(i) - zero;
      if (digit >>> 0 > 9) return false;
      arc = (Math.imul(arc, 10) + digit) | 0;
    }
    const { octets } = this;
    let at = this.#lastArc;
    if (arc > 0x7f) {
      if (arc > 0x3fff) {
        if (arc > 0x1fffff) {
          if (arc > 0xfffffff) octets[at++] = (arc >>> 28) | 0x80;
          octets[at++] = (arc >>> 21) | 0x80;
        }
        octets[at++] = (arc >>> 14) | 0x80;
      }
      octets[at++] = (arc >>> 7) | 0x80;
    }
    octets[at++] = arc & 0x7f;
    octets[1] = at - 2;
    this.length = at;
    return true;
  }

  /** Replaces the whole name. */
  replace(oid: string): void {
    try {
      scratch.oid(oid);
      const { bytes, position, length } = scratch;
      if (length > this.octets.length) this.octets = new Uint8Array(length + maxArcSize);
      this.octets.set(bytes.subarray(position, position + length));
      this.length = length;
    } finally {
      scratch.abandon();
    }
    let last = this.length - 1;
    while (last > 2 && this.octets[last - 1]! > 0x7f) last--;
    // only a length of one octet can be replaced, and the first two arcs are one
    const isShort = this.length < 0x80 - maxArcSize && last > 2 && oid.charCodeAt(0) !== dot;
    this.#lastArc = last;
    this.#prefix = isShort ? oid.slice(0, oid.lastIndexOf(".") + 1) : "";
  }
}

/** Returns the octets of a list of variable bindings without their header; `undefined` if the list was not made by a `VarbindEncoder`. */
export function octetsOfList(varbinds: readonly Varbind[]): Uint8Array | undefined {
  return encodedLists.get(varbinds);
}

/** Memory whose first octets belong to finished lists, and are never written again. */
interface Memory {
  readonly bytes: Uint8Array;
  used: number;
}

/** Memory that no encoder has at present. */
let spare: Memory | undefined;

function takeMemory(): Memory {
  const taken = spare ?? { bytes: new Uint8Array(slab), used: 0 };
  spare = undefined;
  return taken;
}

function giveBack(memory: Memory, used: number): void {
  memory.used = used;
  if (memory.bytes.length - used >= minSpare) spare = memory;
}

const encodedLists = new WeakMap<readonly Varbind[], Uint8Array>();
const scratch = new Writer();
scratch.begin();

/** Octets that spare memory has at least. */
const minSpare = 4096;
/** The number of octets in one piece of memory, which many lists share. */
const slab = 32_768;
/** Octets of a name that need no memory outside of the heap of V8, which is slow to get. */
const initialName = 64;
/** Octets of an arc of 32 bits. */
const maxArcSize = 5;
const zero = 48;
const dot = 46;
