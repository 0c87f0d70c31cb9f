// A sink that writes to InfluxDB, or to what reads its line protocol over HTTP.
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import type { BatchOptions, Sink } from "../sink.ts";
import { HttpDestination } from "./http.ts";
import { type LineOptions, linesOf } from "./line-protocol.ts";
import { postLines } from "./refused-lines.ts";
import { type Refusal, SinkError } from "./sink-error.ts";
import { sinkFactory } from "./sink-factory.ts";

/** Options for the sink `influxLine`. */
export interface InfluxLineOptions {
  /**
   * The URL to post to: `http://127.0.0.1:8086/api/v2/write?org=ORG&bucket=BUCKET` of InfluxDB 2, `http://127.0.0.1:8086/write?db=NAME` of
   * InfluxDB 1, which may have a user and a password in front of the host. Timestamps are nanoseconds, the default of both.
   */
  readonly url: string | URL;
  /** The token of InfluxDB 2 and later. */
  readonly token?: string | undefined;
  /** Further headers. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The measurement of scalars and of the state of polls; `snmp` by default. Rows have that of their table. */
  readonly measurement?: string | undefined;
  /**
   * Whether Counter64 is written as an unsigned integer, `true` by default. InfluxDB 1 does not read these: with `false`, Counter64 is a signed
   * integer, which stops at 9223372036854775807.
   */
  readonly unsigned?: boolean | undefined;
  /** Whether rates are written, as `NAME_per_second`; `true` by default. */
  readonly rates?: boolean | undefined;
  /** How results are collected. */
  readonly batch?: BatchOptions | undefined;
}

/**
 * Returns a sink that posts results in the line protocol of InfluxDB, with the time of their slot. A repeated result writes the same points
 * again, which changes nothing: a point is identified by its tags and its time. If InfluxDB refuses values, such as those of a field that has
 * another type there, only their results become dead letters; everything else is written.
 *
 * @throws A `TypeError` that names an invalid option, and shows neither the URL nor the token.
 */
export const influxLine = /* @__PURE__ */ sinkFactory("influxLine", (options: InfluxLineOptions): Sink => {
  checkOptionNames(options, influxOptions, "influxLine: ");
  const { url, token, headers, measurement = "snmp", unsigned = true, rates = true, batch } = options;
  const destination = new HttpDestination({
    name: "influxLine",
    url,
    headers: { ...headers, ...(token !== undefined && { authorization: `Token ${token}` }) },
    isRetryable: (status) => status === 408 || status === 425 || status === 429 || status >= 500,
  });
  const lines: LineOptions = { measurement, unsigned, rates };
  return {
    name: `influxLine ${destination.label}`,
    batch,
    write: async (results, { signal }) => {
      const all = results.flatMap((result) => [...linesOf(result, lines)]);
      const refused = await postLines(all, {
        post: (body) => destination.post(body, "text/plain; charset=utf-8", signal),
        redact: destination.redact,
      });
      if (refused.length > 0) throw refusalError(destination.label, refused);
    },
  };
});

function refusalError(label: string, refused: readonly Refusal[]): SinkError {
  const [{ result, item, index, reason }] = refused as [Refusal];
  const count = refused.reduce((sum, refusal) => sum + (refusal.count ?? 1), 0);
  const row = index === undefined ? "" : ` in row ${index}`;
  const advice = /unable to parse.*invalid number/s.test(reason)
    ? "; InfluxDB 1 reads no unsigned integers: give influxLine the option `unsigned: false`"
    : "";
  return new SinkError(
    `influxLine: ${label} refused ${count} value(s), the first ${item ?? "the poll"}${row} of ${result?.target.name}: ${reason}${advice}`,
    { refused },
  );
}

const influxOptions: OptionNames<InfluxLineOptions> = {
  url: true,
  token: true,
  headers: true,
  measurement: true,
  unsigned: true,
  rates: true,
  batch: true,
};
