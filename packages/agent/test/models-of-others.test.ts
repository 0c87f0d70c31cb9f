// Models of another kind: messages without a version, answers that do not fit, promises that never settle.
import { register, unregister } from "@snmp/mpm-core";
import "@snmp/mpm-v3";
import { MemoryNetwork } from "@snmp/transport";
import { base, numbers } from "./support/demo.ts";
import { createJsonModel, decodeReply, encodeLine } from "./support/json-model.ts";
import { Manager } from "./support/manager.ts";
import { createModel, createWatched, get } from "./support/watched-agent.ts";

describe("a model whose messages are lines of JSON", () => {
  const request = encodeLine({ community: "public", oids: [`${base}.1.0`] });

  test("answers over the memory transport, beside the models with versions", async () => {
    const network = new MemoryNetwork();
    const model = createJsonModel();
    register(model);
    const { agent } = createWatched({ transport: network, address: "agent" });
    await agent.listen();
    const reply = new Promise<Uint8Array>((resolve) => {
      const client = network.open({ message: resolve, error: () => undefined });
      void client
        .resolve({ scheme: "memory", host: "agent", port: 161 })
        .then((to) => client.send(request, to));
    });
    expect(decodeReply(await reply)).toEqual({ status: 0, values: ["1"] });
    expect((await new Manager(agent).send(get))?.status).toBe("noError");
    unregister(model.identifier);
    expect(decodeReply((await agent.handle(request))!)).toEqual({ status: 0, values: ["1"] });
    await agent.close();
  });

  test("answers as the only model of the options", async () => {
    const { agent } = createWatched({ models: [createJsonModel()] });
    expect(decodeReply((await agent.handle(request))!)).toEqual({ status: 0, values: ["1"] });
    expect(await new Manager(agent).send(get)).toBeUndefined();
  });

  test("does not get messages that it does not recognise", async () => {
    const { agent, discards } = createWatched({ models: [createJsonModel()] });
    expect(await agent.handle(request.subarray(0, -1))).toBeUndefined();
    expect(discards).toMatchObject([{ counter: "snmpInASNParseErrs" }]);
  });

  test("whose `recognises` throws is reported, and the next model is asked", async () => {
    const model = createJsonModel();
    const broken = {
      ...model,
      identifier: 7778,
      name: "broken",
      recognises: () => {
        throw new Error("bug");
      },
    };
    const { agent, errors } = createWatched({ models: [broken, model] });
    expect(await agent.handle(request)).toBeDefined();
    expect(errors[0]!.message).toContain("the message processing model broken threw");
  });
});

describe("an answer to a GetBulk that the model finds too long", () => {
  test.each([100, 200, 1000])("is halved until it fits into %i octets", async (maxLength) => {
    const { agent } = createWatched({ models: [createJsonModel(maxLength)] });
    agent.mount(numbers(`${base}.2`, 1000));
    const reply = (await agent.handle(
      encodeLine({ community: "public", oids: [`${base}.2`], repetitions: 300 }),
    ))!;
    const { status, values } = decodeReply(reply);
    expect(status).toBe(0);
    expect(values).toEqual(Array.from(values, (_, at) => String(at + 1)));
    expect(values.length).toBeGreaterThan(maxLength / 12);
    expect(reply.length).toBeLessThanOrEqual(maxLength);
  });

  test("is empty if not even one value fits, and dropped if that does not fit either", async () => {
    const line = encodeLine({ community: "public", oids: [`${base}.2`], repetitions: 300 });
    for (const [maxLength, values] of [
      [27, []],
      [5, undefined],
    ] as const) {
      const { agent, discards } = createWatched({ models: [createJsonModel(maxLength)] });
      agent.mount({
        ...numbers(`${base}.2`, 9),
        next: (oid) =>
          oid === `${base}.2`
            ? { oid: `${base}.2.1`, type: "OctetString", value: "x".repeat(20) }
            : undefined,
      });
      const reply = await agent.handle(line);
      expect(reply && decodeReply(reply).values).toEqual(values);
      expect(discards.map(({ counter }) => counter)).toEqual(reply ? [] : ["snmpSilentDrops"]);
    }
  });
});

describe("a model whose promise never settles", () => {
  const model = createModel("never", () => new Promise(() => undefined));

  test("is given up after limits.timeout", async () => {
    const { agent, discards } = createWatched({ models: [model], limits: { timeout: 20 } });
    expect(await new Manager(agent).send(get)).toBeUndefined();
    expect(discards).toEqual([
      {
        counter: "snmpSilentDrops",
        reason: "the message processing model never did not finish within 20 ms (limits.timeout)",
      },
    ]);
  });

  test("holds at most limits.pending messages", async () => {
    const { agent, discards } = createWatched({ models: [model], limits: { timeout: 50, pending: 3 } });
    const replies = Array.from({ length: 10 }, () => new Manager(agent).send(get));
    await new Promise((resolve) => setImmediate(resolve));
    expect(discards).toHaveLength(7);
    expect(discards[0]!.reason).toBe(
      "too many messages wait for the message processing model never (limits.pending)",
    );
    await Promise.all(replies);
    expect(agent.counters.get("snmpSilentDrops")).toBe(10);
  });

  test("does not keep an agent from closing", async () => {
    const { agent } = createWatched({ models: [model], limits: { timeout: 60_000 } });
    const reply = new Manager(agent).send(get);
    await agent.close();
    expect(await reply).toBeUndefined();
  });
});

test.each([undefined, null, {}, { kind: "reply" }])(
  "a model that returns %p is reported",
  async (returned) => {
    const { agent, errors } = createWatched({ models: [createModel("odd", () => returned as never)] });
    expect(await new Manager(agent).send(get)).toBeUndefined();
    expect(errors[0]!.message).toContain("the message processing model odd threw");
    expect(errors[0]!.message).toContain('receive() must return an object of kind "message"');
  },
);
