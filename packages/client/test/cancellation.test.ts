// The end of a call by its AbortSignal, wherever the call has got to.
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { v2c } from "@snmp/mpm-v2c";
import { makeVarbind } from "@snmp/pdu";
import { tcpTransport } from "@snmp/transport";
import { FakeAgent, reply, type Script } from "../../../test/support/fake-agent.ts";
import { mib, makeNumbered } from "../../../test/support/fake-mib.ts";
import { countLeft, nothing } from "../../../test/support/idle.ts";
import { Client, type ClientOptions } from "../src/index.ts";
import { oid, reasonOf, silence, slowEncoding, slowLookUp, ticks } from "./support/slow.ts";

test.each(["abort", "close"] as const)(
  "TCP: a connection on which nobody waits after %s is idle, and ends as idle ones do",
  async (way) => {
    const server = createServer().listen(0, "127.0.0.1");
    const connection = once(server, "connection") as Promise<[Socket]>;
    await once(server, "listening");
    const transport = tcpTransport({ idleTimeout: 50 });
    const target = `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
    // another client of the transport, so that it goes on
    await using other = new Client(target, v2c("public"), { transport });
    await using client = new Client(target, v2c("public"), { transport });
    const controller = new AbortController();
    const call = reasonOf(client.get(oid, { signal: controller.signal }));
    const [socket] = await connection;
    const ended = once(socket.resume(), "close");
    expect(await Promise.race([ended, wait(200, "still there")])).toBe("still there");
    if (way === "abort") controller.abort();
    else void client.close();
    await call;
    await ended;
    expect(other.counters.received).toBe(0);
    server.close();
  },
);

describe("an AbortSignal rejects with its reason and leaves nothing behind", () => {
  const reason = new Error("enough");

  async function expectAborted(
    options: ClientOptions,
    when: (abort: () => void) => Promise<void>,
    script: Script = silence,
  ): Promise<number> {
    await using agent = await FakeAgent.listen(script);
    const controller = new AbortController();
    await using client = new Client(agent.target, v2c("public"), options);
    const call = reasonOf(client.get(oid, { signal: controller.signal }));
    await when(() => controller.abort(reason));
    expect(await call).toBe(reason);
    await ticks();
    expect(await countLeft(options.transport)).toEqual(nothing);
    return agent.requests.length;
  }

  test("before the call: nothing is sent", async () => {
    await using agent = await FakeAgent.listen(mib(makeNumbered(oid, 1)));
    await using client = new Client(agent.target, v2c("public"), { maxOutstanding: 1 });
    const signal = AbortSignal.abort(reason);
    const calls = [
      client.get(oid, { signal }),
      client.getNext(oid, { signal }),
      client.getBulk([oid], { signal }),
      client.set({ oid, type: "Integer32", value: 1 }, { signal }),
      client.walk(oid, { signal }).toArray(),
      client.walk(oid, { signal }).next(),
      client.table(oid, { signal }),
    ];
    expect(await Promise.all(calls.map(reasonOf))).toEqual(calls.map(() => reason));
    expect(await countLeft()).toEqual(nothing);
    // and it holds no place
    await client.get(`${oid}.1`);
    expect(agent.requests).toHaveLength(1);
  });

  test("while the name is looked up", async () => {
    const transport = slowLookUp();
    await expectAborted({ transport }, async (abort) => {
      await ticks();
      abort();
    });
    transport.release();
    await ticks();
    expect(await countLeft(transport)).toEqual(nothing);
  });

  test("while the message is encoded", async () => {
    const model = slowEncoding();
    const sent = await expectAborted({ model }, async (abort) => {
      await ticks();
      abort();
      model.release();
    });
    expect(sent).toBe(0);
  });

  test("while it waits for its turn: it is never sent, and the next one has its turn", async () => {
    await using agent = await FakeAgent.listen((request) =>
      request.number === 0 ? undefined : mib(makeNumbered(oid, 3))(request, agent),
    );
    await using client = new Client(agent.target, v2c("public"), { maxOutstanding: 1, timeout: 20_000 });
    const [first, second] = [new AbortController(), new AbortController()];
    const underWay = reasonOf(client.get(`${oid}.1`, { signal: first.signal }));
    const queued = reasonOf(client.get(`${oid}.2`, { signal: second.signal }));
    const last = client.get(`${oid}.3`);
    while (agent.requests.length === 0) await ticks(1);
    second.abort(reason);
    expect(await queued).toBe(reason);
    first.abort(reason);
    expect(await underWay).toBe(reason);
    expect((await last)[0].value).toBe(3);
    expect(agent.requests.map(({ oids }) => oids[0])).toEqual([`${oid}.1`, `${oid}.3`]);
    expect(await countLeft()).toEqual(nothing);
  });

  test("while it waits for the answer, which nobody waits for then", async () => {
    let answer = (): void => undefined;
    let abortCall = (): void => undefined;
    const script: Script = async (request) => {
      abortCall();
      await new Promise<void>((resolve) => (answer = resolve));
      return reply(request, { varbinds: [makeVarbind(oid, "Integer32", 1)] });
    };
    await expectAborted(
      {},
      async (abort) => {
        await new Promise<void>((resolve) => (abortCall = resolve));
        abort();
        answer();
      },
      script,
    );
  });

  test("between two attempts", async () => {
    let sentAgain = (): void => undefined;
    const again = new Promise<void>((resolve) => (sentAgain = resolve));
    const sent = await expectAborted(
      { timeout: 20, backoff: 1, retries: 100 },
      (abort) => again.then(abort),
      (request) => void (request.number === 1 && sentAgain()),
    );
    expect(sent).toBeGreaterThan(1);
  });

  test("in the middle of a walk, while an answer is awaited and between two pages", async () => {
    for (const silentFrom of [3, Infinity]) {
      const controller = new AbortController();
      await using agent = await FakeAgent.listen((request, self) => {
        if (request.number < silentFrom) return mib(makeNumbered("1.3.6.1", 100))(request, self);
        controller.abort(reason);
        return undefined;
      });
      await using client = new Client(agent.target, v2c("public"), { maxRepetitions: 5 });
      const seen: number[] = [];
      const walk = (async () => {
        for await (const { value } of client.walk("1.3", { signal: controller.signal })) {
          if (seen.push(value as number) === 15 && silentFrom === Infinity) controller.abort(reason);
        }
      })();
      expect(await reasonOf(walk)).toBe(reason);
      expect(seen).toHaveLength(15);
      expect(await countLeft()).toEqual(nothing);
    }
  });

  test("in the middle of a page: nothing more of it is handed out, though the walk had its last answer", async () => {
    await using agent = await FakeAgent.listen(mib(makeNumbered("1.3.6.1", 10)));
    await using client = new Client(agent.target, v2c("public"));
    const controller = new AbortController();
    const seen: unknown[] = [];
    const walk = client.walk("1.3", { signal: controller.signal });
    const walking = (async () => {
      for await (const { value } of walk) if (seen.push(value) === 4) controller.abort(reason);
    })();
    expect(await reasonOf(walking)).toBe(reason);
    expect(seen).toEqual([1, 2, 3, 4]);
    expect(await walk.next()).toEqual({ done: true, value: undefined });
  });

  test("in the middle of a table and of a split get", async () => {
    const controller = new AbortController();
    await using agent = await FakeAgent.listen((request, self) => {
      if (request.number === 4) controller.abort(reason);
      return request.number >= 4
        ? undefined
        : mib(makeNumbered("1.3.6.1.1.2", 100), { maxVarbinds: 5 })(request, self);
    });
    await using client = new Client(agent.target, v2c("public"), { maxRepetitions: 5 });
    expect(await reasonOf(client.table("1.3.6.1", { signal: controller.signal }))).toBe(reason);
    const second = new AbortController();
    agent.script = (request, self) => {
      if (request.oids.length <= 5) second.abort(reason);
      return mib(makeNumbered("1.3.6.1.1.2", 100), { maxVarbinds: 5 })(request, self);
    };
    const oids = makeNumbered("1.3.6.1.1.2", 20).map((varbind) => varbind.oid);
    expect(await reasonOf(client.get(...oids, { signal: second.signal }))).toBe(reason);
    expect(await countLeft()).toEqual(nothing);
  });

  test("the reason of a timeout signal is its TimeoutError", async () => {
    await using agent = await FakeAgent.listen(silence);
    await using client = new Client(agent.target, v2c("public"));
    expect(await reasonOf(client.get(oid, { signal: AbortSignal.timeout(20) }))).toMatchObject({
      name: "TimeoutError",
    });
    expect(await countLeft()).toEqual(nothing);
  });

  test("one signal for many calls ends them all, without a warning of a leak, and is let go of", async () => {
    const warnings: Error[] = [];
    const listen = (warning: Error): void => void warnings.push(warning);
    process.on("warning", listen);
    try {
      await using agent = await FakeAgent.listen(silence);
      await using client = new Client(agent.target, v2c("public"), { maxOutstanding: 10 });
      const { signal, abort } = observeSignal();
      const calls = Array.from({ length: 50 }, () => reasonOf(client.get(oid, { signal })));
      await ticks();
      expect(signal.listeners).toBe(1);
      abort(reason);
      expect(new Set(await Promise.all(calls))).toEqual(new Set([reason]));
      expect(signal.listeners).toBe(0);
      expect(await countLeft()).toEqual(nothing);
      await ticks();
      expect(warnings).toEqual([]);
    } finally {
      process.off("warning", listen);
    }
  });

  test("after the answer the signal is let go of, and its abort changes nothing", async () => {
    await using agent = await FakeAgent.listen(mib(makeNumbered(oid, 1)));
    await using client = new Client(agent.target, v2c("public"));
    const { signal, abort } = observeSignal();
    const [varbind] = await client.get(`${oid}.1`, { signal });
    expect(signal.listeners).toBe(0);
    abort(reason);
    expect(varbind.value).toBe(1);
  });

  /** A signal that counts its listeners. */
  function observeSignal(): { signal: AbortSignal & { listeners: number }; abort(reason: Error): void } {
    const controller = new AbortController();
    const signal = Object.assign(controller.signal, { listeners: 0 });
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    signal.addEventListener = (...given: Parameters<EventTarget["addEventListener"]>) => {
      signal.listeners++;
      addEventListener.apply(signal, given);
    };
    signal.removeEventListener = (...given: Parameters<EventTarget["removeEventListener"]>) => {
      signal.listeners--;
      removeEventListener.apply(signal, given);
    };
    return { signal, abort: (why) => controller.abort(why) };
  }
});
