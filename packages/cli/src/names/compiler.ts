// Reading MIB files: a file of its own beside the bundle, loaded only for modules beyond the standard ones.
export { formatDiagnostic, repair, writeTables } from "@snmp/mib/compiler";
export { findModuleFiles, loadMib, modulesIn } from "@snmp/mib/node";
