// The configuration of snmp_exporter, with its defaults filled in. The names of fields are those of snmp.yml, in the style of JavaScript.

/** How to authenticate at a target: an entry of `auths`. */
export interface Auth {
  readonly version: 1 | 2 | 3;
  readonly community: string;
  readonly securityLevel: "noAuthNoPriv" | "authNoPriv" | "authPriv";
  readonly username: string;
  readonly password: string;
  readonly authProtocol: string;
  readonly privProtocol: string;
  readonly privPassword: string;
  readonly contextName: string;
}

/** The objects to ask for and the metrics to make of them: an entry of `modules`. */
export interface Module {
  readonly name: string;
  /** OIDs of subtrees to walk. */
  readonly walk: readonly string[];
  /** OIDs of instances to get. */
  readonly get: readonly string[];
  readonly metrics: readonly Metric[];
  readonly filters: readonly DynamicFilter[];
  readonly maxRepetitions: number;
  readonly retries: number;
  /** Milliseconds to wait for an answer. */
  readonly timeout: number;
  readonly useUnconnectedUdpSocket: boolean;
  readonly allowNonincreasingOids: boolean;
  /** The authentication inside the module, in the form of snmp_exporter up to 0.22. */
  readonly auth: Auth | undefined;
}

/** An object and the metric to make of its values. */
export interface Metric {
  readonly name: string;
  readonly oid: string;
  readonly type: string;
  readonly help: string;
  readonly indexes: readonly Index[];
  readonly lookups: readonly Lookup[];
  /** Extractions by the suffix of the metric's name. */
  readonly regexExtracts: ReadonlyMap<string, readonly RegexExtract[]>;
  readonly datetimePattern: string;
  readonly enumValues: EnumValues;
  readonly offset: number;
  /** The factor; 0 means none. */
  readonly scale: number;
  readonly displayHint: string;
}

/** Labels by number. */
export type EnumValues = ReadonlyMap<number, string>;

/** A part of an instance's index. */
export interface Index {
  readonly labelname: string;
  readonly type: string;
  /** The number of octets; 0 means that it varies. */
  readonly fixedSize: number;
  readonly implied: boolean;
  readonly enumValues: EnumValues;
}

/** A label whose value is that of another object. Without `labels`, the label is dropped. */
export interface Lookup {
  readonly labels: readonly string[];
  readonly labelname: string;
  readonly oid: string;
  readonly type: string;
  readonly enumValues: EnumValues;
  readonly displayHint: string;
}

/** A number in a text. */
export interface RegexExtract {
  /** The template of the number, such as `$1`. */
  readonly value: string;
  /** The regular expression, in the syntax of RE2. It must match the whole text. */
  readonly regex: string;
}

/** Limits `targets` to the indexes of those instances of `oid` whose values match. */
export interface DynamicFilter {
  readonly oid: string;
  readonly targets: readonly string[];
  readonly values: readonly string[];
}

/** Everything that the files of a configuration contain. */
export interface Configuration {
  readonly auths: ReadonlyMap<string, Auth>;
  readonly modules: ReadonlyMap<string, Module>;
}
