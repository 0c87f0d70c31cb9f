// The configuration as YAML, as /config shows it, and as `snmp export generate` writes it.
import { stringify } from "yaml";
import { formatDuration } from "./duration.ts";
import type { Auth, Configuration, EnumValues, Index, Lookup, Metric, Module } from "./types.ts";

/** Options for printing a configuration. */
export interface PrintOptions {
  /** Whether communities and passwords are printed; by default `<secret>` stands for them. */
  readonly secrets?: boolean;
}

/** Returns the YAML of a configuration. */
export function printConfiguration({ auths, modules }: Configuration, options: PrintOptions = {}): string {
  const modulesByName = mapValues(modules, (module) => moduleFields(module, options));
  const isOldForm = auths.size === 0 && [...modules.values()].some(({ auth }) => auth !== undefined);
  const tree = isOldForm
    ? modulesByName
    : { auths: mapValues(auths, (auth) => authFields(auth, options)), modules: modulesByName };
  return stringify(tree, { aliasDuplicateObjects: false, lineWidth: 0, indentSeq: false });
}

function authFields(auth: Auth, { secrets = false }: PrintOptions): object {
  const hide = (text: string): string => (secrets || text === "" ? text : "<secret>");
  return omitEmpty({
    community: hide(auth.community),
    security_level: auth.securityLevel,
    username: auth.username,
    password: hide(auth.password),
    auth_protocol: auth.authProtocol,
    priv_protocol: auth.privProtocol,
    priv_password: hide(auth.privPassword),
    context_name: auth.contextName,
    version: auth.version,
  });
}

function moduleFields(module: Module, options: PrintOptions): object {
  const { auth } = module;
  return omitEmpty({
    walk: module.walk,
    get: module.get,
    metrics: module.metrics.map(metricFields),
    max_repetitions: module.maxRepetitions === 25 ? undefined : module.maxRepetitions,
    retries: module.retries === 3 ? undefined : module.retries,
    timeout: module.timeout === 5000 ? undefined : formatDuration(module.timeout),
    use_unconnected_udp_socket: module.useUnconnectedUdpSocket,
    allow_nonincreasing_oids: module.allowNonincreasingOids,
    filters: module.filters.map((filter) => omitEmpty({ ...filter })),
    version: auth?.version,
    auth: auth === undefined ? undefined : { ...authFields(auth, options), version: undefined },
  });
}

function metricFields(metric: Metric): object {
  return omitEmpty({
    name: metric.name,
    oid: metric.oid,
    type: metric.type,
    help: metric.help,
    indexes: metric.indexes.map(indexFields),
    lookups: metric.lookups.map(lookupFields),
    regex_extracts: mapValues(metric.regexExtracts, (list) =>
      list.map(({ value, regex }) => ({ value, regex })),
    ),
    datetime_pattern: metric.datetimePattern,
    enum_values: enumFields(metric.enumValues),
    offset: metric.offset,
    scale: metric.scale,
    display_hint: metric.displayHint,
  });
}

function indexFields(index: Index): object {
  return omitEmpty({
    labelname: index.labelname,
    type: index.type,
    fixed_size: index.fixedSize,
    implied: index.implied,
    enum_values: enumFields(index.enumValues),
  });
}

function lookupFields(lookup: Lookup): object {
  return {
    labels: lookup.labels,
    ...omitEmpty({
      labelname: lookup.labelname,
      oid: lookup.oid,
      type: lookup.type,
      display_hint: lookup.displayHint,
      enum_values: enumFields(lookup.enumValues),
    }),
  };
}

function enumFields(values: EnumValues): ReadonlyMap<number, string> {
  return new Map([...values].sort(([a], [b]) => a - b));
}

function mapValues<Value>(
  map: ReadonlyMap<string, Value>,
  change: (value: Value) => unknown,
): Record<string, unknown> {
  return Object.fromEntries([...map].map(([name, value]) => [name, change(value)]));
}

/** Leaves out fields with the value that a missing field has. */
function omitEmpty(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === "" || value === false || value === 0) return true;
  if (value instanceof Map) return value.size === 0;
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
