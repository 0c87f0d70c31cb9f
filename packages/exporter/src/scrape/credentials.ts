// The authentication of snmp.yml as credentials of a model.
import type { Credentials } from "@snmp/mpm-core";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import "@snmp/usm";
import { authProtocols, privProtocols } from "../config/read-auth.ts";
import type { Auth } from "../config/types.ts";

/**
 * Returns the credentials for an entry of `auths`.
 *
 * @throws A `TypeError` that shows no secret.
 */
export function credentialsOf(auth: Auth): Credentials {
  if (auth.version === 1) return v1(auth.community);
  if (auth.version === 2) return v2c(auth.community);
  const { securityLevel: level, username: user, password, privPassword } = auth;
  return v3({
    user,
    level,
    // below 8 octets: snmp_exporter takes them, and the devices have them
    allowShortPassword: true,
    ...(level !== "noAuthNoPriv" && { auth: { protocol: authProtocols[auth.authProtocol]!, password } }),
    ...(level === "authPriv" && {
      priv: { protocol: privProtocols[auth.privProtocol]!, password: privPassword },
    }),
  });
}
