// The configuration of snmp_exporter, with its defaults filled in. The names of fields are those of snmp.yml, in the style of JavaScript.

/** How to authenticate at a target: an entry of `auths`. */
export interface Auth {
  /** The version of SNMP: 2 is SNMPv2c. */
  readonly version: 1 | 2 | 3;
  /** The community of SNMPv1 and SNMPv2c. */
  readonly community: string;
  /** The level of SNMPv3 (RFC 3411 §3.4.3). */
  readonly securityLevel: "noAuthNoPriv" | "authNoPriv" | "authPriv";
  /** The user of SNMPv3. */
  readonly username: string;
  /** The password for authentication. */
  readonly password: string;
  /** The protocol for authentication: `MD5`, `SHA`, `SHA224`, `SHA256`, `SHA384` or `SHA512`. */
  readonly authProtocol: string;
  /** The protocol for privacy: `DES`, `AES`, `AES192`, `AES192C`, `AES256` or `AES256C`. */
  readonly privProtocol: string;
  /** The password for privacy. */
  readonly privPassword: string;
  /** The name of the context; "" is the default context. */
  readonly contextName: string;
}

/** The objects to ask for and the metrics to make of them: an entry of `modules`. */
export interface Module {
  /** The name by which a scrape asks for it. */
  readonly name: string;
  /** OIDs of subtrees to walk. */
  readonly walk: readonly string[];
  /** OIDs of instances to get. */
  readonly get: readonly string[];
  /** The metrics to make of the values. */
  readonly metrics: readonly Metric[];
  /** The filters that depend on values of the device. */
  readonly filters: readonly DynamicFilter[];
  /** The repetitions of a GetBulk request. */
  readonly maxRepetitions: number;
  /** The number of times that an unanswered request is sent again. */
  readonly retries: number;
  /** Milliseconds to wait for an answer. */
  readonly timeout: number;
  /** Whether answers from another address than the target are accepted. */
  readonly useUnconnectedUdpSocket: boolean;
  /** Whether a walk goes on when the names do not increase. */
  readonly allowNonincreasingOids: boolean;
  /** The authentication inside the module, in the form of snmp_exporter up to 0.22. */
  readonly auth: Auth | undefined;
}

/** An object and the metric to make of its values. */
export interface Metric {
  /** The name of the metric: that of its object. */
  readonly name: string;
  /** The OID of the object, without an index. */
  readonly oid: string;
  /** The type of the metric, such as `gauge`, `DisplayString` or `EnumAsStateSet`. */
  readonly type: string;
  /** The text of HELP. */
  readonly help: string;
  /** The parts of the index, in their order. */
  readonly indexes: readonly Index[];
  /** The labels whose values other objects have. */
  readonly lookups: readonly Lookup[];
  /** Extractions by the suffix of the metric's name. */
  readonly regexExtracts: ReadonlyMap<string, readonly RegexExtract[]>;
  /** The pattern of `ParseDateAndTime`, as of strptime; "" if there is none. */
  readonly datetimePattern: string;
  /** The labels of `EnumAsInfo`, `EnumAsStateSet` and `Bits`. */
  readonly enumValues: EnumValues;
  /** The number to add after scaling. */
  readonly offset: number;
  /** The factor; 0 means none. */
  readonly scale: number;
  /** The DISPLAY-HINT (RFC 2579 §3.1); "" if there is none. */
  readonly displayHint: string;
}

/** Labels by number. */
export type EnumValues = ReadonlyMap<number, string>;

/** A part of an instance's index. */
export interface Index {
  /** The label that gets it. */
  readonly labelname: string;
  /** The type of the value, as in `Metric`. */
  readonly type: string;
  /** The number of octets; 0 means that it varies. */
  readonly fixedSize: number;
  /** Whether it has no length before it (IMPLIED, RFC 2578 §7.7). */
  readonly implied: boolean;
  /** The labels of its numbers. */
  readonly enumValues: EnumValues;
}

/** A label whose value is that of another object. Without `labels`, the label is dropped. */
export interface Lookup {
  /** The labels that make the index of the other object. */
  readonly labels: readonly string[];
  /** The label that gets the value. */
  readonly labelname: string;
  /** The OID of the other object. */
  readonly oid: string;
  /** The type of its value, as in `Metric`. */
  readonly type: string;
  /** The labels of its numbers. */
  readonly enumValues: EnumValues;
  /** Its DISPLAY-HINT; "" if there is none. */
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
  /** The OID of the object whose values are compared. */
  readonly oid: string;
  /** The OIDs of subtrees of which only these indexes are asked for. */
  readonly targets: readonly string[];
  /** Regular expressions, of which one must match. */
  readonly values: readonly string[];
}

/** Everything that the files of a configuration contain. */
export interface Configuration {
  /** Authentication by name. */
  readonly auths: ReadonlyMap<string, Auth>;
  /** Modules by name. */
  readonly modules: ReadonlyMap<string, Module>;
}
