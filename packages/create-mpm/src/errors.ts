/** The package is not made: the message says what is wrong, and what would be right. */
export class CreationRefused extends Error {
  /** Stable, machine-readable name of the fault. */
  readonly code = "ERR_SNMP_CREATE";
  /** `CreationRefused` */
  override readonly name = "CreationRefused";
}
