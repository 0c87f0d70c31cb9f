// Names for secrets in caches: they reveal nothing about the secrets.
import { randomBytes } from "node:crypto";
import { type KeyMaterial, reveal, type UserCredentials } from "@snmp/mpm-core";
import { hmacOf } from "../authentication/hmac.ts";

/** Returns a name for a list of fields. Different lists get different names, and only this process can compute them. */
export function fingerprint(fields: readonly (string | Uint8Array)[]): string {
  const parts = fields.map((field) => Buffer.from(field));
  const octets = Buffer.alloc(parts.reduce((length, part) => length + 4 + part.length, 0));
  let at = 0;
  for (const part of parts) {
    at = octets.writeUInt32BE(part.length, at);
    at += part.copy(octets, at);
    part.fill(0);
  }
  const name = Buffer.from(hmac(octets)).toString("base64");
  octets.fill(0);
  return name;
}

/** Returns a name for the user and the secrets in credentials. It is computed once per credentials object. */
export function fingerprintOf(credentials: UserCredentials): string {
  let name = known.get(credentials);
  if (name === undefined) {
    const { securityName, auth, priv } = credentials;
    known.set(
      credentials,
      (name = fingerprint([securityName, ...materialFields(auth), ...materialFields(priv)])),
    );
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

const hmac = hmacOf("sha256", randomBytes(32), 64);
const known = new WeakMap<UserCredentials, string>();
