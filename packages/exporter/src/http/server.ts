// The HTTP interface of snmp_exporter.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, ListenOptions } from "node:net";
import { ScrapeError } from "../errors.ts";
import type { ExporterMetrics } from "../metrics/own.ts";
import type { Log, ScrapeOptions } from "../options.ts";
import { type Settings, UnknownName } from "../settings.ts";
import { Gate } from "../web/gate.ts";
import { TlsConnections } from "../web/tls-connections.ts";
import type { WebConfigFile } from "../web/web-config-file.ts";
import { type OpenSocket, parseListenAddress } from "./address.ts";
import { limitConnections } from "./connections.ts";
import { landingPage } from "./landing-page.ts";
import { parseQuery, parseScrapeTimeout } from "./query.ts";
import { metricsType, sendError, sendText } from "./respond.ts";

/** The parts of an exporter that the server uses. */
export interface ServerParts {
  scrape(target: string, options: ScrapeOptions): Promise<string>;
  reload(): Promise<void>;
  readonly settings: Settings;
  readonly metrics: ExporterMetrics;
  readonly maxScrapes: number;
  readonly maxConnections: number;
  readonly metricsPath: string;
  readonly webConfig: WebConfigFile | undefined;
  readonly log: Log;
}

/** A server of an exporter. */
export class ExporterServer {
  readonly #parts: ServerParts;
  readonly #server: Server;
  readonly #gate: Gate | undefined;
  readonly #tls: TlsConnections | undefined;

  /** @throws A `ConfigurationError` if the web configuration is faulty. */
  constructor(parts: ServerParts) {
    const { webConfig, maxConnections, log } = parts;
    this.#parts = parts;
    this.#gate = webConfig && new Gate(webConfig, log);
    this.#server = createServer(timeouts, (request, response) => {
      // nothing that is sent to the exporter has a body that counts
      request.resume();
      this.#answer(request, response).catch((error: unknown) => {
        log("error", "Error answering a request", { err: (error as Error).message });
        response.destroy();
      });
    });
    const hasTls = webConfig !== undefined && webConfig.current().tls !== undefined;
    this.#tls = hasTls ? new TlsConnections(this.#server, webConfig, log) : undefined;
    limitConnections(this.#server, maxConnections, log);
  }

  /** Resolves once it listens. */
  listen(address: string | OpenSocket): Promise<AddressInfo | undefined> {
    const options: ListenOptions & Partial<OpenSocket> =
      typeof address === "string" ? parseListenAddress(address) : { fd: address.fd };
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(options, () => {
        this.#server.off("error", reject);
        const bound = this.#server.address();
        resolve(typeof bound === "object" ? (bound ?? undefined) : undefined);
      });
    });
  }

  /** Resolves once all connections are closed. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
      this.#tls?.close();
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.#gate !== undefined && !(await this.#gate.admit(request, response))) return;
    this.#route(request, response);
  }

  #route(request: IncomingMessage, response: ServerResponse): void {
    const { settings, metrics, metricsPath } = this.#parts;
    let url: URL;
    try {
      url = new URL(request.url ?? "/", "http://exporter.invalid");
    } catch {
      return sendError(response, 400, "400 Bad Request");
    }
    switch (url.pathname) {
      case "/snmp":
        return void this.#scrape(request, response, url.searchParams);
      case metricsPath:
        return sendText(request, response, metrics.format(settings), metricsType);
      case "/config":
        return sendText(request, response, settings.print());
      case "/-/healthy":
        return sendText(request, response, "Healthy");
      case "/-/reload":
        return void this.#reload(request, response);
      case "/":
        return sendText(request, response, landingPage(metricsPath), "text/html; charset=utf-8");
      default:
        return sendError(response, 404, "404 page not found");
    }
  }

  async #scrape(request: IncomingMessage, response: ServerResponse, search: URLSearchParams): Promise<void> {
    const { metrics, maxScrapes, log } = this.#parts;
    const query = parseQuery(search);
    if ("fault" in query) return this.#refuse(response, 400, query.fault);
    if (metrics.inFlight >= maxScrapes)
      return this.#refuse(response, 503, `${maxScrapes} scrapes are running already`);
    const { target, options, isDebug } = query;
    const gone = new AbortController();
    const abort = (): void => gone.abort(new Error("the connection of the scrape was closed"));
    response.once("close", abort);
    metrics.inFlight++;
    try {
      const timeout = parseScrapeTimeout(request.headers["x-prometheus-scrape-timeout-seconds"]);
      const page = await this.#parts.scrape(target, { ...options, timeout, signal: gone.signal });
      response.off("close", abort);
      log(isDebug ? "info" : "debug", "Finished scrape", { target, module: options.modules!.join(",") });
      sendText(request, response, page, metricsType);
    } catch (error) {
      if (gone.signal.aborted) return;
      if (error instanceof UnknownName) return this.#refuse(response, 400, error.message);
      log("info", "Error scraping target", { target, err: (error as Error).message });
      sendError(response, 500, describe(error));
    } finally {
      metrics.inFlight--;
    }
  }

  async #reload({ method }: IncomingMessage, response: ServerResponse): Promise<void> {
    const { log } = this.#parts;
    if (method !== "POST" && method !== "PUT") return sendError(response, 400, "POST method expected");
    try {
      await this.#parts.reload();
      log("info", "Loaded config file", {});
      response.end();
    } catch (error) {
      log("error", "Error reloading config", { err: (error as Error).message });
      sendError(response, 500, `failed to reload config: ${(error as Error).message}`);
    }
  }

  #refuse(response: ServerResponse, status: number, text: string): void {
    this.#parts.metrics.requestErrors++;
    sendError(response, status, text);
  }
}

/** Milliseconds. Idle connections outlast the usual intervals of Prometheus: TLS then begins once. */
const timeouts = {
  requestTimeout: 30_000,
  headersTimeout: 10_000,
  keepAliveTimeout: 150_000,
  connectionsCheckingInterval: 5000,
};

/** The text of a failed scrape, in the form of Prometheus' library. */
function describe(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const metric = ScrapeError.isInstance(error)
    ? `error collecting metric Desc{fqName: "snmp_error", help: "Error scraping target", constLabels: {module=${JSON.stringify(error.module)}}, variableLabels: {}}: `
    : "";
  return `An error has occurred while serving metrics:\n\n${metric}${message}`;
}
