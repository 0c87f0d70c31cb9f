/**
 * Credentials for a peer. They also choose the message processing model. Model packages make them: `v2c("public")`. Any object with `mpm`
 * is valid; a custom model adds the fields that it needs.
 */
export interface Credentials {
  /** Identifier of the message processing model that these credentials are for. */
  readonly mpm: number;
}

/** Creates the `TypeError` for credentials that a model cannot use. Its message says which kind is wanted, and shows no secret. */
export function wrongCredentials(wanted: string, given: unknown): TypeError {
  const mpm = typeof given === "object" && given !== null ? (given as Partial<Credentials>).mpm : undefined;
  const found =
    mpm === undefined
      ? `${given === null ? "null" : `${typeof given} without the field mpm`}`
      : `credentials for message processing model ${String(mpm)}`;
  return new TypeError(`this message processing model wants ${wanted}, not ${found}`);
}
