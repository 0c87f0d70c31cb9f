import { isSecret, Secret, type SecurityCredentials, type SecurityLevel } from "@snmp/mpm-core";

/** The number in msgSecurityModel. RFC 3411 §5 gives every enterprise 256 numbers: 256 times the enterprise number, plus 0..255. */
export const identifier = 8313088;

/** Credentials for SNMPv3 with this security model: a name, and a key that both sides know. */
export class AcmeCredentials implements SecurityCredentials {
  /** Tells a client to use SNMPv3. */
  readonly mpm = 3;
  /** Tells SNMPv3 to use this security model. */
  readonly securityModel = identifier;
  /** A `Secret` never prints: not in logs, not in JSON, not in errors. */
  readonly key: Secret;

  constructor(
    readonly securityName: string,
    key: string,
    readonly securityLevel: SecurityLevel,
  ) {
    this.key = new Secret(key);
    checkCredentials(this);
  }
}

/** Makes credentials for SNMPv3 with this security model. The model uses `key` as it is, so make it long and random. */
export function acme(
  securityName: string,
  key: string,
  securityLevel: SecurityLevel = "authPriv",
): AcmeCredentials {
  return new AcmeCredentials(securityName, key, securityLevel);
}

/** Throws a `TypeError` that says what is wrong with the credentials, without any secret. Checks their members, not their class. */
export function checkCredentials(credentials: SecurityCredentials): asserts credentials is AcmeCredentials {
  const { securityName, key } = credentials as Partial<AcmeCredentials>;
  if (typeof securityName !== "string" || securityName === "")
    throw new TypeError("credentials of snmp-security-model-acme need a name");
  if (!isSecret(key))
    throw new TypeError('credentials of snmp-security-model-acme need a key: acme("name", "key")');
}
