/** The exit statuses of the command. They are part of its interface: the README and `snmp help` list them. */
export const exitStatus = Object.freeze({
  /** Everything asked for was answered with a value. */
  ok: 0,
  /** The agent answered with an error-status or a Report, a value is missing, or the subtree is empty. */
  errorAnswer: 1,
  /** The command line is invalid; nothing was sent. */
  usage: 2,
  /** No answer in time. */
  timeout: 3,
  /** The network refused: the host is unknown, nobody listens there, there is no route. */
  network: 4,
  /** The agent answered with something else: a malformed message, other names, or names that do not increase. */
  badAnswer: 5,
  /** A model, security model or transport is not installed, or its plug-in is faulty. */
  plugin: 6,
  /** The same as `plugin`. @deprecated Use `plugin`. */
  notInstalled: 6,
  /** A fault of this command. */
  internal: 70,
} as const);

/** One of the exit statuses. */
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
