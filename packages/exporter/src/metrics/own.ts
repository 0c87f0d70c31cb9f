// The metrics of the exporter itself, as /metrics shows them.
import type { ModuleResult } from "../scrape/scrape.ts";
import type { Settings } from "../settings.ts";
import { type Family, formatFamilies } from "./families.ts";
import { formatLabel } from "./labels.ts";
import { formatNumber } from "./numbers.ts";

/** Counts scrapes and requests. */
export class ExporterMetrics {
  /** The number of requests that were refused. */
  requestErrors = 0;
  /** The number of scrapes at present. */
  inFlight = 0;
  readonly #durations = new Map<string, Histogram>();
  #packetsSent = 0;
  #packetsRetried = 0;

  noteScrape(module: string, { duration, packetsSent, packetsRetried }: ModuleResult): void {
    this.#packetsSent += packetsSent;
    this.#packetsRetried += packetsRetried;
    let histogram = this.#durations.get(module);
    if (histogram === undefined) this.#durations.set(module, (histogram = new Histogram()));
    histogram.note(duration);
  }

  /** Returns the page. */
  format(settings: Settings): string {
    return formatFamilies([
      single(
        "snmp_request_errors_total",
        "counter",
        "Errors in requests to the SNMP exporter",
        this.requestErrors,
      ),
      single(
        "snmp_request_in_flight",
        "gauge",
        "Current number of SNMP scrapes being requested.",
        this.inFlight,
      ),
      single(
        "snmp_packets_total",
        "counter",
        "Number of SNMP packet sent, including retries.",
        this.#packetsSent,
      ),
      single("snmp_packet_retries_total", "counter", "Number of SNMP packet retries.", this.#packetsRetried),
      single(
        "snmp_exporter_config_last_reload_successful",
        "gauge",
        "Whether the last reading of the configuration succeeded.",
        settings.isLoaded ? 1 : 0,
      ),
      single(
        "snmp_exporter_config_last_reload_success_timestamp_seconds",
        "gauge",
        "Time of the last successful reading of the configuration.",
        settings.loadedAt,
      ),
      this.#durationFamily(),
      ...processFamilies(),
    ]);
  }

  #durationFamily(): Family {
    const name = "snmp_collection_duration_seconds";
    const text = [...this.#durations].map(([module, histogram]) => histogram.format(name, module)).join("");
    const help = "Duration of collections by the SNMP exporter";
    return { name, help, type: "histogram", text, mayRepeat: false };
  }
}

/** Durations in the buckets that Prometheus' libraries have by default. */
class Histogram {
  readonly #counts = new Array<number>(bounds.length).fill(0);
  #count = 0;
  #sum = 0;

  note(value: number): void {
    this.#count++;
    this.#sum += value;
    for (const [i, bound] of bounds.entries()) if (value <= bound) this.#counts[i]!++;
  }

  format(name: string, module: string): string {
    const label = formatLabel("module", module);
    const buckets = [...bounds, Infinity].map(
      (bound, i) =>
        `${name}_bucket{${label},le="${formatNumber(bound)}"} ${formatNumber(this.#counts[i] ?? this.#count)}\n`,
    );
    return `${buckets.join("")}${name}_sum{${label}} ${formatNumber(this.#sum)}\n${name}_count{${label}} ${formatNumber(this.#count)}\n`;
  }
}

function processFamilies(): Family[] {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  const started = Date.now() / 1000 - process.uptime();
  return [
    single(
      "process_cpu_seconds_total",
      "counter",
      "Total user and system CPU time spent in seconds.",
      (user + system) / 1e6,
    ),
    single("process_resident_memory_bytes", "gauge", "Resident memory size in bytes.", rss),
    single(
      "process_start_time_seconds",
      "gauge",
      "Start time of the process since unix epoch in seconds.",
      started,
    ),
    single("nodejs_heap_size_used_bytes", "gauge", "Heap in use in bytes.", heapUsed),
  ];
}

function single(name: string, type: "counter" | "gauge", help: string, value: number): Family {
  return { name, help, type, text: `${name} ${formatNumber(value)}\n`, mayRepeat: false };
}

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
