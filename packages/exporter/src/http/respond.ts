// Responses, compressed for those who accept that.
import type { IncomingMessage, ServerResponse } from "node:http";
import { constants, gzip } from "node:zlib";

/** Sends a text. */
export function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  text: string,
  type = "text/plain; charset=utf-8",
): void {
  const page = Buffer.from(text);
  response.setHeader("Content-Type", type);
  if (page.length < minCompressed || !acceptsGzip(request)) return void response.end(page);
  // pages of metrics repeat themselves: the quickest level already saves nine tenths
  gzip(page, { level: constants.Z_BEST_SPEED }, (error, compressed) => {
    if (response.destroyed) return;
    if (error !== null) return void response.end(page);
    response.setHeader("Content-Encoding", "gzip");
    response.setHeader("Vary", "Accept-Encoding");
    response.end(compressed);
  });
}

/** Sends an error, as Go's http.Error does. */
export function sendError(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.end(`${text}\n`);
}

function acceptsGzip({ headers }: IncomingMessage): boolean {
  const accepted = headers["accept-encoding"] ?? "";
  return String(accepted)
    .split(",")
    .some((part) => /^\s*gzip\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(part));
}

const minCompressed = 256;
/** The text format of Prometheus. */
export const metricsType = "text/plain; version=0.0.4; charset=utf-8";
