// RFC 3416 §3 and RFC 1157 §4.1: PDUs, with the names that the RFCs give their fields.
import { errorStatusName, ticksText } from "@snmp/pdu";
import type { Annotator } from "./annotator.ts";
import { annotateValue } from "./value.ts";

/** Annotates a PDU, under the field name `name`. */
export function annotatePdu(annotator: Annotator, name: string): void {
  const { reader } = annotator;
  const tag = reader.peek();
  const type = pduTypes[tag];
  if (type === undefined)
    return reader.fail(tag === -1 ? "truncated" : "unexpected-tag", reader.position, "not a PDU");
  annotator.inside(tag, name, `[${tag & 0x1f}] ${type}`, () => {
    if (tag === trapV1) annotateTrapFields(annotator);
    else if (tag === getBulk) annotateBulkFields(annotator);
    else annotateStandardFields(annotator);
    annotateVarbinds(annotator);
  });
}

function annotateStandardFields(annotator: Annotator): void {
  annotator.int32("request-id");
  annotator.int32("error-status", (code) => `${code} (${errorStatusName(code) ?? "unknown status"})`);
  annotator.int32("error-index");
}

function annotateBulkFields(annotator: Annotator): void {
  annotator.int32("request-id");
  annotator.int32("non-repeaters");
  annotator.int32("max-repetitions");
}

function annotateTrapFields(annotator: Annotator): void {
  const { reader } = annotator;
  annotator.leaf("enterprise", "OBJECT IDENTIFIER", () => reader.oid(), String);
  annotator.leaf(
    "agent-addr",
    "IpAddress",
    () => reader.octets(0x40),
    (address) => address.join("."),
  );
  annotator.int32("generic-trap", (code) => `${code} (${genericTraps[code] ?? "unknown trap"})`);
  annotator.int32("specific-trap");
  annotator.leaf(
    "time-stamp",
    "TimeTicks",
    () => reader.uint32(0x43),
    (ticks) => `${ticks} (${ticksText(ticks)})`,
  );
}

function annotateVarbinds(annotator: Annotator): void {
  const { reader } = annotator;
  annotator.inside(0x30, "variable-bindings", "SEQUENCE OF", () => {
    for (let position = 1; reader.position < reader.end; position++) {
      annotator.inside(0x30, String(position), "VarBind", () => {
        annotator.leaf("name", "OBJECT IDENTIFIER", () => reader.oid(), String);
        annotateValue(annotator);
      });
    }
  });
}

const trapV1 = 0xa4;
const getBulk = 0xa5;

const pduTypes: Readonly<Record<number, string>> = {
  0xa0: "GetRequest-PDU",
  0xa1: "GetNextRequest-PDU",
  0xa2: "Response-PDU",
  0xa3: "SetRequest-PDU",
  0xa4: "Trap-PDU",
  0xa5: "GetBulkRequest-PDU",
  0xa6: "InformRequest-PDU",
  0xa7: "SNMPv2-Trap-PDU",
  0xa8: "Report-PDU",
};

const genericTraps = [
  "coldStart",
  "warmStart",
  "linkDown",
  "linkUp",
  "authenticationFailure",
  "egpNeighborLoss",
  "enterpriseSpecific",
];
