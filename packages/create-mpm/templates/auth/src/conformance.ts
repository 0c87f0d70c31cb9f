// The options of the conformance kit, for the tests and for `npx snmp-plugin-check`, which reads the entry `./conformance`.
import { createHmac } from "node:crypto";
import type { AuthenticationProtocolSuiteOptions } from "@snmp/mpm-conformance/usm";
import { acme } from "./protocol.ts";

const key = new Uint8Array(acme.keyLength).fill(0x0b);
const message = new TextEncoder().encode("what do ya want for nothing?");
const digest = createHmac("sha3-256", key).update(message).digest().subarray(0, acme.digestLength);

export const options = {
  // Replace this with the examples of the document that defines your protocol.
  vectors: [{ key, message, digest }],
} satisfies Omit<AuthenticationProtocolSuiteOptions, "test" | "protocol">;

export default { authenticationProtocols: { [acme.protocol]: options } };
