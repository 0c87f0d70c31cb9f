import type { PollerWorkerOptions } from "./options.ts";
import { PostgresStore } from "./postgres/store.ts";
import { RedisStore } from "./redis/store.ts";
import type { FleetStore } from "./store.ts";

/** Returns the store that the options name. */
export function openStore(
  { redis, postgres }: Pick<PollerWorkerOptions, "redis" | "postgres">,
  name: string,
  onError: (error: unknown) => void,
  onReady: () => void,
): FleetStore {
  return postgres === undefined
    ? new RedisStore(redis!, name, onError, onReady)
    : new PostgresStore(postgres, name, onError, onReady);
}
