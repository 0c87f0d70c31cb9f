// SNMPv1: RFC 1157 messages, identifier 0.
import { codecOf } from "@snmp/asn1";
import { lenient } from "@snmp/mpm-core";
import { Message, plugin, v1, V1MessageProcessingModel } from "@snmp/mpm-v1";
import { bulkPdu, makeVarbind, type Pdu, requestPdu, rfc1157Pdus, rfc3416Pdus } from "@snmp/pdu";
import { attempt } from "../../mpm-core/test/support/attempt.ts";
import { communitySuite } from "../../mpm-core/test/support/community-suite.ts";
import { environmentOf, hexOf, modelOf, none } from "../../mpm-core/test/support/community-subject.ts";
import { communityCodecSuite } from "../../mpm-core/test/support/community-codec.ts";
import { communityVectors } from "../../mpm-core/test/support/community-vectors.ts";
import { pduOfV1 } from "../../pdu/test/support/arbitraries.ts";

const subject = { plugin, name: "@snmp/mpm-v1", identifier: 0, securityModel: 1, credentials: v1 } as const;

communitySuite(subject);
communityVectors(subject, 12);

describe("the codec written by hand, compared with the declaration", () => {
  communityCodecSuite({ Message, pdus: rfc1157Pdus, arbitrary: pduOfV1 });
});

describe("features that SNMPv1 lacks", () => {
  const model = modelOf(plugin);

  test("GetBulkRequest: hasGetBulk is false", () => {
    expect(model).toBeInstanceOf(V1MessageProcessingModel);
    expect(model.hasGetBulk).toBe(false);
    expect(model.leniencies).toBe(lenient);
  });

  test.each<Pdu>([
    bulkPdu(1, 0, 10, []),
    requestPdu("InformRequest", 1, []),
    requestPdu("SNMPv2-Trap", 1, []),
    requestPdu("Report", 1, []),
  ])("$type", async (pdu) => {
    await expect(model.encode(1, v1("public"), none, none, pdu)).rejects.toThrow(
      `${pdu.type} is not a PDU of this version`,
    );
  });

  test.each(["Counter64", "noSuchObject", "noSuchInstance", "endOfMibView"] as const)(
    "%s (RFC 3584 §4.2.2)",
    async (type) => {
      const pdu = requestPdu("Response", 1, [makeVarbind("1.3.6.1", type, type === "Counter64" ? 5n : null)]);
      await expect(model.encode(1, v1("public"), none, none, pdu)).rejects.toThrow(
        `Message.data.varbinds[0] (1.3.6.1): ${type} does not exist in SNMPv1`,
      );
    },
  );

  test("discards and counts a request with a Counter64 (RFC 3584 §4.2.2.1)", async () => {
    const pdu = codecOf(rfc3416Pdus).encode(
      requestPdu("SetRequest", 1, [makeVarbind("1.3.6.1", "Counter64", 5n)]),
    );
    const message = Uint8Array.of(0x30, 11 + pdu.length, 2, 1, 0, 4, 6, ...Buffer.from("public"), ...pdu);
    expect(attempt(() => model.decode(message, v1("public")))).toMatchObject({
      kind: "unexpected-tag",
      offset: 33,
    });
    const environment = environmentOf();
    expect(await plugin.createResponder!(environment).receive(message)).toMatchObject({ kind: "discard" });
    expect(environment.engine.counters.toJSON()).toEqual({ snmpInASNParseErrs: 1 });
  });
});

test("the Trap of SNMPv1 has no request-id, so no message id", async () => {
  const model = modelOf(plugin);
  const trap: Pdu = {
    type: "Trap",
    enterprise: "1.3.6.1.4.1.9",
    agentAddress: "192.0.2.1",
    genericTrap: 0,
    specificTrap: 0,
    timestamp: 1,
    varbinds: [],
  };
  const { data } = await model.encode(99, v1("public"), none, none, trap);
  expect(model.decode(data, v1("public"))).toEqual(trap);
  expect(attempt(() => model.messageId(data))).toMatchObject({ code: "ERR_SNMP_DECODE" });
  expect(hexOf(data)).toContain("a4");
});
