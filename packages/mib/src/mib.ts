// Names instead of numbers.
import { isWithin, oidFrom, type Varbind, type VarbindInput } from "@snmp/pdu";
import type { CompiledModule, CompiledSyntax } from "./compiled.ts";
import { describeNode, type Description } from "./describe.ts";
import { MibError } from "./errors.ts";
import type { ModuleLibrary } from "./library.ts";
import { type NameOptions, writeName } from "./names/write-name.ts";
import { findName, rowOf } from "./names/read-name.ts";
import type { MibNode } from "./mib-node.ts";
import { completeName, searchNames } from "./search.ts";
import { type AnyTable, tableOf } from "./tables/from-module.ts";
import { Tree } from "./tree.ts";
import { type FormatOptions, formatValue, type ValueOf } from "./values/format.ts";
import { type EncodableValue, encodeValue } from "./values/encode.ts";
import { parseValue, type ParseOptions } from "./values/parse.ts";
import { type CellValue, decodeCell } from "./tables/cells.ts";
import { addressTypeBefore, divideIndex } from "./names/elements.ts";

/** Options for a `Mib`. */
export interface MibOptions {
  /** Modules to load when something of them is asked for. */
  readonly library?: ModuleLibrary | undefined;
}

/** MIB modules that are loaded: names for OIDs, OIDs for names, values as text and back. */
export class Mib {
  readonly #tree: Tree;

  /** Loads compiled modules; more can be added later, and those of a library are loaded when they are needed. */
  constructor(modules: Iterable<CompiledModule> = [], options: MibOptions = {}) {
    this.#tree = new Tree(options.library);
    for (const module of modules) this.add(module);
  }

  /** Adds a module. One that has the name of a loaded module is left out. */
  add(module: CompiledModule): this {
    this.#tree.add(module);
    return this;
  }

  /** Loaded modules by name. */
  get modules(): ReadonlyMap<string, CompiledModule> {
    return this.#tree.modules;
  }

  /**
   * The OID of a name: `IF-MIB::ifDescr.3`, `ifDescr.3`, `interfaces.ifTable.ifEntry.ifDescr.3`, `.iso.org.dod.internet`, an index in
   * brackets or quotes, or an OID.
   *
   * @throws A `MibError` that says what is unknown, and what may have been meant.
   */
  oid(name: string): string {
    return findName(this.#tree, name).oid;
  }

  /** The name of an OID. Reading it with `oid` gives that OID again, unless `options` ask for a form that loses something. */
  name(oid: string, options: NameOptions = {}): string {
    return writeName(this.#tree, oidText(oid), options);
  }

  /** The node that a name or an OID stands for, or the lowest one above an instance; `undefined` for an unknown name. */
  find(name: string): MibNode | undefined {
    try {
      return this.#tree.above(this.oid(name));
    } catch (error) {
      if (MibError.isInstance(error)) return undefined;
      throw error;
    }
  }

  /** All names of an OID, the one that `name` shows first. */
  all(oid: string): readonly MibNode[] {
    return this.#tree.at(oidText(oid));
  }

  /** Everything that the modules say about a name or an OID. */
  describe(name: string): Description | undefined {
    const node = this.find(name);
    return node === undefined ? undefined : describeNode(this.#tree, node);
  }

  /** The text of a value, by the syntax of its object: labels, DISPLAY-HINT, addresses, names of OIDs. Never throws. */
  format(varbind: Pick<Varbind, "oid"> & ValueOf, options: FormatOptions = {}): string {
    const node = this.#tree.above(varbind.oid);
    const addressType = options.addressType ?? this.#addressType(node, varbind.oid);
    return formatValue(node?.node, varbind, (oid) => this.name(oid), { ...options, addressType });
  }

  /**
   * The value of an object for a program, as the rows of tables have it: a label, a number with its decimals, an array of the names of bits,
   * text by DISPLAY-HINT, octets that are not text as `0x…`. A value that does not fit is given as it came; `undefined` for exceptions.
   */
  decode(varbind: Pick<Varbind, "oid"> & ValueOf): CellValue {
    const node = this.#tree.above(varbind.oid);
    return decodeCell(node?.node ?? {}, varbind, this.#addressType(node, varbind.oid));
  }

  /**
   * The variable binding that sets an object to a value of a program: a label, text by DISPLAY-HINT, a number, octets, or the names of bits.
   * Unlike `parse`, it refuses a number without a label where the syntax has labels.
   *
   * @throws A `MibError` that names the object, and says what was expected.
   */
  encode(name: string, value: EncodableValue): VarbindInput {
    const { oid, node } = this.#objectOf(name);
    const addressType = this.#addressType(node, oid);
    return { oid, ...encodeValue(node.name, node.node, value, (given) => this.oid(given), { addressType }) };
  }

  /**
   * The variable binding to write a text to an object: its syntax decides on the type, labels and DISPLAY-HINT are read, ranges checked.
   *
   * @throws A `MibError` that says what was expected.
   */
  parse(name: string, text: string, options: ParseOptions = {}): VarbindInput {
    const { oid, node } = this.#objectOf(name);
    const addressType = options.addressType ?? this.#addressType(node, oid);
    const value = parseValue(node.name, node.node, text, (given) => this.oid(given), {
      ...options,
      addressType,
    });
    return { oid, ...value };
  }

  /**
   * The table of that name, or of that row or column; its rows have no types, unlike those of `@snmp/mibs`.
   *
   * @throws A `MibError` if it is unknown.
   */
  table(name: string): AnyTable {
    const oid = this.oid(name);
    for (let at = oid, level = 0; level < 3; at = at.slice(0, at.lastIndexOf(".")), level++) {
      const nodes = this.#tree.at(at);
      const table = nodes.find(({ node }) => node.kind === "table");
      if (table !== undefined) return tableOf(table.module, table.name);
    }
    throw new MibError(
      "unknown-name",
      `${JSON.stringify(name)} is not a table, nor a row or a column of one`,
    );
  }

  /** Names that begin with a text, of at most `limit`. */
  complete(prefix: string, limit = 50): string[] {
    return completeName(this.#tree, prefix, limit);
  }

  /** Nodes whose names are like a text, the most similar first: its letters in order, or a few letters off. */
  search(text: string, limit = 20): MibNode[] {
    return searchNames(this.#tree, text, limit);
  }

  /** Named nodes right below a name or OID; those at the top of the tree if none is given. */
  children(name?: string): MibNode[] {
    const below = this.#tree.below(name === undefined ? "" : this.oid(name));
    return below.map((oid) => this.#tree.at(oid)[0]!);
  }

  /** Named nodes at and below a name or OID, in the order of a walk. */
  *walk(name?: string): Generator<MibNode> {
    const stack = name === undefined ? [...this.#tree.below("")].reverse() : [this.oid(name)];
    for (let oid = stack.pop(); oid !== undefined; oid = stack.pop()) {
      const node = this.#tree.at(oid)[0];
      if (node !== undefined) yield node;
      stack.push(...[...this.#tree.below(oid)].reverse());
    }
  }

  /** The syntax of an instance. */
  syntax(oid: string): CompiledSyntax | undefined {
    return this.#tree.above(oid)?.node;
  }

  /** The object of an instance. */
  #objectOf(name: string): { oid: string; node: MibNode } {
    const oid = this.oid(name);
    const node = this.#tree.above(oid);
    if (node?.node.base !== undefined) return { oid, node };
    throw new MibError(
      "invalid-value",
      `${name} is not an object with a value: give the type and the value instead of a text`,
    );
  }

  /** The value of the InetAddressType in the index of an instance, which goes with the addresses of its row. */
  #addressType(node: MibNode | undefined, oid: string): number | undefined {
    if (node?.node.kind !== "column" || node.node.type?.endsWith("::InetAddress") !== true) return undefined;
    const index = rowOf(this.#tree, node)?.index;
    if (index === undefined || !isWithin(oid, node.oid) || oid === node.oid) return undefined;
    const { elements } = divideIndex(
      index,
      oid
        .slice(node.oid.length + 1)
        .split(".")
        .map(Number),
    );
    // an address that is a part of the index has the type that stands before it there
    const position = index.findIndex(({ name }) => name === node.name);
    return position < 0 ? undefined : addressTypeBefore(elements, position);
  }
}

function oidText(oid: string): string {
  return /^\.?\d+$/.test(oid) ? oid.replace(".", "") : oidFrom(oid);
}
