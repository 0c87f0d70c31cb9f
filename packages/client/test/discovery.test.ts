// What a model may do besides encoding: ask its peer first, ask for another message, and doubt an answer. SNMPv3 does all of it; here a
// model does that is SNMPv2c otherwise.
import {
  type Credentials,
  type MessageProcessingModel,
  type MpmPlugin,
  RequestTimeout,
  TransportError,
} from "@snmp/mpm-core";
import { plugin, v2c } from "@snmp/mpm-v2c";
import { makeVarbind, type Pdu, requestPdu, textOf } from "@snmp/pdu";
import { FakeAgent, reply, type Script } from "../../../test/support/fake-agent.ts";
import { leftOn, nothing } from "../../../test/support/idle.ts";
import { Client, type ClientOptions } from "../src/index.ts";

const oid = "1.3.6.1.2.1.1.5.0";
const discovery = "1.3.6.1.6.3";
const right: Script = (request) =>
  reply(request, { varbinds: request.oids.map((name) => makeVarbind(name, "Integer32", 1)) });
const noOctets = new Uint8Array(0);

/** A model that asks for `discovery` before each message until it was answered. */
function discovering(): MpmPlugin {
  return {
    ...plugin,
    create(handler, lcd) {
      const model = plugin.create(handler, lcd);
      const encodeNow = model.encodeNow!.bind(model);
      let known = false;
      return Object.assign(model, {
        encodeNow: () => undefined,
        async encode(
          requestId: number,
          credentials: Credentials,
          _engineId: Uint8Array,
          contextName: Uint8Array,
          pdu: Pdu,
        ) {
          if (!known) {
            const question = requestPdu("GetRequest", requestId, [makeVarbind(discovery, "Null", null)]);
            const { data } = encodeNow(requestId, credentials, noOctets, noOctets, question)!;
            await handler(data);
            known = true;
          }
          return encodeNow(requestId, credentials, noOctets, contextName, pdu)!;
        },
      });
    },
  };
}

/** SNMPv2c of which `change` has changed something. */
function changed(change: (model: MessageProcessingModel) => object): MpmPlugin {
  return {
    ...plugin,
    create(handler, lcd) {
      const model = plugin.create(handler, lcd);
      return Object.assign(model, change(model));
    },
  };
}

async function outcome(
  script: Script,
  options: ClientOptions,
): Promise<{ result: unknown; asked: string[] }> {
  await using agent = await FakeAgent.listen(script);
  await using client = new Client(agent.target, v2c("public"), options);
  const result = await client.get(oid).then(
    ([varbind]) => varbind.value,
    (error: unknown) => error,
  );
  expect(await leftOn()).toEqual(nothing);
  return { result, asked: agent.requests.map(({ oids }) => oids[0]!) };
}

describe("discovery", () => {
  test("comes before the request, and once", async () => {
    await using agent = await FakeAgent.listen(right);
    await using client = new Client(agent.target, v2c("public"), { model: discovering() });
    for (let i = 0; i < 3; i++) expect((await client.get(oid))[0].value).toBe(1);
    expect(agent.requests.map(({ oids }) => oids[0])).toEqual([discovery, oid, oid, oid]);
  });

  test("that gets no answer is tried again like any message, and is what the timeout tells of", async () => {
    const { result, asked } = await outcome(() => undefined, {
      model: discovering(),
      timeout: 20,
      retries: 2,
    });
    expect(RequestTimeout.isInstance(result)).toBe(true);
    expect(result).toMatchObject({ attempts: 3, cause: { code: "ERR_SNMP_TIMEOUT" } });
    expect((result as Error).message).toContain("did not answer discovery");
    expect(asked).toEqual([discovery, discovery, discovery]);
  });

  test("that is lost once delays the request, no more", async () => {
    const { result, asked } = await outcome(
      (request, self) => (request.number === 0 ? undefined : right(request, self)),
      {
        model: discovering(),
        timeout: 200,
        retries: 20,
      },
    );
    expect(result).toBe(1);
    expect(asked.slice(0, 2)).toEqual([discovery, discovery]);
  });

  test("of a peer that is not there is refused at once", async () => {
    const agent = await FakeAgent.listen(right);
    const { target } = agent;
    await agent.close();
    await using client = new Client(target, v2c("public"), { model: discovering(), timeout: 20_000 });
    const error = await client.get(oid).catch((reason: unknown) => reason);
    expect(TransportError.isInstance(error)).toBe(true);
    expect(await leftOn()).toEqual(nothing);
  });

  test("ends with the deadline of the call that waits for it, and goes on for others", async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await using agent = await FakeAgent.listen(async (request, self) => {
      await released;
      return right(request, self);
    });
    await using client = new Client(agent.target, v2c("public"), { model: discovering() });
    const patient = client.get(oid);
    await expect(client.get(oid, { deadline: 20 })).rejects.toThrow(RequestTimeout);
    release();
    expect((await patient)[0].value).toBe(1);
    await new Promise(setImmediate);
    expect(await leftOn()).toEqual(nothing);
  });

  test("with a message id that is outstanding already fails", async () => {
    await using agent = await FakeAgent.listen(() => undefined);
    const model = discovering();
    const same: MpmPlugin = {
      ...model,
      create: (handler, lcd) => Object.assign(model.create(handler, lcd), { messageId: () => 5 }),
    };
    await using client = new Client(agent.target, v2c("public"), { model: same });
    const first = client.get(oid).catch((reason: unknown) => reason);
    await expect(client.get(oid)).rejects.toThrow("message id 5 is outstanding already");
    await client.close();
    expect(await first).toMatchObject({ code: "ERR_SNMP_CLOSED" });
  });
});

describe("an answer that makes the model ask for another message", () => {
  /** Refuses the first `count` answers, each with word that the next message will do. */
  const resuming = (count: number): MpmPlugin => {
    let left = count;
    return changed((model) => {
      const decode = model.decode.bind(model);
      return {
        decode(message: Uint8Array, credentials: Credentials): Pdu {
          if (left-- > 0) throw Object.assign(new Error("the clock was wrong"), { retryable: true });
          return decode(message, credentials);
        },
      };
    });
  };

  test("is followed by one at once, which is no retry", async () => {
    const { result, asked } = await outcome(right, { model: resuming(2), retries: 0, timeout: 20_000 });
    expect(result).toBe(1);
    expect(asked).toHaveLength(3);
  });

  test("is an error in the end", async () => {
    const { result, asked } = await outcome(right, { model: resuming(100), retries: 0, timeout: 20_000 });
    expect(result).toMatchObject({ message: "the clock was wrong" });
    expect(asked).toHaveLength(3);
  });
});

describe("an answer that proves nothing", () => {
  const doubting = (doubts: number): MpmPlugin => {
    let left = doubts;
    return changed((model) => {
      const decode = model.decode.bind(model);
      return {
        decode(message: Uint8Array, credentials: Credentials): Pdu {
          if (left-- > 0) throw Object.assign(new Error("unknown user"), { unproven: true });
          return decode(message, credentials);
        },
      };
    });
  };

  test("gives way to one that does", async () => {
    const twice: Script = async (request, self) => {
      const answer = (await right(request, self)) as Uint8Array;
      return [answer, answer];
    };
    expect((await outcome(twice, { model: doubting(1) })).result).toBe(1);
  });

  test("is believed when nothing better comes", async () => {
    const { result, asked } = await outcome(right, { model: doubting(100), timeout: 50 });
    expect(result).toMatchObject({ message: "unknown user" });
    expect(asked).toHaveLength(1);
  });
});

test("the context of the call, else that of the client, reaches the model as octets", async () => {
  const contexts: string[] = [];
  const engines: number[] = [];
  const model = changed((base) => {
    const encodeNow = base.encodeNow!.bind(base);
    return {
      encodeNow(...given: Parameters<typeof encodeNow>) {
        engines.push(given[2].length);
        contexts.push(textOf(given[3])!);
        return encodeNow(...given);
      },
    };
  });
  await using agent = await FakeAgent.listen(right);
  await using client = new Client(agent.target, v2c("public"), {
    model,
    contextName: "vlan-10",
    contextEngineId: new Uint8Array(12),
  });
  await client.get(oid);
  await client.get(oid, { contextName: "größer", contextEngineId: new Uint8Array(5) });
  await client.get(oid, { contextName: "" });
  expect(contexts).toEqual(["vlan-10", "größer", ""]);
  expect(engines).toEqual([12, 5, 12]);
});

test("the model is told who its peer is, so that clients that share a datastore share what is known of it", async () => {
  const destinations: (string | undefined)[] = [];
  const model: MpmPlugin = {
    ...plugin,
    create(handler, lcd) {
      destinations.push(handler.destination);
      return plugin.create(handler, lcd);
    },
  };
  await using agent = await FakeAgent.listen(right);
  await using first = new Client(agent.target, v2c("public"), { model });
  await using second = new Client(`udp://${agent.target}`, v2c("public"), { model });
  await first.get(oid);
  await second.get(oid);
  expect(destinations).toEqual([first.target, first.target]);
});

describe("the model may forget", () => {
  /** What became of the message ids: `sent` and `released`. */
  async function released(
    script: Script,
    options: ClientOptions,
  ): Promise<{ sent: number[]; released: number[] }> {
    const sent: number[] = [];
    const released: number[] = [];
    const model = changed((base) => {
      const encodeNow = base.encodeNow!.bind(base);
      return {
        encodeNow(...given: Parameters<typeof encodeNow>) {
          const result = encodeNow(...given)!;
          sent.push(base.messageId(result.data));
          return result;
        },
        release: (id: number) => void released.push(id),
      };
    });
    await outcome(script, { ...options, model });
    return { sent, released: released.sort((a, b) => sent.indexOf(a) - sent.indexOf(b)) };
  }

  test("the message that was answered", async () => {
    const { sent, released: ids } = await released(right, {});
    expect(sent).toHaveLength(1);
    expect(ids).toEqual(sent);
  });

  test("every message of a request that was sent again and answered", async () => {
    const late: Script = (request, self) => (self.requests.length < 3 ? undefined : right(request, self));
    const { sent, released: ids } = await released(late, { timeout: 20, backoff: 1 });
    expect(sent).toHaveLength(3);
    expect(ids).toEqual(sent);
  });

  test("every message of a request that nobody answered", async () => {
    const { sent, released: ids } = await released(() => undefined, { timeout: 20, retries: 1, backoff: 1 });
    expect(sent).toHaveLength(2);
    expect(ids).toEqual(sent);
  });
});
