// Every option of every command. The letters are those of net-snmp's tools.
import { exportOptions } from "./export-options.ts";
import type { OptionSpecification } from "./option-specification.ts";
import { serviceOptions } from "./service-options.ts";
import { simulationOptions } from "./simulation-options.ts";

export type { OptionGroup, OptionSpecification } from "./option-specification.ts";

/** The options by their long names. */
export const optionTable = {
  "snmp-version": { group: "session", short: "v", value: "1|2c|3", help: "version of SNMP (default: 2c)" },
  model: {
    group: "session",
    value: "ID",
    help: "model of a plug-in, instead of -v; see: snmp plugins",
  },
  credentials: {
    group: "session",
    value: "JSON",
    help: "JSON object for a plug-in (default: $SNMP_CREDENTIALS)",
  },
  "credentials-file": {
    group: "session",
    value: "FILE",
    help: "read the credentials from a file",
  },
  timeout: {
    group: "session",
    short: "t",
    value: "SECONDS",
    help: "time to wait for an answer (default: 1)",
  },
  retries: {
    group: "session",
    short: "r",
    value: "COUNT",
    help: "how often to ask again without an answer (default: 5)",
  },
  clientaddr: {
    group: "session",
    value: "ADDRESS[:PORT]",
    help: "ask from this address of this host, as net-snmp's tools do",
  },
  interface: { group: "session", value: "NAME", help: "ask from the address of an interface, such as eth0" },
  "max-varbinds": { group: "session", value: "COUNT", help: "the most OIDs to put into one request" },
  "16bitIDs": {
    group: "session",
    value: "yes|no",
    help: "number requests with 16 bits (default: once the device needs it)",
  },
  "any-community": { group: "session", help: "accept answers with another community, or with none" },
  "any-source": { group: "session", help: "accept answers from other addresses of the device" },
  strict: { group: "session", help: "refuse answers that violate BER" },
  packets: {
    group: "session",
    short: "d",
    help: "show every packet field by field on stderr, without communities",
  },

  pcap: { group: "capture", value: "FILE", help: "write every message into a file for Wireshark" },
  "pcap-keys": {
    group: "user",
    value: "FILE",
    help: "write the user and its passwords into a file for Wireshark, to decrypt SNMPv3",
  },

  community: {
    group: "community",
    short: "c",
    value: "COMMUNITY",
    help: 'community (default: $SNMP_COMMUNITY, then "public")',
  },
  "community-file": {
    group: "community",
    value: "FILE",
    help: "read the community from a file, unseen by other users",
  },

  level: {
    group: "user",
    short: "l",
    value: "LEVEL",
    help: "noAuthNoPriv, authNoPriv, authPriv (default: the highest possible)",
  },
  user: { group: "user", short: "u", value: "NAME", help: "user name" },
  "auth-protocol": {
    group: "user",
    short: "a",
    value: "NAME",
    help: "MD5, SHA, SHA-224, SHA-256, SHA-384, SHA-512",
  },
  "auth-password": {
    group: "user",
    short: "A",
    value: "PASSWORD",
    help: "authentication password (default: $SNMP_AUTH_PASSWORD)",
  },
  "auth-password-file": {
    group: "user",
    value: "FILE",
    help: "read the authentication password from a file",
  },
  "priv-protocol": {
    group: "user",
    short: "x",
    value: "NAME",
    help: "DES, 3DES, AES, AES-192, AES-256; Cisco: AES-192-C, AES-256-C",
  },
  "priv-password": {
    group: "user",
    short: "X",
    value: "PASSWORD",
    help: "privacy password (default: $SNMP_PRIV_PASSWORD)",
  },
  "priv-password-file": { group: "user", value: "FILE", help: "read the privacy password from a file" },
  "auth-master-key": {
    group: "user",
    value: "HEX",
    help: "master key, also -3m HEX (default: $SNMP_AUTH_MASTER_KEY)",
  },
  "priv-master-key": {
    group: "user",
    value: "HEX",
    help: "master key, also -3M HEX (default: $SNMP_PRIV_MASTER_KEY)",
  },
  "auth-localized-key": {
    group: "user",
    value: "HEX",
    help: "localized key, also -3k (default: $SNMP_AUTH_LOCALIZED_KEY)",
  },
  "priv-localized-key": {
    group: "user",
    value: "HEX",
    help: "localized key, also -3K (default: $SNMP_PRIV_LOCALIZED_KEY)",
  },
  "engine-id": {
    group: "user",
    short: "e",
    value: "HEX",
    help: "engine that must answer (default: discover it)",
  },
  "engine-time": {
    group: "user",
    short: "Z",
    value: "BOOTS,TIME",
    help: "snmpEngineBoots and snmpEngineTime of the engine that -e names",
  },
  "allow-short-password": {
    group: "user",
    help: "accept passwords below 8 octets, for devices that cannot be changed",
  },
  "max-message-size": {
    group: "user",
    value: "OCTETS",
    help: "the longest answer to accept (default: 65507)",
  },
  context: { group: "user", short: "n", value: "NAME", help: "context name" },
  "context-engine-id": {
    group: "user",
    short: "E",
    value: "HEX",
    help: "engine of the context (default: the engine that answers)",
  },

  engines: {
    group: "engines",
    value: "FILE",
    help: "keep what is known of engines in a file, so that each is discovered once (default: $SNMP_ENGINES)",
  },
  "engine-reset": {
    group: "user",
    value: "refuse|accept",
    help: "whether to believe an engine whose clock went back (default: refuse)",
  },

  "non-repeaters": {
    group: "bulk",
    value: "COUNT",
    help: "leading OIDs that get one successor only; also -CnCOUNT",
  },
  "max-repetitions": {
    group: "walk",
    value: "COUNT",
    help: "successors per OID in one request; also -CrCOUNT",
  },
  "no-bulk": { group: "walk", help: "ask with GetNext, for agents whose GetBulk is broken" },
  "any-order": {
    group: "walk",
    help: "go on when names do not increase, for broken agents; also -Cc",
  },
  parallel: {
    group: "parallel",
    value: "COUNT",
    help: "requests that are pending at once, where a round trip takes long (default: 1)",
  },
  columns: { group: "table", value: "LIST", help: "numbers of the columns to read, such as 1,2,5-8" },
  application: {
    group: "walk",
    short: "C",
    value: "LETTERS",
    multiple: true,
    help: "net-snmp's -Cr10 -Cn0 -Cc",
  },

  ...serviceOptions,

  ...simulationOptions,
  ...exportOptions,

  all: { group: "demo", help: "show every model with every call, and its packets octet by octet" },

  json: {
    group: "output",
    help: "one JSON object per line: Counter64 as text, octets as hex",
  },
  "net-snmp": {
    group: "output",
    help: 'print as net-snmp does with -On: .1.3.6.1.2.1.1.5.0 = STRING: "core-1"',
  },
  output: {
    group: "output",
    short: "O",
    value: "LETTERS",
    multiple: true,
    help: "q quick, Q quick with =, v value only, x hex, a ASCII, t ticks; for names n numbers, S module, s short, f full, u without mib-2, X brackets, b plain indexes, e plain labels, U no units, 0 two digits for octets",
  },

  "mib-modules": {
    group: "names",
    short: "m",
    value: "MODULES",
    help: "more MIB modules by name or file, with : between; ALL in the folders (default: $MIBS)",
  },
  "mib-folders": {
    group: "names",
    short: "M",
    value: "FOLDERS",
    help: "folders with MIB modules; + adds to the usual ones (default: $MIBDIRS, then those of net-snmp)",
  },
  "oid-input": {
    group: "names",
    short: "I",
    value: "LETTERS",
    multiple: true,
    help: "b the best match of a pattern, h no display hints, r no ranges; sSUFFIX, SPREFIX for every name",
  },
  "mib-parsing": { group: "ignored", short: "P", value: "LETTERS", help: "net-snmp's MIB parser" },
  translate: {
    group: "translate",
    short: "T",
    value: "LETTERS",
    multiple: true,
    help: "d details, p tree, z names and OIDs, o OIDs, l labels, s names, t types, a as a module",
  },
  width: { group: "tree", short: "w", value: "COLUMNS", help: "width of the tree" },
  to: { group: "mib", value: "PATH", help: "file of the types, or folder of the compiled modules" },
  "max-level": { group: "mib", value: "LEVEL", help: "report faults up to this level (default: 6)" },
  "fail-level": {
    group: "mib",
    value: "LEVEL",
    help: "exit with status 1 for faults up to this level (default: 3)",
  },
  fix: { group: "mib", help: "print patches that repair what can be repaired (for patch -p0)" },

  help: { group: "general", short: "h", help: "show help" },
  version: { group: "general", short: "V", help: "show the version of this command" },

  logging: { group: "ignored", short: "L", value: "LETTERS", help: "net-snmp's logging" },
} as const satisfies Record<string, OptionSpecification>;

/** The long name of an option. */
export type OptionName = keyof typeof optionTable;

/** The options of a command line: text, a list for an option that may be given several times, or `true` for a switch. */
export type OptionValues = {
  readonly [Name in OptionName]?: (typeof optionTable)[Name] extends { multiple: true }
    ? readonly string[]
    : (typeof optionTable)[Name] extends { value: string }
      ? string
      : boolean;
};
