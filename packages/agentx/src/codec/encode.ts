// RFC 2741 §6: PDUs to octets.
import { type AgentXPdu, flagBits, headerSize, pduTypes, version } from "./pdu.ts";
import { Writer } from "./writer.ts";

/**
 * Returns the octets of a PDU.
 *
 * @throws An `EncodeError` that names the field that is out of range.
 */
export function encodePdu(pdu: AgentXPdu): Uint8Array {
  const { networkByteOrder = true } = pdu;
  const writer = new Writer(networkByteOrder);
  const contextName = "contextName" in pdu ? pdu.contextName : "";
  writer.uint8(version, "version");
  writer.uint8(pduTypes[pdu.type], "type");
  writer.uint8(flagsOf(pdu, networkByteOrder, contextName), "flags");
  writer.reserve(1);
  writer.uint32(pdu.sessionId, "sessionId");
  writer.uint32(pdu.transactionId, "transactionId");
  writer.uint32(pdu.packetId, "packetId");
  writer.uint32(0, "payload_length");
  if (contextName !== "") writer.text(contextName);
  writeBody(writer, pdu);
  writer.patch(headerSize - 4, writer.length - headerSize);
  return writer.finish();
}

function flagsOf(pdu: AgentXPdu, networkByteOrder: boolean, contextName: string): number {
  return (
    (networkByteOrder ? flagBits.networkByteOrder : 0) |
    (contextName === "" ? 0 : flagBits.nonDefaultContext) |
    (pdu.type === "Register" && pdu.isInstance ? flagBits.instanceRegistration : 0) |
    ("newIndex" in pdu && pdu.newIndex ? flagBits.newIndex : 0) |
    ("anyIndex" in pdu && pdu.anyIndex ? flagBits.anyIndex : 0)
  );
}

function writeBody(writer: Writer, pdu: AgentXPdu): void {
  switch (pdu.type) {
    case "Open":
      writer.uint8(pdu.timeout, "timeout");
      writer.reserve(3);
      writer.oid(pdu.id);
      writer.text(pdu.description);
      return;
    case "Close":
      writer.uint8(pdu.reason, "reason");
      writer.reserve(3);
      return;
    case "Register":
    case "Unregister":
      writer.uint8(pdu.type === "Register" ? pdu.timeout : 0, "timeout");
      writer.uint8(pdu.priority, "priority");
      writer.uint8(pdu.rangeSubid, "rangeSubid");
      writer.reserve(1);
      writer.oid(pdu.subtree);
      if (pdu.rangeSubid !== 0) writer.uint32(pdu.upperBound, "upperBound");
      return;
    case "GetBulk":
      writer.uint16(pdu.nonRepeaters, "nonRepeaters");
      writer.uint16(pdu.maxRepetitions, "maxRepetitions");
      for (const range of pdu.ranges) writer.searchRange(range);
      return;
    case "Get":
    case "GetNext":
      for (const range of pdu.ranges) writer.searchRange(range);
      return;
    case "AddAgentCaps":
      writer.oid(pdu.id);
      writer.text(pdu.description);
      return;
    case "RemoveAgentCaps":
      writer.oid(pdu.id);
      return;
    case "Response":
      writer.uint32(pdu.upTime, "upTime");
      writer.uint16(pdu.error, "error");
      writer.uint16(pdu.index, "index");
      for (const varbind of pdu.varbinds) writer.varbind(varbind);
      return;
    case "TestSet":
    case "Notify":
    case "IndexAllocate":
    case "IndexDeallocate":
      for (const varbind of pdu.varbinds) writer.varbind(varbind);
      return;
    default:
  }
}
