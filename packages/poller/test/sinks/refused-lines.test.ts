import type { PollResult } from "../../src/result.ts";
import { Delivery } from "../../src/delivery.ts";
import { influxLine } from "../../src/sinks/influx-line.ts";
import type { Refusal, SinkError } from "../../src/sinks/sink-error.ts";
import { readLines } from "../support/line-reader.ts";
import { type Answer, startServer } from "../support/http-server.ts";
import { makeResult, makeResults } from "../support/results.ts";

/** Delivers results as one batch to a server; returns what was stored, by target and field, and what was refused. */
async function deliver(results: readonly PollResult[], answer: (lines: readonly string[]) => Answer) {
  const stored = new Set<string>();
  await using server = await startServer((_, { body }) => {
    const given = answer(body.trimEnd().split("\n"));
    if (given.status === 204)
      for (const { measurement, tags, fields } of readLines(body))
        for (const field of Object.keys(fields)) stored.add(`${tags["target"]} ${measurement}.${field}`);
    return given;
  });
  const deadLetters: string[] = [];
  const refused: Refusal[] = [];
  const errors: SinkError[] = [];
  const onDeadLetter = (dead: readonly PollResult[], error: unknown): void => {
    deadLetters.push(...dead.map(({ target }) => target.name));
    errors.push(error as SinkError);
    refused.push(...(error as SinkError).refused);
  };
  const url = `http://127.0.0.1:${server.port}/write?db=snmp`;
  const delivery = new Delivery(
    influxLine({ url, batch: { maxWait: 0, backoff: 1, retries: 1, onDeadLetter } }),
  );
  for (const result of results) delivery.push(result);
  await delivery.close();
  return {
    stored,
    deadLetters,
    errors,
    names: refused.map(({ result, item }) => `${result?.target.name} ${item}`),
    requests: server.requests.length,
    statistics: delivery.statistics,
  };
}

/** A server that takes all of a body or nothing. */
const refuse = (isBad: (line: string) => boolean, status = 400) => {
  return (lines: readonly string[]): Answer =>
    lines.some(isBad) ? { status, body: '{"error":"no such luck"}' } : { status: 204 };
};

test("one refused value is found by halving, and costs neither the others of its row nor those of its batch", async () => {
  const { stored, names, deadLetters, requests, errors, statistics } = await deliver(
    makeResults(200),
    refuse((line) => line.includes("target=device-77,") && line.includes("ifHighSpeed=")),
  );
  expect(names).toEqual(["device-77 ifXTable.ifHighSpeed"]);
  expect(deadLetters).toEqual(["device-77"]);
  // 7 values of each of 200 results
  expect(stored.size).toBe(200 * 8 - 1);
  expect(stored).toContain("device-77 ifXTable.ifHCInOctets");
  expect(requests).toBeLessThanOrEqual(2 * Math.log2(400) + 6);
  expect(errors[0]!.message).toMatch(
    /refused 1 value\(s\), the first ifXTable\.ifHighSpeed in row 3 of device-77: no such luck/,
  );
  expect(statistics).toMatchObject({ written: 199, deadLetters: 1, refused: 1, retries: 0 });
});

test("the number of requests has a limit, whatever is refused", async () => {
  const { stored, requests, statistics } = await deliver(
    makeResults(300),
    refuse(() => true),
  );
  expect(stored.size).toBe(0);
  expect(requests).toBeLessThanOrEqual(60);
  expect(statistics).toMatchObject({ written: 0, deadLetters: 300 });
});

test("a field that has another type is left out for all of the fleet at once", async () => {
  const conflict =
    'partial write: field type conflict: input field "ifHighSpeed" on measurement "ifXTable" is type integer, already exists as type float dropped=200';
  const { stored, names, requests } = await deliver(makeResults(200), (lines) =>
    lines.some((line) => line.includes("ifHighSpeed="))
      ? { status: 422, body: JSON.stringify({ code: "unprocessable entity", message: conflict }) }
      : { status: 204 },
  );
  expect(requests).toBe(2);
  expect(names).toHaveLength(200);
  expect(new Set(names.map((name) => name.split(" ")[1]))).toEqual(new Set(["ifXTable.ifHighSpeed"]));
  expect(stored.size).toBe(200 * 7);
});

test("a server that dropped all points of a request is not asked again", async () => {
  const old = makeResults(50);
  const { requests, deadLetters } = await deliver(old, (lines) => ({
    status: 400,
    body: JSON.stringify({ error: `partial write: points beyond retention policy dropped=${lines.length}` }),
  }));
  expect(requests).toBe(1);
  expect(deadLetters).toHaveLength(50);
});

test("a server that fails while a refused value is looked for gets the whole batch again", async () => {
  let count = 0;
  const bad = refuse((line) => line.includes("target=device-1,"));
  const { names, deadLetters, stored, statistics } = await deliver(makeResults(4), (lines) =>
    count++ === 1 ? { status: 503 } : bad(lines),
  );
  expect(statistics).toMatchObject({ retries: 1, written: 3, deadLetters: 1 });
  expect(deadLetters).toEqual(["device-1"]);
  expect(names.length).toBeGreaterThan(0);
  expect(stored.size).toBe(3 * 8);
});

test.each([401, 404])("a refusal of the request, not of its data, is not divided: %d", async (status) => {
  const { requests, deadLetters, errors } = await deliver([makeResult()], () => ({ status }));
  expect(requests).toBe(1);
  expect(deadLetters).toEqual(["router"]);
  expect(errors[0]!.refused).toEqual([]);
});
