// Every option of every command. The letters are those of net-snmp's tools.

/** Which commands an option belongs to. */
export type OptionGroup = "general" | "output" | "session" | "community" | "user" | "bulk" | "walk" | "table";

/** One option. */
export interface OptionSpecification {
  readonly group: OptionGroup;
  readonly short?: string;
  /** What its value is called in the help; without one it is a switch. */
  readonly value?: string;
  /** May be given again. */
  readonly multiple?: boolean;
  readonly help: string;
}

/** The options by their long names. */
export const optionTable = {
  "snmp-version": { group: "session", short: "v", value: "1|2c|3", help: "version of SNMP; 2c by default" },
  model: {
    group: "session",
    value: "ID",
    help: "message processing model of a plug-in, instead of -v: see snmp plugins",
  },
  timeout: {
    group: "session",
    short: "t",
    value: "SECONDS",
    help: "how long to wait for an answer; 1 by default",
  },
  retries: { group: "session", short: "r", value: "COUNT", help: "how often to ask again; 5 by default" },
  "any-source": { group: "session", help: "accept answers from other addresses of the device" },
  strict: { group: "session", help: "refuse answers that bend the rules of BER" },
  packets: {
    group: "session",
    short: "d",
    help: "show every packet field by field, on stderr; communities are hidden",
  },

  community: {
    group: "community",
    short: "c",
    value: "COMMUNITY",
    help: 'else from $SNMP_COMMUNITY; "public" by default',
  },
  "community-file": {
    group: "community",
    value: "FILE",
    help: "file that holds the community, which then is in no list of processes",
  },

  level: {
    group: "user",
    short: "l",
    value: "LEVEL",
    help: "noAuthNoPriv, authNoPriv or authPriv; by default what the passwords allow",
  },
  user: { group: "user", short: "u", value: "NAME", help: "security name" },
  "auth-protocol": {
    group: "user",
    short: "a",
    value: "NAME",
    help: "MD5, SHA, SHA-224, SHA-256, SHA-384, SHA-512",
  },
  "auth-password": { group: "user", short: "A", value: "PASSWORD", help: "else from $SNMP_AUTH_PASSWORD" },
  "auth-password-file": { group: "user", value: "FILE", help: "file that holds it" },
  "priv-protocol": {
    group: "user",
    short: "x",
    value: "NAME",
    help: "DES, 3DES, AES, AES-192, AES-256; AES-192-C, AES-256-C for Cisco",
  },
  "priv-password": { group: "user", short: "X", value: "PASSWORD", help: "else from $SNMP_PRIV_PASSWORD" },
  "priv-password-file": { group: "user", value: "FILE", help: "file that holds it" },
  "engine-id": {
    group: "user",
    short: "e",
    value: "HEX",
    help: "the engine that must answer; whichever does by default",
  },
  context: { group: "user", short: "n", value: "NAME", help: "context to ask about" },
  "context-engine-id": {
    group: "user",
    short: "E",
    value: "HEX",
    help: "engine whose context is meant; the one asked by default",
  },

  "non-repeaters": {
    group: "bulk",
    value: "COUNT",
    help: "how many of the first OIDs get one successor only; also -CnCOUNT",
  },
  "max-repetitions": {
    group: "walk",
    value: "COUNT",
    help: "successors asked for in one request; also -CrCOUNT",
  },
  "no-bulk": { group: "walk", help: "ask with GetNext, for agents whose GetBulk is broken" },
  "any-order": {
    group: "walk",
    help: "go on when names do not increase, for agents that are out of order; also -Cc",
  },
  columns: { group: "table", value: "LIST", help: "numbers of the columns to read, such as 1,2,5-8" },
  application: {
    group: "walk",
    short: "C",
    value: "LETTERS",
    multiple: true,
    help: "net-snmp's -Cr10 -Cn0 -Cc",
  },

  json: { group: "output", help: "one JSON object a line, without loss: Counter64 as text, octets as hex" },
  output: {
    group: "output",
    short: "O",
    value: "LETTERS",
    multiple: true,
    help: "q quick, v values only, x hex, t ticks; n is the default",
  },

  help: { group: "general", short: "h", help: "show help" },
  version: { group: "general", short: "V", help: "show the version of this command" },
} as const satisfies Record<string, OptionSpecification>;

/** The long name of an option. */
export type OptionName = keyof typeof optionTable;

/** What the options of a command line say: text, a list where one may be given again, or true. */
export type OptionValues = {
  readonly [Name in OptionName]?: (typeof optionTable)[Name] extends { multiple: true }
    ? readonly string[]
    : (typeof optionTable)[Name] extends { value: string }
      ? string
      : boolean;
};
