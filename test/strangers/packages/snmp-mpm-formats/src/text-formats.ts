// A line of JSON, and CBOR (RFC 8949).
import { type Envelope, type Format, toEnvelope } from "./model.ts";
import { invalid } from "./values.ts";

/** A line of JSON. */
export const jsonLines: Format = {
  identifier: 8312881,
  name: "snmp-mpm-formats",
  encode: (envelope) => new TextEncoder().encode(`${JSON.stringify({ snmp: 8312881, ...envelope })}\n`),
  decode(message) {
    const text = new TextDecoder("utf-8", { fatal: false }).decode(message);
    let value: unknown;
    try {
      // exactly what this model writes: JSON allows white space and other spellings, which the MAC does not cover
      if (!text.endsWith("\n") || text.indexOf("\n") !== text.length - 1) throw invalid("one line");
      value = JSON.parse(text);
      if (`${JSON.stringify(value)}\n` !== text) throw invalid("JSON without white space");
    } catch {
      throw invalid("a line of JSON");
    }
    if ((value as { snmp?: unknown } | null)?.snmp !== 8312881) throw invalid("a message of this model");
    if (Object.keys(value as object).join() !== fields) throw invalid("the fields of a message");
    return toEnvelope(value);
  },
  recognises: (message) => message[0] === 0x7b,
};

const fields = "snmp,id,engine,context,pdu,mac";

/** An array of CBOR behind the tag 55799, which says that it is CBOR. */
export const cbor: Format = {
  identifier: 8312882,
  name: "snmp-mpm-formats",
  encode({ id, engine, context, mac, pdu }: Envelope) {
    const parts: number[] = [...selfDescribed];
    write(parts, [id, engine, context, JSON.stringify(pdu), Buffer.from(mac, "hex")]);
    return Uint8Array.from(parts);
  },
  decode(message) {
    if (!cbor.recognises(message)) throw invalid("CBOR");
    const reader = { octets: message, at: selfDescribed.length };
    const value = read(reader);
    if (reader.at !== message.length || !Array.isArray(value) || value.length !== 5)
      throw invalid("an array of 5");
    const [id, engine, context, pdu, mac] = value as unknown[];
    if (!(mac instanceof Uint8Array) || typeof pdu !== "string") throw invalid("a MAC and a PDU");
    let plain: unknown;
    try {
      plain = JSON.parse(pdu);
    } catch {
      throw invalid("a PDU");
    }
    if (JSON.stringify(plain) !== pdu) throw invalid("a PDU without white space");
    return toEnvelope({ id, engine, context, pdu: plain, mac: Buffer.from(mac).toString("hex") });
  },
  recognises: (message) => selfDescribed.every((octet, i) => message[i] === octet),
};

const selfDescribed: readonly number[] = [0xd9, 0xd9, 0xf7];

function write(parts: number[], value: unknown): void {
  if (typeof value === "number") head(parts, value < 0 ? 1 : 0, value < 0 ? -1 - value : value);
  else if (typeof value === "string") octets(parts, 3, Buffer.from(value));
  else if (value instanceof Uint8Array) octets(parts, 2, value);
  else {
    head(parts, 4, (value as readonly unknown[]).length);
    for (const part of value as readonly unknown[]) write(parts, part);
  }
}

function octets(parts: number[], major: number, content: Uint8Array): void {
  head(parts, major, content.length);
  for (const octet of content) parts.push(octet);
}

function head(parts: number[], major: number, argument: number): void {
  if (argument < 24) parts.push((major << 5) | argument);
  else if (argument < 0x100) parts.push((major << 5) | 24, argument);
  else {
    parts.push((major << 5) | 26);
    for (let shift = 24; shift >= 0; shift -= 8) parts.push((argument >>> shift) & 0xff);
  }
}

interface Reader {
  readonly octets: Uint8Array;
  at: number;
}

/** Reads the shortest form only, so that a message has one form. */
function read(reader: Reader): unknown {
  const first = next(reader);
  const [major, short] = [first >> 5, first & 0x1f];
  let argument = short;
  if (short === 24) argument = next(reader);
  else if (short === 26)
    argument = ((next(reader) * 256 + next(reader)) * 256 + next(reader)) * 256 + next(reader);
  else if (short > 24) throw invalid("a length");
  if ((short === 24 && argument < 24) || (short === 26 && argument < 0x100))
    throw invalid("the shortest form");
  if (major === 0) return argument;
  if (major === 1) return -1 - argument;
  if (major === 4) {
    if (argument !== 5) throw invalid("an array of 5");
    return Array.from({ length: argument }, () =>
      reader.octets[reader.at]! >> 5 === 4 ? next(reader) : read(reader),
    );
  }
  if (major !== 2 && major !== 3) throw invalid("a value");
  if (argument > reader.octets.length - reader.at) throw invalid("all octets");
  const content = Uint8Array.from(reader.octets.subarray(reader.at, (reader.at += argument)));
  if (major === 2) return content;
  const decoded = Buffer.from(content).toString();
  if (Buffer.compare(Buffer.from(decoded), content) !== 0) throw invalid("UTF-8");
  return decoded;
}

function next(reader: Reader): number {
  if (reader.at >= reader.octets.length) throw invalid("all octets");
  return reader.octets[reader.at++]!;
}
