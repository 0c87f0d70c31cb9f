// The number of octets of variable bindings and PDUs on the wire, without encoding them.
import { elementSize } from "@snmp/asn1";
import { int32Size, oidSize, uint32Size } from "./element-size.ts";
import type { Pdu } from "./pdu.ts";
import { smiType } from "./smi/table.ts";
import type { Varbind } from "./varbind.ts";
import { octetsOfList } from "./varbind-encoder.ts";

/** Returns the number of octets of a variable binding (RFC 3416 §3, `VarBind`). */
export function varbindSize(varbind: Varbind): number {
  return elementSize(oidSize(varbind.oid) + valueSize(varbind));
}

function valueSize(varbind: Varbind): number {
  if (varbind.type === "Raw") return elementSize(varbind.value.length);
  return smiType(varbind.type)!.size(varbind.value);
}

/** Returns the number of octets of all variable bindings of a list, without the header of the list. */
export function varbindsSize(varbinds: readonly Varbind[]): number {
  const encoded = octetsOfList(varbinds);
  if (encoded !== undefined) return encoded.length;
  let size = 0;
  for (const varbind of varbinds) size += varbindSize(varbind);
  return size;
}

/** Returns the number of octets of a PDU. `varbinds` is the `varbindsSize` of its variable bindings, if you know it already. */
export function pduSize(pdu: Pdu, varbinds = varbindsSize(pdu.varbinds)): number {
  const list = elementSize(varbinds);
  switch (pdu.type) {
    case "Trap":
      return elementSize(
        oidSize(pdu.enterprise) +
          6 +
          int32Size(pdu.genericTrap) +
          int32Size(pdu.specificTrap) +
          uint32Size(pdu.timestamp) +
          list,
      );
    case "GetBulkRequest":
      return elementSize(
        int32Size(pdu.requestId) + int32Size(pdu.nonRepeaters) + int32Size(pdu.maxRepetitions) + list,
      );
    default:
      return elementSize(
        int32Size(pdu.requestId) + int32Size(pdu.errorStatus) + int32Size(pdu.errorIndex) + list,
      );
  }
}
