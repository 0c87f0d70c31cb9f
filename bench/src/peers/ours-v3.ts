// SNMPv3 of ours, loaded when a job asks for it: the SNMPv2c jobs measure what a user of SNMPv2c loads.
import type { Credentials } from "@snmp/mpm-core";
import type { PeerUser } from "../peer.ts";

// Names that the compiler does not look up: the packages may not be there yet.
const modelPackage: string = "@snmp/mpm-v3";
const securityPackage: string = "@snmp/usm";

interface Protocol {
  readonly protocol: string;
  readonly password: string;
}

/** Credentials of `user`. */
export async function v3Credentials({ name, authPassword, privPassword }: PeerUser): Promise<Credentials> {
  const { v3 } = (await import(modelPackage)) as { v3(user: { user: string; auth: Protocol; priv: Protocol }): Credentials };
  await import(securityPackage);
  return v3({ user: name, auth: { protocol: "sha256", password: authPassword }, priv: { protocol: "aes128", password: privPassword } });
}

interface Hash {
  passwordToKey(password: Uint8Array): Promise<Uint8Array>;
}

/** The keys of `password` for each of these engines. */
export async function v3Keys(password: string, engineIds: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const { authenticationProtocols, localizeKey } = (await import(securityPackage)) as {
    authenticationProtocols: ReadonlyMap<string, Hash>;
    localizeKey(protocol: Hash, key: Uint8Array, engineId: Uint8Array): Uint8Array;
  };
  const sha256 = authenticationProtocols.get("sha256")!;
  const key = await sha256.passwordToKey(new TextEncoder().encode(password));
  return engineIds.map((engineId) => localizeKey(sha256, key, engineId));
}

/** Loads both packages. */
export async function loadV3(): Promise<void> {
  await import(modelPackage);
  await import(securityPackage);
}
