// Users with secrets, for clients that ask in their name and for agents that know them.
import { isSecret, Secret } from "./secret.ts";
import type { SecurityCredentials, SecurityLevel } from "./security-model.ts";

/** A protocol and the source of its key: exactly one of a password and two kinds of key. */
export interface ProtocolKey {
  /** Name of the protocol: `sha256`, `aes128`. */
  readonly protocol: string;
  /** At least 8 octets; text is encoded in UTF-8 (RFC 3414 §11.2). */
  readonly password?: string | Uint8Array | Secret | undefined;
  /** Ku of RFC 3414 §2.6, the digest of a password: octets, or text in hexadecimal. */
  readonly masterKey?: string | Uint8Array | Secret | undefined;
  /** Kul of RFC 3414 §2.6, localised for one engine: octets, or text in hexadecimal. */
  readonly localizedKey?: string | Uint8Array | Secret | undefined;
}

/** A user, as callers describe one. */
export interface UserInput {
  /** 1..32 octets in UTF-8 (RFC 3414 §2.4). */
  readonly user: string;
  /** The security level; by default the highest that `auth` and `priv` allow. */
  readonly level?: SecurityLevel | undefined;
  /** Authentication protocol and its secret. */
  readonly auth?: ProtocolKey | undefined;
  /** Privacy protocol and its secret; needs `auth`. */
  readonly priv?: ProtocolKey | undefined;
  /**
   * Whether passwords may have fewer than 8 octets, against RFC 3414 §11.2; `false` by default. Only for devices that cannot be changed: such
   * a password is found within seconds by anybody who has recorded one message.
   */
  readonly allowShortPassword?: boolean | undefined;
}

/** A protocol and its secret: exactly one of the three is set. */
export interface KeyMaterial {
  /** Name of the protocol: `sha256`, `aes128`. */
  readonly protocol: string;
  /** The password. */
  readonly password?: Secret;
  /** Ku of RFC 3414 §2.6, the digest of a password. */
  readonly masterKey?: Secret;
  /** Kul of RFC 3414 §2.6, localised for one engine. */
  readonly localizedKey?: Secret;
}

/** Credentials of a user, with secrets that do not print, for security models that have users. */
export interface UserCredentials extends SecurityCredentials {
  /** Authentication protocol and secret; missing for users without authentication. */
  readonly auth?: KeyMaterial;
  /** Privacy protocol and secret; missing for users without privacy. */
  readonly priv?: KeyMaterial;
  /** Whether passwords may have fewer than 8 octets. */
  readonly allowShortPassword?: boolean;
}

/** The security levels, ascending (RFC 3411 §3.4.3). */
export const securityLevels: readonly SecurityLevel[] = Object.freeze([
  "noAuthNoPriv",
  "authNoPriv",
  "authPriv",
]);

/**
 * Makes the parts of credentials that `input` describes.
 *
 * @throws A `TypeError` if the input is invalid. Its message names the field and shows no secret.
 */
export function userFrom(
  input: UserInput,
): Pick<UserCredentials, "securityName" | "securityLevel" | "auth" | "priv" | "allowShortPassword"> {
  if (typeof input !== "object" || input === null)
    throw new TypeError(
      `a user must be an object such as { user: "ops", auth: { … } }, not ${kindOf(input)}`,
    );
  const { user, level } = input;
  if (typeof user !== "string") throw new TypeError(`user must be a string, not ${kindOf(user)}`);
  const octets = new TextEncoder().encode(user).length;
  if (octets === 0 || octets > 32) throw new TypeError(`user must have 1..32 octets in UTF-8, not ${octets}`);
  if (level !== undefined && !securityLevels.includes(level)) {
    // The value may be a secret in the wrong place, so it is shown only if it is nearly a level.
    const near = securityLevels.find((name) => name.toLowerCase() === String(level).toLowerCase());
    const hint = near === undefined ? "" : `; did you mean ${JSON.stringify(near)}?`;
    throw new TypeError(`level must be one of ${securityLevels.join(", ")}${hint}`);
  }
  const auth = input.auth === undefined ? undefined : keyMaterial("auth", input.auth);
  const priv = input.priv === undefined ? undefined : keyMaterial("priv", input.priv);
  if (priv !== undefined && auth === undefined)
    throw new TypeError("priv needs auth: there is no privacy without authentication (RFC 3411 §3.4.3)");
  const securityLevel =
    level ?? (priv !== undefined ? "authPriv" : auth !== undefined ? "authNoPriv" : "noAuthNoPriv");
  if (securityLevel !== "noAuthNoPriv" && auth === undefined)
    throw new TypeError(`level ${securityLevel} needs auth`);
  if (securityLevel === "authPriv" && priv === undefined) throw new TypeError("level authPriv needs priv");
  const { allowShortPassword } = input;
  if (allowShortPassword !== undefined && typeof allowShortPassword !== "boolean")
    throw new TypeError(`allowShortPassword must be true or false, not ${kindOf(allowShortPassword)}`);
  return {
    securityName: user,
    securityLevel,
    ...(auth && { auth }),
    ...(priv && { priv }),
    ...(allowShortPassword === true && { allowShortPassword }),
  };
}

function keyMaterial(field: "auth" | "priv", key: ProtocolKey): KeyMaterial {
  if (typeof key !== "object" || key === null)
    throw new TypeError(`${field} must be an object with protocol and password, not ${kindOf(key)}`);
  const { protocol } = key;
  if (typeof protocol !== "string" || protocol === "")
    throw new TypeError(
      `${field}.protocol must be the name of a protocol, not ${protocol === "" ? "empty" : kindOf(protocol)}`,
    );
  const given = forms.filter((form) => key[form] !== undefined);
  if (given.length !== 1) {
    const found = given.length === 0 ? "it has none of them" : `it has ${given.join(" and ")}`;
    throw new TypeError(`${field} needs exactly one of ${forms.join(", ")}; ${found}`);
  }
  const form = given[0]!;
  return { protocol, [form]: secretOf(`${field}.${form}`, key[form], form !== "password") };
}

function secretOf(name: string, value: unknown, isKey: boolean): Secret {
  if (isSecret(value)) return value;
  if (value instanceof Uint8Array) return new Secret(value);
  if (typeof value !== "string")
    throw new TypeError(
      `${name} must be ${isKey ? "hexadecimal text" : "a string"} or a Uint8Array, not ${kindOf(value)}`,
    );
  if (!isKey) return new Secret(value);
  const digits = value.replace(/^0x/i, "").replace(/[\s:-]/g, "");
  if (digits === "" || !/^(?:[0-9a-f]{2})*$/i.test(digits))
    throw new TypeError(`${name} must be an even number of hexadecimal digits`);
  return new Secret(
    Uint8Array.from({ length: digits.length / 2 }, (_, i) =>
      Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16),
    ),
  );
}

/** Returns the type of a value, in words that do not show the value. */
function kindOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "an array" : typeof value;
}

const forms = ["password", "masterKey", "localizedKey"] as const;
