// Objects of MIB modules, as the generator sees them.
import type { BaseType, CompiledIndex, CompiledSyntax, Mib, MibNode } from "@snmp/mib";
import type { EnumValues } from "../config/types.ts";

/** An object that may become a metric, an index, or a label. */
export interface MetricObject {
  readonly name: string;
  readonly oid: string;
  /** The type of its metric; `undefined` if there is none. */
  readonly type: string | undefined;
  /** The textual convention of its syntax: `InetAddressType`; "" without one. */
  readonly convention: string;
  readonly isAccessible: boolean;
  /** The index of its row; none for scalars. */
  readonly indexes: readonly CompiledIndex[];
  readonly fixedSize: number;
  readonly enumValues: EnumValues;
  readonly help: string;
  readonly hint: string;
  /** The name of the MIB module that defines the object. */
  readonly module: string;
  /** Whether the object has a DESCRIPTION, without which `help` is its name. */
  readonly isDescribed: boolean;
}

/** The objects of the modules at hand. Overrides may change their types. */
export class Objects {
  readonly #mib: Mib;
  readonly #types: ReadonlyMap<string, string>;
  /** Described objects, and OIDs of names. */
  readonly #known = new Map<MibNode, MetricObject>();
  readonly #oids = new Map<string, string | undefined>();

  /** `types` are types of metrics by OID. */
  constructor(mib: Mib, types: ReadonlyMap<string, string>) {
    this.#mib = mib;
    this.#types = types;
  }

  /** Returns the OID of a name or an OID; `undefined` if it is unknown. */
  resolve(name: string): string | undefined {
    if (!this.#oids.has(name)) this.#oids.set(name, resolveName(this.#mib, name));
    return this.#oids.get(name);
  }

  /** Returns the object with that name in the same row. */
  beside(oid: string, name: string): MetricObject | undefined {
    const row = oid.slice(0, oid.lastIndexOf("."));
    const column = this.#mib.children(row).find((child) => child.name === name);
    return column && this.#describe(column);
  }

  /** Returns the object with exactly that OID. */
  at(oid: string): MetricObject | undefined {
    const [node] = this.#mib.all(oid);
    return node && this.#describe(node);
  }

  /** Returns the object that an instance belongs to, or the node above an unknown OID. */
  above(oid: string): MetricObject | undefined {
    const node = this.#mib.find(oid);
    return node && this.#describe(node);
  }

  /** Returns the objects at and below an OID, in the order of a walk. */
  *below(oid: string): Generator<MetricObject> {
    for (const node of this.#mib.walk(oid)) yield this.#describe(node);
  }

  /** Returns the object of an index. */
  ofIndex({ name, module }: CompiledIndex): MetricObject | undefined {
    const oid = this.resolve(module === undefined ? name : `${module}::${name}`) ?? this.resolve(name);
    return oid === undefined ? undefined : this.at(oid);
  }

  #describe(found: MibNode): MetricObject {
    let object = this.#known.get(found);
    if (object === undefined) this.#known.set(found, (object = this.#describeAnew(found)));
    return object;
  }

  #describeAnew(found: MibNode): MetricObject {
    const { node, name, oid } = found;
    const isObject = node.kind === "scalar" || node.kind === "column";
    const convention = node.type?.split("::").at(-1) ?? "";
    const parent = node.kind === "column" ? this.#mib.all(oid.slice(0, oid.lastIndexOf("."))) : [];
    return {
      name,
      oid,
      type: this.#types.get(oid) ?? (isObject ? metricTypeOf(node, convention) : undefined),
      convention,
      isAccessible: isObject && readable.has(node.access ?? ""),
      indexes: parent.find(({ node: row }) => row.kind === "row")?.node.index ?? [],
      fixedSize: sizeOf(node),
      enumValues: new Map(node.enums),
      help: `${firstSentence(node.description ?? name)} - ${oid}`,
      hint: node.hint ?? "",
      module: found.module.name,
      isDescribed: node.description !== undefined,
    };
  }
}

/** Returns the OID of a name or an OID; `undefined` if it is unknown. */
export function resolveName(mib: Mib, name: string): string | undefined {
  const text = name.replace(/^\./, "");
  if (/^\d+(?:\.\d+)*$/.test(text)) return text;
  return mib.find(name) === undefined ? undefined : mib.oid(name);
}

/** Types that tell how to read the octets come before those of the SMI. */
function metricTypeOf({ base, hint = "" }: CompiledSyntax, convention: string): string | undefined {
  if (convention === "LldpPortId" || inetConventions.has(convention)) return convention;
  if (valueConventions.has(convention)) return convention;
  if (convention === "PhysAddress") return "PhysAddress48";
  if (convention === "DisplayString" || /^\d+[at]$/.test(hint)) return "DisplayString";
  if (hint === "1x:") return "PhysAddress48";
  return base && baseTypes[base];
}

function sizeOf({ base, ranges = [] }: CompiledSyntax): number {
  const [range] = ranges;
  if (base !== "OCTET STRING" || ranges.length !== 1 || range![0] !== range![1]) return 0;
  return Number(range![0]);
}

function firstSentence(description: string): string {
  return description.trim().split(/\s+/).join(" ").split(". ")[0]!;
}

const baseTypes: Partial<Record<BaseType, string>> = {
  INTEGER: "gauge",
  Integer32: "gauge",
  Unsigned32: "gauge",
  Gauge32: "gauge",
  TimeTicks: "gauge",
  Counter32: "counter",
  Counter64: "counter",
  "OCTET STRING": "OctetString",
  "OBJECT IDENTIFIER": "OctetString",
  BITS: "Bits",
  IpAddress: "InetAddressIPv4",
  NetworkAddress: "InetAddressIPv4",
};
const inetConventions = new Set(["InetAddress", "InetAddressIPv4", "InetAddressIPv6"]);
const valueConventions = new Set(["Float", "Double", "DateAndTime", "ParseDateAndTime", "NTPTimeStamp"]);
/** The values of an index are in the names of other columns: it is not read, but its metric makes the rows countable. */
const readable = new Set(["read-only", "read-write", "read-create", "not-accessible"]);
