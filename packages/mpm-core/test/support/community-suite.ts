// The tests that SNMPv1 and SNMPv2c share (RFC 1157, RFC 1901, RFC 3584 §5).
import { inspect } from "node:util";
import type * as mpmCore from "@snmp/mpm-core";
import {
  checkCredentials,
  type Credentials,
  DecodeError,
  discoveredPlugins,
  engineId,
  isValidMpmPlugin,
  LocalEngine,
  MessageDiscarded,
  type MessageProcessingModel,
  type MpmPlugin,
  pluginFor,
  type ResponderEnvironment,
  strict,
} from "@snmp/mpm-core";
import { type Pdu, pduSize, requestPdu, responsePdu, varbindFrom } from "@snmp/pdu";
import fc from "fast-check";

/** A model under test. */
export interface CommunityModelUnderTest {
  readonly plugin: MpmPlugin;
  /** Name of its package. */
  readonly name: string;
  readonly identifier: 0 | 1;
  readonly securityModel: 1 | 2;
  credentials(community: string | Uint8Array): Credentials;
}

export const text = (value: string): Uint8Array => new TextEncoder().encode(value);
export const hexOf = (octets: Uint8Array): string => Buffer.from(octets).toString("hex");
export const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex.replace(/ /g, ""), "hex"));
export const none = new Uint8Array(0);

const sysName = varbindFrom({ oid: "1.3.6.1.2.1.1.5.0", type: "Null" });

export function modelOf(plugin: MpmPlugin): MessageProcessingModel {
  return plugin.create(
    () => Promise.reject(new Error("a community-based model sends nothing by itself")),
    {},
  );
}

/** An environment that knows the communities `public` and `private`. */
export function environmentOf(
  options: { maxMessageSize?: number } = {},
): ResponderEnvironment & { readonly engine: LocalEngine } {
  class Environment {
    readonly engine = new LocalEngine({ engineId: engineId.fromText(8072, "test"), ...options });
    readonly settings = {};
    readonly communities = ["public", "private"];
    community(name: Uint8Array) {
      const known = this.communities.includes(Buffer.from(name).toString("latin1"));
      return known ? { securityName: Buffer.from(name).toString(), contextName: "here" } : undefined;
    }
  }
  return new Environment();
}

export function communitySuite(subject: CommunityModelUnderTest): void {
  const { plugin, identifier, credentials } = subject;
  const model = modelOf(plugin);
  const mine = credentials("public");
  const encode = async (pdu: Pdu, requestId: number, as = mine) =>
    (await model.encode(requestId, as, none, none, pdu)).data;

  describe("as a plug-in", () => {
    test("is registered by the import, frozen, and has the name of its package", () => {
      expect(discoveredPlugins.get(identifier)).toBe(plugin);
      expect(pluginFor(identifier)).toBe(plugin);
      expect(isValidMpmPlugin(plugin)).toBe(true);
      expect(Object.isFrozen(plugin)).toBe(true);
      expect(plugin).toMatchObject({ identifier, name: subject.name });
      expect(model).toMatchObject({ identifier, securityModel: undefined, disco: undefined });
    });

    test("F8: is exported by the subpath ./plugin, which does not register it", () => {
      jest.isolateModules(() => {
        const core = jest.requireActual<typeof mpmCore>("@snmp/mpm-core");
        core.unregister(identifier);
        const { plugin: alone } = jest.requireActual<{ plugin: MpmPlugin }>(`${subject.name}/plugin`);
        expect(core.discoveredPlugins.has(identifier)).toBe(false);
        expect(alone).toMatchObject({ identifier, name: subject.name });
        core.register(plugin);
      });
    });

    test("checks credentials by their shape", () => {
      expect(() => checkCredentials(mine, plugin)).not.toThrow();
      expect(() => checkCredentials({ mpm: identifier }, plugin)).toThrow(TypeError);
    });

    test("credentials choose the model and do not print", () => {
      const secret = credentials("s3cr3t");
      expect(secret.mpm).toBe(identifier);
      expect(
        inspect(secret, { showHidden: true, depth: Infinity }) +
          JSON.stringify(secret) +
          String(JSON.stringify({ secret })),
      ).not.toContain("s3cr3t");
    });
  });

  describe("encoding", () => {
    const version = `02010${identifier}`;

    test("encodes version, community and PDU, with the request-id in its place", async () => {
      const pdu = requestPdu("GetRequest", 0, [sysName]);
      const data = await encode(pdu, 0x12345678);
      expect(hexOf(data)).toBe(
        `3029${version}04067075626c6963a01c020412345678020100020100300e300c06082b060102010105000500`,
      );
      expect(pdu.requestId).toBe(0);
      expect(model.messageId(data)).toBe(0x12345678);
      expect(hexOf(model.encodeNow!(0x12345678, mine, none, none, pdu)!.data)).toBe(hexOf(data));
    });

    test.each([-2147483648, -1, 0, 1, 2147483647])("encodes the request-id %i", async (requestId) => {
      const data = await encode(requestPdu("GetNextRequest", 7, [sysName]), requestId);
      expect(model.messageId(data)).toBe(requestId);
      expect(model.decode(data, mine)).toEqual({ ...requestPdu("GetNextRequest", requestId, [sysName]) });
    });

    test("refuses a request-id of more than 32 bits, and names the field", async () => {
      await expect(encode(requestPdu("GetRequest", 0, []), 2 ** 31)).rejects.toThrow(
        "Message.data.requestId: 2147483648 is not an integer",
      );
    });

    test("ignores engine id and context name", async () => {
      const pdu = requestPdu("GetRequest", 1, [sysName]);
      const { data } = await model.encode(1, mine, text("engine"), text("context"), pdu);
      expect(hexOf(data)).toBe(hexOf(await encode(pdu, 1)));
    });

    test("accepts a community as text or octets", async () => {
      const pdu = requestPdu("GetRequest", 1, []);
      expect(hexOf(await encode(pdu, 1, credentials("ü")))).toContain("0402c3bc");
      expect(hexOf(await encode(pdu, 1, credentials(bytesOf("00ff0a"))))).toContain("040300ff0a");
      expect(hexOf(await encode(pdu, 1, credentials("")))).toContain(`${version}0400a0`);
      expect(
        model.decode(await encode(pdu, 1, credentials(bytesOf("00ff0a"))), credentials(bytesOf("00ff0a"))),
      ).toEqual(pdu);
    });

    test("encodes a thousand requests at once", async () => {
      const pdu = requestPdu("GetRequest", 0, [sysName]);
      const all = await Promise.all(Array.from({ length: 1000 }, (_, i) => encode(pdu, i - 500)));
      expect(all.map((data) => model.messageId(data))).toEqual(all.map((_, i) => i - 500));
      expect(all.map((data) => model.decode(data, mine).varbinds[0]!.oid)).toEqual(
        all.map(() => "1.3.6.1.2.1.1.5.0"),
      );
    });
  });

  describe("credentials of another kind", () => {
    const wanted = `wants v${identifier === 0 ? "1" : "2c"}("…") of ${subject.name}`;
    test.each<[string, unknown]>([
      [
        "another version's",
        {
          mpm: identifier === 0 ? 1 : 0,
          community: (mine as unknown as Record<string, unknown>)["community"],
        },
      ],
      ["version 3's", { mpm: 3, securityName: "ops" }],
      ["text", "public"],
      ["a community that is not wrapped", { mpm: identifier, community: "public" }],
      ["nothing", undefined],
      ["null", null],
    ])("%s: a TypeError says which kind is wanted", async (_what, given) => {
      const refused = await model
        .encode(1, given as Credentials, none, none, requestPdu("GetRequest", 1, []))
        .catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(TypeError);
      expect((refused as Error).message).toMatch(wanted);
      expect((refused as Error).message).not.toContain("public");
      const message = await encode(requestPdu("GetRequest", 1, []), 1);
      expect(() => model.decode(message, given as Credentials)).toThrow(TypeError);
      expect(() => model.decode(message, given as Credentials)).toThrow(wanted);
    });
  });

  describe("decoding", () => {
    const reply = responsePdu(7, [
      varbindFrom({ oid: "1.3.6.1.2.1.1.5.0", type: "OctetString", value: "core-1" }),
    ]);

    test.each(["", "p", "publi", "publik", "Public", "public ", "publicpublic", "private"])(
      "a response with the community %j is discarded (RFC 3584 §5.2.2)",
      async (community) => {
        const message = await encode(reply, 7, credentials(community));
        const fault = attempt(() => model.decode(message, mine));
        expect(fault).toBeInstanceOf(MessageDiscarded);
        expect(fault).toMatchObject({ counter: "snmpInBadCommunityNames", code: "ERR_SNMP_DISCARDED" });
        expect(String((fault as Error).stack)).not.toContain("public");
      },
    );

    test.each([0, 1, 2, 3, 127, 300])("accepts or refuses version %i", async (version) => {
      const message = Buffer.from(await encode(reply, 7));
      const patched =
        version < 128
          ? Buffer.from(message)
          : Buffer.concat([message.subarray(0, 2), bytesOf("0202012c"), message.subarray(5)]);
      if (version < 128) patched[4] = version;
      else patched[1]! += 1;
      if (version === identifier) expect(model.decode(patched, mine)).toEqual(reply);
      else
        expect(attempt(() => model.decode(patched, mine))).toMatchObject({ kind: "bad-version", offset: 2 });
    });

    test("the error for a message of version 3 names the version, not the first octet that differs", () => {
      const message = bytesOf(
        "3081 13 020103 300d 020105 020201e4 040104 020103 0400".replace("81 13", "15"),
      );
      expect(attempt(() => model.decode(message, mine))).toBeInstanceOf(DecodeError);
      expect(
        attempt(() => model.decode(bytesOf("3014 020103 300d 020105 020201e4 040104 020103 0400"), mine)),
      ).toMatchObject({
        kind: "bad-version",
        message: `the version is 3, not ${identifier} (bad-version at octet 2)`,
      });
    });

    test("accepts deviations from BER and reports them, unless they are turned off", async () => {
      const message = Buffer.concat([await encode(reply, 7), Buffer.from([0, 0])]);
      expect(model.decode(message, mine)).toEqual({
        ...reply,
        anomalies: [{ kind: "trailing-octets", offset: message.length - 2 }],
      });
      expect(model.decode(message.subarray(0, -2), mine)).not.toHaveProperty("anomalies");
      const exacting = modelOf(plugin);
      exacting.leniencies = strict;
      expect(attempt(() => exacting.decode(message, mine))).toMatchObject({ kind: "trailing-octets" });
    });
  });

  describe("as a responder", () => {
    test("a message tells the deviations that were forgiven in it, and nothing if there are none", async () => {
      const responder = plugin.createResponder!(environmentOf());
      const message = await encode(requestPdu("GetRequest", 5, [sysName]), 5, credentials("private"));
      expect(await responder.receive(message)).not.toHaveProperty("pdu.anomalies");
      expect(await responder.receive(Buffer.concat([message, Buffer.from([0, 0])]))).toHaveProperty(
        "pdu.anomalies",
        [{ kind: "trailing-octets", offset: message.length }],
      );
      // 02 01 VERSION becomes 02 02 00 VERSION, and so do the lengths around it
      const [tag, length, ...rest] = message;
      const wide = Buffer.from([tag!, length! + 1, 2, 2, 0, ...rest.slice(2)]);
      expect(await responder.receive(wide)).toHaveProperty("pdu.anomalies", [
        { kind: "non-minimal-integer", offset: 4 },
      ]);
    });

    test("a message has all that access control needs, and its answer has the same community", async () => {
      const environment = environmentOf();
      const incoming = await plugin.createResponder!(environment).receive(
        await encode(requestPdu("GetRequest", 5, [sysName]), 5, credentials("private")),
      );
      if (incoming.kind !== "message") throw new Error(incoming.reason);
      expect(incoming).toMatchObject({
        messageProcessingModel: identifier,
        securityModel: subject.securityModel,
        securityName: "private",
        securityLevel: "noAuthNoPriv",
        contextName: "here",
        contextEngineId: environment.engine.engineId,
        pdu: requestPdu("GetRequest", 5, [sysName]),
      });
      expect(incoming.report).toBeUndefined();
      const answer = incoming.respond(responsePdu(5, [sysName]))!;
      expect(model.decode(answer, credentials("private"))).toEqual(responsePdu(5, [sysName]));
      expect(attempt(() => model.decode(answer, mine))).toBeInstanceOf(MessageDiscarded);
      expect(environment.engine.counters.toJSON()).toEqual({});
    });

    test.each([
      [
        "an unknown community",
        "snmpInBadCommunityNames",
        () => encode(requestPdu("GetRequest", 5, []), 5, credentials("secret-guess")),
      ],
      [
        "octets that are not a message",
        "snmpInASNParseErrs",
        () => Promise.resolve(bytesOf(`300302010${identifier}`)),
      ],
      ["nothing", "snmpInASNParseErrs", () => Promise.resolve(none)],
      [
        "an unknown community, whose PDU is not decoded (RFC 1157 §4.1),",
        "snmpInBadCommunityNames",
        () => Promise.resolve(bytesOf(`300b 02010${identifier} 0402 7878 a002 0201`)),
      ],
      [
        "a known community with a PDU that cannot be decoded",
        "snmpInASNParseErrs",
        () => Promise.resolve(bytesOf(`300f 02010${identifier} 0406 7075626c6963 a002 0201`)),
      ],
      [
        "another version",
        "snmpInBadVersions",
        async () =>
          (await encode(requestPdu("GetRequest", 5, []), 5)).map((octet, i) =>
            i === 4 ? 1 - identifier : octet,
          ),
      ],
      [
        "another version of another form",
        "snmpInBadVersions",
        () => Promise.resolve(bytesOf("3005 020103 3000")),
      ],
    ])("counts and discards %s", async (_what, counter, message) => {
      const environment = environmentOf();
      const received = await plugin.createResponder!(environment).receive(await message());
      expect(received).toMatchObject({ kind: "discard", counter, reason: expect.any(String) as string });
      expect(inspect(received, { depth: Infinity })).not.toContain("secret-guess");
      expect(environment.engine.counters.toJSON()).toEqual({ [counter]: 1 });
    });

    test("an answer of maxResponsePduSize octets fits, and a larger one is not sent", async () => {
      const environment = environmentOf({ maxMessageSize: 600 });
      const incoming = await plugin.createResponder!(environment).receive(
        await encode(requestPdu("GetRequest", 5, []), 5),
      );
      if (incoming.kind !== "message") throw new Error(incoming.reason);
      const answerOf = (length: number) =>
        responsePdu(5, [
          varbindFrom({ oid: "1.3.6.1.2.1.1.5.0", type: "OctetString", value: new Uint8Array(length) }),
        ]);
      let fitting = 0;
      for (let length = 480; length < 600; length++) {
        const answer = incoming.respond(answerOf(length));
        if (answer !== undefined) expect(answer.length).toBeLessThanOrEqual(600);
        if (pduSize(answerOf(length)) <= incoming.maxResponsePduSize) {
          expect(answer).toBeDefined();
          fitting = length;
        }
      }
      expect(incoming.respond(answerOf(fitting + 20))).toBeUndefined();
      expect(fitting).toBeGreaterThan(500);
    });
  });

  test("10,000 random and mutated messages: decode throws only the documented errors, receive throws nothing", async () => {
    const samples = await Promise.all([
      encode(requestPdu("GetRequest", 1, [sysName, sysName]), 1),
      encode(
        responsePdu(
          2,
          [varbindFrom({ oid: "1.3.6.1.4.1.99999.1", type: "Counter32", value: 4294967295 })],
          5,
          1,
        ),
        2,
      ),
    ]);
    const environment = environmentOf();
    const responder = plugin.createResponder!(environment);
    const tallies: Record<string, number> = {};
    const feed = (octets: Uint8Array) => {
      const before = hexOf(octets);
      const fault = attempt(() => model.decode(octets, mine));
      if (fault instanceof Error && !DecodeError.isInstance(fault) && !MessageDiscarded.isInstance(fault))
        throw fault;
      const received = responder.receive(octets) as { kind: string };
      tallies[received.kind] = (tallies[received.kind] ?? 0) + 1;
      if (hexOf(octets) !== before) throw new Error("the message was changed");
    };
    const mutation = fc.tuple(fc.nat(), fc.nat(3), fc.nat(255));
    const mutated = fc
      .tuple(fc.constantFrom(...samples), fc.array(mutation, { minLength: 1, maxLength: 3 }))
      .map(([sample, mutations]) => {
        let octets = [...sample];
        for (const [where, how, octet] of mutations) {
          const at = where % octets.length;
          if (how === 0) octets[at] = octet;
          else if (how === 1) octets.splice(at, 1);
          else if (how === 2) octets.splice(at, 0, octet);
          else octets = octets.slice(0, Math.max(1, at));
        }
        return Uint8Array.from(octets);
      });
    fc.assert(
      fc.property(fc.oneof({ arbitrary: mutated, weight: 3 }, fc.uint8Array({ maxLength: 60 })), feed),
      {
        seed: 1,
        numRuns: 10_000,
      },
    );
    expect(tallies["message"]! + tallies["discard"]!).toBe(10_000);
    const counted = Object.values(environment.engine.counters.toJSON()).reduce(
      (sum, value) => sum + value,
      0,
    );
    expect(counted).toBe(tallies["discard"]);
  });
}

export function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
