import type { SecureContextOptions } from "node:tls";
import type { ReadFiles } from "./read-files.ts";

/** The contents of a web configuration: the file of `--web.config.file`, in the format of Prometheus' exporter-toolkit. */
export interface WebConfig {
  /** `undefined` for plain HTTP. */
  readonly tls: TlsConfig | undefined;
  /** Headers that every response has. */
  readonly headers: ReadonlyMap<string, string>;
  /** bcrypt hashes of passwords by the name of the user; without any, there is no authentication. */
  readonly users: ReadonlyMap<string, string>;
  readonly rateLimit: RateLimit | undefined;
  /** The files that it was read from. */
  readonly files: ReadFiles;
}

/** TLS of the server. */
export interface TlsConfig {
  /** Certificate, key, authorities of clients, versions, ciphers and curves. */
  readonly context: SecureContextOptions;
  readonly clients: ClientPolicy;
}

/** The proof that clients must give. */
export interface ClientPolicy {
  /** Whether clients are asked for a certificate. */
  readonly asks: boolean;
  /** Whether clients without a certificate are refused. */
  readonly requires: boolean;
  /** Whether certificates must come from one of the authorities. */
  readonly verifies: boolean;
  /** Names of which the certificate must have one; `undefined` for any. */
  readonly allowedNames: readonly string[] | undefined;
}

/** A token bucket for requests. */
export interface RateLimit {
  /** Milliseconds until there is one more token. */
  readonly interval: number;
  /** The most tokens. */
  readonly burst: number;
}
