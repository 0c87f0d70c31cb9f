// Pollers that share a sink: each writes the results that it has claimed.
import { Delivery } from "../src/delivery.ts";
import type { PollResult } from "../src/result.ts";
import { makeResults } from "./support/results.ts";

const namesOf = (results: readonly PollResult[]): string[] => results.map(({ target }) => target.name);

test("writes what was claimed, however often, and counts only that", async () => {
  const written: string[][] = [];
  let claims = 0;
  let writes = 0;
  const delivery = new Delivery(
    {
      write: (results) => {
        if (writes++ === 0) throw new Error("full");
        written.push(namesOf(results));
      },
      batch: { backoff: 1 },
    },
    {
      claim: (results) => {
        claims++;
        return Promise.resolve(results.slice(1));
      },
    },
  );
  for (const result of makeResults(3)) delivery.push(result);
  await delivery.close();
  expect(written).toEqual([["device-1", "device-2"]]);
  expect(claims).toBe(1);
  expect(delivery.statistics).toMatchObject({ queued: 0, written: 2, retries: 1, deadLetters: 0 });
});

test("does not bother the sink with a batch of which nothing was claimed", async () => {
  let writes = 0;
  const delivery = new Delivery({ write: () => void writes++ }, { claim: () => Promise.resolve([]) });
  for (const result of makeResults(3)) delivery.push(result);
  await delivery.close();
  expect(writes).toBe(0);
  expect(delivery.statistics).toMatchObject({ queued: 0, written: 0, deadLetters: 0 });
});

test("waits for a claim longer than a write may take, until it is closed with an aborted signal", async () => {
  const dead: string[] = [];
  const delivery = new Delivery(
    {
      write: () => undefined,
      batch: { timeout: 1, retries: 0, onDeadLetter: (results) => dead.push(...namesOf(results)) },
    },
    {
      claim: (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
        }),
    },
  );
  for (const result of makeResults(2)) delivery.push(result);
  const closed = delivery.close();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(dead).toEqual([]);
  await delivery.close({ signal: AbortSignal.abort(new Error("stop")) });
  await closed;
  expect(dead).toEqual(["device-0", "device-1"]);
});
