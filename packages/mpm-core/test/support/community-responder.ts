// The agent side of SNMPv1 and SNMPv2c (RFC 1157 §4.1, RFC 3584 §5.2.1), and messages that are not what they should be.
import { inspect } from "node:util";
import { DecodeError, MessageDiscarded } from "@snmp/mpm-core";
import { pduSize, requestPdu, responsePdu, varbindFrom } from "@snmp/pdu";
import fc from "fast-check";
import { attempt } from "./attempt.ts";
import {
  bytesOf,
  clientSideOf,
  type CommunityModelUnderTest,
  environmentOf,
  hexOf,
  none,
  sysName,
} from "./community-subject.ts";

export function communityResponder(subject: CommunityModelUnderTest): void {
  const { plugin, identifier, credentials } = subject;
  const { model, mine, encode } = clientSideOf(subject);

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
}

export function communityHostileMessages(subject: CommunityModelUnderTest): void {
  const { plugin } = subject;
  const { model, mine, encode } = clientSideOf(subject);

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
