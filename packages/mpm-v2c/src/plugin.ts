import type { MpmPlugin } from "@snmp/mpm-core";
import { CommunityResponder } from "@snmp/mpm-core/community";
import { messageCodec } from "./message.ts";
import { V2cMessageProcessingModel } from "./model.ts";

/** SNMPv2c as a plug-in; importing the package registers it. */
export const plugin: MpmPlugin = Object.freeze<MpmPlugin>({
  identifier: 1,
  name: "@snmp/mpm-v2c",
  create: (transportHandler, lcd) => new V2cMessageProcessingModel(transportHandler, lcd),
  createResponder: (environment) => new CommunityResponder(1, 2, messageCodec, environment),
});
