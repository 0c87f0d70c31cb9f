/**
 * Compiles MIB modules of SMIv1 and SMIv2. Never throws for what a file holds: whatever can be read is kept, everything else is reported.
 *
 * @module @snmp/mib/compiler
 */
export { type Compilation, compile, type CompileOptions, type MissingModule } from "./compile.ts";
export { type CodeFacts, type DiagnosticCode, diagnosticCodes, type Level } from "./diagnostic-codes.ts";
export { type Diagnostic, formatDiagnostic, type Severities } from "./diagnostics.ts";
export { repair, type Repair, type Repaired } from "./repair.ts";
export { type SourceInput } from "./source.ts";
export { writeTables, type WriteTablesOptions } from "./write-tables.ts";
