/** What the command tells the shell; part of the interface, in the README and in `snmp help`. */
export const exitStatus = Object.freeze({
  /** Everything asked for was answered with a value. */
  ok: 0,
  /** The agent answered with an error-status, or with noSuchObject, noSuchInstance or endOfMibView; or the subtree is empty. */
  errorAnswer: 1,
  /** The command line makes no sense; nothing was sent. */
  usage: 2,
  /** No answer in time. */
  timeout: 3,
  /** The network refused: no such host, nobody listens, no route. */
  network: 4,
  /** The agent answered what is no answer: malformed, other names than asked for, names that turn in circles. */
  badAnswer: 5,
  /** A model, security model or transport that is needed is not installed. */
  notInstalled: 6,
  /** A fault of this command. */
  internal: 70,
} as const);

/** One of the exit statuses. */
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
