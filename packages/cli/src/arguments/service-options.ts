// The options of the commands that run until they are interrupted: snmp listen and snmp agent.
import type { OptionSpecification } from "./option-specification.ts";

/** These options by their long names. */
export const serviceOptions = {
  explain: { group: "listen", help: "print the messages that were refused, too, and the reason" },
  format: {
    group: "listen",
    short: "F",
    value: "FORMAT",
    help: "snmptrapd or snmptt for their formats, or a format string of snmptrapd's -F",
  },
  "show-community": { group: "listen", help: "show communities where a format has them, in place of ***" },
  access: {
    group: "listen",
    value: "FILE",
    help: "JSON with communities, users, sources and trustedRelays",
  },
  journal: {
    group: "listen",
    value: "FOLDER",
    help: "keep notifications in files before informs are acknowledged",
  },
  after: {
    group: "listen",
    value: "POSITION",
    help: "print again what the journal has after this position",
  },
  forward: {
    group: "listen",
    value: "HOST[:PORT]",
    help: "pass notifications on, with -c or -u; informs are acknowledged once the host did",
  },
  "self-test": { group: "listen", help: "send notifications to itself, tell what became of them, and end" },

  agentx: {
    group: "agent",
    value: "MASTER",
    help: "be a subagent of the AgentX master at a path, unix:PATH or tcp:HOST:PORT",
  },
  watch: { group: "agent", help: "read the file again when it changes" },
  check: { group: "agent", help: "read the file, tell its faults, and end" },
} as const satisfies Record<string, OptionSpecification>;
