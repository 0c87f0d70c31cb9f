/**
 * What is needed to talk to a peer, and which model to do it with. Model packages make them: `v2c("public")`. Anything that has `mpm`
 * will do; a model of one's own extends this or not, as it likes.
 */
export interface Credentials {
  /** Identifier of the message processing model that these credentials are for. */
  readonly mpm: number;
}

/** The `TypeError` for credentials that a model can't use: says which kind it wants. Shows nothing of the credentials. */
export function wrongCredentials(wanted: string, given: unknown): TypeError {
  const mpm = typeof given === "object" && given !== null ? (given as Partial<Credentials>).mpm : undefined;
  const what =
    mpm === undefined
      ? `${given === null ? "null" : typeof given} that is no credentials`
      : `credentials for message processing model ${String(mpm)}`;
  return new TypeError(`this message processing model wants ${wanted}, not ${what}`);
}
