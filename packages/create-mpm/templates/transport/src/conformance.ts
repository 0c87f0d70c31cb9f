// The options of the conformance kit, for the tests and for `npx snmp-plugin-check`, which reads the entry `./conformance`.
import type { TransportSuiteOptions } from "@snmp/mpm-conformance/transport";
import { acme } from "./plugin.ts";

export const options = {
  address: "here",
  // A channel does not report that nobody listens. Remove this line if your transport does.
  refuses: false,
  // Write true if your transport notices when a peer closes a connection; the kit then checks that requests fail, and that it connects anew.
  connections: false,
} satisfies Omit<TransportSuiteOptions, "test" | "plugin">;

export default { transports: { [acme.scheme]: options } };
