// The outcome of parsing a module: names, numbers and offsets into the source. Nothing is resolved yet.
import type { Access, Macro, Status } from "../compiled.ts";
import type { Source } from "./source.ts";

/** A module as it is written. */
export interface ModuleSyntax {
  readonly name: string;
  readonly source: Source;
  readonly at: number;
  readonly imports: ImportSyntax[];
  /** Definitions of nodes, in order. */
  readonly nodes: NodeSyntax[];
  /** Definitions of types, in order. */
  readonly types: TypeDefinition[];
  /** Names of the macros that the module defines. */
  readonly macros: string[];
  /** Offset after BEGIN. */
  bodyAt: number;
  /** Offset after IMPORTS, where there is one. */
  importsAt: number | undefined;
  end: number;
}

/** A name and where it stands. */
export interface Name {
  readonly text: string;
  readonly at: number;
}

/** Where a text stands, without its quotes. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The symbols of one FROM. */
export interface ImportSyntax {
  readonly module: string;
  readonly at: number;
  readonly symbols: readonly Name[];
}

/** A type as it is written. */
export interface TypeSyntax {
  readonly at: number;
  /** `INTEGER`, `OCTET STRING`, `OBJECT IDENTIFIER`, `BITS`, `SEQUENCE OF`, `SEQUENCE`, `CHOICE`, or the name of a type. */
  name: string;
  /** Module in `SNMPv2-TC.DisplayString`. */
  module?: string;
  /** Type of the rows of SEQUENCE OF. */
  of?: Name;
  /** Members of SEQUENCE. */
  members?: Name[];
  ranges?: [bigint | "MIN" | "MAX", bigint | "MIN" | "MAX"][];
  isSize?: boolean;
  enums?: LabelSyntax[];
  /** Number of an APPLICATION tag, which tells the base types of the SMI modules. */
  application?: number;
}

/** A named number. */
export interface LabelSyntax {
  readonly label: string;
  readonly value: number;
  readonly at: number;
}

/** A definition of a type. */
export interface TypeDefinition {
  readonly name: string;
  readonly at: number;
  syntax?: TypeSyntax;
  convention?: true;
  hint?: Span;
  status?: Status;
  description?: Span;
  reference?: Span;
}

/** A part of `{ iso org(3) 6 }`. */
export interface OidPart {
  readonly name?: string;
  readonly number?: number;
  readonly at: number;
}

/** A value of DEFVAL as it is written. */
export interface ValueSyntax {
  readonly kind: "number" | "text" | "hex" | "binary" | "name" | "names" | "oid" | "empty" | "unknown";
  /** Offset of the clause's content, for messages. */
  readonly at: number;
  /** Offsets of the value itself, without its braces. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly names?: readonly Name[];
  readonly parts?: readonly OidPart[];
}

/** An element of INDEX. */
export interface IndexSyntax {
  readonly name: string;
  readonly at: number;
  readonly implied: boolean;
  /** The type where SMIv1 gives a type in the place of an object. */
  readonly type?: TypeSyntax;
}

/** A definition of a node. One shape for all macros. */
export class NodeSyntax {
  syntax: TypeSyntax | undefined = undefined;
  oid: OidPart[] | undefined = undefined;
  access: Access | undefined = undefined;
  status: Status | undefined = undefined;
  units: Span | undefined = undefined;
  description: Span | undefined = undefined;
  reference: Span | undefined = undefined;
  index: IndexSyntax[] | undefined = undefined;
  augments: Name | undefined = undefined;
  defval: ValueSyntax | undefined = undefined;
  objects: Name[] | undefined = undefined;
  /** Value of a TRAP-TYPE. */
  trap: number | undefined = undefined;
  enterprise: OidPart[] | undefined = undefined;
  identity: IdentitySyntax | undefined = undefined;
  compliance: RequirementSyntax[] | undefined = undefined;
  capabilities: CapabilitiesSyntax | undefined = undefined;
  /** Offset of ACCESS, and whether it was MAX-ACCESS. */
  accessAt = -1;
  isMaxAccess = false;
  /** Offset of the word after STATUS. */
  statusAt = -1;

  constructor(
    readonly name: string,
    readonly at: number,
    readonly macro: Macro,
  ) {}
}

/** The clauses of MODULE-IDENTITY. */
export interface IdentitySyntax {
  lastUpdated?: Span;
  organization?: Span;
  contact?: Span;
  revisions: { date: Span; description?: Span }[];
}

/** A MODULE clause of MODULE-COMPLIANCE. */
export interface RequirementSyntax {
  readonly module?: Name;
  readonly mandatory: Name[];
  readonly groups: Name[];
  readonly objects: RefinementSyntax[];
}

/** An OBJECT of MODULE-COMPLIANCE or a VARIATION of AGENT-CAPABILITIES. */
export interface RefinementSyntax {
  readonly name: Name;
  syntax?: TypeSyntax;
  writeSyntax?: TypeSyntax;
  access?: Access;
}

/** The clauses of AGENT-CAPABILITIES. */
export interface CapabilitiesSyntax {
  product?: Span;
  readonly supports: {
    readonly module: Name;
    readonly includes: Name[];
    readonly variations: RefinementSyntax[];
  }[];
}
