import type { PgPoolConfig } from "bullmq";

/** Options of a pool of `pg`, such as `connectionString`, `host`, `user`, `password`, `database`, `ssl` and `max`, and a schema. */
export interface PostgresOptions extends PgPoolConfig {
  /** The schema of all tables, those of BullMQ too, which is made if it is missing; `snmp` by default. */
  readonly schema?: string | undefined;
}

/** Throws a `TypeError` or `RangeError` about options that cannot be right. */
export function checkPostgresOptions(postgres: string | PostgresOptions): void {
  if (typeof postgres !== "string" && (typeof postgres !== "object" || postgres === null))
    throw new TypeError(
      "the option postgres must be a URL such as postgres://127.0.0.1/snmp, or options of a pool of pg",
    );
  const { connectionString, schema, max } = toOptions(postgres);
  // without the URL, which may have a password
  if (connectionString !== undefined && !/^(postgres(ql)?:\/\/|socket:)/.test(connectionString))
    throw new TypeError("the option postgres must be a URL that begins with postgres:// or postgresql://");
  if (schema !== undefined && !/^[A-Za-z_]\w{0,62}$/.test(schema))
    throw new TypeError(
      "the option postgres.schema must be a name of letters, digits and underscores, 63 at most",
    );
  // one connection only listens
  if (max !== undefined && !(Number.isInteger(max) && max >= 2))
    throw new RangeError(`the option postgres.max must be an integer of 2 or more, not ${max}`);
}

/** Returns the schema, and options for a pool whose connections look there for tables. */
export function poolOptions(postgres: string | PostgresOptions): {
  readonly schema: string;
  readonly config: PgPoolConfig;
} {
  const { schema = "snmp", ...given } = toOptions(postgres);
  const searchPath = `-c search_path="${schema}"`;
  const [url, query] = given.connectionString?.split("?", 2) ?? [];
  const parameters = new URLSearchParams(query);
  const inUrl = parameters.get("options");
  const options = [inUrl ?? given["options"], searchPath].filter(Boolean).join(" ");
  // what is in the URL counts for more than what is beside it
  if (inUrl !== null) parameters.set("options", options);
  const connectionString = inUrl === null ? given.connectionString : `${url}?${parameters.toString()}`;
  return {
    schema,
    config: {
      // a server that is silent for so long is away
      connectionTimeoutMillis: 10_000,
      query_timeout: 30_000,
      keepAlive: true,
      ...given,
      options,
      ...(connectionString !== undefined && { connectionString }),
    },
  };
}

function toOptions(postgres: string | PostgresOptions): PostgresOptions {
  return typeof postgres === "string" ? { connectionString: postgres } : postgres;
}
