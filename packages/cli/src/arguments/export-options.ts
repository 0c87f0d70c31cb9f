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
    negatable: true,
    help: "replace ${NAME} in user names and passwords",
  },
  "dry-run": {
    group: "export",
    negatable: true,
    help: "read the configuration, tell its faults, and end",
  },
  "web.listen-address": {
    group: "export",
    value: "HOST:PORT",
    multiple: true,
    help: "where to serve (default: :9116)",
  },
  "web.systemd-socket": {
    group: "export",
    negatable: true,
    help: "serve at the sockets of systemd instead",
  },
  "web.config.file": {
    group: "export",
    value: "FILE",
    help: "TLS, client certificates and passwords, as Prometheus' exporters have them",
  },
  "web.telemetry-path": {
    group: "export",
    value: "PATH",
    help: "path of the exporter's own metrics (default: /metrics)",
  },
  "web.max-connections": {
    group: "export",
    value: "COUNT",
    help: "most connections at each address; idle ones make room for others (default: 2000)",
  },
  "snmp.module-concurrency": {
    group: "export",
    value: "COUNT",
    help: "modules of one scrape to read at the same time (default: 1)",
  },
  "snmp.scrape-timeout": {
    group: "export",
    value: "SECONDS",
    help: "longest scrape, also if Prometheus waits longer (default: 300)",
  },
  "snmp.max-values": {
    group: "export",
    value: "COUNT",
    help: "most values of one module; a scrape that reads more fails (default: 1000000)",
  },
  "snmp.wrap-large-counters": {
    group: "export",
    negatable: true,
    help: "wrap 64-bit counters at 2^53 (default)",
  },
  "snmp.source-address": {
    group: "export",
    value: "ADDRESS[:0]",
    help: "ask from this address of this host",
  },
  "log.level": { group: "export", value: "LEVEL", help: "debug, info, warn or error (default: info)" },
  "log.format": { group: "export", value: "FORMAT", help: "logfmt or json (default: logfmt)" },
} as const satisfies Record<string, OptionSpecification>;

/** Flags of snmp_exporter and its generator that are not taken, and what to do instead. */
export const foreignFlags: Readonly<Record<string, string>> = {
  "--snmp.debug-packets":
    "use --pcap FILE, which writes every message into a file for Wireshark, or --log.level debug, which tells of each scrape",
  "--no-snmp.debug-packets": "leave it out: packets are not shown",
  "--help-long": "use --help",
  "--help-man": "use --help; there is no manual page",
  "--generator-path": "name the file: snmp export generate generator.yml",
  "--output-path": "redirect the output: snmp export generate generator.yml > snmp.yml",
  "--mibs-dir": "use -M FOLDER",
  "--snmp.mibopts": "leave it out: MIB modules are read leniently",
  "--fail-on-parse-errors": "use snmp mib lint, whose exit status tells of faults in modules",
  "--no-fail-on-parse-errors": "leave it out: faults in modules do not end snmp export generate",
};
