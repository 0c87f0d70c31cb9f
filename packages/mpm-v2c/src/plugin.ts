import type { MpmPlugin } from "@snmp/mpm-core";
import { CommunityResponder } from "@snmp/mpm-core/community";
import { checkV2cCredentials } from "./credentials.ts";
import { messageCodec } from "./message.ts";
import { V2cMessageProcessingModel } from "./model.ts";

/** SNMPv2c as a plug-in. Importing `@snmp/mpm-v2c` registers it; importing `@snmp/mpm-v2c/plugin` does not. */
export const plugin: MpmPlugin = Object.freeze<MpmPlugin>({
  identifier: 1,
  name: "@snmp/mpm-v2c",
  create: (transportHandler, lcd) => new V2cMessageProcessingModel(transportHandler, lcd),
  createResponder: (environment) => new CommunityResponder(1, 2, messageCodec, environment),
  checkCredentials: checkV2cCredentials,
});
