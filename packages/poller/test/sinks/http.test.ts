// All sinks over HTTP, with servers that fail, hang and ask to wait.
import { inspect } from "node:util";
import { Delivery } from "../../src/delivery.ts";
import type { BatchOptions, Sink } from "../../src/sink.ts";
import { parseRetryAfter } from "../../src/sinks/http.ts";
import { influxLine } from "../../src/sinks/influx-line.ts";
import { otlpHttp } from "../../src/sinks/otlp-http.ts";
import type { SinkError } from "../../src/sinks/sink-error.ts";
import { startServer } from "../support/http-server.ts";
import { makeResult } from "../support/results.ts";

const secrets = ["the-password", "token-in-the-query", "token-in-a-header"] as const;
const urlOf = (port: number): string =>
  `http://user:${secrets[0]}@127.0.0.1:${port}/api/v2/write?bucket=${secrets[1]}`;
const sinks: readonly (readonly [string, (port: number, batch: BatchOptions) => Sink])[] = [
  [
    "influxLine",
    (port, batch) => influxLine({ url: urlOf(port), headers: { "x-token": secrets[2] }, batch }),
  ],
  ["otlpHttp", (port, batch) => otlpHttp({ url: urlOf(port), headers: { "x-token": secrets[2] }, batch })],
];

/** Delivers one result; returns the errors of dead letters and the statistics. */
async function deliver(create: (batch: BatchOptions) => Sink, batch: BatchOptions = {}) {
  const errors: SinkError[] = [];
  const onDeadLetter = (_: unknown, error: unknown): void => void errors.push(error as SinkError);
  const delivery = new Delivery(create({ maxWait: 0, backoff: 1, retries: 2, onDeadLetter, ...batch }));
  delivery.push(makeResult());
  await delivery.close();
  return { errors, statistics: delivery.statistics };
}

function expectNoSecret(value: unknown): void {
  const text = `${inspect(value, { depth: 9, showHidden: true })}${JSON.stringify(value)}${String(value)}`;
  for (const secret of [...secrets, Buffer.from(`user:${secrets[0]}`).toString("base64")])
    expect(text).not.toContain(secret);
}

describe.each(sinks)("%s", (name, create) => {
  test("writes again after a failure of the server", async () => {
    await using server = await startServer((number) => ({ status: number < 2 ? 503 : 200 }));
    const { errors, statistics } = await deliver((batch) => create(server.port, batch));
    expect(errors).toEqual([]);
    expect(statistics).toMatchObject({ written: 1, retries: 2 });
    expect(server.requests).toHaveLength(3);
    expect(server.requests[0]!.body).toBe(server.requests[2]!.body);
  });

  test("sends the user of the URL and the headers", async () => {
    await using server = await startServer(() => ({ status: 200 }));
    await deliver((batch) => create(server.port, batch));
    const [request] = server.requests;
    expect(request!.headers.authorization).toBe(
      `Basic ${Buffer.from(`user:${secrets[0]}`).toString("base64")}`,
    );
    expect(request!.headers["x-token"]).toBe(secrets[2]);
    expect(request!.url).toBe(`/api/v2/write?bucket=${secrets[1]}`);
  });

  test("takes a password with a stray % as it is", async () => {
    await using server = await startServer(() => ({ status: 200 }));
    const url = `http://user:100%@127.0.0.1:${server.port}/`;
    await deliver((batch) => (name === "influxLine" ? influxLine({ url, batch }) : otlpHttp({ url, batch })));
    const sent = `Basic ${Buffer.from("user:100%").toString("base64")}`;
    expect(server.requests[0]!.headers.authorization).toBe(sent);
  });

  test("gives up at once if the data are refused, and shows no secret that the server repeats", async () => {
    await using server = await startServer((_, { url, headers }) => ({
      status: 400,
      body: `cannot take ${url} of\n ${String(headers.authorization)} ${String(headers["x-token"])}`,
    }));
    const { errors, statistics } = await deliver((batch) => create(server.port, batch));
    expect(statistics).toMatchObject({ written: 0, deadLetters: 1, retries: 0 });
    // influxLine looks for a value that is refused
    expect(server.requests.length).toBeLessThanOrEqual(name === "influxLine" ? 12 : 1);
    expect(errors).toMatchObject([{ code: "ERR_SNMP_SINK", status: 400, isPermanent: true }]);
    expect(errors[0]!.message).toContain(
      `${name}: http://127.0.0.1:${server.port} answered 400: cannot take`,
    );
    expectNoSecret(errors);
  });

  test("tells how long the server asks to wait", async () => {
    await using server = await startServer(() => ({ status: 429, headers: { "retry-after": "7" } }));
    const { errors } = await deliver((batch) => create(server.port, batch), { retries: 0 });
    expect(errors).toMatchObject([{ status: 429, isPermanent: false, retryAfter: 7000 }]);
  });

  test("does not wait for a server that hangs", async () => {
    await using server = await startServer(() => undefined);
    const { errors, statistics } = await deliver((batch) => create(server.port, batch), {
      timeout: 50,
      retries: 1,
    });
    expect(errors).toMatchObject([{ message: expect.stringContaining("within 50 ms") as string }]);
    expect(statistics).toMatchObject({ retries: 1, deadLetters: 1 });
  });

  test("says why the server cannot be reached, without a secret", async () => {
    const { port } = await startServer(() => undefined).then(async (server) => {
      await server[Symbol.asyncDispose]();
      return server;
    });
    const { errors } = await deliver((batch) => create(port, batch), { retries: 0 });
    expect(errors).toHaveLength(1);
    expect(errors[0]!.message).toBe(`${name}: http://127.0.0.1:${port} cannot be reached: ECONNREFUSED`);
    expectNoSecret(errors);
  });

  test("does not follow a redirection, which could take the token elsewhere", async () => {
    await using other = await startServer(() => ({ status: 200 }));
    await using server = await startServer(() => ({
      status: 307,
      headers: { location: `http://127.0.0.1:${other.port}/` },
    }));
    const { errors } = await deliver((batch) => create(server.port, batch));
    expect(errors).toMatchObject([{ status: 307, isPermanent: true }]);
    expect(other.requests).toEqual([]);
  });

  test.each(["not a URL with a secret-token", "ftp://user:secret-token@192.0.2.1/", ""])(
    "refuses the URL %j, and does not show it",
    (url) => {
      const make = (): Sink => (name === "influxLine" ? influxLine({ url }) : otlpHttp({ url }));
      expect(make).toThrow(`${name}: the option url must be a URL that begins with http:// or https://`);
    },
  );

  test("neither its name nor its inspection shows a secret", () => {
    expectNoSecret(create(1, {}));
  });
});

test.each([
  ["120", 120_000],
  ["0", 0],
  ["Fri, 31 Dec 1999 23:59:59 GMT", 59_000],
  ["Fri, 31 Dec 1999 23:58:59 GMT", 0],
  ["soon", undefined],
  [null, undefined],
])("Retry-After: %s is %s ms", (value, expected) => {
  expect(parseRetryAfter(value, Date.parse("Fri, 31 Dec 1999 23:59:00 GMT"))).toBe(expected);
});

test("a token of InfluxDB is sent, and an invalid header does not show it", async () => {
  await using server = await startServer(() => ({ status: 204 }));
  const { statistics } = await deliver((batch) =>
    influxLine({ url: `http://127.0.0.1:${server.port}/api/v2/write`, token: secrets[2], batch }),
  );
  expect(statistics.written).toBe(1);
  expect(server.requests[0]!.headers.authorization).toBe(`Token ${secrets[2]}`);
  const make = (): Sink => influxLine({ url: "http://127.0.0.1/", token: `${secrets[2]}\n` });
  expect(() => make()).not.toThrow();
  expect(() => influxLine({ url: "http://127.0.0.1/", token: `${secrets[2]}\nx: y` })).toThrow(
    /^influxLine: the headers are invalid/,
  );
});
