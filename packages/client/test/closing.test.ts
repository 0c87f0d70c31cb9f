// The end of a call because the client is closed, or because something throws that should not.
import { ClosedError, type MpmPlugin } from "@snmp/mpm-core";
import { plugin as v2cPlugin, v2c } from "@snmp/mpm-v2c";
import { type TransportPlugin, udp } from "@snmp/transport";
import { FakeAgent, reply } from "../../../test/support/fake-agent.ts";
import { mib, makeNumbered } from "../../../test/support/fake-mib.ts";
import { countLeft, nothing } from "../../../test/support/idle.ts";
import { Client, type ClientOptions, type WalkError } from "../src/index.ts";
import { oid, reasonOf, silence, slowEncoding, slowLookUp, ticks } from "./support/slow.ts";

describe("closing a client rejects with ClosedError and leaves nothing behind", () => {
  async function expectClosed(options: ClientOptions, finish = (): void => undefined): Promise<void> {
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
    expect(await countLeft(options.transport)).toEqual(nothing);
  }

  test("while an answer is awaited", () => expectClosed({}));
  test("while calls wait for their turn", () => expectClosed({ maxOutstanding: 1 }));
  test("while the message is encoded", () => {
    const model = slowEncoding();
    return expectClosed({ model }, () => model.release());
  });
  test("while the name is looked up, which succeeds afterwards", () => {
    const transport = slowLookUp();
    return expectClosed({ transport }, () => transport.release());
  });
  test("while the name is looked up, which fails afterwards", () => {
    const transport = slowLookUp();
    return expectClosed({ transport }, () => transport.release(new Error("too late")));
  });

  test("a call that begins afterwards rejects, too", async () => {
    const client = new Client("127.0.0.1", v2c("public"));
    await client.close();
    await client.close();
    for (const call of [
      client.get(oid),
      client.getNext(oid),
      client.getBulk([oid]),
      client.set({ oid, type: "Null" }),
    ]) {
      expect(ClosedError.isInstance(await reasonOf(call))).toBe(true);
    }
    for (const call of [client.walk(oid).next(), client.walk(oid).toArray(), client.table(oid)]) {
      expect(await reasonOf(call)).toMatchObject({
        code: "ERR_SNMP_WALK",
        cause: { code: "ERR_SNMP_CLOSED" },
      });
    }
  });

  test("another client of the same transport goes on", async () => {
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await using agent = await FakeAgent.listen(async (request, self) => {
      await answered;
      return mib(makeNumbered(oid, 1))(request, self);
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
    expect(await countLeft()).toEqual(nothing);
    expect(other.counters.received).toBe(0);
  });
});

describe("code that throws where it must not fails the call and holds no place", () => {
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
    expect(await countLeft()).toEqual(nothing);
  });

  test("a model that gives every message the same id", async () => {
    await using agent = await FakeAgent.listen(silence);
    await using client = new Client(agent.target, v2c("public"), {
      model: withModel({ messageId: () => 1 }),
      timeout: 20_000,
    });
    const first = reasonOf(client.get(oid));
    expect(await reasonOf(client.get(oid))).toMatchObject({
      message: expect.stringContaining("message id 1") as string,
    });
    await client.close();
    expect(ClosedError.isInstance(await first)).toBe(true);
    expect(await countLeft()).toEqual(nothing);
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
    expect(await countLeft(transport)).toEqual(nothing);
  });

  test("an answer that the model fails on", async () => {
    await using agent = await FakeAgent.listen((request) =>
      reply(request, { varbinds: request.pdu.varbinds }),
    );
    const model = withModel({ decode: () => { throw new RangeError("broken"); } }); // prettier-ignore
    await using client = new Client(agent.target, v2c("public"), { model });
    expect(await reasonOf(client.get(oid))).toMatchObject({ message: "broken" });
    expect(await countLeft()).toEqual(nothing);
  });

  function withModel(changes: object): MpmPlugin {
    return {
      ...v2cPlugin,
      create(handler, lcd) {
        const model = v2cPlugin.create(handler, lcd);
        const encodeNow = model.encodeNow!.bind(model);
        // a result that does not tell its message id
        const untold = {
          encodeNow: (...given: Parameters<typeof encodeNow>) => ({ data: encodeNow(...given)!.data }),
        };
        return Object.assign(model, "encode" in changes ? { encodeNow: () => undefined } : untold, changes);
      },
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
