// PLUGINS F1 and F2: plug-ins with faults, and several under one identifier.
import type { MpmPlugin } from "@snmp/mpm-core";
import { v2c, V2cMessageProcessingModel } from "@snmp/mpm-v2c";
import { makeVarbind, octetsFromText, responsePdu, type StandardPdu } from "@snmp/pdu";
import { MemoryNetwork, type TransportPlugin, udp } from "@snmp/transport";
import { FakeAgent, reply } from "../../../test/support/fake-agent.ts";
import { countLeft, nothing } from "../../../test/support/idle.ts";
import { Client } from "../src/index.ts";
import { changeModel } from "./support/models.ts";
import { oid, reasonOf } from "./support/slow.ts";

const answer = (text: string) => makeVarbind(oid, "OctetString", octetsFromText(text));
const right = (request: Parameters<typeof reply>[0]): Uint8Array =>
  reply(request, { varbinds: [answer("right")] });

describe("F1: `decode` that returns something else than a PDU rejects the call with a TypeError that names the model", () => {
  test.each<[string, unknown, string]>([
    ["nothing", undefined, "returned undefined, not a PDU"],
    ["null", null, "returned null"],
    ["a number", 5, "returned 5"],
    ["a promise", Promise.resolve({}), "returned a promise"],
    ["an empty object", {}, "returned an object without type and varbinds"],
    ["a response without variable bindings", { type: "Response", requestId: 1 }, "without type and varbinds"],
  ])("%s", async (_, value, message) => {
    await using agent = await FakeAgent.listen(right);
    const model = changeModel(() => ({ decode: () => value }));
    await using client = new Client(agent.target, v2c("public"), { model, timeout: 20_000 });
    const error = await reasonOf(client.get(oid));
    expect(error).toBeInstanceOf(TypeError);
    expect((error as Error).message).toContain(message);
    expect((error as Error).message).toContain("@snmp/mpm-v2c (1)");
    expect(await reasonOf(client.walk(oid).toArray())).toMatchObject({
      cause: expect.any(TypeError) as unknown,
    });
    expect(await countLeft()).toEqual(nothing);
  });
});

describe("F1: members that throw do not end the process", () => {
  const broken = (): never => {
    throw new Error("broken");
  };

  test("`release` of a model changes nothing", async () => {
    await using agent = await FakeAgent.listen(right);
    await using client = new Client(agent.target, v2c("public"), {
      model: changeModel(() => ({ release: broken })),
    });
    expect(String(await client.get(oid))).toBe("right");
  });

  test.each(["answered", "silent"] as const)("`%s` of a transport changes nothing", async (member) => {
    await using agent = await FakeAgent.listen((request, self) =>
      self.requests.length < 2 ? undefined : right(request),
    );
    const transport = withMember({ [member]: broken });
    await using client = new Client(agent.target, v2c("public"), { transport, timeout: 100, retries: 20 });
    expect(String(await client.get(oid))).toBe("right");
    expect(await countLeft(transport)).toEqual(nothing);
  });

  test("`isSource` of a transport rejects the call with its error", async () => {
    await using agent = await FakeAgent.listen(right);
    const transport = withMember({ isSource: broken });
    await using client = new Client(agent.target, v2c("public"), { transport, timeout: 20_000 });
    expect(await reasonOf(client.get(oid))).toMatchObject({ message: "broken" });
    expect(await countLeft(transport)).toEqual(nothing);
  });

  function withMember(member: object): TransportPlugin {
    return { ...udp, open: (receiver, options) => Object.assign(udp.open(receiver, options), member) };
  }
});

describe("F2: two models under one identifier in one process", () => {
  /** SNMPv2c in an envelope of the same version, with its id in front: SEQUENCE { 1, filler, id, message }. */
  class Enveloped extends V2cMessageProcessingModel {
    constructor(
      readonly filler: number,
      ...given: ConstructorParameters<typeof V2cMessageProcessingModel>
    ) {
      super(...given);
    }

    override encodeNow(...given: Parameters<V2cMessageProcessingModel["encodeNow"]>) {
      const { data } = super.encodeNow(...given);
      return { data: wrap(this.filler, super.messageId(data), data) };
    }

    override messageId(message: Uint8Array): number {
      return new DataView(message.buffer, message.byteOffset).getInt32(9 + this.filler);
    }

    override decode(message: Uint8Array, ...rest: [Parameters<V2cMessageProcessingModel["decode"]>[1]]) {
      return super.decode(message.subarray(13 + this.filler), ...rest);
    }
  }

  function wrap(filler: number, id: number, message: Uint8Array): Uint8Array {
    const octets = new Uint8Array(13 + filler + message.length);
    octets.set([0x30, 0x82, 0, 0, 2, 1, 1, 0x04, 0x00]);
    const view = new DataView(octets.buffer);
    view.setUint16(2, octets.length - 4);
    view.setInt32(9 + filler, id);
    octets.set(message, 13 + filler);
    return octets;
  }

  const plugin = (filler: number): MpmPlugin => ({
    ...changeModel(() => ({})),
    create: (handler, lcd) => new Enveloped(filler, handler, lcd),
  });

  /** An agent of such messages. */
  async function listen(network: MemoryNetwork, host: string, filler: number): Promise<void> {
    const model = new Enveloped(filler, () => Promise.reject(new Error("unused")), {});
    const credentials = v2c("public");
    const none = new Uint8Array(0);
    const agent = await network.listen(
      {
        message(message, from) {
          const { requestId } = model.decode(message, credentials) as StandardPdu;
          const response = responsePdu(requestId, [answer(`filler ${filler}`)]);
          agent.send(model.encodeNow(requestId, credentials, none, none, response).data, from);
        },
        error: () => undefined,
      },
      { address: host, port: 161 },
    );
  }

  test.each([
    [0, 5],
    [5, 0],
  ])("each get their answers: %d and %d octets in front of the id", async (first, second) => {
    const network = new MemoryNetwork();
    await listen(network, "one", first);
    await listen(network, "two", second);
    const options = { transport: network, timeout: 20_000 };
    await using clientOne = new Client("memory://one", v2c("public"), { ...options, model: plugin(first) });
    await using clientTwo = new Client("memory://two", v2c("public"), { ...options, model: plugin(second) });
    for (let i = 0; i < 5; i++) {
      const texts = await Promise.all([clientOne.get(oid), clientTwo.get(oid)]);
      expect(texts.map(String)).toEqual([`filler ${first}`, `filler ${second}`]);
    }
    expect(clientOne.counters).toMatchObject({ malformed: 0, refused: 0 });
    expect(await countLeft(network)).toEqual(nothing);
  });
});
