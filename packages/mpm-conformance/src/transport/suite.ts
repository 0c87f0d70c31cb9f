import {
  discoveredTransports,
  registerTransport,
  type TransportPlugin,
  unregisterTransport,
} from "@snmp/transport";
import { packageChecks } from "../checks/package.ts";
import { registryChecks } from "../checks/registration.ts";
import { type Checks, define } from "../runner.ts";
import { addressChecks } from "./addresses.ts";
import { closingChecks } from "./closing.ts";
import { errorChecks } from "./errors.ts";
import { messageChecks } from "./messages.ts";
import type { TransportSuiteOptions } from "./options.ts";
import { reconnectionChecks } from "./reconnection.ts";
import type { TransportSubject } from "./stage.ts";

/**
 * Defines the tests that every transport passes, one per check.
 *
 * @throws A `TypeError` if the options are invalid.
 */
export function transportSuite(options: TransportSuiteOptions): void {
  const { plugin, address } = options;
  if (typeof plugin !== "object" || plugin === null)
    throw new TypeError("the option `plugin` is missing: import it from the entry file of the package");
  if (typeof address !== "function" && (typeof address !== "string" || address === ""))
    throw new TypeError("the option `address` is missing: give the address to listen at, such as 127.0.0.1");
  const ofPackage = packageChecks(options, "snmp-transport-plugin", "registerTransport", "@snmp/transport");
  define({ ...ofPackage, ...transportChecks }, { plugin, options }, options);
}

const transportChecks: Checks<TransportSubject> = {
  ...registryChecks<string, TransportPlugin>({
    field: "scheme",
    key: ({ scheme }) => scheme,
    plugins: discoveredTransports,
    registerName: "registerTransport",
    register: registerTransport,
    unregister: unregisterTransport,
    freeKeys: "a scheme of its own, in lower case",
  }),
  ...addressChecks,
  ...messageChecks,
  ...errorChecks,
  ...reconnectionChecks,
  ...closingChecks,
};
