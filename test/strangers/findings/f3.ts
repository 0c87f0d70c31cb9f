// F3: our declared classes as fields of classes that are declared to @peculiar/asn1-schema.
import assert from "node:assert/strict";
import { test } from "node:test";
import { AsnProp, AsnPropTypes, AsnType, AsnTypeTypes } from "@peculiar/asn1-schema";
import { Choice, Field, integer, octetString } from "@snmp/asn1";
import { AsnConvert } from "@snmp/asn1/schema";
import { Pdus, PduSequence } from "@snmp/pdu/schema";

@Choice()
class Content {
  @Field(integer()) number?: number;
  @Field(octetString()) octets?: Uint8Array;
}

@AsnType({ type: AsnTypeTypes.Sequence })
class Letter {
  @AsnProp({ type: AsnPropTypes.Utf8String }) sender = "";
  @AsnProp({ type: Pdus }) data = new Pdus();
  @AsnProp({ type: Content }) content = new Content();
  @AsnProp({ type: Content, repeated: "sequence" }) more: Content[] = [];
}

void test("F3: choices, ours and one's own, are fields of classes of @peculiar/asn1-schema", () => {
  const letter = new Letter();
  letter.sender = "ops";
  letter.data.getRequest = Object.assign(new PduSequence(), { requestId: 7 });
  letter.content.number = -5;
  letter.more = [
    Object.assign(new Content(), { octets: Uint8Array.of(1, 2) }),
    Object.assign(new Content(), { number: 9 }),
  ];
  const parsed = AsnConvert.parse(AsnConvert.serialize(letter), Letter);
  assert.equal(parsed.sender, "ops");
  assert.equal(parsed.data.getRequest?.requestId, 7);
  assert.equal(parsed.content.number, -5);
  assert.deepEqual(
    parsed.more.map(({ number, octets }) => number ?? [...octets!]),
    [[1, 2], 9],
  );
});
