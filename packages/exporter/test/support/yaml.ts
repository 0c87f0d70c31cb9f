// Small configurations for tests.
import { type Configuration, parseConfiguration } from "@snmp/exporter";

/** Returns a configuration with the module `test`, whose fields are given as YAML without indentation. */
export function configure(module: string): Configuration {
  const indented = module.replace(/^/gm, "    ");
  return parseConfiguration(`auths:\n  public_v2: {}\nmodules:\n  test:\n${indented}\n`, "snmp.yml");
}
