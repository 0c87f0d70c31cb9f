import { isSecret, Secret, type SecurityCredentials, type SecurityLevel } from "@snmp/mpm-core";

/** Number in msgSecurityModel. Numbers from 256 belong to enterprises: 256 times theirs, and a count (RFC 3411 §5). */
export const identifier = 8313088;

/** Credentials for SNMPv3 with this security model: a name, and a key that both sides know. The key never prints. */
export class AcmeCredentials implements SecurityCredentials {
  readonly mpm = 3;
  readonly securityModel = identifier;
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

/** Credentials for SNMPv3 with this security model; `key` has at least 8 octets. */
export function acme(
  securityName: string,
  key: string,
  securityLevel: SecurityLevel = "authPriv",
): AcmeCredentials {
  return new AcmeCredentials(securityName, key, securityLevel);
}

/** Throws a `TypeError` that says what is wrong with credentials, and shows no secret. */
export function checkCredentials(credentials: SecurityCredentials): asserts credentials is AcmeCredentials {
  const { securityName, key } = credentials as Partial<AcmeCredentials>;
  if (typeof securityName !== "string" || securityName === "")
    throw new TypeError("credentials of snmp-security-model-acme have a name");
  if (!isSecret(key))
    throw new TypeError('credentials of snmp-security-model-acme have a key: acme("name", "key")');
}
