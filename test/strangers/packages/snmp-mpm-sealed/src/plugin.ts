import type { MpmPlugin } from "@snmp/mpm-core";
import { identifier } from "./message.ts";
import { SealedModel } from "./model.ts";
import { SealedResponder } from "./responder.ts";

export const plugin: MpmPlugin = Object.freeze<MpmPlugin>({
  identifier,
  name: "snmp-mpm-sealed",
  create: (transportHandler, lcd) => new SealedModel(transportHandler, lcd),
  createResponder: (environment) => new SealedResponder(environment),
});
