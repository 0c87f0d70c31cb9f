/**
 * The command `snmp-plugin-check`: runs the test kits against an installed package, without a test file.
 *
 * @module @snmp/mpm-conformance/command
 */
export type { PluginCheckOptions } from "./options.ts";
export { type CommandEnvironment, runCommand } from "./run.ts";
