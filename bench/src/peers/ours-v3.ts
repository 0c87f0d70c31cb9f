// Our SNMPv3. Only its jobs load it, because the jobs of SNMPv2c measure the code that a user of SNMPv2c loads.
import type { Credentials } from "@snmp/mpm-core";
import type * as mpmV3 from "@snmp/mpm-v3";
import type * as usm from "@snmp/usm";
import type { PeerUser } from "../peer.ts";

/** Makes the credentials of `user`. */
export async function makeV3Credentials({
  name,
  authPassword,
  privPassword,
}: PeerUser): Promise<Credentials> {
  const [{ v3 }] = await loadV3();
  return v3({
    user: name,
    auth: { protocol: "sha256", password: authPassword },
    priv: { protocol: "aes128", password: privPassword },
  });
}

/** Makes the keys of `password`, one per engine. */
export async function makeV3Keys(password: string, engineIds: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const [, { authenticationProtocols, localizeKey }] = await loadV3();
  const sha256 = authenticationProtocols.get("sha256")!;
  const key = await sha256.passwordToKey(new TextEncoder().encode(password));
  return engineIds.map((engineId) => localizeKey(sha256, key, engineId));
}

/** Loads both packages. */
export async function loadV3(): Promise<[typeof mpmV3, typeof usm]> {
  return [await import("@snmp/mpm-v3"), await import("@snmp/usm")];
}
