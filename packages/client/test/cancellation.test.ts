// The end of a call before its answer: by its signal, by its deadline, or because the client is closed. Each leaves nothing behind.
import { ClosedError, type MpmPlugin, RequestTimeout } from "@snmp/mpm-core";
import { plugin as v2cPlugin, v2c } from "@snmp/mpm-v2c";
import { makeVarbind } from "@snmp/pdu";
import { type RequestingTransport, type TransportAddress, type TransportPlugin, udp } from "@snmp/transport";
import { FakeAgent, reply, type Script } from "../../../test/support/fake-agent.ts";
import { mib, numbered } from "../../../test/support/fake-mib.ts";
import { leftOn, nothing } from "../../../test/support/idle.ts";
import { Client, type ClientOptions, WalkError } from "../src/index.ts";

const oid = "1.3.6.1.2.1.1.5.0";
const silence: Script = () => undefined;
const ticks = async (count = 5): Promise<void> => {
  for (let i = 0; i < count; i++) await new Promise(setImmediate);
};
/** The reason of a rejection. */
const reasonOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => {
      throw new Error(`resolved to ${String(value)}`);
    },
    (reason: unknown) => reason,
  );

/** UDP with a look-up that `release` ends. */
function slowLookUp(): TransportPlugin & { release(error?: Error): void } {
  const waiting: ((error?: Error) => void)[] = [];
  return {
    ...udp,
    release: (error) => waiting.splice(0).forEach((end) => end(error)),
    open(receiver, options) {
      const transport = udp.open(receiver, options);
      const resolve = (...given: Parameters<RequestingTransport["resolve"]>): Promise<TransportAddress> =>
        new Promise((done, failed) => waiting.push((error) => (error === undefined ? done(transport.resolve(...given)) : failed(error))));
      return new Proxy(transport, {
        get(target, name) {
          if (name === "resolve") return resolve;
          const value: unknown = Reflect.get(target, name, target);
          return typeof value === "function" ? (value as () => void).bind(target) : value;
        },
      });
    },
  };
}

/** SNMPv2c whose messages take until `release` to encode. */
function slowEncoding(): MpmPlugin & { release(): void } {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  return {
    ...v2cPlugin,
    release: () => release(),
    create(handler, lcd) {
      const model = v2cPlugin.create(handler, lcd);
      const encodeNow = model.encodeNow!.bind(model);
      return Object.assign(model, {
        encodeNow: () => undefined,
        encode: (...given: Parameters<typeof encodeNow>) => released.then(() => encodeNow(...given)),
      });
    },
  };
}

describe("an AbortSignal rejects with its reason and leaves nothing behind", () => {
  const reason = new Error("enough");

  async function aborted(options: ClientOptions, when: (abort: () => void) => Promise<void>, script: Script = silence): Promise<number> {
    await using agent = await FakeAgent.listen(script);
    const controller = new AbortController();
    await using client = new Client(agent.target, v2c("public"), options);
    const call = reasonOf(client.get(oid, { signal: controller.signal }));
    await when(() => controller.abort(reason));
    expect(await call).toBe(reason);
    await ticks();
    expect(await leftOn(options.transport)).toEqual(nothing);
    return agent.requests.length;
  }

  test("before the call: nothing is sent", async () => {
    await using agent = await FakeAgent.listen(mib(numbered(oid, 1)));
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
    expect(await leftOn()).toEqual(nothing);
    // and it holds no place
    await client.get(`${oid}.1`);
    expect(agent.requests).toHaveLength(1);
  });

  test("while the name is looked up", async () => {
    const transport = slowLookUp();
    await aborted({ transport }, async (abort) => {
      await ticks();
      abort();
    });
    transport.release();
    await ticks();
    expect(await leftOn(transport)).toEqual(nothing);
  });

  test("while the message is encoded", async () => {
    const model = slowEncoding();
    const sent = await aborted({ model }, async (abort) => {
      await ticks();
      abort();
      model.release();
    });
    expect(sent).toBe(0);
  });

  test("while it waits for its turn: it is never sent, and the next one has its turn", async () => {
    await using agent = await FakeAgent.listen((request) => (request.number === 0 ? undefined : mib(numbered(oid, 3))(request, agent)));
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
    expect(await leftOn()).toEqual(nothing);
  });

  test("while it waits for the answer, which nobody waits for then", async () => {
    let answer = (): void => undefined;
    let abortCall = (): void => undefined;
    const script: Script = async (request) => {
      abortCall();
      await new Promise<void>((resolve) => (answer = resolve));
      return reply(request, { varbinds: [makeVarbind(oid, "Integer32", 1)] });
    };
    await aborted(
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
    const sent = await aborted({ timeout: 20, backoff: 1, retries: 100 }, async (abort) => {
      await new Promise((resolve) => setTimeout(resolve, 70));
      abort();
    });
    expect(sent).toBeGreaterThan(1);
  });

  test("in the middle of a walk, while an answer is awaited and between two pages", async () => {
    for (const silentFrom of [3, Infinity]) {
      const controller = new AbortController();
      await using agent = await FakeAgent.listen((request, self) => {
        if (request.number < silentFrom) return mib(numbered("1.3.6.1", 100))(request, self);
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
      expect(await leftOn()).toEqual(nothing);
    }
  });

  test("in the middle of a page: nothing more of it is handed out, though the walk had its last answer", async () => {
    await using agent = await FakeAgent.listen(mib(numbered("1.3.6.1", 10)));
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
      return request.number >= 4 ? undefined : mib(numbered("1.3.6.1.1.2", 100), { maxVarbinds: 5 })(request, self);
    });
    await using client = new Client(agent.target, v2c("public"), { maxRepetitions: 5 });
    expect(await reasonOf(client.table("1.3.6.1", { signal: controller.signal }))).toBe(reason);
    const second = new AbortController();
    agent.script = (request, self) => {
      if (request.oids.length <= 5) second.abort(reason);
      return mib(numbered("1.3.6.1.1.2", 100), { maxVarbinds: 5 })(request, self);
    };
    const oids = numbered("1.3.6.1.1.2", 20).map((varbind) => varbind.oid);
    expect(await reasonOf(client.get(...oids, { signal: second.signal }))).toBe(reason);
    expect(await leftOn()).toEqual(nothing);
  });

  test("the reason of a timeout signal is its TimeoutError", async () => {
    await using agent = await FakeAgent.listen(silence);
    await using client = new Client(agent.target, v2c("public"));
    expect(await reasonOf(client.get(oid, { signal: AbortSignal.timeout(20) }))).toMatchObject({ name: "TimeoutError" });
    expect(await leftOn()).toEqual(nothing);
  });

  test("one signal for many calls ends them all, without a warning of a leak, and is let go of", async () => {
    const warnings: Error[] = [];
    const listen = (warning: Error): void => void warnings.push(warning);
    process.on("warning", listen);
    try {
      await using agent = await FakeAgent.listen(silence);
      await using client = new Client(agent.target, v2c("public"), { maxOutstanding: 10 });
      const { signal, abort } = observed();
      const calls = Array.from({ length: 50 }, () => reasonOf(client.get(oid, { signal })));
      await ticks();
      expect(signal.listeners).toBe(1);
      abort(reason);
      expect(new Set(await Promise.all(calls))).toEqual(new Set([reason]));
      expect(signal.listeners).toBe(0);
      expect(await leftOn()).toEqual(nothing);
      await ticks();
      expect(warnings).toEqual([]);
    } finally {
      process.off("warning", listen);
    }
  });

  test("after the answer the signal is let go of, and its abort changes nothing", async () => {
    await using agent = await FakeAgent.listen(mib(numbered(oid, 1)));
    await using client = new Client(agent.target, v2c("public"));
    const { signal, abort } = observed();
    const [varbind] = await client.get(`${oid}.1`, { signal });
    expect(signal.listeners).toBe(0);
    abort(reason);
    expect(varbind.value).toBe(1);
  });

  /** A signal that counts its listeners. */
  function observed(): { signal: AbortSignal & { listeners: number }; abort(reason: Error): void } {
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

describe("a deadline ends a call whatever its timeout and retries", () => {
  const patient = { timeout: 20_000, retries: 5 };

  test("while it waits for the answer", async () => {
    await using agent = await FakeAgent.listen(silence);
    await using client = new Client(agent.target, v2c("public"), { ...patient, deadline: 30 });
    const error = await reasonOf(client.get(oid));
    expect(RequestTimeout.isInstance(error)).toBe(true);
    expect(error).toMatchObject({ attempts: 1 });
    expect(await leftOn()).toEqual(nothing);
  });

  test("while the name is looked up, while the message is encoded, and while it waits for its turn", async () => {
    await using agent = await FakeAgent.listen(silence);
    const transport = slowLookUp();
    await using looking = new Client(agent.target, v2c("public"), { ...patient, deadline: 20, transport });
    await using encoding = new Client(agent.target, v2c("public"), { ...patient, deadline: 20, model: slowEncoding() });
    await using queueing = new Client(agent.target, v2c("public"), { ...patient, maxOutstanding: 1 });
    const first = queueing.get(oid, { deadline: 200 });
    for (const call of [looking.get(oid), encoding.get(oid), queueing.get(oid, { deadline: 20 })]) {
      expect(await reasonOf(call)).toMatchObject({ code: "ERR_SNMP_TIMEOUT", attempts: 0 });
    }
    await reasonOf(first);
    expect(agent.requests).toHaveLength(1);
    expect([await leftOn(), await leftOn(transport)]).toEqual([nothing, nothing]);
  });

  test("that of the call counts, where the client has one too", async () => {
    await using agent = await FakeAgent.listen(silence);
    await using client = new Client(agent.target, v2c("public"), { ...patient, deadline: 60_000 });
    expect(await reasonOf(client.get(oid, { deadline: 20 }))).toBeInstanceOf(RequestTimeout);
  });

  test("0 is over before anything is sent", async () => {
    await using agent = await FakeAgent.listen(silence);
    await using client = new Client(agent.target, v2c("public"));
    expect(await reasonOf(client.get(oid, { deadline: 0 }))).toMatchObject({ code: "ERR_SNMP_TIMEOUT", attempts: 0 });
    expect(agent.requests).toHaveLength(0);
    expect(await leftOn()).toEqual(nothing);
  });

  test("holds for all requests of a walk together, and what was read is told", async () => {
    await using agent = await FakeAgent.listen(async (request, self) => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      return mib(numbered("1.3.6.1", 100_000))(request, self);
    });
    await using client = new Client(agent.target, v2c("public"), { maxRepetitions: 2 });
    const error = (await reasonOf(client.walk("1.3", { deadline: 400 }).toArray())) as WalkError;
    expect(WalkError.isInstance(error)).toBe(true);
    expect(RequestTimeout.isInstance(error.cause)).toBe(true);
    expect(error.partial.length).toBe(error.count);
    expect(error.count).toBeGreaterThan(0);
    expect(await leftOn()).toEqual(nothing);
  });

  test("holds for all parts of a get that is split", async () => {
    await using agent = await FakeAgent.listen(async (request, self) => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      return mib(numbered("1.3.6.1", 1000), { maxVarbinds: 1 })(request, self);
    });
    await using client = new Client(agent.target, v2c("public"));
    const oids = numbered("1.3.6.1", 1000).map((varbind) => varbind.oid);
    expect(await reasonOf(client.get(...oids, { deadline: 100 }))).toMatchObject({ code: "ERR_SNMP_TIMEOUT" });
    expect(agent.requests.length).toBeLessThan(100);
  });
});

test("a look-up that never ends does not hang a call", async () => {
  const transport = slowLookUp();
  await using client = new Client("127.0.0.1", v2c("public"), { transport, timeout: 10, retries: 2, backoff: 1 });
  expect(await reasonOf(client.get(oid))).toMatchObject({ code: "ERR_SNMP_TIMEOUT", attempts: 0 });
  expect(await leftOn(transport)).toEqual(nothing);
});

test("a look-up that takes longer than the first wait is no failure", async () => {
  const transport = slowLookUp();
  await using agent = await FakeAgent.listen(mib(numbered(oid, 1)));
  await using client = new Client(agent.target, v2c("public"), { transport, timeout: 20, retries: 1000, backoff: 1 });
  const call = client.get(`${oid}.1`);
  setTimeout(() => transport.release(), 60);
  expect((await call)[0].value).toBe(1);
  expect(await leftOn(transport)).toEqual(nothing);
});

test("a look-up that fails is made again by the next call", async () => {
  const transport = slowLookUp();
  await using agent = await FakeAgent.listen(mib(numbered(oid, 1)));
  await using client = new Client(agent.target, v2c("public"), { transport });
  const failure = new Error("no such name");
  const calls = [client.get(`${oid}.1`), client.get(`${oid}.1`)].map(reasonOf);
  await ticks();
  transport.release(failure);
  expect(await Promise.all(calls)).toEqual([failure, failure]);
  const again = client.get(`${oid}.1`);
  await ticks();
  transport.release();
  expect((await again)[0].value).toBe(1);
});

describe("closing a client rejects with ClosedError and leaves nothing behind", () => {
  async function closed(options: ClientOptions, finish = (): void => undefined): Promise<void> {
    await using agent = await FakeAgent.listen(silence);
    const client = new Client(agent.target, v2c("public"), options);
    const calls = [client.get(oid), client.set({ oid, type: "Integer32", value: 1 })].map(reasonOf);
    const walk = reasonOf(client.walk(oid).toArray());
    await ticks();
    await Promise.all([client.close(), client.close()]);
    finish();
    for (const call of calls) {
      const error = await call;
      expect(ClosedError.isInstance(error)).toBe(true);
      expect((error as Error).message).toContain(agent.target);
    }
    expect(((await walk) as WalkError).cause).toMatchObject({ code: "ERR_SNMP_CLOSED" });
    await ticks();
    expect(await leftOn(options.transport)).toEqual(nothing);
  }

  test("while an answer is awaited", () => closed({}));
  test("while calls wait for their turn", () => closed({ maxOutstanding: 1 }));
  test("while the message is encoded", () => {
    const model = slowEncoding();
    return closed({ model }, () => model.release());
  });
  test("while the name is looked up, which succeeds afterwards", () => {
    const transport = slowLookUp();
    return closed({ transport }, () => transport.release());
  });
  test("while the name is looked up, which fails afterwards", () => {
    const transport = slowLookUp();
    return closed({ transport }, () => transport.release(new Error("too late")));
  });

  test("what begins afterwards rejects, too", async () => {
    const client = new Client("127.0.0.1", v2c("public"));
    await client.close();
    await client.close();
    for (const call of [client.get(oid), client.getNext(oid), client.getBulk([oid]), client.set({ oid, type: "Null" })]) {
      expect(ClosedError.isInstance(await reasonOf(call))).toBe(true);
    }
    for (const call of [client.walk(oid).next(), client.walk(oid).toArray(), client.table(oid)]) {
      expect(await reasonOf(call)).toMatchObject({ code: "ERR_SNMP_WALK", cause: { code: "ERR_SNMP_CLOSED" } });
    }
  });

  test("another client of the same transport goes on", async () => {
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await using agent = await FakeAgent.listen(async (request, self) => {
      await answered;
      return mib(numbered(oid, 1))(request, self);
    });
    const first = new Client(agent.target, v2c("public"));
    await using second = new Client(agent.target, v2c("public"));
    const [closing, staying] = [reasonOf(first.get(`${oid}.1`)), second.get(`${oid}.1`)];
    while (agent.requests.length < 2) await ticks(1);
    await first.close();
    answer();
    expect(ClosedError.isInstance(await closing)).toBe(true);
    expect((await staying)[0].value).toBe(1);
  });

  test("discovery that a model has under way ends, too", async () => {
    const discovering: MpmPlugin = {
      ...v2cPlugin,
      create(handler, lcd) {
        const model = v2cPlugin.create(handler, lcd);
        const encodeNow = model.encodeNow!.bind(model);
        return Object.assign(model, {
          encodeNow: () => undefined,
          async encode(...given: Parameters<typeof encodeNow>) {
            await handler(encodeNow(...given)!.data);
            return encodeNow(...given)!;
          },
        });
      },
    };
    await using agent = await FakeAgent.listen(silence);
    await using other = new Client(agent.target, v2c("public"));
    const client = new Client(agent.target, v2c("public"), { model: discovering });
    const call = reasonOf(client.get(oid));
    while (agent.requests.length === 0) await ticks(1);
    await client.close();
    expect(ClosedError.isInstance(await call)).toBe(true);
    expect(await leftOn()).toEqual(nothing);
    expect(other.counters.received).toBe(0);
  });
});

describe("what throws where it should not fails the call and holds no place", () => {
  const broken: [string, ClientOptions][] = [
    ["a model that cannot be made", { model: { ...v2cPlugin, create: () => { throw new Error("broken"); } } }], // prettier-ignore
    ["a model that cannot encode", { model: withModel({ encodeNow: () => undefined, encode: () => { throw new Error("broken"); } }) }], // prettier-ignore
    ["a model that cannot encode at once", { model: withModel({ encodeNow: () => { throw new Error("broken"); } }) }], // prettier-ignore
    [
      "a model that refuses to encode",
      { model: withModel({ encodeNow: () => undefined, encode: () => Promise.reject(new Error("broken")) }) },
    ],
    ["a model that has no message id", { model: withModel({ messageId: () => { throw new Error("broken"); } }) }], // prettier-ignore
  ];

  test.each(broken)("%s", async (_, options) => {
    await using client = new Client("127.0.0.1:9", v2c("public"), { ...options, maxOutstanding: 2 });
    const calls = Array.from({ length: 20 }, () => reasonOf(client.get(oid)));
    for (const call of calls) expect(await call).toMatchObject({ message: "broken" });
    expect(await leftOn()).toEqual(nothing);
  });

  test("a model that gives every message the same id", async () => {
    await using agent = await FakeAgent.listen(silence);
    await using client = new Client(agent.target, v2c("public"), { model: withModel({ messageId: () => 1 }), timeout: 20_000 });
    const first = reasonOf(client.get(oid));
    expect(await reasonOf(client.get(oid))).toMatchObject({ message: expect.stringContaining("message id 1") as string });
    await client.close();
    expect(ClosedError.isInstance(await first)).toBe(true);
    expect(await leftOn()).toEqual(nothing);
  });

  test("a transport that cannot send", async () => {
    const transport: TransportPlugin = {
      ...udp,
      open: (receiver, options) =>
        Object.assign(udp.open(receiver, options), {
          send() {
            throw new Error("broken");
          },
        }),
    };
    await using client = new Client("127.0.0.1:9", v2c("public"), { transport, maxOutstanding: 1 });
    const calls = Array.from({ length: 5 }, () => reasonOf(client.get(oid)));
    for (const call of calls) expect(await call).toMatchObject({ message: "broken" });
    expect(await leftOn(transport)).toEqual(nothing);
  });

  test("an answer that the model fails on", async () => {
    await using agent = await FakeAgent.listen((request) => reply(request, { varbinds: request.pdu.varbinds }));
    const model = withModel({ decode: () => { throw new RangeError("broken"); } }); // prettier-ignore
    await using client = new Client(agent.target, v2c("public"), { model });
    expect(await reasonOf(client.get(oid))).toMatchObject({ message: "broken" });
    expect(await leftOn()).toEqual(nothing);
  });

  function withModel(changes: object): MpmPlugin {
    return {
      ...v2cPlugin,
      create: (handler, lcd) =>
        Object.assign(v2cPlugin.create(handler, lcd), "encode" in changes ? { encodeNow: () => undefined } : {}, changes),
    };
  }
});

test("`await using` closes the client at the end of the block", async () => {
  await using agent = await FakeAgent.listen(silence);
  let call: Promise<unknown>;
  {
    await using client = new Client(agent.target, v2c("public"));
    call = reasonOf(client.get(oid));
  }
  expect(ClosedError.isInstance(await call)).toBe(true);
});
