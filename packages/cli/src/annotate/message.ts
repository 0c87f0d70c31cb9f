// RFC 1157 §4, RFC 1901 §3, RFC 3412 §6: a message, field by field.
import { peekVersion } from "@snmp/mpm-core";
import { Annotator } from "./annotator.ts";
import type { Decrypter } from "./decrypter.ts";
import type { Field } from "./field.ts";
import { annotateAnything } from "./generic.ts";
import { describeOctets } from "./octets.ts";
import { annotatePdu } from "./pdu.ts";
import { annotateV3 } from "./v3.ts";

/**
 * Returns the fields of a message in their order. If a message is malformed, the last field is called `unreadable` and says why. With
 * `decrypter`, the content of an encrypted field follows it.
 */
export function annotate(message: Uint8Array, decrypter?: Decrypter): readonly Field[] {
  const annotator = new Annotator(message);
  try {
    const layout = layouts[peekVersion(message)];
    if (layout === undefined) annotateAnything(annotator);
    else annotator.inside(0x30, layout.name, "SEQUENCE", () => layout.fields(annotator, decrypter));
    annotator.reader.finish();
  } catch (error) {
    annotator.addFault(error);
  }
  return annotator.fields;
}

interface Layout {
  readonly name: string;
  fields(annotator: Annotator, decrypter: Decrypter | undefined): void;
}

function communityLayout(version: string): Layout {
  return {
    name: "Message",
    fields(annotator) {
      annotator.int32("version", (value) => `${value} (${version})`);
      annotator.octets("community", "OCTET STRING", describeOctets, true);
      annotatePdu(annotator, "data");
    },
  };
}

const v3: Layout = {
  name: "SNMPv3Message",
  fields(annotator, decrypter) {
    annotator.int32("msgVersion", (value) => `${value} (SNMPv3)`);
    annotateV3(annotator, decrypter?.scopedPduOf(annotator.reader.bytes));
  },
};

const layouts: Readonly<Record<number, Layout>> = {
  0: communityLayout("SNMPv1"),
  1: communityLayout("SNMPv2c"),
  3: v3,
};
