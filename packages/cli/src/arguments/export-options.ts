// The options of snmp export: those of snmp_exporter.
import type { OptionSpecification } from "./option-specification.ts";

/** These options by their long names. */
export const exportOptions = {
  "config.file": {
    group: "export",
    value: "FILE",
    multiple: true,
    help: "configuration, with * and ? for several files (default: snmp.yml)",
  },
  "config.expand-environment-variables": {
    group: "export",
    help: "replace ${NAME} in user names and passwords",
  },
  "dry-run": { group: "export", help: "read the configuration, tell its faults, and end" },
  "web.listen-address": {
    group: "export",
    value: "HOST:PORT",
    multiple: true,
    help: "where to serve (default: :9116)",
  },
  "snmp.module-concurrency": {
    group: "export",
    value: "COUNT",
    help: "modules of one scrape to read at the same time (default: 1)",
  },
  "snmp.wrap-large-counters": { group: "export", help: "wrap 64-bit counters at 2^53 (default)" },
  "no-snmp.wrap-large-counters": { group: "export", help: "do not wrap 64-bit counters" },
  "snmp.source-address": { group: "export", value: "ADDRESS", help: "ask from this address of this host" },
  "log.level": { group: "export", value: "LEVEL", help: "debug, info, warn or error (default: info)" },
} as const satisfies Record<string, OptionSpecification>;
