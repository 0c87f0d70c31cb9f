// What reading MIB files takes: a file of its own beside the bundle, which only those load who ask for modules beyond the standard ones.
export { formatDiagnostic, writeTables } from "@snmp/mib/compiler";
export { findModuleFiles, type LoadedMib, loadMib, modulesIn } from "@snmp/mib/node";
