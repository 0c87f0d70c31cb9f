// The options of snmp simulate and snmp record.
import type { OptionSpecification } from "./option-specification.ts";

/** These options by their long names. */
export const simulationOptions = {
  listen: {
    group: "simulate",
    value: "ADDRESS",
    multiple: true,
    help: "address of a device (default: udp://127.0.0.1:1161); further devices have the next ports",
  },
  devices: {
    group: "simulate",
    value: "COUNT",
    help: "that many devices, each with the next address of 127/8; files take turns",
  },
  seed: { group: "simulate", value: "NUMBER", help: "decides all that happens by chance (default: 1)" },
  loss: { group: "simulate", value: "SHARE", help: "share of the answers that are lost, 0 to 1" },
  delay: { group: "simulate", value: "MS[-MS]", help: "milliseconds before each answer, or a range of them" },
  faults: {
    group: "simulate",
    value: "JSON",
    help: "faults as the library has them: duplicate, reorder, truncate, corrupt, wrongId, wrongEngine, genErr, loops, holes, maxVarbinds, maxSize",
  },
  rate: {
    group: "simulate",
    value: "OID=NUMBER",
    multiple: true,
    help: "growth per second of the numbers at or below an OID",
  },
  running: { group: "simulate", help: "sysUpTime.0 runs on from the recorded value" },
  writable: { group: "simulate", help: "managers may write every instance" },
  replay: {
    group: "simulate",
    value: "FILE",
    help: "repeat an exchange of snmp record --packets, octet for octet, in place of FILE…",
  },
  file: {
    group: "record",
    value: "FILE",
    help: "write to a file; if it exists, go on after its last record",
  },
} as const satisfies Record<string, OptionSpecification>;
