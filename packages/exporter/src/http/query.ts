// The parameters of /snmp. The texts of faults are those of snmp_exporter.
import type { ScrapeOptions } from "../options.ts";

/** A request for a scrape, or the text of its refusal. */
export type ParsedQuery =
  | { readonly target: string; readonly options: ScrapeOptions; readonly isDebug: boolean }
  | { readonly fault: string };

/** Reads the parameters. */
export function parseQuery(query: URLSearchParams): ParsedQuery {
  const target = query.get("target") ?? "";
  if (query.getAll("target").length !== 1 || target === "")
    return { fault: "'target' parameter must be specified once" };
  for (const name of ["auth", "snmp_context", "snmp_engineid"])
    if (query.getAll(name).length > 1) return { fault: `'${name}' parameter must only be specified once` };
  const given = query.getAll("module");
  const modules = [...new Set((given.length === 0 ? ["if_mib"] : given).flatMap((each) => each.split(",")))];
  const named = modules.filter((name) => name !== "");
  if (named.length === 0) return { fault: "'module' parameter must contain at least one module name" };
  const engineId = query.get("snmp_engineid") ?? "";
  if (!/^(?:0x)?(?:[\da-f]{2})*$/i.test(engineId))
    return { fault: "'snmp_engineid' parameter must be hexadecimal digits" };
  const options = {
    modules: named,
    auth: query.get("auth") || undefined,
    context: query.get("snmp_context") || undefined,
    contextEngineId:
      engineId === "" ? undefined : new Uint8Array(Buffer.from(engineId.replace(/^0x/i, ""), "hex")),
  };
  return { target, options, isDebug: query.get("snmp_debug_packets") === "true" };
}

/**
 * Returns the milliseconds for a scrape out of the header with which Prometheus tells its `scrape_timeout`: a little less, so that the error arrives.
 */
export function parseScrapeTimeout(header: string | string[] | undefined): number | undefined {
  const seconds = Number(header);
  if (!(seconds > 0)) return undefined;
  const limit = seconds * 1000;
  return Math.max(1, Math.min(0x7fffffff, Math.round(Math.max(limit - timeForAnswer, limit / 2))));
}

/** Milliseconds. */
const timeForAnswer = 500;
