/** Throws a `TypeError` for secrets that could not be told from other text. */
export function checkSecrets(secrets: readonly string[] = []): void {
  for (const secret of secrets) {
    if (typeof secret === "string" && secret.length >= 6) continue;
    throw new TypeError(
      "each of `secrets` is text of at least 6 characters, so that it stands nowhere by chance",
    );
  }
}
