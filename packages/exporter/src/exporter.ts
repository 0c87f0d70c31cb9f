import type { AddressInfo } from "node:net";
import { ClosedError } from "@snmp/mpm-core";
import { ScrapeError } from "./errors.ts";
import type { OpenSocket } from "./http/address.ts";
import { ExporterServer } from "./http/server.ts";
import { ExporterMetrics } from "./metrics/own.ts";
import { type Family, formatFamilies } from "./metrics/families.ts";
import {
  checkExporterOptions,
  checkScrapeOptions,
  type ExporterOptions,
  type ScrapeOptions,
} from "./options.ts";
import { startTimeLimit } from "./scrape/limits.ts";
import { scrapeModule } from "./scrape/scrape.ts";
import { Sessions } from "./scrape/sessions.ts";
import { Settings } from "./settings.ts";
import { WebConfigFile } from "./web/web-config-file.ts";

/** The size of a configuration. */
export interface ConfigurationSize {
  /** The number of modules. */
  readonly modules: number;
  /** The number of entries of `auths`. */
  readonly auths: number;
}

/** Makes Prometheus metrics of SNMP devices, with the configuration and the HTTP interface of snmp_exporter. */
export class Exporter implements AsyncDisposable {
  readonly #options: ExporterOptions;
  readonly #settings: Settings;
  readonly #webConfig: WebConfigFile | undefined;
  readonly #sessions: Sessions;
  readonly #metrics = new ExporterMetrics();
  readonly #servers = new Set<ExporterServer>();
  /** Scrapes that have not ended. */
  readonly #running = new Set<AbortController>();
  #closed: Promise<void> | undefined;

  /** @throws A `TypeError` or a `RangeError` that names the invalid option. */
  constructor(options: ExporterOptions) {
    checkExporterOptions(options);
    this.#options = options;
    this.#settings = new Settings(options);
    this.#webConfig = options.webConfig === undefined ? undefined : new WebConfigFile(options.webConfig);
    this.#sessions = new Sessions({
      localAddress: options.localAddress,
      transport: options.transport,
      maxIdle: options.maxSessions ?? 10_000,
      totals: this.#metrics,
    });
  }

  /**
   * Scrapes a target: `host`, `host:port`, `[v6]:port`, `udp://…`, `tcp://…`; port 161 by default. Resolves to the metrics in the text
   * format of Prometheus.
   *
   * @throws A `ConfigurationError` if the configuration cannot be read; a `RangeError` if there is no such module or authentication; a
   * `ScrapeError` if the device does not answer or its answers make no valid metrics; the reason of the signal.
   */
  async scrape(target: string, options: ScrapeOptions = {}): Promise<string> {
    checkScrapeOptions(options);
    this.#checkOpen();
    await this.#settings.load();
    this.#checkOpen();
    const names = [...new Set(options.modules ?? ["if_mib"])];
    const unknown = names.find((name) => !this.#settings.hasModule(name));
    if (unknown !== undefined) this.#settings.module(unknown);
    const families = await this.#scrapeAll(target, names, options);
    try {
      return formatFamilies(families.flat());
    } catch (error) {
      throw new ScrapeError((error as Error).message, target, names.join(","), { cause: error });
    }
  }

  /**
   * Reads the configuration anew. If that fails, the present one stays.
   *
   * @throws A `ConfigurationError` that names the file and the line.
   */
  async reload(): Promise<void> {
    this.#checkOpen();
    await this.#settings.reload();
    this.#sessions.clear();
  }

  /**
   * Prepares every module, and reads the web configuration; without it, a module is prepared when it is first scraped.
   *
   * @throws A `ConfigurationError` for the first faulty file, or a `RangeError` that names the module and the metric.
   */
  async check(): Promise<ConfigurationSize> {
    const { modules, auths } = await this.#settings.load();
    for (const name of modules.keys())
      try {
        this.#settings.module(name);
      } catch (error) {
        throw new RangeError(`module ${name}: ${(error as Error).message}`, { cause: error });
      }
    this.#webConfig?.current();
    return { modules: modules.size, auths: auths.size };
  }

  /**
   * Serves the HTTP interface at `host:port`, `:port` for all addresses, or `[v6]:port`; port 0 takes a free one. Resolves to the address
   * once it listens.
   *
   * @throws A `TypeError` if the address is invalid, a `ConfigurationError`, and the error of the system if the address is not free.
   */
  async listen(address?: string): Promise<AddressInfo>;
  /** Serves the HTTP interface at a socket that listens already. Resolves to its address; `undefined` for a Unix socket. */
  async listen(socket: OpenSocket): Promise<AddressInfo | undefined>;
  async listen(address: string | OpenSocket = ":9116"): Promise<AddressInfo | undefined> {
    this.#checkOpen();
    await this.#settings.load();
    const { maxScrapes = 1000, metricsPath = "/metrics", log } = this.#options;
    const { maxConnections = 2 * maxScrapes } = this.#options;
    const server = new ExporterServer({
      scrape: (target, options) => this.scrape(target, options),
      reload: () => this.reload(),
      settings: this.#settings,
      metrics: this.#metrics,
      maxScrapes,
      maxConnections,
      metricsPath,
      webConfig: this.#webConfig,
      log: log ?? (() => undefined),
    });
    this.#servers.add(server);
    return server.listen(address);
  }

  /** Ends all scrapes, closes the servers and the sessions. Calling it twice is safe. */
  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  /** Closes the exporter at the end of an `await using` block. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /** Scrapes the modules, so many at a time. The first error ends the others. */
  async #scrapeAll(
    target: string,
    names: readonly string[],
    options: ScrapeOptions,
  ): Promise<(readonly Family[])[]> {
    const { moduleConcurrency = 1, scrapeTimeout = 300_000 } = this.#options;
    const running = new AbortController();
    const abort = (): void => running.abort(options.signal?.reason);
    options.signal?.throwIfAborted();
    const timer = startTimeLimit(running, options.timeout, scrapeTimeout);
    // AbortSignal.any would leave something behind in each scrape
    options.signal?.addEventListener("abort", abort, { once: true });
    this.#running.add(running);
    const families: (readonly Family[])[] = [];
    let next = 0;
    const work = async (): Promise<void> => {
      for (let i = next++; i < names.length; i = next++)
        families[i] = await this.#scrapeOne(target, names[i]!, options, running.signal);
    };
    const workers = Array.from({ length: Math.min(moduleConcurrency, names.length) }, work);
    try {
      await Promise.all(workers);
    } catch (error) {
      running.abort(error);
      await Promise.allSettled(workers);
      throw error;
    } finally {
      clearTimeout(timer);
      options.signal?.removeEventListener("abort", abort);
      this.#running.delete(running);
    }
    return families;
  }

  async #scrapeOne(
    target: string,
    name: string,
    options: ScrapeOptions,
    signal: AbortSignal,
  ): Promise<readonly Family[]> {
    const auth = this.#settings.auth(options.auth, name);
    let compiled;
    try {
      compiled = this.#settings.module(name);
    } catch (error) {
      throw new ScrapeError((error as Error).message, target, name, { cause: error });
    }
    const start = performance.now();
    try {
      return await scrapeModule({
        sessions: this.#sessions,
        compiled,
        target,
        auth,
        context: options.context ?? "",
        contextEngineId: options.contextEngineId,
        signal,
        wrapLargeCounters: this.#options.wrapLargeCounters ?? true,
        maxValues: this.#options.maxValues ?? 1_000_000,
        countUnknownTypes: this.#metrics.countUnknownTypes,
      });
    } finally {
      this.#metrics.countScrape(name, (performance.now() - start) / 1000);
    }
  }

  #checkOpen(): void {
    if (this.#closed !== undefined) throw new ClosedError("the exporter");
  }

  async #close(): Promise<void> {
    for (const running of this.#running) running.abort(new ClosedError("the exporter"));
    await Promise.all([...this.#servers].map((server) => server.close()));
    await this.#sessions.close();
  }
}
