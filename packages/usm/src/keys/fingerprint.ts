// Caches hold secrets under names that tell nothing of them, not even to somebody who sees the names.
import { createHmac, randomBytes } from "node:crypto";
import { type KeyMaterial, reveal, type UserCredentials } from "@snmp/mpm-core";

/** A name for a list of fields: different lists have different names, and nobody outside this process can recompute one. */
export function fingerprint(fields: readonly (string | Uint8Array)[]): string {
  const digest = createHmac("sha256", processKey);
  const prefix = Buffer.alloc(4);
  for (const field of fields) {
    const octets = typeof field === "string" ? Buffer.from(field) : field;
    prefix.writeUInt32BE(octets.length);
    digest.update(prefix).update(octets);
  }
  return digest.digest("base64");
}

/** A name for the user and the secrets in credentials, worked out once for each credentials object. */
export function fingerprintOf(credentials: UserCredentials): string {
  let name = known.get(credentials);
  if (name === undefined) {
    const { securityName, auth, priv } = credentials;
    known.set(credentials, (name = fingerprint([securityName, ...materialFields(auth), ...materialFields(priv)])));
  }
  return name;
}

function materialFields(material: KeyMaterial | undefined): (string | Uint8Array)[] {
  if (material === undefined) return ["", "", ""];
  const { protocol, password, masterKey, localizedKey } = material;
  if (password !== undefined) return [protocol, "password", reveal(password)];
  if (masterKey !== undefined) return [protocol, "masterKey", reveal(masterKey)];
  return [protocol, "localizedKey", localizedKey === undefined ? "" : reveal(localizedKey)];
}

const processKey = randomBytes(32);
const known = new WeakMap<UserCredentials, string>();
