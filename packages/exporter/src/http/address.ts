/** Where a server listens. */
export interface ListenAddress {
  /** `undefined` for all addresses. */
  readonly host: string | undefined;
  readonly port: number;
}

/** A socket that listens already, such as one from systemd. */
export interface OpenSocket {
  /** Its file descriptor. */
  readonly fd: number;
}

/**
 * Reads `host:port`, `:port` or `[v6]:port`.
 *
 * @throws A `TypeError` for another text.
 */
export function parseListenAddress(text: string): ListenAddress {
  const [, v6, host, port] = /^(?:\[([^\]]+)\]|([^:[\]]*)):(\d{1,5})$/.exec(text) ?? [];
  const number = Number(port);
  if (port === undefined || number > 65_535)
    throw new TypeError(`${JSON.stringify(text)} is not an address to listen at: write host:port or :port`);
  return { host: v6 ?? (host === "" ? undefined : host), port: number };
}
