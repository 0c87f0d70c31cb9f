import { SnmpError } from "@snmp/mpm-core";

/** A listener or a plug-in of a receiver threw a value that is not an error. The receiver goes on; `cause` is the value. */
export class ReceiverError extends SnmpError {
  static override readonly brand = "ReceiverError";

  constructor(cause: unknown) {
    super(`a listener or a plug-in of the receiver threw ${String(cause)}, which is not an error`, {
      code: "ERR_SNMP_RECEIVER",
      cause,
    });
  }
}
