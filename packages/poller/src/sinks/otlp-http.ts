// A sink that sends metrics to a collector of OpenTelemetry: OTLP/HTTP with JSON.
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import type { BatchOptions, Sink } from "../sink.ts";
import { HttpDestination } from "./http.ts";
import { type MetricOptions, metricsOf } from "./otlp-metrics.ts";
import { SinkError } from "./sink-error.ts";
import { sinkFactory } from "./sink-factory.ts";
import { StartTimes } from "./start-times.ts";

/** The data points of a batch that a collector did not take, although it took the others. */
export interface PartialSuccess {
  /** The number of data points; 0 for a warning only. */
  readonly rejected: number;
  /** The reason in the words of the collector. */
  readonly message: string;
}

/** Options for the sink `otlpHttp`. */
export interface OtlpHttpOptions {
  /** The URL of the collector, such as `http://127.0.0.1:4318`; without a path, `/v1/metrics` is added. */
  readonly url: string | URL;
  /** Further headers, such as those for authentication. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Attributes of every resource; `{ "service.name": "snmp-poller" }` by default. */
  readonly resource?: Readonly<Record<string, string>> | undefined;
  /** A text before each name; `snmp.` by default. */
  readonly prefix?: string | undefined;
  /** Whether texts are sent, as a gauge `NAME.info` of 1 with the attribute `value`; `true` by default. */
  readonly texts?: boolean | undefined;
  /** Called when a collector took a batch only in part. Such a batch does not come again; `refused` of the statistics counts what it rejected. */
  readonly onPartialSuccess?: ((partial: PartialSuccess) => void) | undefined;
  /** How results are collected. */
  readonly batch?: BatchOptions | undefined;
}

/**
 * Returns a sink that posts results to a collector of OpenTelemetry: counters as monotonic, cumulative sums since the start of the device, all
 * else as gauges, each target a resource. A repeated result sends the same data points, with the same times, again; most stores take these for one.
 *
 * @throws A `TypeError` that names an invalid option, and shows neither the URL nor the headers.
 */
export const otlpHttp = /* @__PURE__ */ sinkFactory("otlpHttp", (options: OtlpHttpOptions): Sink => {
  checkOptionNames(options, otlpOptions, "otlpHttp: ");
  const { headers, resource = {}, prefix = "snmp.", texts = true, onPartialSuccess, batch } = options;
  const destination = new HttpDestination({
    name: "otlpHttp",
    url: metricsUrl(options.url),
    headers,
    // OTLP/HTTP, "Failures": all other statuses must not be retried
    isRetryable: (status) => status === 429 || status === 502 || status === 503 || status === 504,
  });
  const metrics: MetricOptions = { resource, prefix, texts };
  const starts = new StartTimes(200_000);
  return {
    name: `otlpHttp ${destination.label}`,
    batch,
    write: async (results, { signal }) => {
      const resourceMetrics = results.map((result) => metricsOf(result, starts.find(result), metrics));
      const answer = await destination.post(JSON.stringify({ resourceMetrics }), "application/json", signal);
      const partial = parsePartialSuccess(answer);
      if (partial === undefined) return;
      onPartialSuccess?.(partial);
      const { rejected: count, message: reason } = partial;
      if (count === 0) return;
      // OTLP/HTTP, "Partial Success": the batch must not come again
      throw new SinkError(`otlpHttp: ${destination.label} rejected ${count} data points: ${reason}`, {
        refused: [{ count, reason }],
      });
    },
  };
});

function metricsUrl(url: string | URL): string | URL {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return url; // refused later
  }
  if (parsed.pathname === "/") parsed.pathname = "/v1/metrics";
  return parsed;
}

/** Returns the partial success in an answer; `undefined` if all was taken. */
function parsePartialSuccess(answer: string): PartialSuccess | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(answer);
  } catch {
    return undefined; // an answer may be empty
  }
  const { partialSuccess } = (parsed ?? {}) as { partialSuccess?: Record<string, unknown> | null };
  const rejected = Number(partialSuccess?.rejectedDataPoints ?? 0) || 0;
  const text = partialSuccess?.errorMessage;
  const message = typeof text === "string" ? text : "";
  return rejected === 0 && message === "" ? undefined : { rejected, message };
}

const otlpOptions: OptionNames<OtlpHttpOptions> = {
  url: true,
  headers: true,
  resource: true,
  prefix: true,
  texts: true,
  onPartialSuccess: true,
  batch: true,
};
