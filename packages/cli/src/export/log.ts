// The log of snmp export, in the form of Prometheus' programs: lines of logfmt or JSON on stderr.
import type { ExporterOptions } from "@snmp/exporter";
import type { OptionValues } from "../arguments/options.ts";
import { UsageError } from "../failure.ts";
import type { Output } from "../output/output.ts";

/**
 * Returns a log that writes records of this level and above.
 *
 * @throws A `UsageError` if there is no such level or format.
 */
export function createLog(
  { "log.level": level = "info", "log.format": format = "logfmt" }: OptionValues,
  output: Output,
): NonNullable<ExporterOptions["log"]> {
  const min = levels.indexOf(level);
  if (min < 0) throw new UsageError(`unknown log level ${level}; use one of ${levels.join(", ")}`);
  const formatLine = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (formatLine === undefined)
    throw new UsageError(`unknown log format ${format}; use one of ${Object.keys(formats).join(", ")}`);
  return (of, message, fields) => {
    if (levels.indexOf(of) < min) return;
    output.notes([formatLine({ ts: new Date().toISOString(), level: of, msg: message, ...fields })]);
  };
}

type LogRecord = Readonly<Record<string, string | number>>;

const formats: Readonly<Record<string, (record: LogRecord) => string>> = {
  logfmt: (record) =>
    Object.entries(record)
      .map(([name, value]) => `${name}=${quote(String(value))}`)
      .join(" "),
  json: (record) => JSON.stringify(record),
};

function quote(text: string): string {
  return /^[^\s"=\\]+$/.test(text) ? text : JSON.stringify(text);
}

const levels = ["debug", "info", "warn", "error"];
