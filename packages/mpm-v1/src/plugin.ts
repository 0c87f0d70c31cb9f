import type { MpmPlugin } from "@snmp/mpm-core";
import { CommunityResponder } from "@snmp/mpm-core/community";
import { checkV1Credentials } from "./credentials.ts";
import { messageCodec } from "./message.ts";
import { V1MessageProcessingModel } from "./model.ts";

/** SNMPv1 as a plug-in. Importing `@snmp/mpm-v1` registers it; importing `@snmp/mpm-v1/plugin` does not. */
export const plugin: MpmPlugin = Object.freeze<MpmPlugin>({
  identifier: 0,
  name: "@snmp/mpm-v1",
  create: (transportHandler, lcd) => new V1MessageProcessingModel(transportHandler, lcd),
  createResponder: (environment) => new CommunityResponder(0, 1, messageCodec, environment),
  checkCredentials: checkV1Credentials,
});
