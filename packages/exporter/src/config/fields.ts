// Reads the fields of a YAML mapping by name. Errors name the file and the line; a field that nobody asked for is an error.
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type YAMLMap,
} from "yaml";
import { describeUnknown } from "@snmp/mpm-core/internal";
import { ConfigurationError } from "../errors.ts";

/** A document that is being read. */
export interface Source {
  readonly file: string | undefined;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** Returns the error for a fault at a node. */
export function fault(source: Source, node: Node | null | undefined, message: string): ConfigurationError {
  const offset = node?.range?.[0];
  const line = offset === undefined ? undefined : source.lines.linePos(offset).line;
  const { file } = source;
  const where = [file, line === undefined ? undefined : `line ${line}`].filter((part) => part !== undefined);
  return new ConfigurationError([...where, message].join(": "), file, line);
}

/** Returns the node that an alias stands for. */
export function resolve(source: Source, node: unknown): Node | undefined {
  const target = isAlias(node) ? node.resolve(source.document) : node;
  return target === null ? undefined : (target as Node | undefined);
}

/** The fields of a mapping. */
export class Fields {
  readonly #source: Source;
  readonly #what: string;
  readonly #node: Node;
  readonly #values = new Map<string, Node | undefined>();
  readonly #keys = new Map<string, Node>();
  readonly #known = new Set<string>();

  /** `what` names the mapping in errors: `module if_mib`. */
  constructor(source: Source, node: Node | undefined, what: string) {
    const target = resolve(source, node);
    if (!isMap(target)) throw fault(source, target ?? node, `${what} must be a mapping of fields`);
    this.#source = source;
    this.#what = what;
    this.#node = target;
    this.#add(target);
  }

  /** The names of the fields, in their order. */
  get names(): readonly string[] {
    return [...this.#values.keys()];
  }

  /** The key of a field, for errors. */
  keyOf(name: string): Node {
    return this.#keys.get(name) ?? this.#node;
  }

  /** Whether the field is there, and not null. */
  has(name: string): boolean {
    return !isNull(this.#values.get(name));
  }

  /** Returns the node of a field. */
  node(name: string): Node | undefined {
    this.#known.add(name);
    return resolve(this.#source, this.#values.get(name));
  }

  /** Returns the text of a field. */
  text(name: string, missing = ""): string {
    const node = this.node(name);
    return isNull(node) ? missing : scalarText(this.#source, node, `${name} of ${this.#what}`);
  }

  /** Returns the text of a field that must be there. */
  required(name: string): string {
    const text = this.text(name);
    if (text === "") throw this.fault(name, `${name} of ${this.#what} is missing`);
    return text;
  }

  /** Returns a number, a whole one unless `isFraction`. */
  number(name: string, missing: number, [min, max]: readonly [number, number], isFraction = false): number {
    const node = this.node(name);
    if (isNull(node)) return missing;
    const text = scalarText(this.#source, node, `${name} of ${this.#what}`);
    const value = text.trim() === "" ? NaN : Number(text.replace(/_/g, ""));
    if (!(value >= min && value <= max) || !(isFraction || Number.isInteger(value)))
      throw this.fault(
        name,
        `${name} of ${this.#what} must be ${isFraction ? "a number" : `an integer in the range ${min}..${max}`}, not ${text}`,
      );
    return value;
  }

  /** Returns a truth value; `false` if it is missing. */
  flag(name: string): boolean {
    const text = this.text(name, "false").toLowerCase();
    if (/^(?:true|yes|on|y)$/.test(text)) return true;
    if (/^(?:false|no|off|n)$/.test(text)) return false;
    throw this.fault(name, `${name} of ${this.#what} must be true or false, not ${text}`);
  }

  /** Returns the entries of a list; none if it is missing. */
  list<Entry>(name: string, read: (node: Node, position: number) => Entry): Entry[] {
    const node = this.node(name);
    if (isNull(node)) return [];
    if (!isSeq(node)) throw this.fault(name, `${name} of ${this.#what} must be a list`);
    return node.items.map((item, position) => read(item as Node, position));
  }

  /** Returns the texts of a list. */
  texts(name: string): string[] {
    return this.list(name, (node) => scalarText(this.#source, node, `an entry of ${name} of ${this.#what}`));
  }

  /** Returns the entries of a mapping; none if it is missing. */
  entries<Entry>(name: string, read: (node: Node | undefined, key: string) => Entry): Map<string, Entry> {
    const node = this.node(name);
    if (isNull(node)) return new Map();
    const fields = fieldsOf(this.#source, node, `${name} of ${this.#what}`);
    return new Map(fields.names.map((key) => [key, read(fields.node(key), key)]));
  }

  /** Throws if there is a field that was not read. */
  refuseOthers(): void {
    for (const name of this.#values.keys()) {
      if (this.#known.has(name)) continue;
      const advice = describeUnknown(name, this.#known).replace("unknown option", "unknown field");
      throw fault(this.#source, this.keyOf(name), `${advice}, in ${this.#what}`);
    }
  }

  /** Returns the error for a fault in a field. */
  fault(name: string, message: string): ConfigurationError {
    return fault(this.#source, this.keyOf(name), message);
  }

  #add(map: YAMLMap): void {
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? scalarText(this.#source, key, `a name in ${this.#what}`) : "";
      if (name === "<<") {
        this.#merge(value as Node);
        continue;
      }
      if (this.#keys.has(name) && map === this.#node)
        throw fault(this.#source, key as Node, `${name} is in ${this.#what} twice; remove one of them`);
      this.#keys.set(name, key as Node);
      this.#values.set(name, value as Node);
    }
  }

  /** Adds the fields of the mappings that `<<` names, unless they are there already. */
  #merge(value: Node): void {
    const node = resolve(this.#source, value);
    for (const map of isSeq(node) ? (node.items as Node[]) : [node])
      for (const { key, value: merged } of (resolve(this.#source, map) as YAMLMap).items) {
        const name = String((key as { value: unknown }).value);
        if (!this.#values.has(name)) this.#values.set(name, merged as Node);
      }
  }
}

/** Reads an inner mapping. A class that names itself would lose its name in the bundle. */
function fieldsOf(source: Source, node: Node, what: string): Fields {
  return new Fields(source, node, what);
}

/** Returns the text of a scalar as it stands in the file: `community: 0123` is a text. */
export function scalarText(source: Source, given: Node | undefined, what: string): string {
  const node = resolve(source, given);
  if (!isScalar(node)) throw fault(source, node, `${what} must be a text`);
  if (typeof node.value === "string") return node.value;
  return node.value === null ? "" : (node.source ?? "");
}

function isNull(node: Node | undefined): node is undefined {
  return node === undefined || (isScalar(node) && node.value === null) || node === null;
}
