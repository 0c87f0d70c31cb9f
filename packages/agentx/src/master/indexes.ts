// RFC 2741 §7.1.4.2: values of index objects, which subagents that share a table allocate.
import { makeVarbind, type Varbind } from "@snmp/pdu";
import type { AgentXErrorName } from "../errors.ts";

/** Why an allocation failed, at which variable binding, from 1. */
export interface IndexFault {
  readonly error: AgentXErrorName;
  readonly index: number;
}

interface IndexObject<Owner> {
  readonly type: Varbind["type"];
  /** The owner of each value, by its text. */
  readonly owners: Map<string, Owner>;
  /** The highest number that was ever allocated. */
  highest: number;
}

/** The allocated values of all index objects, by context. */
export class IndexTable<Owner> {
  readonly #objects = new Map<string, IndexObject<Owner>>();
  readonly #limit: number;
  #size = 0;

  /** `limit`: the most values, and index objects. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Allocates all values or none. Returns them, those that the master chose too, or the fault. */
  allocate(
    contextName: string,
    varbinds: readonly Varbind[],
    choose: "new" | "any" | undefined,
    owner: Owner,
  ): readonly Varbind[] | IndexFault {
    const allocated: Varbind[] = [];
    for (const varbind of varbinds) {
      const value = this.#allocate(contextName, varbind, choose, owner);
      if (typeof value === "string") {
        for (const done of allocated) this.#free(contextName, done);
        return { error: value, index: allocated.length + 1 };
      }
      allocated.push(value);
    }
    return allocated;
  }

  /** Frees all values or none. Returns the fault if one is not allocated to `owner`. */
  deallocate(contextName: string, varbinds: readonly Varbind[], owner: Owner): IndexFault | undefined {
    const at = varbinds.findIndex(
      (varbind) => this.#objects.get(keyOf(contextName, varbind))?.owners.get(valueKey(varbind)) !== owner,
    );
    if (at !== -1) return { error: "indexNotAllocated", index: at + 1 };
    for (const varbind of varbinds) this.#free(contextName, varbind);
    return undefined;
  }

  /** Frees all values of an owner. */
  release(owner: Owner): void {
    for (const { owners } of this.#objects.values()) {
      for (const [value, other] of owners) {
        if (other !== owner) continue;
        owners.delete(value);
        this.#size--;
      }
    }
  }

  #allocate(
    contextName: string,
    varbind: Varbind,
    choose: "new" | "any" | undefined,
    owner: Owner,
  ): Varbind | AgentXErrorName {
    const key = keyOf(contextName, varbind);
    let object = this.#objects.get(key);
    if (object !== undefined && object.type !== varbind.type) return "indexWrongType";
    if (this.#size >= this.#limit || (object === undefined && this.#objects.size >= this.#limit))
      return "indexNoneAvailable";
    if (object === undefined) {
      if (!indexTypes.has(varbind.type)) return "indexWrongType";
      object = { type: varbind.type, owners: new Map(), highest: 0 };
      this.#objects.set(key, object);
    }
    const chosen = choose === undefined ? varbind : chooseValue(varbind, object, choose);
    if (chosen === undefined) return "indexNoneAvailable";
    if (object.owners.has(valueKey(chosen))) return "indexAlreadyAllocated";
    object.owners.set(valueKey(chosen), owner);
    if (typeof chosen.value === "number") object.highest = Math.max(object.highest, chosen.value);
    this.#size++;
    return chosen;
  }

  #free(contextName: string, varbind: Varbind): void {
    if (this.#objects.get(keyOf(contextName, varbind))?.owners.delete(valueKey(varbind)) === true)
      this.#size--;
  }
}

/** Returns a number that is not allocated; only numbers can be chosen. */
function chooseValue<Owner>(
  { oid, type }: Varbind,
  { owners, highest }: IndexObject<Owner>,
  choose: "new" | "any",
): Varbind | undefined {
  if (type !== "Integer32" && type !== "Gauge32") return undefined;
  let value = highest + 1;
  if (choose === "any") for (value = 1; owners.has(String(value));) value++;
  return value > maxIndex ? undefined : makeVarbind(oid, type, value);
}

function keyOf(contextName: string, { oid }: Varbind): string {
  return `${oid} ${contextName}`;
}

function valueKey({ value }: Varbind): string {
  return value instanceof Uint8Array ? value.join(" ") : String(value);
}

const maxIndex = 0x7fffffff;
const indexTypes: ReadonlySet<Varbind["type"]> = new Set<Varbind["type"]>([
  "Integer32",
  "Gauge32",
  "OctetString",
  "ObjectIdentifier",
  "IpAddress",
  "TimeTicks",
  "Opaque",
]);
