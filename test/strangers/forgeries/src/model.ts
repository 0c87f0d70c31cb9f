// A security model with a key for one name and HMAC, without privacy. One package has it as it is, and three have it with a forgery each.
import { createHmac } from "node:crypto";
import {
  equalInConstantTime,
  type IncomingSecurityParameters,
  isSecret,
  type OutgoingSecurityParameters,
  type ProcessingResult,
  reveal,
  Secret,
  type SecurityCredentials,
  type SecurityLevel,
  type SecurityModelPlugin,
} from "@snmp/mpm-core";

/** Number in msgSecurityModel: 256 times the enterprise number of examples (RFC 5612), and a count. */
export const identifier = 32473 * 256 + 17;

/** Credentials with one key. */
export interface KeyCredentials extends SecurityCredentials {
  readonly key: Secret;
}

/** The security parameters: the length of the digest; the digest; the name. */
export interface Parts {
  readonly digest: Uint8Array;
  readonly name: string;
}

/** The parts of the model that a forgery is planted into. */
export interface Decisions {
  /** Whether the digest of a message passes. */
  isRight(digest: Uint8Array, expected: Uint8Array): boolean;
  /** Returns the octets that the digest protects: by default the message, with zeros in the place of the digest. */
  protect(parts: Parts, data: Uint8Array, message: Uint8Array): Uint8Array;
  /** Whether data in clear text passes as private. */
  readonly takesClearText: boolean;
}

/** No forgery. */
export const sound: Decisions = {
  isRight: equalInConstantTime,
  protect({ digest }, _data, message) {
    const at = digest.byteOffset - message.byteOffset;
    return Uint8Array.from(message).fill(0, at, at + digest.length);
  },
  takesClearText: false,
};

/** Makes credentials for the name `ops`. */
export function makeCredentials(key: string, securityLevel: SecurityLevel): KeyCredentials {
  return { mpm: 3, securityModel: identifier, securityName: "ops", securityLevel, key: new Secret(key) };
}

/** Makes the plug-in of the package `name`. The key of an agent is the setting `forged`. */
export function makePlugin(name: string, decisions: Decisions): SecurityModelPlugin {
  return Object.freeze<SecurityModelPlugin>({
    identifier,
    name,
    checkCredentials: (credentials) => void keyOf(credentials),
    create({ counters, settings }) {
      const own = (settings as { readonly forged?: Secret } | undefined)?.forged;
      const refuse = (reason: string): ProcessingResult => {
        counters.increment("forgedRefusals");
        return { accepted: false, counter: "forgedRefusals", reason };
      };
      return {
        identifier,
        prepare({ credentials }) {
          keyOf(credentials);
          return { securityEngineId: new Uint8Array(0) };
        },
        generateRequestMessage: (parameters) => secure(parameters, keyOf(parameters.credentials), decisions),
        generateResponseMessage: (parameters) => secure(parameters, own!, decisions),
        processIncomingMessage(parameters) {
          const parts = unpack(parameters.securityParameters);
          if (parts === undefined) return refuse("other parameters");
          const { expected } = parameters;
          const key = expected === undefined ? own : keyOf(expected.credentials);
          if (key === undefined || parts.name !== "ops") return refuse("an unknown name");
          return check(parameters, parts, key, decisions) ?? refuse("the proof of the level is missing");
        },
      };
    },
  });
}

function check(
  { securityLevel, securityParameters, data, message }: IncomingSecurityParameters,
  parts: Parts,
  key: Secret,
  { isRight, protect, takesClearText }: Decisions,
): ProcessingResult | undefined {
  if (securityLevel === "authPriv" && !takesClearText) return undefined;
  if (securityLevel !== "noAuthNoPriv" && !isRight(parts.digest, mac(key, protect(parts, data, message))))
    return undefined;
  return {
    accepted: true,
    securityEngineId: new Uint8Array(0),
    securityName: parts.name,
    scopedPdu: data,
    securityOverhead: securityParameters.length,
    securityStateReference: undefined,
  };
}

function secure(parameters: OutgoingSecurityParameters, key: Secret, { protect }: Decisions): Uint8Array {
  const { assemble, scopedPdu, securityLevel } = parameters;
  const packed = Buffer.concat([
    Uint8Array.of(digestLength),
    new Uint8Array(digestLength),
    Buffer.from("ops"),
  ]);
  const { message, securityParametersOffset: at } = assemble(packed, scopedPdu);
  if (securityLevel === "noAuthNoPriv") return message;
  const parts = unpack(message.subarray(at, at + packed.length))!;
  parts.digest.set(mac(key, protect(parts, scopedPdu, message)));
  return message;
}

function unpack(parameters: Uint8Array): Parts | undefined {
  const end = 1 + (parameters[0] ?? 256);
  if (end > parameters.length) return undefined;
  return {
    digest: parameters.subarray(1, end),
    name: Buffer.from(parameters.subarray(end)).toString("latin1"),
  };
}

function keyOf(credentials: SecurityCredentials): Secret {
  const { key, securityLevel } = credentials as Partial<KeyCredentials>;
  if (!isSecret(key)) throw new TypeError("credentials of this security model have a key");
  if (securityLevel === "authPriv") throw new TypeError("this security model has no privacy");
  return key;
}

function mac(key: Secret, octets: Uint8Array): Uint8Array {
  return createHmac("sha256", reveal(key)).update(octets).digest().subarray(0, digestLength);
}

const digestLength = 16;
