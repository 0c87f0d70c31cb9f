/** Throws a `TypeError` for secrets that could not be told apart from other text. */
export function checkSecrets(secrets: readonly string[] = []): void {
  for (const secret of secrets) {
    if (typeof secret === "string" && secret.length >= 6) continue;
    throw new TypeError(
      "each of the option `secrets` must be text of at least 6 characters: shorter text could occur by chance",
    );
  }
}
