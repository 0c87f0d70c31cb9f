import type { Node } from "yaml";
import { compileTest } from "../scrape/regex.ts";
import { parseDuration } from "./duration.ts";
import { Fields, type Source } from "./fields.ts";
import { defaultAuth, readAuth } from "./read-auth.ts";
import { isOid, readMetric, readOid } from "./read-metric.ts";
import type { Auth, DynamicFilter, Module } from "./types.ts";

/** The parameters of walks, which generator.yml has as well. */
export type WalkParameters = Pick<
  Module,
  "maxRepetitions" | "retries" | "timeout" | "useUnconnectedUdpSocket" | "allowNonincreasingOids"
>;

/** Reads an entry of `modules`. The old form has the authentication inside. */
export function readModule(source: Source, node: Node | undefined, name: string, isOldForm = false): Module {
  const what = `module ${name}`;
  const fields = new Fields(source, node, what);
  const module: Module = {
    name,
    walk: readOids(fields, "walk"),
    get: readOids(fields, "get"),
    metrics: fields.list("metrics", (metric) => readMetric(source, metric, name)),
    filters: fields.list("filters", (filter) => readFilter(source, filter, what)),
    ...readWalkParameters(fields),
    auth: isOldForm ? readInnerAuth(source, fields, what) : undefined,
  };
  fields.refuseOthers();
  return module;
}

/** Reads the parameters of walks. */
export function readWalkParameters(fields: Fields): WalkParameters {
  return {
    maxRepetitions: fields.number("max_repetitions", 25, [0, 0x7fffffff]),
    retries: fields.number("retries", 3, [0, 0x7fffffff]),
    timeout: readTimeout(fields),
    useUnconnectedUdpSocket: fields.flag("use_unconnected_udp_socket"),
    allowNonincreasingOids: fields.flag("allow_nonincreasing_oids"),
  };
}

/** Reads a filter, whose OID is the name of an object in generator.yml. */
export function readFilter(
  source: Source,
  node: Node,
  what: string,
  readTarget: (fields: Fields, name: string) => string = readOid,
): DynamicFilter {
  const fields = new Fields(source, node, `a filter of ${what}`);
  const filter = {
    oid: readTarget(fields, "oid"),
    targets: fields.texts("targets"),
    values: readExpressions(fields, "values"),
  };
  fields.refuseOthers();
  return filter;
}

function readExpressions(fields: Fields, name: string): string[] {
  return fields.texts(name).map((expression) => {
    try {
      compileTest(expression);
    } catch (error) {
      throw fields.fault(
        name,
        `the expression ${expression} in ${name} is invalid: ${(error as Error).message}`,
      );
    }
    return expression;
  });
}

function readOids(fields: Fields, name: string): string[] {
  return fields.texts(name).map((text) => {
    const oid = text.replace(/^\./, "");
    if (!isOid(oid))
      throw fields.fault(
        name,
        `${text} in ${name} is not an OID; \`snmp export generate\` turns names into OIDs`,
      );
    return oid;
  });
}

function readTimeout(fields: Fields): number {
  const text = fields.text("timeout", "5s");
  const timeout = parseDuration(text);
  if (timeout === undefined || timeout <= 0 || timeout > 0x7fffffff)
    throw fields.fault("timeout", `timeout must be a duration such as 5s or 500ms, not ${text}`);
  return timeout;
}

function readInnerAuth(source: Source, fields: Fields, what: string): Auth {
  const version = fields.number("version", 2, [1, 3]);
  if (fields.has("auth")) return readAuth(source, fields.node("auth"), `auth of ${what}`, version);
  fields.node("auth");
  if (version === 3) throw fields.fault("version", `auth is missing, which SNMPv3 needs, in ${what}`);
  return { ...defaultAuth, version: version as Auth["version"] };
}
