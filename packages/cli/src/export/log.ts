// The log of snmp export, in the form of Prometheus' programs: a line of logfmt on stderr.
import type { ExporterOptions } from "@snmp/exporter";
import { UsageError } from "../failure.ts";
import type { Output } from "../output/output.ts";

/**
 * Returns a log that writes records of this level and above.
 *
 * @throws A `UsageError` if there is no such level.
 */
export function createLog(level: string, output: Output): NonNullable<ExporterOptions["log"]> {
  const min = levels.indexOf(level);
  if (min < 0) throw new UsageError(`unknown log level ${level}; use one of ${levels.join(", ")}`);
  return (of, message, fields) => {
    if (levels.indexOf(of) < min) return;
    const pairs = Object.entries({ ts: new Date().toISOString(), level: of, msg: message, ...fields });
    output.notes([pairs.map(([name, value]) => `${name}=${quote(String(value))}`).join(" ")]);
  };
}

function quote(text: string): string {
  return /^[^\s"=\\]+$/.test(text) ? text : JSON.stringify(text);
}

const levels = ["debug", "info", "warn", "error"];
