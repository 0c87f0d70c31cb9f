// From an error to one line on stderr that says what to do, and an exit status.
import {
  DecodeError,
  EncodeError,
  ErrorResponse,
  InvalidPlugin,
  MessageDiscarded,
  PluginClash,
  RequestTimeout,
  TransportError,
  UnknownMessageProcessingModel,
  UnknownPlugin,
} from "@snmp/mpm-core";
import { UnexpectedResponse, WalkError } from "@snmp/client";
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
    return { status: exitStatus.usage, message: `${message} (see: snmp help${command === undefined ? "" : ` ${command}`})` };
  }
  // the walk's own message says how far it came, and ends in that of its cause
  if (WalkError.isInstance(error) && error.cause !== undefined) {
    const { status, message: told } = failureOf(error.cause);
    const cause = oneLine((error.cause as Error).message);
    return { status, message: told.startsWith(cause) ? message + told.slice(cause.length) : message };
  }
  for (const { kinds, status, advice } of rules) {
    if (kinds.some((kind) => kind.isInstance(error))) return { status, message: message + (advice?.(error as never) ?? "") };
  }
  return { status: exitStatus.internal, message: `${message} (a fault of this command: please report it)` };
}

interface Rule {
  readonly kinds: readonly { isInstance(candidate: unknown): boolean }[];
  readonly status: ExitStatus;
  readonly advice?: (error: never) => string;
}

const rules: readonly Rule[] = [
  { kinds: [ErrorResponse], status: exitStatus.errorAnswer },
  {
    kinds: [RequestTimeout],
    status: exitStatus.timeout,
    advice: () => "; check host and port, and the credentials: agents do not answer wrong ones",
  },
  { kinds: [TransportError], status: exitStatus.network },
  { kinds: [UnexpectedResponse, DecodeError, MessageDiscarded], status: exitStatus.badAnswer },
  { kinds: [UnknownMessageProcessingModel, UnknownPlugin, InvalidPlugin, PluginClash], status: exitStatus.notInstalled },
  { kinds: [EncodeError], status: exitStatus.usage },
];
