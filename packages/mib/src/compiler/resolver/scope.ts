// Modules with their symbols, whether they were compiled just now, earlier, or are built in.
import type {
  BaseType,
  CompiledIndex,
  CompiledModule,
  CompiledNode,
  CompiledSyntax,
  CompiledType,
  DefaultValue,
  NodeKind,
} from "../../compiled.ts";
import type { Diagnostics } from "../diagnostics.ts";
import type { ModuleSyntax, NodeSyntax, TypeDefinition } from "../syntax.ts";

/** A module and what its names mean. */
export class Scope {
  readonly nodes = new Map<string, NodeEntity>();
  readonly types = new Map<string, TypeEntity>();
  readonly macros = new Set<string>();
  /** Where imported symbols come from. */
  readonly imports = new Map<string, Scope>();
  /** Symbols that are imported in vain, each reported already. */
  readonly lost = new Set<string>();
  /** Nodes in the order of the text, those that stand twice too. */
  readonly list: NodeEntity[] = [];
  readonly typeList: TypeEntity[] = [];
  /** Symbols by the modules that they should be imported from. */
  readonly missingImports = new Map<string, Set<string>>();
  /** Names in lower case, made when a name is not found. */
  lowerCase: Map<string, string> | undefined = undefined;
  isV2 = true;
  isLinked = false;
  /** Whether only a part of the module is built in: what it lacks may be in the module itself, which is missing. */
  isPartial = false;

  constructor(
    readonly name: string,
    readonly syntax: ModuleSyntax | undefined,
    /** Whether the caller asked for it: base modules that are built in and modules of a library are not reported on. */
    readonly isOwn: boolean,
    readonly compiled?: CompiledModule,
  ) {}
}

/** A node that has a name. */
export class NodeEntity {
  oid: string | undefined = undefined;
  /** The node that an OID of the form `{ parent 1 }` begins with. */
  parent: NodeEntity | undefined = undefined;
  state: "open" | "pending" | "done" = "open";
  kind: NodeKind = "node";
  type: ResolvedType = unknownType;
  index: readonly CompiledIndex[] | undefined = undefined;
  augments: NodeEntity | undefined = undefined;
  defval: DefaultValue | undefined = undefined;
  objects: readonly string[] | undefined = undefined;

  constructor(
    readonly scope: Scope,
    readonly name: string,
    readonly syntax: NodeSyntax | undefined,
  ) {}

  /** Name with its module. */
  get path(): string {
    return `${this.scope.name}::${this.name}`;
  }
}

/** A type that has a name. */
export class TypeEntity {
  type: ResolvedType = unknownType;
  /** The same with the name of the type, for what is of this type; made when it is first needed and `type` is known. */
  named: ResolvedType | undefined = undefined;
  state: "open" | "pending" | "done" = "open";

  constructor(
    readonly scope: Scope,
    readonly name: string,
    readonly definition: TypeDefinition | undefined,
  ) {}
}

/** A type after all its names were followed. */
export interface ResolvedType extends CompiledSyntax {
  /** SEQUENCE, SEQUENCE OF and CHOICE, which only objects of tables have. */
  readonly shape?: "sequence" | "table" | "choice";
}

/** A type of which nothing is known. */
export const unknownType: ResolvedType = Object.freeze({});

/** State that all phases share. */
export interface Context {
  readonly diagnostics: Diagnostics;
  /** Modules by name; those that are in the library or built in join when they are first asked for. */
  readonly scopes: Map<string, Scope>;
  /** Modules of the caller, in the order of their names. */
  readonly own: Scope[];
  /** Looks for a module of that very name, in the library and among the built-in ones too. */
  findScope(name: string): Scope | undefined;
  /** The module whose name differs in case only. */
  findScopeByCase(name: string): Scope | undefined;
  /** All nodes and types of the caller's modules by name, for what is imported from the wrong module. */
  findAnywhere(symbol: string): readonly Scope[];
  /** The name that was probably meant; `undefined` too once many were asked for. */
  suggest(name: string, ...candidates: readonly Iterable<string>[]): string | undefined;
}

/** A scope for a module that was compiled before. */
export function scopeOfCompiled(compiled: CompiledModule): Scope {
  const scope = new Scope(compiled.name, undefined, false, compiled);
  scope.isV2 = compiled.language === "SMIv2";
  for (const node of compiled.nodes) {
    const entity = new NodeEntity(scope, node.name, undefined);
    entity.oid = node.oid;
    entity.state = "done";
    entity.kind = node.kind;
    entity.type = typeOf(node, node.kind);
    entity.index = node.index;
    if (!scope.nodes.has(node.name)) scope.nodes.set(node.name, entity);
  }
  for (const type of compiled.types) {
    const entity = new TypeEntity(scope, type.name, undefined);
    entity.state = "done";
    entity.type = typeOf(type);
    scope.types.set(type.name, entity);
  }
  return scope;
}

function typeOf(from: CompiledNode | CompiledType, kind?: NodeKind): ResolvedType {
  const { base, type, ranges, enums, hint } = from;
  return {
    ...(base === undefined ? {} : { base }),
    ...(type === undefined ? {} : { type }),
    ...(ranges === undefined ? {} : { ranges }),
    ...(enums === undefined ? {} : { enums }),
    ...(hint === undefined ? {} : { hint }),
    ...(kind === "table"
      ? { shape: "table" as const }
      : kind === "row"
        ? { shape: "sequence" as const }
        : {}),
  };
}

/** Base types by the names that SMI gives them; CHOICE and what has a tag are told apart by name in its own modules. */
export const baseTypes: ReadonlyMap<string, BaseType> = new Map<string, BaseType>([
  ["INTEGER", "INTEGER"],
  ["OCTET STRING", "OCTET STRING"],
  ["OBJECT IDENTIFIER", "OBJECT IDENTIFIER"],
  ["BITS", "BITS"],
  ["Integer32", "Integer32"],
  ["Unsigned32", "Unsigned32"],
  ["UInteger32", "Unsigned32"],
  ["Counter", "Counter32"],
  ["Counter32", "Counter32"],
  ["Gauge", "Gauge32"],
  ["Gauge32", "Gauge32"],
  ["Counter64", "Counter64"],
  ["TimeTicks", "TimeTicks"],
  ["IpAddress", "IpAddress"],
  ["NetworkAddress", "NetworkAddress"],
  ["Opaque", "Opaque"],
]);

/** Names that are part of the language, and not imported. */
export const languageTypes: ReadonlySet<string> = new Set([
  "INTEGER",
  "OCTET STRING",
  "OBJECT IDENTIFIER",
  "BITS",
]);

/** Modules that define base types. */
export const smiModules: ReadonlySet<string> = new Set([
  "SNMPv2-SMI",
  "RFC1155-SMI",
  "RFC1065-SMI",
  "SNMPv2-SMI-v1",
]);
