import type { RedisOptions } from "bullmq";
import type { PollerOptions, Sink } from "@snmp/poller";

/** Options of a worker: those of a `Poller`, and where its Redis is. All workers of a fleet have the same. */
export interface PollerWorkerOptions extends Omit<
  PollerOptions,
  "state" | "saveEvery" | "signal" | "maxResults" | "sinks"
> {
  /** Redis: `redis://host:6379`, or options of ioredis: `{ host, port, password, tls }`. */
  readonly redis: string | RedisOptions;
  /** Where results go. Each sink gets each result once, from one of the workers. */
  readonly sinks: readonly (Sink | Sink["write"])[];
  /** The name of the fleet, by which workers find each other; `snmp-poller` by default. */
  readonly name?: string | undefined;
  /** The number of shards, 1..65536; 256 by default. 100 to 400 targets a shard are good. Workers that have another number change it for all. */
  readonly shards?: number | undefined;
  /** The most shards that this worker polls at once; all by default. */
  readonly maxShards?: number | undefined;
  /** Milliseconds after which the shards of a worker that stopped are free; 10000 by default. */
  readonly lockDuration?: number | undefined;
  /** Milliseconds from one search for such shards to the next; 5000 by default. */
  readonly stalledInterval?: number | undefined;
}

/** Throws a `TypeError` or `RangeError` that names an invalid option. The others are checked by the poller. */
export function checkWorkerOptions(options: PollerWorkerOptions): void {
  if (typeof options !== "object" || options === null)
    throw new TypeError("the options of a worker must be an object with redis, targets, every and sinks");
  const { redis, sinks, name } = options;
  if (typeof redis !== "string" && (typeof redis !== "object" || redis === null))
    throw new TypeError(
      "the option redis must be a URL such as redis://127.0.0.1:6379, or options of ioredis",
    );
  if (!Array.isArray(sinks) || sinks.length === 0)
    throw new TypeError("the option sinks must be an array of one sink or more");
  if (name !== undefined && (typeof name !== "string" || !/^[^:{}]+$/.test(name)))
    throw new TypeError("the option name must be a text without colons and braces");
  checkCount("shards", options.shards, 65_536);
  checkCount("maxShards", options.maxShards, 65_536);
  checkCount("lockDuration", options.lockDuration, 0x7fffffff);
  checkCount("stalledInterval", options.stalledInterval, 0x7fffffff);
}

/** Returns the options of ioredis for a URL. Throws a `TypeError` without the URL, which may have a password. */
export function parseUrl(text: string): RedisOptions {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^rediss?:$/.test(url.protocol))
    throw new TypeError("the option redis must be a URL that begins with redis:// or rediss://");
  const { hostname, port, username, password, pathname, protocol } = url;
  return {
    host: hostname.replace(/^\[(.*)\]$/, "$1"),
    port: port === "" ? 6379 : Number(port),
    ...(username !== "" && { username: decodeURIComponent(username) }),
    ...(password !== "" && { password: decodeURIComponent(password) }),
    ...(pathname.length > 1 && { db: Number(pathname.slice(1)) }),
    ...(protocol === "rediss:" && { tls: {} }),
  };
}

function checkCount(name: string, count: number | undefined, max: number): void {
  if (count !== undefined && !(Number.isInteger(count) && count >= 1 && count <= max))
    throw new RangeError(`the option ${name} must be an integer in the range 1..${max}, not ${count}`);
}
