// The file of --web.config.file, in the format of Prometheus' exporter-toolkit.
import { dirname } from "node:path";
import type { Node } from "yaml";
import { parseDuration } from "../config/duration.ts";
import { fault, Fields, scalarText, type Source } from "../config/fields.ts";
import { parseSource } from "../config/parse.ts";
import { ConfigurationError } from "../errors.ts";
import { ReadFiles } from "./read-files.ts";
import { readTls } from "./read-tls.ts";
import type { RateLimit, WebConfig } from "./types.ts";

/**
 * Reads a web configuration, and the certificates that it names.
 *
 * @throws A `ConfigurationError` that names the file and the line, and shows no secret.
 */
export function readWebConfig(path: string): WebConfig {
  const files = new ReadFiles();
  const source = parseSource(readText(files, path), path);
  if (source.document.contents === null)
    return { tls: undefined, headers: new Map(), users: new Map(), rateLimit: undefined, files };
  const fields = new Fields(source, source.document.contents, "the web configuration");
  const config: WebConfig = {
    tls: fields.has("tls_server_config")
      ? readTls(source, fields.node("tls_server_config"), dirname(path), files)
      : undefined,
    headers: fields.has("http_server_config")
      ? readHeaders(source, fields.node("http_server_config"))
      : new Map(),
    users: fields.entries("basic_auth_users", (node, name) => readHash(source, node, name)),
    rateLimit: fields.has("rate_limit") ? readRateLimit(source, fields.node("rate_limit")) : undefined,
    files,
  };
  for (const name of sections) fields.node(name);
  fields.refuseOthers();
  return config;
}

function readText(files: ReadFiles, path: string): string {
  try {
    return files.read(path);
  } catch (error) {
    throw new ConfigurationError(`${path} cannot be read: ${(error as Error).message}`, path, undefined, {
      cause: error,
    });
  }
}

function readHeaders(source: Source, node: Node | undefined): ReadonlyMap<string, string> {
  const fields = new Fields(source, node, "http_server_config");
  // only HTTP/1.1 is spoken: clients agree on it, whatever stands here
  fields.flag("http2");
  const headers = fields.entries("headers", (value, name) => readHeader(source, value, name));
  fields.refuseOthers();
  return headers;
}

function readHeader(source: Source, node: Node | undefined, name: string): string {
  const allowed = headerValues[name];
  if (allowed === undefined)
    throw fault(
      source,
      node,
      `the header ${name} cannot be set; use one of ${Object.keys(headerValues).join(", ")}`,
    );
  const value = scalarText(source, node, `the header ${name}`);
  if (allowed.length > 0 && !allowed.includes(value))
    throw fault(source, node, `the header ${name} must be ${allowed.join(" or ")}, not ${value}`);
  // RFC 9110 §5.5
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
    throw fault(source, node, `the header ${name} must be one line of ISO 8859-1 characters`);
  return value;
}

/** A hash of bcrypt: its version, the binary logarithm of its rounds, and salt and digest together. */
function readHash(source: Source, node: Node | undefined, name: string): string {
  const hash = scalarText(source, node, `the hash of user ${name}`);
  const [, cost] = /^\$2[aby]\$(\d\d)\$[./A-Za-z0-9]{53}$/.exec(hash) ?? [];
  if (!(Number(cost) >= 4 && Number(cost) <= 31))
    throw fault(
      source,
      node,
      `basic_auth_users must have a bcrypt hash for user ${name}, as \`htpasswd -nBC 10 ""\` makes it`,
    );
  return hash;
}

function readRateLimit(source: Source, node: Node | undefined): RateLimit | undefined {
  const fields = new Fields(source, node, "rate_limit");
  const text = fields.text("interval", "0");
  const interval = parseDuration(text);
  if (interval === undefined)
    throw fields.fault("interval", `interval of rate_limit must be a duration such as 100ms, not ${text}`);
  const burst = fields.number("burst", 0, [0, 1_000_000]);
  fields.refuseOthers();
  if (interval === 0) return undefined;
  if (burst === 0)
    throw fields.fault("burst", "burst of rate_limit must be at least 1: with 0, all requests are refused");
  return { interval, burst };
}

const sections = ["tls_server_config", "http_server_config", "basic_auth_users", "rate_limit"];

/** The headers that can be set, and their values; any for those without. */
const headerValues: Readonly<Record<string, readonly string[]>> = {
  "Strict-Transport-Security": [],
  "X-Content-Type-Options": ["nosniff"],
  "X-Frame-Options": ["deny", "sameorigin"],
  "X-XSS-Protection": [],
  "Content-Security-Policy": [],
};
