// Engine IDs as users write them.
import { hexOf } from "@snmp/pdu";

/** Returns an snmpEngineID, or the beginning of some, as lower-case hexadecimal digits. `option` names the option in errors. */
export function engineIdHex(given: string | Uint8Array, option: string): string {
  if (given instanceof Uint8Array) return hexOf(given);
  const digits = typeof given === "string" ? given.replace(/^0x|[\s:-]/gi, "").toLowerCase() : "";
  if (digits === "" || !/^(?:[0-9a-f]{2})+$/.test(digits))
    throw new TypeError(
      `${option} must be octets or hexadecimal digits such as "80001f8804746573", not ${JSON.stringify(given)}; an engine ID that was set as text begins with 80, the enterprise number and 04`,
    );
  return digits;
}
