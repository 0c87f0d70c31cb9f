import type { MpmPlugin } from "@snmp/mpm-core";
import { acmeFromJson } from "./credentials.ts";
import { identifier } from "./message.ts";
import { AcmeModel } from "./model.ts";
import { AcmeResponder } from "./responder.ts";

/** The plug-in. Importing the package registers it. */
export const plugin: MpmPlugin = Object.freeze<MpmPlugin>({
  identifier,
  name: "snmp-mpm-acme",
  create: (transportHandler, lcd) => new AcmeModel(transportHandler, lcd),
  createResponder: (environment) => new AcmeResponder(environment),
  createCredentials: acmeFromJson,
});
