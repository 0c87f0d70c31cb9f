// Besides encoding, a model may ask its peer first, ask for another message, and doubt an answer. SNMPv3 does all of it; here a
// model does that is SNMPv2c otherwise.
import { type Credentials, type MpmPlugin, RequestTimeout, TransportError } from "@snmp/mpm-core";
import { plugin, v2c } from "@snmp/mpm-v2c";
import { type Pdu, textOf } from "@snmp/pdu";
import { FakeAgent, type Script } from "../../../test/support/fake-agent.ts";
import { countLeft, nothing } from "../../../test/support/idle.ts";
import { Client } from "../src/index.ts";
import { changeModel, discovering, discovery } from "./support/models.ts";
import { oid, outcome, right } from "./support/outcome.ts";

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
    expect(await countLeft()).toEqual(nothing);
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
    expect(await countLeft()).toEqual(nothing);
  });

  const silent: Script = () => undefined;

  test.each([false, true])(
    "waits as long as its call, which has a timeout of its own (one for all: %s)",
    async (single) => {
      await using agent = await FakeAgent.listen(silent);
      await using client = new Client(agent.target, v2c("public"), { model: discovering(single) });
      const started = performance.now();
      const error = await client
        .get(oid, { timeout: 50, retries: 1, backoff: 1 })
        .catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: "ERR_SNMP_TIMEOUT", attempts: 2 });
      expect((error as Error).message).toContain("did not answer discovery");
      expect(performance.now() - started).toBeLessThan(4000);
      expect(agent.requests.map(({ oids }) => oids[0])).toEqual([discovery, discovery]);
      expect(await countLeft()).toEqual(nothing);
    },
  );

  test("that a patient call began does not make an impatient one wait", async () => {
    await using agent = await FakeAgent.listen(silent);
    await using client = new Client(agent.target, v2c("public"), { model: discovering(true) });
    const patient = client.get(oid).catch((reason: unknown) => reason);
    await expect(client.get(oid, { timeout: 30, retries: 1 })).rejects.toThrow(RequestTimeout);
    // it has asked again, with the same message
    expect(new Set(agent.requests.map(({ pdu }) => pdu.requestId)).size).toBe(1);
    await client.close();
    expect(await patient).toMatchObject({ code: "ERR_SNMP_CLOSED" });
  });

  test("that an impatient call began does not end a patient one, which goes on with the next", async () => {
    await using agent = await FakeAgent.listen((request, self) =>
      request.number < 1 ? undefined : right(request, self),
    );
    await using client = new Client(agent.target, v2c("public"), { model: discovering(true), retries: 0 });
    const impatient = client.get(oid, { timeout: 30, retries: 0 }).catch((reason: unknown) => reason);
    expect((await client.get(oid, { timeout: 20_000 }))[0].value).toBe(1);
    expect(await impatient).toMatchObject({ code: "ERR_SNMP_TIMEOUT" });
    expect(await countLeft()).toEqual(nothing);
  });

  test("does not outlive the request, even if it was sent again and an earlier one was answered", async () => {
    const held: (() => void)[] = [];
    await using agent = await FakeAgent.listen(async (request, self) => {
      if (request.oids[0] === oid) return right(request, self);
      await new Promise<void>((resolve) => held.push(resolve));
      return right(request, self);
    });
    await using client = new Client(agent.target, v2c("public"), { model: discovering() });
    const call = client.get(oid, { timeout: 100, retries: 20, backoff: 100 });
    while (held.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    held[1]!();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await call)[0].value).toBe(1);
    expect(await countLeft()).toEqual(nothing);
    held[0]!();
  });

  test("of a model that fails at once each time ends, too", async () => {
    let encodings = 0;
    const model = changeModel((_base, { destination }) => ({
      encodeNow: () => undefined,
      encode: () => Promise.reject(new RequestTimeout("no answer", String(destination), ++encodings, 0)),
    }));
    await using client = new Client("192.0.2.1", v2c("public"), { model, retries: 2 });
    await expect(client.get(oid)).rejects.toThrow("no answer");
    expect(encodings).toBeLessThan(100);
    expect(await countLeft()).toEqual(nothing);
  });

  test("is given the time that keys and ciphers take: only the peer's silence counts", async () => {
    await using agent = await FakeAgent.listen(right);
    const model = changeModel((base) => {
      const encodeNow = base.encodeNow!.bind(base);
      return {
        encodeNow: () => undefined,
        async encode(...given: Parameters<typeof encodeNow>) {
          await new Promise((resolve) => setTimeout(resolve, 200));
          return encodeNow(...given)!;
        },
      };
    });
    await using client = new Client(agent.target, v2c("public"), { model });
    expect((await client.get(oid, { timeout: 50, retries: 100 }))[0].value).toBe(1);
    expect(agent.requests).toHaveLength(1);
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
    return changeModel((model) => {
      const decode = model.decode.bind(model);
      return {
        decode(message: Uint8Array, credentials: Credentials): Pdu {
          if (left-- > 0) throw Object.assign(new Error("the clock was wrong"), { retryable: true });
          return decode(message, credentials);
        },
      };
    });
  };

  test("is followed by one at once, which does not count as a retry", async () => {
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
    return changeModel((model) => {
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
  const model = changeModel((base) => {
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
