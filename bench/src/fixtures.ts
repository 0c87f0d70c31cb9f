// The requests and the right answers, the same for every peer.
import { element, integer, message, nullElement, objectIdentifier, octetString } from "./ber.ts";

/** The community of every message. */
export const community = "public";

/** A variable binding in the common form of all peers: the value as text, octets as lower-case hexadecimal digits. */
export interface PlainVarbind {
  readonly oid: string;
  readonly value: string;
}

/** The values in the answers of the responder to a get: varbind `i` has `answers[i % answers.length]`. responder.c has the same list. */
export const answers: readonly { readonly octets: Uint8Array; readonly value: string }[] = [
  { octets: octetString("twenty octets inside"), value: Buffer.from("twenty octets inside").toString("hex") },
  { octets: integer(14_593_470), value: "14593470" },
  { octets: integer(81_985_529_216_486_895n, 0x46), value: "81985529216486895" },
  { octets: objectIdentifier("1.3.6.1.4.1.8072.3.2.10"), value: "1.3.6.1.4.1.8072.3.2.10" },
  { octets: integer(123_456_789, 0x43), value: "123456789" },
  { octets: integer(1_000_000_000, 0x42), value: "1000000000" },
  { octets: element(0x40, Uint8Array.of(192, 0, 2, 1)), value: "192.0.2.1" },
  { octets: integer(4_294_967_295, 0x41), value: "4294967295" },
];

/** The object of the jobs with one OID: sysName.0. */
export const oneOid: readonly string[] = ["1.3.6.1.2.1.1.5.0"];

/** The objects of the jobs with ten OIDs: a row of ifXTable. */
export const tenOids: readonly string[] = Array.from(
  { length: 10 },
  (_, i) => `1.3.6.1.2.1.31.1.1.1.${i + 1}.1001`,
);

/** The request-id of the codec jobs. */
export const requestId = 0x12345678;

/** Returns the right octets of a GetRequest for `oids`. */
export function getRequest(oids: readonly string[]): Buffer {
  return message(
    community,
    0xa0,
    requestId,
    0,
    0,
    oids.map((oid) => element(0x30, objectIdentifier(oid), nullElement())),
  );
}

/** Returns the answer of the responder to that request. */
export function getResponse(oids: readonly string[]): Buffer {
  return message(
    community,
    0xa2,
    requestId,
    0,
    0,
    oids.map((oid, i) => element(0x30, objectIdentifier(oid), answers[i % answers.length]!.octets)),
  );
}

/** Returns the variable bindings that a peer must read from that answer. */
export function listExpected(oids: readonly string[]): PlainVarbind[] {
  return oids.map((oid, i) => ({ oid, value: answers[i % answers.length]!.value }));
}

/** A table to walk. */
export interface Table {
  readonly root: string;
  readonly rows: number;
  /** Returns the row with the number `row`, from 1. */
  row(row: number): PlainVarbind;
}

/** The table of the responder: one column of strings of 20 octets. responder.c has the same table. */
export const responderTable: Table = {
  root: "1.3.6.1.4.1.8072.9999.9999.1.1",
  rows: 10_000,
  row: (row) => ({ oid: `${responderTable.root}.${row}`, value: Buffer.from(rowText(row)).toString("hex") }),
};

/** Returns a value in the table of the responder. */
export function rowText(row: number): string {
  return `row ${String(row).padStart(10, "0")} of it`;
}

/** Encodes the variable bindings of `count` rows. */
export function encodeRows(from: number, count: number): Buffer[] {
  return Array.from({ length: count }, (_, i) =>
    element(0x30, objectIdentifier(`${responderTable.root}.${from + i}`), octetString(rowText(from + i))),
  );
}

/** Returns the answers to a walk of the table of the responder. */
export function walkResponses(): { message: Buffer; varbinds: PlainVarbind[] }[] {
  return Array.from({ length: responderTable.rows / repetitions }, (_, i) => ({
    message: message(community, 0xa2, requestId, 0, 0, encodeRows(i * repetitions + 1, repetitions)),
    varbinds: Array.from({ length: repetitions }, (_, j) => responderTable.row(i * repetitions + j + 1)),
  }));
}

/** The max-repetitions of every walk. */
export const repetitions = 25;

/** Returns all rows of a table. */
export function allRows(table: Table): PlainVarbind[] {
  return Array.from({ length: table.rows }, (_, i) => table.row(i + 1));
}

/** The notification of the trap: linkDown. */
export const trapOid = "1.3.6.1.6.3.1.1.5.3";

/** A trap of SNMPv2c with five variable bindings. */
export const trap = message(
  community,
  0xa7,
  requestId,
  0,
  0,
  [
    ["1.3.6.1.2.1.1.3.0", integer(123_456, 0x43)],
    ["1.3.6.1.6.3.1.1.4.1.0", objectIdentifier(trapOid)],
    ["1.3.6.1.2.1.2.2.1.1.3", integer(3)],
    ["1.3.6.1.2.1.2.2.1.7.3", integer(1)],
    ["1.3.6.1.2.1.2.2.1.8.3", integer(2)],
  ].map(([oid, value]) => element(0x30, objectIdentifier(oid as string), value as Uint8Array)),
);
