/** The package cannot be made. The message says what is wrong and what to do. */
export class CreationRefused extends Error {
  /** A stable code for programs. */
  readonly code = "ERR_SNMP_CREATE";
  /** `CreationRefused` */
  override readonly name = "CreationRefused";
}
