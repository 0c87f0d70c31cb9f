// Packages that third parties publish.
import { join } from "node:path";
import { write } from "../packed/project.ts";
import { type Registry, succeed } from "./registry.ts";

/** Identifier of the third-party model, from the range of an enterprise (RFC 3411 §5). */
export const acme = 32473 * 256 + 7;

/**
 * Publishes `snmp-mpm-acme`: messages of community models with its own version number, made with documented names of packages, which
 * it depends on with these ranges. `acme("…")` makes its credentials.
 */
export async function publishAcme(
  folder: string,
  registry: Registry,
  ranges: Readonly<Record<string, string>>,
): Promise<void> {
  await publish(folder, registry, "snmp-mpm-acme", ranges, acmeModel);
}

/** Publishes a package with the keyword of models, these dependencies, and this as its entry. */
export async function publish(
  folder: string,
  registry: Registry,
  name: string,
  dependencies: Readonly<Record<string, string>>,
  code: string,
): Promise<void> {
  const common = {
    version: "1.0.0",
    type: "module",
    keywords: ["snmp-mpm-plugin"],
    exports: "./index.js",
    sideEffects: ["./index.js"],
  };
  const place = join(folder, name);
  write(join(place, "package.json"), JSON.stringify({ name, ...common, dependencies }));
  write(join(place, "index.js"), code);
  await succeed("npm", ["publish"], place, registry.env);
}

const acmeModel = `
  import { codecOf, Field, integer, octetString, Sequence } from "@snmp/asn1";
  import { register } from "@snmp/mpm-core";
  import { CommunityCredentials, CommunityModel, CommunityResponder } from "@snmp/mpm-core/community";
  import { requestPdu, rfc3416Pdus } from "@snmp/pdu";

  const identifier = ${acme};
  class Message {
    version = identifier;
    community = new Uint8Array(0);
    data = requestPdu("GetRequest", 0, []);
  }
  Field(integer({ min: 0, max: 2147483647 }))(Message.prototype, "version");
  Field(octetString())(Message.prototype, "community");
  Field(rfc3416Pdus)(Message.prototype, "data");
  Sequence()(Message);
  const codec = codecOf(Message);

  class AcmeModel extends CommunityModel {
    identifier = identifier;
    wantedCredentials = 'acme("…") of snmp-mpm-acme';
    codec = codec;
  }
  export const acme = (community) => new CommunityCredentials(identifier, community);
  export const plugin = Object.freeze({
    identifier,
    name: "snmp-mpm-acme",
    create: (transportHandler, lcd) => new AcmeModel(transportHandler, lcd),
    createResponder: (environment) => new CommunityResponder(identifier, 2, codec, environment),
  });
  register(plugin);
`;
