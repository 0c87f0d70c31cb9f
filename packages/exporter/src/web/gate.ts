// Decides which requests are answered.
import type { IncomingMessage, ServerResponse } from "node:http";
import { sendError } from "../http/respond.ts";
import type { Log } from "../options.ts";
import { Passwords } from "./passwords.ts";
import { RateLimiter } from "./rate-limiter.ts";
import type { RateLimit, WebConfig } from "./types.ts";
import type { WebConfigFile } from "./web-config-file.ts";

/** The rate limit, the headers and the users of a web configuration, for all paths. */
export class Gate {
  readonly #file: WebConfigFile;
  readonly #log: Log;
  readonly #passwords = new Passwords();
  #limit: RateLimit | undefined;
  #limiter: RateLimiter | undefined;

  constructor(file: WebConfigFile, log: Log) {
    this.#file = file;
    this.#log = log;
  }

  /** Sets the headers of the response. Resolves to whether the request may be answered; if not, it has been refused. */
  async admit(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    let config: WebConfig;
    try {
      config = this.#file.current();
    } catch (error) {
      this.#log("error", "Unable to parse configuration", { err: (error as Error).message });
      return refuse(response, 500, "Internal Server Error");
    }
    if (!this.#takeToken(config)) return refuse(response, 429, "Too Many Requests");
    for (const [name, value] of config.headers) response.setHeader(name, value);
    if (config.users.size === 0) return true;
    const given = readBasic(request.headers.authorization ?? "");
    const verdict =
      given === undefined ? "wrong" : await this.#passwords.check(given.user, given.password, config.users);
    if (verdict === "right") return true;
    if (verdict === "busy") return refuse(response, 503, "Too many passwords are being checked");
    response.setHeader("WWW-Authenticate", "Basic");
    return refuse(response, 401, "Unauthorized");
  }

  /** A limit that was changed begins with a full bucket. */
  #takeToken({ rateLimit }: WebConfig): boolean {
    if (rateLimit?.interval !== this.#limit?.interval || rateLimit?.burst !== this.#limit?.burst) {
      this.#limit = rateLimit;
      this.#limiter = rateLimit && new RateLimiter(rateLimit);
    }
    return this.#limiter?.take() !== false;
  }
}

/** Returns the user and the password of an `Authorization` header (RFC 7617 §2). */
function readBasic(header: string): { readonly user: string; readonly password: string } | undefined {
  const [, encoded] = /^basic ([A-Za-z0-9+/]+={0,2})$/i.exec(header) ?? [];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, "base64").toString();
  const colon = text.indexOf(":");
  return colon < 0 ? undefined : { user: text.slice(0, colon), password: text.slice(colon + 1) };
}

function refuse(response: ServerResponse, status: number, text: string): false {
  sendError(response, status, text);
  return false;
}
