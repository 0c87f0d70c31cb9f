import { SnmpError } from "@snmp/mpm-core";

/** A peer answered discovery with something that names no engine. */
export class DiscoveryError extends SnmpError {
  static override readonly brand = "DiscoveryError";

  constructor(message: string) {
    super(message, { code: "ERR_SNMP_DISCOVERY" });
  }
}
