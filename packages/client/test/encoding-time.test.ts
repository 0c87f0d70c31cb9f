// How long a model may take to encode a request, when it asks its peer nothing.
import { RequestTimeout } from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import { makeVarbind } from "@snmp/pdu";
import { FakeAgent, reply, type Script } from "../../../test/support/fake-agent.ts";
import { countLeft, nothing } from "../../../test/support/idle.ts";
import { Client } from "../src/index.ts";
import { changeModel } from "./support/models.ts";
import { oid, reasonOf } from "./support/slow.ts";

const right: Script = (request) => reply(request, { varbinds: [makeVarbind(oid, "Integer32", 1)] });

/** A model that encodes once `wait` resolves. */
function waitingFor(wait: () => Promise<unknown>) {
  return changeModel((base) => {
    const encodeNow = base.encodeNow!.bind(base);
    return {
      encodeNow: () => undefined,
      async encode(...given: Parameters<typeof encodeNow>) {
        await wait();
        return encodeNow(...given)!;
      },
    };
  });
}

test("a promise of `encode` that never settles ends with the timeout, and gives its place back", async () => {
  await using agent = await FakeAgent.listen(right);
  let encodings = 0;
  const model = waitingFor(() => (++encodings > 2 ? Promise.resolve() : new Promise(() => undefined)));
  await using client = new Client(agent.target, v2c("public"), { model, maxOutstanding: 1 });
  const error = await reasonOf(client.get(oid, { timeout: 40, retries: 1, backoff: 1 }));
  expect(error).toMatchObject({
    code: "ERR_SNMP_TIMEOUT",
    attempts: 0,
    message: expect.stringMatching(
      /could not be asked within \d+ ms; .* did not encode the request within \d+ ms/,
    ) as string,
  });
  expect(RequestTimeout.isInstance(error)).toBe(true);
  expect((error as RequestTimeout).elapsed).toBeGreaterThanOrEqual(75);
  expect(encodings).toBe(2);
  expect(await countLeft()).toEqual(nothing);
  expect((await client.get(oid))[0].value).toBe(1);
});

test("keys may take longer than the timeout while the process works at them", async () => {
  await using agent = await FakeAgent.listen(right);
  const model = waitingFor(workFor300Milliseconds);
  await using client = new Client(agent.target, v2c("public"), { model });
  expect((await client.get(oid, { timeout: 50, retries: 0 }))[0].value).toBe(1);
  expect(agent.requests).toHaveLength(1);
});

async function workFor300Milliseconds(): Promise<void> {
  for (const end = Date.now() + 300; Date.now() < end; await new Promise(setImmediate)) {
    const portion = Date.now() + 2;
    while (Date.now() < portion);
  }
}
