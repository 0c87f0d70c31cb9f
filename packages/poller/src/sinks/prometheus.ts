// A sink that Prometheus scrapes.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline, Readable } from "node:stream";
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import { nameOverrun, type PollResult, type PollRow, samplesOf } from "../result.ts";
import type { BatchOptions, Sink } from "../sink.ts";
import {
  contentTypes,
  Exposition,
  type ExpositionFormat,
  toLabelName,
  toSnakeCase,
  writeExpositions,
  writeLabels,
} from "./exposition.ts";
import { type ExposedStatistics, exposeStatistics } from "./exposed-statistics.ts";
import { sinkFactory } from "./sink-factory.ts";
import { isCounter, labelsOf, numberOf, objectName, seriesName, textOf } from "./values.ts";

/** Options for the sink `prometheus`. */
export interface PrometheusOptions {
  /** The format: `prometheus`, the text of Prometheus, by default; `openmetrics` adds `_total` to the names of counters. */
  readonly format?: ExpositionFormat | undefined;
  /**
   * The names: `snmp`, the default, keeps those of the objects, such as `ifHCInOctets`, as snmp_exporter does; `snake` makes
   * `if_hc_in_octets_total` of it, as Prometheus recommends.
   */
  readonly names?: "snmp" | "snake" | undefined;
  /** A text before each name, such as `snmp_`; none by default. */
  readonly prefix?: string | undefined;
  /** Whether texts are shown, as `sysName_info{value="…"} 1`; `true` by default. */
  readonly texts?: boolean | undefined;
  /** Whether samples have the time of their slot; `false` by default: Prometheus then takes that of its scrape. */
  readonly timestamps?: boolean | undefined;
  /** Milliseconds after which the values of a target are no longer shown, 1..2147483647; 300000 by default. */
  readonly maxAge?: number | undefined;
  /** The most targets that are kept, 1..10000000; 100000 by default. The one whose result is the oldest makes room. */
  readonly maxTargets?: number | undefined;
  /** Returns what the poller has done, `() => poller.statistics`, to be shown as `snmp_poller_…`; asked for at each scrape of all targets. */
  readonly statistics?: (() => ExposedStatistics) | undefined;
}

/** The part of the present values to write. */
export interface ExpositionOptions {
  /** The names of the targets to show; all by default. */
  readonly targets?: readonly string[] | undefined;
}

/** Returns a sink that keeps the last result of each target for Prometheus. A repeated result, or an older one, changes nothing. */
export const prometheus = /* @__PURE__ */ sinkFactory(
  "prometheus",
  (options: PrometheusOptions = {}): PrometheusSink => new PrometheusSink(options),
);

/** The last result of each target, as text for Prometheus. */
export class PrometheusSink implements Sink {
  readonly name = "prometheus";
  readonly batch: BatchOptions = { maxWait: 0 };
  readonly #options: PrometheusOptions;
  readonly #format: ExpositionFormat;
  readonly #maxAge: number;
  readonly #maxTargets: number;
  /** By the name of the target, the one that was written first in front. */
  readonly #results = new Map<string, Kept>();

  /** @internal Call `prometheus`. */
  constructor(options: PrometheusOptions) {
    checkOptionNames(options, prometheusOptions, "prometheus: ");
    const { format = "prometheus", names = "snmp", prefix = "" } = options;
    if (!Object.hasOwn(contentTypes, format))
      throw new TypeError('prometheus: the option format must be "prometheus" or "openmetrics"');
    if (names !== "snmp" && names !== "snake")
      throw new TypeError('prometheus: the option names must be "snmp" or "snake"');
    if (!/^([a-zA-Z_][a-zA-Z0-9_]*)?$/.test(prefix))
      throw new TypeError("prometheus: the option prefix must consist of letters, digits and _");
    if (options.statistics !== undefined && typeof options.statistics !== "function")
      throw new TypeError("prometheus: the option statistics must be a function, () => poller.statistics");
    this.#maxAge = checkCount("maxAge", options.maxAge ?? 300_000, 0x7fffffff);
    this.#maxTargets = checkCount("maxTargets", options.maxTargets ?? 100_000, 10_000_000);
    this.#options = options;
    this.#format = format;
  }

  /** Keeps the results that are newer than those that are there. */
  write(results: readonly PollResult[]): void {
    const expires = performance.now() + this.#maxAge;
    for (const result of results) {
      const { name } = result.target;
      const known = this.#results.get(name);
      if (known !== undefined && known.slot > result.slot) continue;
      this.#results.delete(name);
      // written now, a result at a time, so that a scrape of a fleet does not hold up the polls
      this.#results.set(name, { slot: result.slot, expires, exposition: this.#expose(result) });
      if (this.#results.size > this.#maxTargets) {
        const [oldest] = this.#results.keys();
        this.#results.delete(oldest!);
      }
    }
  }

  /** Forgets all results. */
  close(): void {
    this.#results.clear();
  }

  /** Returns the present values as text. */
  text(options: ExpositionOptions = {}): string {
    return [...this.#write(options)].join("");
  }

  /**
   * Answers a request of `node:http`: GET and HEAD of `/metrics`, with `?target=NAME`, which may be repeated, for some targets only. Everything
   * else is 404 or 405.
   */
  readonly handle = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? "/", "http://localhost");
    if (url.pathname !== "/metrics") return end(response, 404, "not found; see /metrics\n");
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      return end(response, 405, "use GET\n");
    }
    const targets = url.searchParams.getAll("target");
    response.writeHead(200, { "content-type": contentTypes[this.#format] });
    if (request.method === "HEAD") return void response.end();
    const parts = Readable.from(this.#write(targets.length > 0 ? { targets } : {}), { highWaterMark: 1 });
    // the scraper may go away at any time
    pipeline(parts, response, () => undefined);
  };

  /** Serves `/metrics` at a port; 0 takes a free one. Resolves to the server, which does not keep the process alive. */
  async listen(port: number, host = "127.0.0.1"): Promise<PrometheusServer> {
    const server = createServer(this.handle);
    server.unref();
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, host, resolve);
    });
    const { port: bound } = server.address() as AddressInfo;
    const close = async (): Promise<void> => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    };
    return { port: bound, close, [Symbol.asyncDispose]: close };
  }

  *#write({ targets }: ExpositionOptions): Generator<string, void, undefined> {
    const now = performance.now();
    const shown: Exposition[] = [];
    for (const [name, { exposition, expires }] of this.#results) {
      if (expires <= now) this.#results.delete(name);
      else if (targets?.includes(name) !== false) shown.push(exposition);
    }
    const { statistics, prefix = "" } = this.#options;
    if (statistics !== undefined && targets === undefined)
      shown.push(exposeStatistics(statistics(), this.#format, prefix));
    yield* writeExpositions(shown, this.#format);
  }

  #expose(result: PollResult): Exposition {
    const { target, slot, failures, duration, overrun } = result;
    const { prefix = "", names, texts = true, timestamps = false } = this.#options;
    const time = timestamps ? slot : undefined;
    const exposition = new Exposition(this.#format);
    const own = writeLabels([["target", target.name], ...labelsOf(target.labels, toLabelName, ownLabels)]);
    const about = (name: string, help: string, value: number, labels = own): void =>
      exposition.add(`${prefix}${name}`, "gauge", help, labels, value, time);
    about(
      "snmp_poll_success",
      "Whether all that was asked for could be read.",
      failures.length === 0 ? 1 : 0,
    );
    about("snmp_poll_failures", "The number of tables and scalars that could not be read.", failures.length);
    about("snmp_poll_duration_seconds", "The time that the poll took.", duration / 1000);
    about("snmp_poll_overrun_slots", "The slots that the poll took from later ones.", overrun?.slots ?? 0);
    if (overrun !== undefined) {
      const labels = `${own},${writeLabels([["item", nameOverrun(overrun)]])}`;
      about(
        "snmp_poll_overrun_seconds",
        "The time that the slowest item took.",
        overrun.duration / 1000,
        labels,
      );
    }
    about("snmp_poll_slot_timestamp_seconds", "The beginning of the slot.", slot / 1000);
    let lastRow: PollRow | undefined;
    let labels = own;
    for (const sample of samplesOf(result)) {
      const { varbind, row } = sample;
      const number = numberOf(varbind);
      if (number === undefined && !texts) continue;
      if (row !== lastRow) labels = row === undefined ? own : `${own},${labelsOfRow(row)}`;
      lastRow = row;
      const object = seriesName(sample);
      const type = number === undefined ? "info" : isCounter(varbind) ? "counter" : "gauge";
      const name = names !== "snake" ? object : `${toSnakeCase(object)}${type === "counter" ? "_total" : ""}`;
      const help =
        row === undefined
          ? `${object}, ${varbind.type}.`
          : `${object} of ${objectName(row.table)}, ${varbind.type}.`;
      const text =
        number === undefined ? `,${writeLabels([["value", textOf(sample).slice(0, maxLabel)]])}` : "";
      exposition.add(`${prefix}${name}`, type, help, `${labels}${text}`, number ?? 1, time);
    }
    return exposition;
  }
}

/** The last result of a target, as it is shown. */
interface Kept {
  readonly slot: number;
  readonly expires: number;
  readonly exposition: Exposition;
}

function labelsOfRow({ index, key }: PollRow): string {
  return writeLabels(
    key === index
      ? [["index", index]]
      : [
          ["index", index],
          ["key", key],
        ],
  );
}

/** A server of `/metrics`. */
export interface PrometheusServer extends AsyncDisposable {
  /** The port. */
  readonly port: number;
  /** Stops it. */
  close(): Promise<void>;
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(text);
}

function checkCount(name: string, value: number, max: number): number {
  if (!Number.isInteger(value) || value < 1 || value > max)
    throw new RangeError(
      `prometheus: the option ${name} must be an integer in the range 1..${max}, not ${value}`,
    );
  return value;
}

/** The labels of the sink itself; labels of targets with these names begin with `exported_`. */
const ownLabels = ["target", "index", "key", "value", "item"];
/** Characters of the longest label. */
const maxLabel = 1024;
const prometheusOptions: OptionNames<PrometheusOptions> = {
  format: true,
  names: true,
  prefix: true,
  texts: true,
  timestamps: true,
  maxAge: true,
  maxTargets: true,
  statistics: true,
};
