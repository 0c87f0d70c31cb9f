// SNMPv2c: RFC 1901 messages, identifier 1.
import { codecOf } from "@snmp/asn1";
import { CommunityCredentials, CommunityModel } from "@snmp/mpm-core/community";
import { Message, plugin, v2c, V2cMessageProcessingModel } from "@snmp/mpm-v2c";
import fc from "fast-check";
import { bulkPdu, makeVarbind, type Pdu, requestPdu, rfc3416Pdus } from "@snmp/pdu";
import { communitySuite } from "../../mpm-core/test/support/community-suite.ts";
import { bytesOf, hexOf, modelOf, none } from "../../mpm-core/test/support/community-subject.ts";
import { communityCodecSuite } from "../../mpm-core/test/support/community-codec.ts";
import { communityVectors } from "../../mpm-core/test/support/community-vectors.ts";
import { pduOfV2 } from "../../pdu/test/support/arbitraries.ts";

const subject = { plugin, name: "@snmp/mpm-v2c", identifier: 1, securityModel: 2, credentials: v2c } as const;
const model = modelOf(plugin);

communitySuite(subject);
communityVectors(subject, 30);

describe("the codec written by hand, compared with the declaration", () => {
  communityCodecSuite({ Message, pdus: rfc3416Pdus, arbitrary: pduOfV2 });
});

test("the example of RFC 3417 §8.1, in a message of SNMPv2c", async () => {
  const hex =
    "304802010104067075626c6963" +
    "a5820039020454525d76020101020102302b300b06072b0601020101030500300d06092b06010201041601020500300d06092b06010201041601040500";
  const pdu = model.decode(bytesOf(hex), v2c("public"));
  expect(pdu).toMatchObject({
    type: "GetBulkRequest",
    requestId: 1414684022,
    nonRepeaters: 1,
    maxRepetitions: 2,
  });
  expect(pdu.varbinds.map(({ oid }) => oid)).toEqual([
    "1.3.6.1.2.1.1.3",
    "1.3.6.1.2.1.4.22.1.2",
    "1.3.6.1.2.1.4.22.1.4",
  ]);
  expect(model.messageId(bytesOf(hex))).toBe(1414684022);
  // The RFC spends two octets more on a length than it needs.
  const { data } = await model.encode(1414684022, v2c("public"), none, none, pdu);
  expect(hexOf(data)).toBe(hex.replace("3048", "3046").replace("a5820039", "a539"));
});

test("a custom model can use the codec of a declared class", async () => {
  class OwnModel extends CommunityModel {
    readonly identifier = 5;
    protected readonly wantedCredentials = "a community";
    protected readonly codec = codecOf(Message);
  }
  const own = new OwnModel(() => Promise.reject(new Error("nothing is sent")), {});
  const credentials = new CommunityCredentials(5, "public");
  const pdu = requestPdu("GetRequest", 7, [makeVarbind("1.3.6.1", "Null", null)]);
  const { data } = await own.encode(7, credentials, none, none, pdu);
  expect(hexOf(data)).toBe(
    "3021" + "020105" + "04067075626c6963" + "a014020107020100020100" + "3009300706032b06010500",
  );
  expect(own.decode(data, credentials)).toEqual(pdu);
  expect(() => own.decode(data, new CommunityCredentials(5, "private"))).toThrow("another community");
});

test("hasGetBulk is true", () => {
  expect(model).toBeInstanceOf(V2cMessageProcessingModel);
  expect(model.hasGetBulk).toBe(true);
});

test.each<Pdu>([
  bulkPdu(1, 0, 10, []),
  requestPdu("InformRequest", 1, []),
  requestPdu("SNMPv2-Trap", 1, []),
  requestPdu("Response", 1, [
    makeVarbind("1.3.6.1", "Counter64", 18446744073709551615n),
    makeVarbind("1.3.6.2", "endOfMibView", null),
  ]),
])("encodes and decodes $type, and types that SNMPv1 lacks", async (pdu) => {
  const { data } = await model.encode(1, v2c("public"), none, none, pdu);
  expect(model.decode(data, v2c("public"))).toEqual(pdu);
  expect(model.messageId(data)).toBe(1);
});

test("refuses the Trap of SNMPv1", async () => {
  const trap: Pdu = {
    type: "Trap",
    enterprise: "1.3.6.1",
    agentAddress: "0.0.0.0",
    genericTrap: 0,
    specificTrap: 0,
    timestamp: 0,
    varbinds: [],
  };
  await expect(model.encode(1, v2c("public"), none, none, trap)).rejects.toThrow(
    "Trap is not a PDU of this version",
  );
});

test("each message has the community of its credentials, whichever were made and used before", () => {
  const community = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 3 });
  fc.assert(
    fc.property(fc.array(community, { minLength: 1, maxLength: 60 }), (communities) => {
      const all = communities.map((text) => v2c(text));
      const models = all.map(() => modelOf(plugin));
      all.forEach((credentials, i) => {
        const pdu = requestPdu("GetRequest", 5, []);
        const { data } = models[i]!.encodeNow!(5, credentials, none, none, pdu)!;
        const text = communities[i]!;
        const start = `02010104${hexOf(Uint8Array.of(text.length))}${hexOf(Buffer.from(text))}`;
        expect(hexOf(data.subarray(2))).toBe(`${start}a00b020105020100020100` + "3000");
      });
    }),
    { seed: 1901, numRuns: 50 },
  );
});
