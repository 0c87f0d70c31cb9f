// Requests of sinks over HTTP. Errors show of a URL its origin only, and no header: the rest may hold passwords and tokens.
import { SinkError } from "./sink-error.ts";

/** How a destination answers and is asked. */
export interface HttpOptions {
  /** The name of the sink, for errors. */
  readonly name: string;
  /** `http://` or `https://`. A user and a password in it become a header. */
  readonly url: string | URL;
  /** Further headers. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Whether a batch comes again after an answer with this status. */
  isRetryable(status: number): boolean;
}

/** A destination for batches. */
export class HttpDestination {
  /** The beginning of the URL: path and query may be secrets. */
  readonly label: string;
  readonly #options: HttpOptions;
  readonly #url: URL;
  readonly #headers: Headers;
  readonly #secrets: readonly string[];

  /** @throws A `TypeError` if the URL or a header is invalid; it does not show them. */
  constructor(options: HttpOptions) {
    const { name, url, headers = {} } = options;
    this.#options = options;
    this.#url = parseUrl(name, url);
    const { username, password } = this.#url;
    this.#url.username = "";
    this.#url.password = "";
    this.label = this.#url.origin;
    try {
      this.#headers = new Headers(headers);
    } catch {
      throw new TypeError(`${name}: the headers are invalid; names and values must be legal in HTTP`);
    }
    const user = `${decode(username)}:${decode(password)}`;
    if (user !== ":" && !this.#headers.has("authorization"))
      this.#headers.set("authorization", `Basic ${Buffer.from(user).toString("base64")}`);
    this.#secrets = [
      decode(password),
      ...this.#url.searchParams.values(),
      ...this.#url.pathname.split("/").filter((segment) => segment.length >= minPathSecret),
      ...[...this.#headers.values()].flatMap((value) => [value, ...value.split(" ")]),
    ].filter((secret) => secret.length >= minSecret);
  }

  /** Sends a body; resolves to the text of a successful answer. Rejects with a `SinkError`. */
  async post(body: string, contentType: string, signal: AbortSignal): Promise<string> {
    const headers = new Headers(this.#headers);
    if (!headers.has("content-type")) headers.set("content-type", contentType);
    let response: Response;
    let text: string;
    try {
      // a redirection could take the token to another host
      response = await fetch(this.#url, { method: "POST", body, headers, signal, redirect: "manual" });
      text = await readText(response);
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      throw new SinkError(`${this.#options.name}: ${this.label} cannot be reached: ${this.#reasonOf(error)}`);
    }
    if (response.ok) return text;
    throw this.#refusal(response, text);
  }

  #refusal(response: Response, text: string): SinkError {
    const { status } = response;
    const detail = this.redact(text.trim().replace(/\s+/g, " "));
    const shown = detail === "" ? "" : `: ${detail.slice(0, maxShown)}`;
    return new SinkError(`${this.#options.name}: ${this.label} answered ${status}${shown}`, {
      status,
      detail: detail.slice(0, maxDetail),
      isPermanent: !this.#options.isRetryable(status),
      retryAfter: parseRetryAfter(response.headers.get("retry-after")),
    });
  }

  /** Returns the code of a failed connection, such as ECONNREFUSED. */
  #reasonOf(error: unknown): string {
    const { cause, message } = error as Error & { cause?: { code?: unknown; message?: unknown } };
    if (typeof cause?.code === "string") return cause.code;
    return this.redact(typeof cause?.message === "string" ? cause.message : message);
  }

  /** Returns a text without secrets: a server may repeat the request in its answer. */
  readonly redact = (text: string): string => {
    return this.#secrets.reduce((rest, secret) => rest.replaceAll(secret, "[secret]"), text);
  };
}

/** Returns the milliseconds of a header `Retry-After`: seconds, or a date (RFC 9110 §10.2.3). */
export function parseRetryAfter(value: string | null, now = Date.now()): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Decodes a part of a URL; a stray % stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function parseUrl(name: string, url: string | URL): URL {
  let parsed: URL | undefined;
  try {
    parsed = new URL(url);
  } catch {
    // its message has the URL
  }
  if (parsed?.protocol !== "http:" && parsed?.protocol !== "https:")
    throw new TypeError(`${name}: the option url must be a URL that begins with http:// or https://`);
  return parsed;
}

/** Reads an answer up to a limit. */
async function readText({ body }: Response): Promise<string> {
  if (body === null) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxAnswer) break;
  }
  return Buffer.concat(chunks).toString("utf8").slice(0, maxAnswer);
}

/** Octets of an answer that are read. */
const maxAnswer = 65_536;
/** Characters of an answer that an error keeps, and that its message shows. */
const maxDetail = 4096;
const maxShown = 300;
/** Shorter segments of a path, such as `metrics`, are names. */
const minPathSecret = 16;
/** Shorter texts, such as the name of a database, would blot out whole words. */
const minSecret = 4;
