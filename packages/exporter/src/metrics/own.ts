// The metrics of the exporter itself, as /metrics shows them: those of snmp_exporter, under its names.
import type { MessageTotals } from "../scrape/counting.ts";
import type { Settings } from "../settings.ts";
import { type Family, formatFamilies, singleFamily } from "./families.ts";
import { Histogram } from "./histogram.ts";
import { formatLabel } from "./labels.ts";
import { processFamilies } from "./process.ts";

/** The version of this package. The build defines it. */
declare const SNMP_BUNDLED_VERSIONS: Readonly<Record<string, string>>;

/** Counts scrapes, their messages, and requests. */
export class ExporterMetrics implements MessageTotals {
  /** The number of requests that were refused. */
  requestErrors = 0;
  /** The number of scrapes at present. */
  inFlight = 0;
  readonly #durations = new Map<string, Histogram>();
  readonly #packetDurations = new Histogram(packetBounds);
  #packetsSent = 0;
  #packetsRetried = 0;
  #unknownTypes = 0;

  /** Counts a scrape of a module, failed ones too. */
  countScrape(module: string, seconds: number): void {
    this.#durationsOf(module).observe(seconds);
  }

  countMessage(isRetry: boolean): void {
    this.#packetsSent++;
    if (isRetry) this.#packetsRetried++;
  }

  countRoundTrip(seconds: number): void {
    this.#packetDurations.observe(seconds);
  }

  /** Counts values whose type is unknown. */
  readonly countUnknownTypes = (count: number): void => void (this.#unknownTypes += count);

  /** Returns the page. */
  format(settings: Settings): string {
    // as in snmp_exporter, every module is there before its first scrape
    for (const module of settings.moduleNames) this.#durationsOf(module);
    return formatFamilies([
      ...this.#requestFamilies(),
      ...this.#packetFamilies(),
      ...configurationFamilies(settings),
      buildFamily(),
      ...processFamilies(),
    ]);
  }

  #requestFamilies(): Family[] {
    const name = "snmp_collection_duration_seconds";
    const help = "Duration of collections by the SNMP exporter";
    const texts = Array.from(this.#durations, ([module, histogram]) =>
      histogram.format(name, formatLabel("module", module)),
    );
    return [
      singleFamily(
        "snmp_request_errors_total",
        "counter",
        "Errors in requests to the SNMP exporter",
        this.requestErrors,
      ),
      singleFamily(
        "snmp_request_in_flight",
        "gauge",
        "Current number of SNMP scrapes being requested.",
        this.inFlight,
      ),
      { name, help, type: "histogram", text: texts.join(""), mayRepeat: false },
    ];
  }

  #packetFamilies(): Family[] {
    const name = "snmp_packet_duration_seconds";
    const text = this.#packetDurations.format(name);
    return [
      singleFamily(
        "snmp_packets_total",
        "counter",
        "Number of SNMP packet sent, including retries.",
        this.#packetsSent,
      ),
      singleFamily(
        "snmp_packet_retries_total",
        "counter",
        "Number of SNMP packet retries.",
        this.#packetsRetried,
      ),
      { name, help: "A histogram of latencies for SNMP packets.", type: "histogram", text, mayRepeat: false },
      singleFamily(
        "snmp_unexpected_pdu_type_total",
        "counter",
        "Unexpected types in a PDU.",
        this.#unknownTypes,
      ),
    ];
  }

  #durationsOf(module: string): Histogram {
    let histogram = this.#durations.get(module);
    if (histogram === undefined) this.#durations.set(module, (histogram = new Histogram(scrapeBounds)));
    return histogram;
  }
}

function configurationFamilies({ isLoaded, loadedAt }: Settings): Family[] {
  return [
    singleFamily(
      "snmp_exporter_config_last_reload_successful",
      "gauge",
      "Whether the last reading of the configuration succeeded.",
      isLoaded ? 1 : 0,
    ),
    singleFamily(
      "snmp_exporter_config_last_reload_success_timestamp_seconds",
      "gauge",
      "Time of the last successful reading of the configuration.",
      loadedAt,
    ),
  ];
}

function buildFamily(): Family {
  const version =
    typeof SNMP_BUNDLED_VERSIONS === "undefined" ? "0.0.0-source" : SNMP_BUNDLED_VERSIONS["@snmp/exporter"]!;
  const labels = { goarch: process.arch, goos: process.platform, nodeversion: process.version, version };
  return singleFamily(
    "snmp_exporter_build_info",
    "gauge",
    "A metric with a constant '1' value labeled by the versions of @snmp/exporter and of Node.js.",
    1,
    Object.entries(labels)
      .map(([name, value]) => formatLabel(name, value))
      .join(","),
  );
}

/** The buckets that Prometheus' libraries have by default. */
const scrapeBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** From a tenth of a millisecond, each twice the one before. */
const packetBounds = Array.from({ length: 15 }, (_, i) => 2 ** i / 10_000);
