import type { RedisOptions } from "bullmq";
import type { PollerOptions, Sink } from "@snmp/poller";
import { checkPostgresOptions, type PostgresOptions } from "./postgres/options.ts";
import { parseUrl } from "./redis/client.ts";

/** Options of a worker: those of a `Poller`, and the server on which workers meet: `redis` or `postgres`. All workers of a fleet have the same. */
export interface PollerWorkerOptions extends Omit<
  PollerOptions,
  "state" | "saveEvery" | "signal" | "maxResults" | "sinks"
> {
  /** Redis: `redis://host:6379`, or options of ioredis: `{ host, port, password, tls }`. */
  readonly redis?: string | RedisOptions | undefined;
  /** PostgreSQL: `postgres://user@host/database`, or options of a pool of `pg`, with `schema`. The package `pg` must be installed. */
  readonly postgres?: string | PostgresOptions | undefined;
  /** Where results go. Each sink gets each result once, from one of the workers. */
  readonly sinks: readonly (Sink | Sink["write"])[];
  /** The name of the fleet, by which workers find each other; `snmp-poller` by default. */
  readonly name?: string | undefined;
  /** The number of shards, 1..65536; 256 by default. 100 to 400 targets a shard are good. The number of the worker that makes the schedule counts. */
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
    throw new TypeError(
      "the options of a worker must be an object with redis or postgres, targets, every and sinks",
    );
  const { redis, postgres, sinks, name } = options;
  if ((redis === undefined) === (postgres === undefined))
    throw new TypeError(
      "a worker needs one of the options redis and postgres: the server on which workers meet",
    );
  if (postgres !== undefined) checkPostgresOptions(postgres);
  else if (typeof redis === "string") parseUrl(redis);
  else if (typeof redis !== "object" || redis === null)
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

function checkCount(name: string, count: number | undefined, max: number): void {
  if (count !== undefined && !(Number.isInteger(count) && count >= 1 && count <= max))
    throw new RangeError(`the option ${name} must be an integer in the range 1..${max}, not ${count}`);
}
