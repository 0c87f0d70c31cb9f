// From an error to one line on stderr that says what to do, and an exit status.
import { SnmpError } from "@snmp/mpm-core";
import { WalkError } from "@snmp/client";
import { exitStatus, type ExitStatus } from "./exit-status.ts";
import { oneLine } from "./format/text.ts";

/** The command line makes no sense. The message says what would. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** What to tell of an error. */
export interface Failure {
  readonly status: ExitStatus;
  /** One line. */
  readonly message: string;
}

/** What became of the command with that name, which `error` ended. */
export function failureOf(error: unknown, command?: string): Failure {
  const message = oneLine(error instanceof Error ? error.message : String(error));
  if (error instanceof UsageError) {
    return {
      status: exitStatus.usage,
      message: `${message} (see: snmp help${command === undefined ? "" : ` ${command}`})`,
    };
  }
  // the walk's own message says how far it came, and ends in that of its cause
  if (WalkError.isInstance(error) && error.cause !== undefined) {
    const { status, message: told } = failureOf(error.cause);
    const cause = oneLine((error.cause as Error).message);
    return { status, message: told.startsWith(cause) ? message + told.slice(cause.length) : message };
  }
  const status = SnmpError.isInstance(error) ? statuses[error.code] : undefined;
  if (status === undefined)
    return { status: exitStatus.internal, message: `${message} (a fault of this command: please report it)` };
  return { status, message: message + (status === exitStatus.timeout ? silenceAdvice : "") };
}

const silenceAdvice = "; check host and port, and the credentials: agents do not answer wrong ones";

/** By the code of an error. */
const statuses: Readonly<Record<string, ExitStatus>> = {
  ERR_SNMP_ERROR_RESPONSE: exitStatus.errorAnswer,
  ERR_SNMP_REPORT: exitStatus.errorAnswer,
  ERR_SNMP_ENCODE: exitStatus.usage,
  ERR_SNMP_TIMEOUT: exitStatus.timeout,
  ERR_SNMP_TRANSPORT: exitStatus.network,
  ERR_SNMP_DECODE: exitStatus.badAnswer,
  ERR_SNMP_DISCARDED: exitStatus.badAnswer,
  ERR_SNMP_ENGINE_DISCOVERY: exitStatus.badAnswer,
  ERR_SNMP_UNEXPECTED_RESPONSE: exitStatus.badAnswer,
  ERR_SNMP_INVALID_PLUGIN: exitStatus.notInstalled,
  ERR_SNMP_PLUGIN_CLASH: exitStatus.notInstalled,
  ERR_SNMP_UNKNOWN_MODEL: exitStatus.notInstalled,
  ERR_SNMP_UNKNOWN_PLUGIN: exitStatus.notInstalled,
};
