// Other ASN.1 than SNMP's, and an envelope whose content nobody can read.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { type Codec, codecOf, Field, integer, octetString, Reader, Sequence } from "@snmp/asn1";
import { type Envelope, type Format, toEnvelope } from "./model.ts";
import { invalid } from "./values.ts";

const any = octetString();

// Fields ::= SEQUENCE { id INTEGER, magic OCTET STRING, content OCTET STRING }: there is no version, and the id comes first
@Sequence()
class Fields {
  @Field(integer()) id = 0;
  @Field(any) magic: Uint8Array = magic;
  @Field(any) content: Uint8Array = new Uint8Array(0);
}

const magic = Uint8Array.from(Buffer.from("snmp-id-first"));
const codec: Codec<Fields> = codecOf(Fields);

function encodeFields({ id, ...content }: Envelope): Uint8Array {
  const { engine, context, pdu, mac } = content;
  return codec.encode({ id, magic, content: Buffer.from(JSON.stringify([engine, context, pdu, mac])) });
}

function decodeFields(message: Uint8Array): Envelope {
  const { id, magic: found, content } = codec.decode(message);
  const text = Buffer.from(content).toString();
  const value = parse(text);
  if (Buffer.compare(found, magic) !== 0 || !Array.isArray(value) || value.length !== 4)
    throw invalid("4 fields");
  if (JSON.stringify(value) !== text) throw invalid("JSON without white space");
  // one encoding for each message, and nothing after it
  if (Buffer.compare(codec.encode({ id, magic, content }), message) !== 0) throw invalid("DER");
  const [engine, context, pdu, mac] = value as unknown[];
  return toEnvelope({ id, engine, context, pdu, mac });
}

/** A SEQUENCE whose first INTEGER is the id: it looks like a version. */
export const idFirst: Format = {
  identifier: 8312883,
  name: "snmp-mpm-formats",
  encode: encodeFields,
  decode: decodeFields,
  recognises(message) {
    try {
      const reader = new Reader(message);
      reader.enter(0x30);
      reader.int32();
      return Buffer.compare(reader.octets(), magic) === 0;
    } catch {
      return false;
    }
  },
};

/** [APPLICATION 7] IMPLICIT Fields */
export const application: Format = {
  identifier: 8312884,
  name: "snmp-mpm-formats",
  encode: (envelope) => retag(encodeFields(envelope), 0x67),
  decode(message) {
    if (message[0] !== 0x67) throw invalid("[APPLICATION 7]");
    return decodeFields(retag(message, 0x30));
  },
  recognises: (message) => message[0] === 0x67,
};

/** An id in clear and everything else encrypted with AES-256-GCM, under a key that all members of a group know. */
export const envelope: Format = {
  identifier: 8312885,
  name: "snmp-mpm-formats",
  encode({ id, ...rest }) {
    const head = Buffer.alloc(headLength);
    head.writeUInt32BE(start);
    head.writeInt32BE(id, 4);
    randomBytes(12).copy(head, 8);
    const cipher = createCipheriv("aes-256-gcm", groupKey, head.subarray(8)).setAAD(head);
    const content = Buffer.concat([cipher.update(JSON.stringify(rest)), cipher.final()]);
    return Uint8Array.from(Buffer.concat([head, cipher.getAuthTag(), content]));
  },
  decode(message) {
    if (!envelope.recognises(message)) throw invalid("an envelope");
    const octets = Buffer.from(message);
    const head = octets.subarray(0, headLength);
    const decipher = createDecipheriv("aes-256-gcm", groupKey, head.subarray(8)).setAAD(head);
    decipher.setAuthTag(octets.subarray(headLength, headLength + 16));
    try {
      const content = Buffer.concat([decipher.update(octets.subarray(headLength + 16)), decipher.final()]);
      return toEnvelope({ id: head.readInt32BE(4), ...(parse(content.toString()) as object) });
    } catch {
      throw invalid("octets that the group has encrypted");
    }
  },
  recognises: (message) =>
    message.length >= headLength + 16 && Buffer.from(message).readUInt32BE(0) === start,
};

const start = 0xe5_53_4e_4d;
const headLength = 4 + 4 + 12;
const groupKey = createHash("sha256").update("all members of the group").digest();

function retag(message: Uint8Array, tag: number): Uint8Array {
  const copy = Uint8Array.from(message);
  copy[0] = tag;
  return copy;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw invalid("JSON");
  }
}
