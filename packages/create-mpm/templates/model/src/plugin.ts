import type { MpmPlugin } from "@snmp/mpm-core";
import { acmeFromJson, keyIn } from "./credentials.ts";
import { identifier } from "./message.ts";
import { AcmeModel } from "./model.ts";
import { AcmeResponder } from "./responder.ts";

/** The plug-in. Importing the package registers it; importing `./plugin` of the package does not. */
export const plugin: MpmPlugin = Object.freeze<MpmPlugin>({
  identifier,
  name: "snmp-mpm-acme",
  create: (transportHandler, lcd) => new AcmeModel(transportHandler, lcd),
  createResponder: (environment) => new AcmeResponder(environment),
  createCredentials: acmeFromJson,
  // Called as soon as a user passes credentials, before any message is sent.
  checkCredentials: (credentials) => void keyIn(credentials),
  // For messages that are not a SEQUENCE beginning with the identifier, such as JSON:
  // recognises: (message) => message[0] === 0x7b,
});
