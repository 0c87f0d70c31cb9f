// The connection to Redis.
import { Redis, type RedisOptions } from "ioredis";

/**
 * A client that has ended once it was told to disconnect. That of ioredis has not between two attempts to connect: it stays in the status
 * "reconnecting", its commands never settle, and `Worker.close()` of BullMQ waits for its event `end` for ever (bullmq#4656, ioredis#1830).
 */
export class EndingRedis extends Redis {
  /** Whether the socket was told to end, so that another one takes its place. */
  #isReplacing = false;

  constructor(options: RedisOptions) {
    super(options as RedisOptions & { replyMapping?: "legacy" });
    this.on("close", () => (this.#isReplacing = false));
  }

  override disconnect(reconnect = false): void {
    // each command that a replica refuses asks for it
    if (reconnect && this.#isReplacing) return;
    this.#isReplacing = reconnect;
    // there is no socket whose closing could end it: like a client that has not connected yet
    if (this.status === "reconnecting" && !reconnect) this.status = "wait";
    super.disconnect(reconnect);
  }

  /** The copies for blocking commands, which BullMQ makes. */
  override duplicate<Options extends Partial<RedisOptions> | undefined = undefined>(
    options?: Options,
  ): ReturnType<typeof Redis.prototype.duplicate<Options>> {
    return new (this.constructor as typeof EndingRedis)({ ...this.options, ...options }) as never;
  }
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
