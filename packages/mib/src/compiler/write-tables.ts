// Writes the tables of a module as TypeScript: values for `client.table()`, with the types of their rows and keys.
import type { CompiledIndex, CompiledModule, CompiledNode, CompiledSyntax } from "../compiled.ts";
import { columnsOf } from "../tables/from-module.ts";

/** Options for written code. */
export interface WriteTablesOptions {
  /** Where the code imports `defineTable` and `Table` from. Default: `@snmp/mib`. */
  readonly from?: string | undefined;
}

/**
 * TypeScript with a constant for each table of a compiled module, an interface for its rows, and the labels of its types. Columns have the type of their values:
 * labels as a union, texts by DISPLAY-HINT, `bigint` for Counter64.
 */
export function writeTables(module: CompiledModule, options: WriteTablesOptions = {}): string {
  const writer = new Writer(module);
  for (const { name, enums } of module.types)
    if (enums !== undefined) writer.labels(`${module.name}::${name}`, enums);
  const tables = module.nodes
    .filter(({ kind, oid }) => kind === "table" && oid !== undefined)
    .map((table) => writer.table(table));
  const body = [...writer.aliases.values(), ...tables.filter((text) => text !== "")].join("\n");
  const head = `// The tables of ${module.name}${module.lastUpdated === undefined ? "" : ` of ${module.lastUpdated.slice(0, 10)}`}. Generated: do not edit.\n`;
  if (body === "") return `${head}export {};\n`;
  if (!tables.some((text) => text !== "")) return `${head}\n${body}`;
  return `${head}import { defineTable, type Table } from ${JSON.stringify(options.from ?? "@snmp/mib")};\n\n${body}`;
}

class Writer {
  /** Declarations of labels that several columns have, by the name of their type. */
  readonly aliases = new Map<string, string>();
  readonly #constants = new Map<string, string>();
  readonly #taken = new Set<string>(["Table"]);

  constructor(readonly module: CompiledModule) {}

  table(table: CompiledNode): string {
    const row = this.module.nodes.find(
      ({ kind, oid }) => kind === "row" && oid !== undefined && parentOf(oid) === table.oid,
    );
    if (row?.oid === undefined) return "";
    const columns = columnsOf(this.module, row.oid);
    const index = row.index ?? [];
    const shape = this.#name(pascal(row.name));
    const inIndex = new Set(index.map(({ name }) => name));
    const properties = columns.map((column) => {
      const optional = inIndex.has(column.name) ? "" : "?";
      return `  /** ${commentOf(column)} */\n  readonly ${property(column.name)}${optional}: ${this.#typeOf(column)};`;
    });
    const key =
      index.length === 1
        ? this.#keyOf(index[0]!)
        : `readonly [${index.map((element) => this.#keyOf(element)).join(", ")}]`;
    const entry = row.oid === `${table.oid}.1` ? "" : `  entry: ${JSON.stringify(row.oid)},\n`;
    return [
      `/** A row of \`${table.name}\` (${this.module.name}). */`,
      `export interface ${shape} {`,
      ...properties,
      "}",
      "",
      `/** The table \`${table.name}\` (${this.module.name}), ${table.oid}; its key is ${index.map(({ name }) => `\`${name}\``).join(", ")}. */`,
      `export const ${identifier(table.name)}: Table<${shape}, ${key}> = /* @__PURE__ */ defineTable<${shape}, ${key}>({`,
      `  name: ${JSON.stringify(table.name)},`,
      `  module: ${JSON.stringify(this.module.name)},`,
      `  oid: ${JSON.stringify(table.oid)},`,
      `${entry}  columns: [`,
      ...columns.map((column) => `    ${this.#column(column)},`),
      "  ],",
      `  index: [${index.map((element) => this.#index(element, columns)).join(", ")}],`,
      "});",
      "",
    ].join("\n");
  }

  /** Declares the labels of a named type. */
  labels(type: string, enums: NonNullable<CompiledSyntax["enums"]>): void {
    this.#union(type, enums);
  }

  #column(column: CompiledNode): string {
    const { name, oid, base, access, defval } = column;
    const hasDefault = defval !== undefined && access === "read-create";
    const more = [this.#syntax(column), ...(hasDefault ? [`defval: ${JSON.stringify(defval)}`] : [])]
      .filter((part) => part !== "")
      .join(", ");
    const parts = [
      JSON.stringify(name),
      oid!.slice(oid!.lastIndexOf(".") + 1),
      JSON.stringify(base ?? ""),
      JSON.stringify(access ?? "not-accessible"),
    ];
    return `[${[...parts, ...(more === "" ? [] : [`{ ${more} }`])].join(", ")}]`;
  }

  /** The part of a syntax that reading and checking a value needs. */
  #syntax({ type, ranges, enums, hint }: CompiledSyntax): string {
    const isAddress = type !== undefined && /::(?:InetAddress\w*|Ipv6Address)$/.test(type);
    return [
      isAddress ? `type: ${JSON.stringify(type)}` : "",
      ranges === undefined || enums !== undefined ? "" : `ranges: ${JSON.stringify(ranges)}`,
      enums === undefined ? "" : `enums: ${this.#enums(type, enums)}`,
      hint === undefined ? "" : `hint: ${JSON.stringify(hint)}`,
    ]
      .filter((part) => part !== "")
      .join(", ");
  }

  #index(element: CompiledIndex, columns: readonly CompiledNode[]): string {
    if (columns.some(({ name }) => name === element.name))
      return JSON.stringify((element.implied ? "*" : "") + element.name);
    const base = element.base === undefined ? "" : `, base: ${JSON.stringify(element.base)}`;
    const more = this.#syntax(element);
    return `{ name: ${JSON.stringify(element.name)}, implied: ${element.implied}${base}${more === "" ? "" : `, ${more}`} }`;
  }

  /** Labels with their numbers: a constant where a named type has them. */
  #enums(type: string | undefined, enums: NonNullable<CompiledSyntax["enums"]>): string {
    const text = JSON.stringify(enums);
    if (type === undefined || enums.length < 4) return text;
    const key = `${type} ${text}`;
    const known = this.#constants.get(key);
    if (known !== undefined) return known;
    const name = this.#name(`labelsOf${pascal(plainType(type))}`);
    this.#constants.set(key, name);
    this.aliases.set(name, `const ${name} = ${text} as const;\n`);
    return name;
  }

  #typeOf({ base, type, enums }: CompiledSyntax): string {
    if (base === "BITS") {
      if (enums === undefined) return "readonly string[]";
      return `readonly (${this.#union(type, enums)})[]`;
    }
    if (enums !== undefined) return `${this.#union(type, enums)} | number`;
    switch (base) {
      case "Counter64":
        return "bigint";
      case "OCTET STRING":
      case "OBJECT IDENTIFIER":
      case "IpAddress":
      case "NetworkAddress":
        return "string";
      case "Opaque":
        return "number | string";
      case undefined:
        return "number | bigint | string";
      default:
        return "number";
    }
  }

  #keyOf({ base, type, enums }: CompiledIndex): string {
    if (base === "BITS" || base === "Opaque") return "string";
    const made = this.#typeOf({
      ...(base === undefined ? {} : { base }),
      ...(type === undefined ? {} : { type }),
      ...(enums === undefined ? {} : { enums }),
    });
    return made === "bigint" ? "number" : made;
  }

  /** Labels as a union: an alias where a named type has them. */
  #union(type: string | undefined, enums: NonNullable<CompiledSyntax["enums"]>): string {
    const union = [...new Set(enums.map(([, label]) => JSON.stringify(label)))].join(" | ");
    if (type === undefined) return union;
    const key = `type ${type} ${union}`;
    const known = this.#constants.get(key);
    if (known !== undefined) return known;
    const name = this.#name(pascal(plainType(type)));
    this.#constants.set(key, name);
    this.aliases.set(
      name,
      `/** Labels of \`${plainType(type)}\` (${type.slice(0, type.indexOf("::"))}). */\nexport type ${name} = ${union};\n`,
    );
    return name;
  }

  /** A name that is not taken: two types of one name are numbered. */
  #name(wanted: string): string {
    let name = wanted;
    for (let i = 2; this.#taken.has(name); i++) name = `${wanted}${i}`;
    this.#taken.add(name);
    return name;
  }
}

function commentOf({ oid, base, type, ranges, units, access, status }: CompiledNode): string {
  const range =
    ranges === undefined
      ? ""
      : ` (${ranges.map(([low, high]) => (low === high ? String(low) : `${low}..${high}`)).join(" | ")})`;
  const facts = [
    `Column ${oid!.slice(oid!.lastIndexOf(".") + 1)}`,
    `${type === undefined ? (base ?? "unknown type") : plainType(type)}${range}`,
    access ?? "",
    units === undefined ? "" : `in ${units.replace(/\s+/g, " ").replaceAll("*/", "*\\/")}`,
    status === "deprecated" || status === "obsolete" ? status : "",
  ];
  return `${facts.filter((fact) => fact !== "").join(", ")}.`;
}

function plainType(type: string): string {
  return type.slice(type.lastIndexOf(":") + 1);
}

function pascal(name: string): string {
  const made = identifier(name);
  return made.charAt(0).toUpperCase() + made.slice(1);
}

/** A name of a MIB as one of TypeScript. */
function identifier(name: string): string {
  const made = name.replace(/[^A-Za-z0-9_]+(.)?/g, (_, letter: string | undefined) =>
    (letter ?? "").toUpperCase(),
  );
  return /^\d/.test(made) ? `_${made}` : made;
}

function property(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
}

function parentOf(oid: string): string {
  return oid.slice(0, oid.lastIndexOf("."));
}
