import type { MpmPlugin } from "@snmp/mpm-core";
import { checkMessageCredentials } from "./credentials.ts";
import { V3MessageProcessingModel } from "./model.ts";
import { V3Responder } from "./responder.ts";

/** SNMPv3 as a plug-in. Importing `@snmp/mpm-v3` registers it; importing `@snmp/mpm-v3/plugin` does not. */
export const plugin: MpmPlugin = Object.freeze<MpmPlugin>({
  identifier: 3,
  name: "@snmp/mpm-v3",
  create: (transportHandler, lcd) => new V3MessageProcessingModel(transportHandler, lcd),
  createResponder: (environment) => new V3Responder(environment),
  checkCredentials: checkMessageCredentials,
});
