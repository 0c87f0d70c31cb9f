/**
 * The command `snmp-plugin-check` of `@snmp/mpm-conformance` under the name that `npx` finds.
 *
 * @module snmp-plugin-check
 */
export { type CommandEnvironment, type PluginCheckOptions, runCommand } from "@snmp/mpm-conformance/command";
