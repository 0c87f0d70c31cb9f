// Retries: when they are sent, how often, and with which ids. The clock is a fake one, the network is in memory.
import { RequestTimeout } from "@snmp/mpm-core";
import { v1, V1MessageProcessingModel } from "@snmp/mpm-v1";
import { v2c, V2cMessageProcessingModel } from "@snmp/mpm-v2c";
import { hexOf, makeVarbind, responsePdu } from "@snmp/pdu";
import { acquireDispatcher, MemoryNetwork, releaseDispatcher } from "@snmp/transport";
import { countLeft, nothing } from "../../../test/support/idle.ts";
import { Client, type ClientOptions } from "../src/index.ts";

const oid = "1.3.6.1.2.1.1.5.0";

beforeEach(() => jest.useFakeTimers({ now: 0, doNotFake: ["setImmediate", "nextTick", "queueMicrotask"] }));
afterEach(() => jest.useRealTimers());

interface Sent {
  readonly at: number;
  readonly message: Uint8Array;
  readonly id: number;
}

/** A client of an agent that never answers by itself, and what arrives there. */
async function openAsked(options: ClientOptions, credentials = v2c("public")) {
  const network = new MemoryNetwork();
  const sent: Sent[] = [];
  const Model = credentials.mpm === 0 ? V1MessageProcessingModel : V2cMessageProcessingModel;
  const model = new Model(() => Promise.reject(new Error("no discovery")), {});
  let answer: (message: Uint8Array) => void = () => undefined;
  const agent = await network.listen(
    {
      message(message, from) {
        sent.push({ at: Math.round(performance.now()), message, id: model.messageId(message) });
        answer = (octets) => agent.send(octets, from);
      },
      error: () => undefined,
    },
    { address: "agent", port: 161 },
  );
  const client = new Client("memory://agent", credentials, { ...options, transport: network });
  return {
    client,
    network,
    sent,
    /** Answers the message with that id. */
    async answer(id: number, text: string) {
      const varbinds = [makeVarbind(oid, "OctetString", Buffer.from(text))];
      answer(
        (await model.encode(id, credentials, new Uint8Array(0), new Uint8Array(0), responsePdu(id, varbinds)))
          .data,
      );
      await settle();
    },
  };
}

/** Lets messages that are under way arrive. */
async function settle(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise(setImmediate);
}

async function pass(milliseconds: number): Promise<void> {
  await settle();
  for (let rest = milliseconds; rest > 0; rest -= 50) {
    await jest.advanceTimersByTimeAsync(Math.min(rest, 50));
    await settle();
  }
}

/** A rejection that is looked at later. */
const caught = (promise: Promise<unknown>): Promise<unknown> => promise.catch((reason: unknown) => reason);

test("by default: 5 seconds, three retries, each wait half as long again", async () => {
  const { client, network, sent } = await openAsked({});
  const call = caught(client.get(oid));
  await pass(60_000);
  expect(sent.map(({ at }) => Math.round(at / 100) * 100)).toEqual([0, 5000, 12_500, 23_800]);
  const error = (await call) as RequestTimeout;
  expect(RequestTimeout.isInstance(error)).toBe(true);
  expect(error).toMatchObject({ code: "ERR_SNMP_TIMEOUT", attempts: 4, target: "memory://agent:161" });
  expect(Math.round(error.elapsed / 100)).toBe(406);
  expect(error.message).toMatch(
    /^memory:\/\/agent:161 did not answer within 4\d{4} ms \(4 messages\); check the host/,
  );
  expect(await countLeft(network)).toEqual(nothing);
});

test.each<[string, ClientOptions, number[]]>([
  ["no retries", { retries: 0, timeout: 1000 }, [0]],
  ["no back-off", { retries: 2, timeout: 1000, backoff: 1 }, [0, 1000, 2000]],
  ["twice the wait", { retries: 3, timeout: 100, backoff: 2 }, [0, 100, 300, 700]],
])("%s", async (_, options, times) => {
  const { client, sent } = await openAsked(options);
  const call = caught(client.get(oid));
  await pass(10_000);
  expect(sent.map(({ at }) => Math.round(at / 100) * 100)).toEqual(times);
  expect(await call).toMatchObject({ attempts: times.length });
});

test("a call takes its own timeout, retries and backoff", async () => {
  const { client, sent } = await openAsked({ timeout: 60_000 });
  const call = caught(client.get(oid, { timeout: 100, retries: 1, backoff: 1 }));
  await pass(1000);
  expect(await call).toMatchObject({ attempts: 2 });
  expect(sent).toHaveLength(2);
});

test.each([
  ["SNMPv1", v1("public")],
  ["SNMPv2c", v2c("public")],
])(
  "%s: each message has an id of its own, and the answer to any of them is the answer",
  async (_, credentials) => {
    for (const answered of [0, 1, 2]) {
      const { client, network, sent, answer } = await openAsked(
        { timeout: 100, retries: 5, backoff: 1 },
        credentials,
      );
      const call = client.get(oid);
      await pass(250);
      expect(sent).toHaveLength(3);
      expect(new Set(sent.map(({ id }) => id)).size).toBe(3);
      expect(new Set(sent.map(({ message }) => hexOf(message))).size).toBe(3);
      await answer(sent[answered]!.id, `to message ${answered}`);
      expect((await call)[0].toString()).toBe(`to message ${answered}`);
      expect(await countLeft(network)).toEqual(nothing);
      // what comes afterwards is for nobody
      await answer(sent[1]!.id, "once more");
      expect(client.counters).toMatchObject({ received: 2, unmatched: 1, refused: 0 });
      await pass(1000);
      expect(sent).toHaveLength(3);
    }
  },
);

test("a name is looked up once while its target answers, and anew when it has not answered two calls", async () => {
  const { client, network, sent, answer } = await openAsked({ timeout: 100, retries: 0 });
  const lookedUp = jest.spyOn(acquireDispatcher(network).transport, "resolve");
  for (let i = 0; i < 3; i++) {
    const call = client.get(oid);
    await settle();
    await answer(sent.at(-1)!.id, "x");
    await call;
  }
  expect(lookedUp).toHaveBeenCalledTimes(1);
  for (const times of [1, 1, 2, 2, 3]) {
    const call = caught(client.get(oid));
    await pass(200);
    await call;
    expect(lookedUp).toHaveBeenCalledTimes(times);
  }
  await releaseDispatcher(network);
});

test("a bulk walk asks for half as much after each silence, stays there for a while, and grows again", async () => {
  const network = new MemoryNetwork();
  const model = new V2cMessageProcessingModel(() => Promise.reject(new Error("no discovery")), {});
  const credentials = v2c("public");
  const asks: number[] = [];
  // an agent whose answers of more than 10 variable bindings are lost on their way, up to the hundredth
  const agent = await network.listen(
    {
      message(message, from) {
        const pdu = model.decode(message, credentials);
        if (pdu.type !== "GetBulkRequest") throw new Error(`a ${pdu.type}`);
        asks.push(pdu.maxRepetitions);
        if (pdu.maxRepetitions > 10 && asks.length < 100) return;
        const [, start = "0"] = /^1\.3\.6\.1\.(\d+)$/.exec(pdu.varbinds[0]!.oid) ?? [];
        const first = Number(start) + 1;
        const varbinds = Array.from({ length: pdu.maxRepetitions }, (_, i) =>
          makeVarbind(`1.3.6.1.${first + i}`, "Integer32", first + i),
        );
        void model
          .encode(
            pdu.requestId,
            credentials,
            new Uint8Array(0),
            new Uint8Array(0),
            responsePdu(pdu.requestId, varbinds),
          )
          .then(({ data }) => agent.send(data, from));
      },
      error: () => undefined,
    },
    { address: "agent", port: 161 },
  );
  await using client = new Client("memory://agent", credentials, { transport: network, timeout: 1000 });
  const walk = client.walk("1.3.6.1");
  const values: unknown[] = [];
  const reading = (async () => {
    for await (const { value } of walk) if (values.push(value) === 3000) break;
  })();
  while (values.length < 3000) await pass(1000);
  await reading;
  expect(values).toEqual(Array.from({ length: 3000 }, (_, i) => i + 1));
  expect(asks.slice(0, 3)).toEqual([25, 12, 6]);
  expect(asks.slice(0, 100).filter((count) => count > 10).length).toBeLessThan(10);
  expect(asks.at(-1)).toBe(25);
  // the next walk of the client begins with what the last one has learnt
  asks.length = 100;
  await client.walk("1.3.6.1").next();
  expect(asks.at(-1)).toBe(25);
});
