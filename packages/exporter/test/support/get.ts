// Requests over HTTP and HTTPS, each with a connection of its own.
import { request as requestPlain } from "node:http";
import { request as requestTls, type RequestOptions } from "node:https";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";

/** A response. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Gets a page. `auth` is `user:password`; `ca`, `cert` and `key` are for TLS. */
export function get(url: string, options: RequestOptions = {}): Promise<Answer> {
  const request = url.startsWith("https:") ? requestTls : requestPlain;
  return new Promise((resolve, reject) => {
    request(url, { agent: false, ...options }, (response) => {
      text(response as Readable).then((body) => {
        resolve({ status: response.statusCode!, headers: response.headers, body });
      }, reject);
    })
      .on("error", reject)
      .end();
  });
}

/** Returns the status of a page; `refused` if there was none. */
export function statusOf(url: string, options: RequestOptions = {}): Promise<number | "refused"> {
  return get(url, options).then(
    ({ status }) => status,
    () => "refused",
  );
}
