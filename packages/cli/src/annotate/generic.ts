// BER in general (X.690), for messages of models that this command does not know.
import type { Annotator } from "./annotator.ts";
import { describeOctets } from "./octets.ts";

/** Annotates elements of any type, up to the end of the element that the reader is in. */
export function annotateAnything(annotator: Annotator): void {
  const { reader } = annotator;
  while (reader.position < reader.end) {
    const tag = reader.peek();
    const type = universal[tag] ?? `[${classes[tag >> 6]}${tag & 0x1f}]`;
    if (tag & 0x20) annotator.inside(tag, "", type, () => annotateAnything(annotator));
    else annotator.leaf("", type, () => readPrimitive(annotator, tag), String);
  }
}

function readPrimitive(annotator: Annotator, tag: number): string {
  const { reader } = annotator;
  switch (tag) {
    case 0x02:
      return readInteger(reader.octets(tag));
    case 0x05:
      return reader.null() ?? "";
    case 0x06:
      return reader.oid();
    default:
      return describeOctets(reader.octets(tag));
  }
}

function readInteger(octets: Uint8Array): string {
  return String(
    BigInt.asIntN(
      octets.length * 8,
      octets.reduce((value, octet) => value * 256n + BigInt(octet), 0n),
    ),
  );
}

const classes = ["UNIVERSAL ", "APPLICATION ", "", "PRIVATE "];
const universal: Readonly<Record<number, string>> = {
  0x02: "INTEGER",
  0x04: "OCTET STRING",
  0x05: "NULL",
  0x06: "OBJECT IDENTIFIER",
  0x30: "SEQUENCE",
};
