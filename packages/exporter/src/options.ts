import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import type { TransportPlugin } from "@snmp/client";
import type { Environment } from "./config/environment.ts";
import type { Configuration } from "./config/types.ts";

/** Options for an exporter. */
export interface ExporterOptions {
  /** The configuration, or the paths of its files, which may have wildcards: `snmp.yml`. */
  readonly config: Configuration | string | readonly string[];
  /** Variables to put in place of `${NAME}` in user names and passwords, such as `process.env`; none by default. */
  readonly environment?: Environment | undefined;
  /** Whether Counter64 wraps at 2^53, so that no digit gets lost; `true` by default. */
  readonly wrapLargeCounters?: boolean | undefined;
  /** The number of modules of one scrape to read at the same time, 1..1000; 1 by default. */
  readonly moduleConcurrency?: number | undefined;
  /** The most scrapes at the same time, 1..1000000; 1000 by default. Others are refused. */
  readonly maxScrapes?: number | undefined;
  /**
   * The most connections at the same time at each address of `listen`, 2..1000000; twice `maxScrapes` by default, 2000. Idle ones make room for
   * others; while all are busy, further ones are closed at once.
   */
  readonly maxConnections?: number | undefined;
  /**
   * The longest scrape in milliseconds, 1..2147483647; 300000 by default. A scrape by Prometheus ends shortly before Prometheus gives up, too:
   * it tells its `scrape_timeout`.
   */
  readonly scrapeTimeout?: number | undefined;
  /** The most values that a scrape reads for one module, 1..100000000; 1000000 by default. A scrape that reads more fails. */
  readonly maxValues?: number | undefined;
  /** The most idle sessions with targets to keep, 0..1000000; 10000 by default. */
  readonly maxSessions?: number | undefined;
  /** The numeric address of this host from which requests go out. */
  readonly localAddress?: string | undefined;
  /** The transport to use, instead of the one that is registered for the target's scheme. */
  readonly transport?: TransportPlugin | undefined;
  /**
   * The path of a file with TLS, passwords and headers for `listen`, in the format of Prometheus' exporter-toolkit (`--web.config.file`). Changes
   * of the file, and of the certificates that it names, count at once. Without it, HTTP is plain.
   */
  readonly webConfig?: string | undefined;
  /** The path of the exporter's own metrics; `/metrics` by default. */
  readonly metricsPath?: string | undefined;
  /** Called with what happens: failed scrapes, reloads. It gets no secrets. */
  readonly log?: Log | undefined;
}

/** Takes a record of the log. */
export type Log = (
  level: "debug" | "info" | "warn" | "error",
  message: string,
  fields: Readonly<Record<string, string | number>>,
) => void;

/** Options for one scrape. */
export interface ScrapeOptions {
  /** The modules, by name; `if_mib` by default. */
  readonly modules?: readonly string[] | undefined;
  /** The name of the authentication; `public_v2` by default, or that inside a module of the old form. */
  readonly auth?: string | undefined;
  /** The context to ask about (RFC 3411 §3.3.1); that of the authentication by default. */
  readonly context?: string | undefined;
  /** The engine that has the context (RFC 3411 §3.3.2); the engine that is asked by default. */
  readonly contextEngineId?: Uint8Array | undefined;
  /** The longest time of this scrape in milliseconds, 1..2147483647; at most the `scrapeTimeout` of the exporter, which is the default. */
  readonly timeout?: number | undefined;
  /** Ends the scrape: it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Throws a `TypeError` or a `RangeError` that names the invalid option. */
export function checkExporterOptions(options: ExporterOptions): void {
  checkOptionNames(options, exporterOptions);
  const { config } = options;
  const isConfig =
    typeof config === "string" ||
    Array.isArray(config) ||
    (config as { modules?: unknown })?.modules instanceof Map;
  if (!isConfig)
    throw new TypeError("config must be a path, a list of paths, or the outcome of parseConfiguration");
  if (options.webConfig !== undefined && (typeof options.webConfig !== "string" || options.webConfig === ""))
    throw new TypeError("webConfig must be the path of a file");
  if (options.metricsPath !== undefined && !/^\/[^?#\s]*$/.test(options.metricsPath))
    throw new TypeError(`metricsPath must begin with a slash, such as /metrics, not ${options.metricsPath}`);
  checkCount("moduleConcurrency", options.moduleConcurrency, 1, 1000);
  checkCount("maxScrapes", options.maxScrapes, 1, 1_000_000);
  checkCount("maxConnections", options.maxConnections, 2, 1_000_000);
  checkCount("maxSessions", options.maxSessions, 0, 1_000_000);
  checkCount("scrapeTimeout", options.scrapeTimeout, 1, 0x7fffffff);
  checkCount("maxValues", options.maxValues, 1, 100_000_000);
}

/** Throws a `TypeError` or a `RangeError` that names the invalid option. */
export function checkScrapeOptions(options: ScrapeOptions): void {
  checkOptionNames(options, scrapeOptions);
  checkCount("timeout", options.timeout, 1, 0x7fffffff);
}

function checkCount(name: string, value: number | undefined, min: number, max: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= min && value <= max)) return;
  throw new RangeError(`the option ${name} must be an integer in the range ${min}..${max}, not ${value}`);
}

const exporterOptions: OptionNames<ExporterOptions> = {
  config: true,
  environment: true,
  wrapLargeCounters: true,
  moduleConcurrency: true,
  maxScrapes: true,
  maxConnections: true,
  scrapeTimeout: true,
  maxValues: true,
  maxSessions: true,
  localAddress: true,
  transport: true,
  webConfig: true,
  metricsPath: true,
  log: true,
};

const scrapeOptions: OptionNames<ScrapeOptions> = {
  modules: true,
  auth: true,
  context: true,
  contextEngineId: true,
  timeout: true,
  signal: true,
};
