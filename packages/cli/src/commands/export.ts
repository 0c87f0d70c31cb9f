// snmp export: Prometheus metrics of SNMP devices.
import { generateMetrics } from "../export/generate.ts";
import { serveMetrics } from "../export/serve.ts";
import { UsageError } from "../failure.ts";
import type { Command } from "./command.ts";

/** Serves metrics as snmp_exporter does, or makes its configuration. */
export const exportMetrics: Command = {
  name: "export",
  summary: "serve Prometheus metrics of devices, as snmp_exporter does",
  usage: "[options] | generate [options] GENERATOR.yml",
  details: [
    "Serves the HTTP interface of snmp_exporter with its configuration, snmp.yml: /snmp?target=HOST&module=NAME&auth=NAME, /metrics, /config, /-/reload and " +
      "/-/healthy. SIGHUP reads the configuration anew; a faulty one changes nothing. --dry-run only reads it.",
    "generate prints the snmp.yml that a generator.yml of snmp_exporter describes, from the standard MIB modules and those of -m and -M.",
  ],
  examples: [
    "snmp export --config.file snmp.yml --web.listen-address 127.0.0.1:9116",
    "snmp export --dry-run --config.file 'conf.d/*.yml'",
    "snmp export generate generator.yml -M ./mibs > snmp.yml",
  ],
  groups: ["export", "capture", "names", "general"],
  run(invocation) {
    const [action] = invocation.operands;
    if (action === "generate") return generateMetrics(invocation);
    if (action?.startsWith("@"))
      throw new UsageError(
        `snmp export reads no flags from files: write those of ${action.slice(1)} on the command line`,
      );
    if (action !== undefined)
      throw new UsageError(`snmp export does not take ${action}; name the configuration with --config.file`);
    return serveMetrics(invocation);
  },
};
