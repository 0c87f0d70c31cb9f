import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import type { SecurityCredentials } from "@snmp/mpm-core";

/** Number in msgSecurityModel: 256 times the enterprise number of examples (RFC 5612), and a count. */
export const identifier = 32473 * 256 + 8;

/** A name, the key that it signs with, and the key that the agent's answers are signed with. */
export class SignedCredentials implements SecurityCredentials {
  readonly mpm = 3;
  readonly securityModel = identifier;
  readonly securityLevel = "authNoPriv";
  readonly #privateKey: KeyObject;
  readonly agentKey: KeyObject;

  constructor(
    readonly securityName: string,
    privateKey: string,
    agentKey: string,
  ) {
    this.#privateKey = createPrivateKey(privateKey);
    this.agentKey = createPublicKey(agentKey);
  }

  get privateKey(): KeyObject {
    return this.#privateKey;
  }
}

/** Both keys are PEM. */
export function signWith(securityName: string, privateKey: string, agentKey: string): SignedCredentials {
  return new SignedCredentials(securityName, privateKey, agentKey);
}

export function checkCredentials(credentials: SecurityCredentials): asserts credentials is SignedCredentials {
  if (!("agentKey" in credentials) || !("privateKey" in credentials)) {
    throw new TypeError(
      'credentials of snmp-security-model-signed are signWith("name", privateKey, agentKey)',
    );
  }
}
