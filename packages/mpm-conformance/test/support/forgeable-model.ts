// Security models with planted forgeries: each accepts messages that somebody without the key can make.
import { createHmac } from "node:crypto";
import { codecOf, Field, octetString, octetStringView, Sequence } from "@snmp/asn1";
import {
  equalInConstantTime,
  type IncomingSecurityParameters,
  type OutgoingSecurityParameters,
  type ProcessingResult,
  reveal,
  Secret,
  type SecurityCredentials,
  type SecurityLevel,
  type SecurityModelPlugin,
} from "@snmp/mpm-core";

export const identifier = 4248;

interface KeyCredentials extends SecurityCredentials {
  readonly key: Secret;
}

export const keyed = (key: string, level: SecurityLevel = "authNoPriv"): KeyCredentials => ({
  mpm: 3,
  securityModel: identifier,
  securityName: "ops",
  securityLevel: level,
  key: new Secret(key),
});

/** The parts of a security model that a forgery is planted into. */
export interface Weakness {
  /** Packs a digest and a name. */
  pack(digest: Uint8Array, name: Uint8Array): Uint8Array;
  /** Returns views of both; `undefined` for other octets. */
  unpack(parameters: Uint8Array): { readonly digest: Uint8Array; readonly name: Uint8Array } | undefined;
  isRight(digest: Uint8Array, expected: Uint8Array): boolean;
}

// Parameters ::= SEQUENCE { digest OCTET STRING, name OCTET STRING }
@Sequence()
class Parameters {
  @Field(octetStringView) digest: Uint8Array = new Uint8Array(0);
  @Field(octetString()) name: Uint8Array = new Uint8Array(0);
}

const codec = codecOf(Parameters);

const ber: Pick<Weakness, "pack" | "unpack"> = {
  pack: (digest, name) => codec.encode({ digest, name }),
  unpack(parameters) {
    try {
      return codec.decode(parameters);
    } catch {
      return undefined;
    }
  },
};

/** The digest behind its length, then the name. */
const lengthPrefixed: Pick<Weakness, "pack" | "unpack"> = {
  pack: (digest, name) => Buffer.concat([Uint8Array.of(digest.length), digest, name]),
  unpack(parameters) {
    const end = 1 + (parameters[0] ?? 256);
    if (end > parameters.length) return undefined;
    return { digest: parameters.subarray(1, end), name: parameters.subarray(end) };
  },
};

const isPrefix = (digest: Uint8Array, expected: Uint8Array): boolean =>
  digest.every((octet, i) => octet === expected[i]);

export const sound: Weakness = { ...ber, isRight: equalInConstantTime };

/** The forgeries, by what their author did. */
export const weaknesses: readonly (readonly [mistake: string, weakness: Weakness])[] = [
  ["an empty digest passes, because only its own octets are compared", { ...ber, isRight: isPrefix }],
  [
    "a digest of one octet passes, in one of 256 tries",
    { ...lengthPrefixed, isRight: (digest, expected) => digest.length > 0 && isPrefix(digest, expected) },
  ],
  [
    "a message without a digest passes as one that need not have any",
    {
      ...ber,
      isRight: (digest, expected) => digest.length === 0 || equalInConstantTime(digest, expected),
    },
  ],
];

/** A plug-in with this weakness. */
export function forgeable({ pack, unpack, isRight }: Weakness): SecurityModelPlugin {
  const none = new Uint8Array(0);
  const digestOf = (message: Uint8Array, key: Uint8Array): Uint8Array =>
    createHmac("sha256", key).update(message).digest().subarray(0, 16);

  function secure({ assemble, scopedPdu }: OutgoingSecurityParameters, key: Uint8Array): Uint8Array {
    const blank = pack(new Uint8Array(16), Buffer.from("ops"));
    const { message, securityParametersOffset } = assemble(blank, scopedPdu);
    const { digest } = unpack(blank)!;
    message.set(digestOf(message, key), securityParametersOffset + digest.byteOffset - blank.byteOffset);
    return message;
  }

  return Object.freeze<SecurityModelPlugin>({
    identifier,
    name: "snmp-security-model-forgeable",
    create({ counters, settings }) {
      const refuse = (reason: string): ProcessingResult => {
        counters.increment("forgeableRefusals");
        return { accepted: false, counter: "forgeableRefusals", reason };
      };
      const own = (settings as { readonly key?: Secret } | undefined)?.key;
      return {
        identifier,
        prepare: ({ credentials }) => {
          checkCredentials(credentials);
          return { securityEngineId: none };
        },
        generateRequestMessage: (parameters) =>
          secure(parameters, reveal((parameters.credentials as KeyCredentials).key)),
        generateResponseMessage: (parameters) => secure(parameters, reveal(own!)),
        processIncomingMessage(parameters: IncomingSecurityParameters) {
          const { message, securityParameters, securityLevel, data, expected } = parameters;
          const parts = unpack(securityParameters);
          if (parts === undefined || securityLevel !== "authNoPriv")
            return refuse("other parameters or levels");
          const securityName = Buffer.from(parts.name).toString();
          const key = expected === undefined ? own : (expected.credentials as KeyCredentials).key;
          if (key === undefined || securityName !== "ops") return refuse("an unknown name");
          const blanked = Uint8Array.from(message);
          const at = parts.digest.byteOffset - message.byteOffset;
          blanked.fill(0, at, at + parts.digest.length);
          if (!isRight(parts.digest, digestOf(blanked, reveal(key)))) return refuse("a wrong digest");
          return {
            accepted: true,
            securityEngineId: none,
            securityName,
            scopedPdu: data,
            securityOverhead: securityParameters.length + 16,
            securityStateReference: undefined,
          };
        },
      };
    },
    checkCredentials,
  });
}

function checkCredentials(credentials: SecurityCredentials): void {
  if (!((credentials as Partial<KeyCredentials>).key instanceof Secret))
    throw new TypeError("credentials of snmp-security-model-forgeable have a key");
}
