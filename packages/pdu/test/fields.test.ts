// The types of RFC 3416 as fields of a message that is declared to @peculiar/asn1-schema.
import { AsnProp, AsnPropTypes, AsnType, AsnTypeTypes } from "@peculiar/asn1-schema";
import { AsnConvert } from "@snmp/asn1/schema";
import { BindingValue, Pdus, PduSequence, VarBind } from "@snmp/pdu/schema";

@AsnType({ type: AsnTypeTypes.Sequence })
class Message {
  @AsnProp({ type: AsnPropTypes.Integer }) version = 1;
  @AsnProp({ type: AsnPropTypes.Utf8String }) community = "public";
  @AsnProp({ type: Pdus }) data = new Pdus();
  @AsnProp({ type: BindingValue, repeated: "sequence" }) values: BindingValue[] = [];
  @AsnProp({ type: VarBind, optional: true }) more?: VarBind;
}

const value = Object.assign(new BindingValue(), { ipAddress: Uint8Array.of(192, 0, 2, 1) });
const varbind = Object.assign(new VarBind(), { name: "1.3.6.1", value });
const request = Object.assign(new PduSequence(), { requestId: 7, variableBindings: [varbind] });

test.each(["getRequest", "response", "report"] as const)(
  "a message with a %s is written and read",
  (name) => {
    const message = Object.assign(new Message(), {
      data: Object.assign(new Pdus(), { [name]: request }),
      values: [value, Object.assign(new BindingValue(), { endOfMibView: null })],
      more: varbind,
    });
    const octets = AsnConvert.serialize(message);
    const tag = { getRequest: "a0", response: "a2", report: "a8" }[name];
    const pdu = `${tag}18` + "020107" + "020100" + "020100" + "300d" + "300b" + "06032b0601" + "4004c0000201";
    expect(Buffer.from(octets).toString("hex")).toContain(pdu);
    const parsed = AsnConvert.parse(octets, Message);
    expect(parsed).toEqual(message);
    expect(parsed.data).toBeInstanceOf(Pdus);
  },
);
