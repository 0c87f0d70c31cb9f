// The compiled form of a MIB module: plain JSON, without loss of anything that a program needs at run time.

/** Version of the compiled form; another number means that a file must be compiled anew. */
export const compiledFormat = 1;

/** A compiled MIB module. */
export interface CompiledModule {
  /** Version of this form: `compiledFormat`. */
  readonly format: number;
  /** Name of the module, such as `IF-MIB`. */
  readonly name: string;
  /** Language that the module is written in. */
  readonly language: "SMIv1" | "SMIv2";
  /** Name of the node that MODULE-IDENTITY defines. */
  readonly identity?: string;
  /** LAST-UPDATED as `2000-06-14T00:00Z`; missing where the text is not a date. */
  readonly lastUpdated?: string;
  /** REVISION clauses, newest first as the module lists them. */
  readonly revisions?: readonly CompiledRevision[];
  /** Text of ORGANIZATION. */
  readonly organization?: string;
  /** Text of CONTACT-INFO. */
  readonly contact?: string;
  /** Text of DESCRIPTION of the module. */
  readonly description?: string;
  /** Symbols that the module imports, by the module that they were found in. */
  readonly imports: Readonly<Record<string, readonly string[]>>;
  /** Textual conventions and other named types. */
  readonly types: readonly CompiledType[];
  /** Named nodes in the order of the module's text. */
  readonly nodes: readonly CompiledNode[];
}

/** A REVISION clause. */
export interface CompiledRevision {
  /** Date as `2000-06-14T00:00Z`; missing where the text is not a date. */
  readonly date?: string;
  /** Date as the module writes it, kept where it is not a date. */
  readonly text?: string;
  /** Text of the clause. */
  readonly description?: string;
}

/** The types of the SMI that all others are made of. */
export type BaseType =
  | "INTEGER"
  | "Integer32"
  | "Unsigned32"
  | "Counter32"
  | "Gauge32"
  | "Counter64"
  | "TimeTicks"
  | "OCTET STRING"
  | "OBJECT IDENTIFIER"
  | "BITS"
  | "IpAddress"
  | "NetworkAddress"
  | "Opaque";

/** A bound of a range: decimal text where a number would lose digits. */
export type Bound = number | string;

/** A syntax: the restrictions of its own, or those of the type that it names. */
export interface CompiledSyntax {
  /** Base type; missing where it could not be found. */
  readonly base?: BaseType;
  /** Named type that the syntax refers to, `MODULE::Type`. */
  readonly type?: string;
  /** Ranges of a number or of the length of octets, in the order of the text. */
  readonly ranges?: readonly (readonly [Bound, Bound])[];
  /** Named numbers of INTEGER, or names of BITS, in the order of the text. */
  readonly enums?: readonly (readonly [number, string])[];
  /** DISPLAY-HINT. */
  readonly hint?: string;
}

/** A textual convention or another named type. */
export interface CompiledType extends CompiledSyntax {
  /** Name of the type. */
  readonly name: string;
  /** STATUS. */
  readonly status?: Status;
  /** Whether TEXTUAL-CONVENTION defines it. */
  readonly convention?: true;
  /** Text of DESCRIPTION. */
  readonly description?: string;
  /** Text of REFERENCE. */
  readonly reference?: string;
}

/** STATUS; `mandatory` and `optional` are SMIv1's. */
export type Status = "current" | "deprecated" | "obsolete" | "mandatory" | "optional";

/** ACCESS or MAX-ACCESS. */
export type Access =
  | "not-accessible"
  | "accessible-for-notify"
  | "read-only"
  | "read-write"
  | "read-create"
  | "write-only"
  | "not-implemented";

/** Roles that a node has in the tree of objects. */
export type NodeKind =
  "node" | "scalar" | "table" | "row" | "column" | "notification" | "group" | "compliance" | "capabilities";

/** Constructs that define a node. */
export type Macro =
  | "OBJECT IDENTIFIER"
  | "OBJECT-TYPE"
  | "MODULE-IDENTITY"
  | "OBJECT-IDENTITY"
  | "NOTIFICATION-TYPE"
  | "TRAP-TYPE"
  | "OBJECT-GROUP"
  | "NOTIFICATION-GROUP"
  | "MODULE-COMPLIANCE"
  | "AGENT-CAPABILITIES";

/** A named node of the tree. */
export interface CompiledNode extends CompiledSyntax {
  /** Name of the node. */
  readonly name: string;
  /** Dotted OID; missing where the module leaves it unresolved. */
  readonly oid?: string;
  /** Role of the node. */
  readonly kind: NodeKind;
  /** Construct that defines it. */
  readonly macro: Macro;
  /** ACCESS or MAX-ACCESS. */
  readonly access?: Access;
  /** STATUS. */
  readonly status?: Status;
  /** UNITS. */
  readonly units?: string;
  /** Index of a row: its own, or that of the row it augments. */
  readonly index?: readonly CompiledIndex[];
  /** Row that this row augments, `MODULE::name`. */
  readonly augments?: string;
  /** Rows of a table: the name of the type, such as `IfEntry`. */
  readonly entry?: string;
  /** DEFVAL. */
  readonly defval?: DefaultValue;
  /** Members of a group, variables of a notification: `MODULE::name`. */
  readonly objects?: readonly string[];
  /** Number of a TRAP-TYPE. */
  readonly trap?: number;
  /** Requirements of MODULE-COMPLIANCE. */
  readonly compliance?: readonly CompiledRequirement[];
  /** Claims of AGENT-CAPABILITIES. */
  readonly capabilities?: CompiledCapabilities;
  /** Text of DESCRIPTION. */
  readonly description?: string;
  /** Text of REFERENCE. */
  readonly reference?: string;
}

/** An element of INDEX. */
export interface CompiledIndex extends CompiledSyntax {
  /** Name of the object, or of the type where SMIv1 gives a type. */
  readonly name: string;
  /** Module of the object. */
  readonly module?: string;
  /** Whether the length is left out of the OID (IMPLIED). */
  readonly implied: boolean;
}

/** DEFVAL: a union discriminated by `kind`. Octets are text or hexadecimal digits; a value that does not fit is kept as `unknown`. */
export type DefaultValue =
  | DefaultOf<"number", Bound>
  | DefaultOf<"label" | "text" | "hex" | "oid" | "unknown", string>
  | DefaultOf<"labels", readonly string[]>;

/** A default value of a kind. */
export interface DefaultOf<Kind extends string, Value> {
  /** Kind of the value. */
  readonly kind: Kind;
  /** The value itself. */
  readonly value: Value;
}

/** A MODULE clause of MODULE-COMPLIANCE. */
export interface CompiledRequirement {
  /** Module that the clause speaks of. */
  readonly module: string;
  /** MANDATORY-GROUPS. */
  readonly mandatory: readonly string[];
  /** Conditional groups (GROUP). */
  readonly groups: readonly string[];
  /** Refined objects (OBJECT). */
  readonly objects: readonly CompiledRefinement[];
}

/** An object that a compliance statement or an agent refines. */
export interface CompiledRefinement {
  /** Name of the object or notification. */
  readonly name: string;
  /** SYNTAX. */
  readonly syntax?: CompiledSyntax;
  /** WRITE-SYNTAX. */
  readonly writeSyntax?: CompiledSyntax;
  /** MIN-ACCESS or ACCESS. */
  readonly access?: Access;
}

/** AGENT-CAPABILITIES. */
export interface CompiledCapabilities {
  /** PRODUCT-RELEASE. */
  readonly product?: string;
  /** SUPPORTS clauses. */
  readonly supports: readonly CompiledSupport[];
}

/** A SUPPORTS clause. */
export interface CompiledSupport {
  /** Module that is supported. */
  readonly module: string;
  /** INCLUDES: groups. */
  readonly includes: readonly string[];
  /** VARIATION clauses. */
  readonly variations: readonly CompiledRefinement[];
}
