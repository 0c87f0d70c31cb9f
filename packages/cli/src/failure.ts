// Turns an error into an exit status and one line on stderr that says what to do.
import { SnmpError } from "@snmp/mpm-core";
import { WalkError } from "@snmp/client";
import { exitStatus, type ExitStatus } from "./exit-status.ts";
import { oneLine } from "./format/text.ts";

/** The command line is invalid. The message says what would be valid. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** How the command reports an error. */
export interface Failure {
  readonly status: ExitStatus;
  /** One line. */
  readonly message: string;
}

/** The run that an error ended. */
export interface FailureContext {
  /** How to ask for help: `snmp help get`. */
  readonly help?: string;
  /** Name of the plug-in whose message processing model was used, if it is not part of this command. */
  readonly plugin?: string | undefined;
}

/** Returns the status and the message for an error. */
export function toFailure(error: unknown, context: FailureContext = {}): Failure {
  const { help = "snmp help", plugin } = context;
  const message = oneLine(error instanceof Error ? error.message : String(error));
  if (error instanceof UsageError) return { status: exitStatus.usage, message: `${message} (see: ${help})` };
  // the message of the walk says how far it came, and ends with the message of its cause
  if (WalkError.isInstance(error) && error.cause !== undefined) {
    const { status, message: whole } = toFailure(error.cause, context);
    const cause = oneLine((error.cause as Error).message);
    return { status, message: whole.startsWith(cause) ? message + whole.slice(cause.length) : message };
  }
  const status = SnmpError.isInstance(error) ? statuses[error.code] : undefined;
  if (status !== undefined) return { status, message };
  if (isFileError(error)) return { status: exitStatus.usage, message };
  if (plugin === undefined)
    return { status: exitStatus.internal, message: `${message} (a fault of this command: please report it)` };
  // models throw a TypeError for credentials that they cannot use (Credentials in mpm-core)
  return error instanceof TypeError
    ? {
        status: exitStatus.usage,
        message: `${message}; give ${plugin} its credentials with --credentials JSON (see: ${help})`,
      }
    : { status: exitStatus.plugin, message: `${message} (a fault of ${plugin}: please report it there)` };
}

/** Whether the operating system refused a file that the user named. */
function isFileError(error: unknown): boolean {
  const { code, path } = Object(error) as NodeJS.ErrnoException;
  return typeof path === "string" && /^E[A-Z]+$/.test(String(code));
}

/** By the code of an error. */
const statuses: Readonly<Record<string, ExitStatus>> = {
  ERR_SNMP_ERROR_RESPONSE: exitStatus.errorAnswer,
  ERR_SNMP_REPORT: exitStatus.errorAnswer,
  ERR_SNMP_ENCODE: exitStatus.usage,
  ERR_SNMP_ENGINE_STATE: exitStatus.usage,
  ERR_SNMP_TIMEOUT: exitStatus.timeout,
  ERR_SNMP_TRANSPORT: exitStatus.network,
  ERR_SNMP_DECODE: exitStatus.badAnswer,
  ERR_SNMP_DISCARDED: exitStatus.badAnswer,
  ERR_SNMP_ENGINE_DISCOVERY: exitStatus.badAnswer,
  ERR_SNMP_UNEXPECTED_RESPONSE: exitStatus.badAnswer,
  ERR_SNMP_INVALID_PLUGIN: exitStatus.plugin,
  ERR_SNMP_PLUGIN_CLASH: exitStatus.plugin,
  ERR_SNMP_UNKNOWN_MODEL: exitStatus.plugin,
  ERR_SNMP_UNKNOWN_PLUGIN: exitStatus.plugin,
};
