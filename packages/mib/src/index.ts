/**
 * MIB modules at run time: names for OIDs and OIDs for names, values by their DISPLAY-HINT, typed tables. It has no parser and
 * uses nothing of Node.js.
 *
 * @module @snmp/mib
 */
export {
  type Access,
  type BaseType,
  type Bound,
  type CompiledCapabilities,
  compiledFormat,
  type CompiledIndex,
  type CompiledModule,
  type CompiledNode,
  type CompiledRefinement,
  type CompiledRequirement,
  type CompiledRevision,
  type CompiledSupport,
  type CompiledSyntax,
  type CompiledType,
  type DefaultOf,
  type DefaultValue,
  type Macro,
  type NodeKind,
  type Status,
} from "./compiled.ts";
export { type Description } from "./describe.ts";
export { MibError, type MibErrorCode } from "./errors.ts";
export { libraryOf, type ModuleLibrary } from "./library.ts";
export { Mib, type MibOptions } from "./mib.ts";
export { type NameOptions } from "./names/write-name.ts";
export { type IndexStyle } from "./names/write-index.ts";
export { type MibNode } from "./mib-node.ts";
export { type FindModule, packModule, unpackModule } from "./packing.ts";
export { type FormatOptions, type ValueOf } from "./values/format.ts";
export { type EncodableValue } from "./values/encode.ts";
export { type ParseOptions } from "./values/parse.ts";
export { type CellValue } from "./tables/cells.ts";
export { type AnyTable, tableOf } from "./tables/from-module.ts";
export {
  type Cells,
  type ColumnFacts,
  defineTable,
  type KeyOf,
  type RowOf,
  type Table,
  type TableColumn,
  type TableFacts,
} from "./tables/table.ts";
