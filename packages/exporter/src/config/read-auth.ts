import type { Node } from "yaml";
import { Fields, type Source } from "./fields.ts";
import type { Auth } from "./types.ts";

/** The authentication that an entry without fields means. */
export const defaultAuth: Auth = {
  version: 2,
  community: "public",
  securityLevel: "noAuthNoPriv",
  username: "",
  password: "",
  authProtocol: "MD5",
  privProtocol: "DES",
  privPassword: "",
  contextName: "",
};

/** Reads an entry of `auths`. In the old form, the version stands outside, in the module. */
export function readAuth(source: Source, node: Node | undefined, what: string, version?: number): Auth {
  const fields = new Fields(source, node, what);
  const auth = {
    version: (version ?? fields.number("version", 2, [1, 3])) as Auth["version"],
    community: fields.text("community", defaultAuth.community),
    securityLevel: fields.text("security_level", defaultAuth.securityLevel) as Auth["securityLevel"],
    username: fields.text("username"),
    password: fields.text("password"),
    authProtocol: fields.text("auth_protocol", defaultAuth.authProtocol),
    privProtocol: fields.text("priv_protocol", defaultAuth.privProtocol),
    privPassword: fields.text("priv_password"),
    contextName: fields.text("context_name"),
  };
  fields.refuseOthers();
  const fault = findFault(auth);
  if (fault !== undefined) throw fields.fault(fault[0], `${fault[1]}, in ${what}`);
  return auth;
}

/** Returns the field of an SNMPv3 user that is wrong, and why. */
export function findFault(auth: Auth): readonly [field: string, message: string] | undefined {
  const { version, securityLevel } = auth;
  if (version !== 3) return undefined;
  if (!levels.includes(securityLevel))
    return ["security_level", "security_level must be noAuthNoPriv, authNoPriv or authPriv"];
  if (auth.username === "") return ["username", "username is missing, which SNMPv3 needs"];
  if (securityLevel === "noAuthNoPriv") return undefined;
  if (auth.password === "") return ["password", `password is missing, which ${securityLevel} needs`];
  if (!Object.hasOwn(authProtocols, auth.authProtocol))
    return ["auth_protocol", `auth_protocol must be one of ${Object.keys(authProtocols).join(", ")}`];
  if (securityLevel === "authNoPriv") return undefined;
  if (auth.privPassword === "") return ["priv_password", "priv_password is missing, which authPriv needs"];
  if (!Object.hasOwn(privProtocols, auth.privProtocol))
    return ["priv_protocol", `priv_protocol must be one of ${Object.keys(privProtocols).join(", ")}`];
  return undefined;
}

const levels = ["noAuthNoPriv", "authNoPriv", "authPriv"];

/** The names of protocols in @snmp/usm by those in snmp.yml. */
export const authProtocols: Readonly<Record<string, string>> = {
  MD5: "md5",
  SHA: "sha",
  SHA224: "sha224",
  SHA256: "sha256",
  SHA384: "sha384",
  SHA512: "sha512",
};
export const privProtocols: Readonly<Record<string, string>> = {
  DES: "des",
  AES: "aes128",
  AES192: "aes192",
  AES192C: "aes192c",
  AES256: "aes256",
  AES256C: "aes256c",
};
