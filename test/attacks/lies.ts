// Forged answers for clients of SNMPv3, each with something wrong.
import { makeVarbind, responsePdu } from "@snmp/pdu";
import { forged, type ForgedAnswer } from "../../packages/mpm-v3/test/support/forge.ts";
import { otherEngineId } from "../../packages/mpm-v3/test/support/world.ts";
import { type Attack } from "../support/fake-v3-agent.ts";

export const password = "authentic-enough";
const auth = { protocol: "sha256", password };
export const users = [
  { user: "ops", auth },
  { user: "secret", auth, priv: { protocol: "aes128", password: "private-enough" } },
  { user: "legacy", auth: { protocol: "md5", password } },
];
export const localEngineId = Uint8Array.of(0x80, 0, 0, 0, 6);
export const sysName = "1.3.6.1.2.1.1.5.0";

/** A Response with another value and the right ids. */
export const lie =
  (options: Partial<ForgedAnswer> = {}): Attack =>
  ({ octets, requestId }) =>
    forged({
      request: octets,
      pdu: responsePdu(requestId, [makeVarbind(sysName, "OctetString", Buffer.from("forged"))]),
      ...options,
    });

/** The same, authenticated with the right key. */
export const signedLie = (options: Partial<ForgedAnswer> = {}): Attack =>
  lie({ level: "authNoPriv", password, ...options });

/** The first `length` octets of the right digest (CVE-2008-0960). */
export const shortDigest = (digestLength: number, protocol: string): Attack =>
  signedLie({ protocol, digestLength });

export const changed =
  (change: (octets: Uint8Array) => void): Attack =>
  ({ answer }) => {
    const copy = Uint8Array.from(answer);
    change(copy);
    return copy;
  };

export const engineIdOf = (number: number): Uint8Array =>
  Uint8Array.from(otherEngineId, (octet, i) => (i === 12 ? number : octet));
