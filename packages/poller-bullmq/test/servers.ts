// The servers that a fleet can meet on. Suites run on each of them.
import type { PollerWorkerOptions } from "@snmp/poller-bullmq";
import { hasPostgres, PostgresServer } from "./postgres.ts";
import { hasRedis, RedisServer } from "./redis.ts";

/** A server of this machine. */
export interface FleetServer extends AsyncDisposable {
  /** The options of a worker that uses it. */
  readonly options: Pick<PollerWorkerOptions, "redis" | "postgres">;
  readonly port: number;
  /** Returns the options of a worker that reaches it at another port. */
  optionsAt(port: number): Pick<PollerWorkerOptions, "redis" | "postgres">;
  /** Starts it, and waits until it accepts connections. */
  run(): Promise<void>;
  /** Ends it at once. */
  stop(): Promise<void>;
  /** Starts it without the data that it had. */
  runEmpty(): Promise<void>;
  /** Makes it ready for the next test: it runs, and the test finds no data. */
  reset(): Promise<void>;
}

type Suite = (start: () => Promise<FleetServer>, server: "Redis" | "PostgreSQL") => void;

/** Runs a suite on each server that is installed. */
export function describeOnEach(title: string, suite: Suite): void {
  describeOn("Redis", hasRedis, title, () => suite(() => RedisServer.start(), "Redis"));
  describeOn("PostgreSQL", hasPostgres, title, () => suite(() => PostgresServer.start(), "PostgreSQL"));
}

/** Runs a suite if the server is installed; says so otherwise. */
export function describeOn(server: string, isInstalled: boolean, title: string, suite: () => void): void {
  if (isInstalled) describe(`${title}: ${server}`, suite);
  else describe.skip(`${title}: ${server} (SKIPPED: it is not installed)`, suite);
}
