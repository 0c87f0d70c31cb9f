// The options of the conformance kit, for the tests and for `npx snmp-plugin-check`, which reads the entry `./conformance`.
import type { PrivacyProtocolSuiteOptions } from "@snmp/mpm-conformance/usm";
import { acme } from "./protocol.ts";

export const options = {
  // Put the examples of the document that defines your protocol here.
  vectors: [],
} satisfies Omit<PrivacyProtocolSuiteOptions, "test" | "protocol">;

export default { privacyProtocols: { [acme.protocol]: options } };
