// SNMPv1 or SNMPv2c as the suites test it: RFC 1157, RFC 1901, RFC 3584 §5.
import {
  type Credentials,
  engineId,
  LocalEngine,
  type MessageProcessingModel,
  type MpmPlugin,
  type ResponderEnvironment,
} from "@snmp/mpm-core";
import { type Pdu, varbindFrom } from "@snmp/pdu";

/** A model under test. */
export interface CommunityModelUnderTest {
  readonly plugin: MpmPlugin;
  /** Name of its package. */
  readonly name: string;
  readonly identifier: 0 | 1;
  readonly securityModel: 1 | 2;
  credentials(community: string | Uint8Array): Credentials;
}

export const text = (value: string): Uint8Array => new TextEncoder().encode(value);
export const hexOf = (octets: Uint8Array): string => Buffer.from(octets).toString("hex");
export const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex.replace(/ /g, ""), "hex"));
export const none = new Uint8Array(0);
export const sysName = varbindFrom({ oid: "1.3.6.1.2.1.1.5.0", type: "Null" });

/** A model, the credentials of `public`, and messages with them or others. */
export function clientSideOf({ plugin, credentials }: CommunityModelUnderTest) {
  const model = modelOf(plugin);
  const mine = credentials("public");
  const encode = async (pdu: Pdu, requestId: number, as = mine) =>
    (await model.encode(requestId, as, none, none, pdu)).data;
  return { model, mine, encode };
}

export function modelOf(plugin: MpmPlugin): MessageProcessingModel {
  return plugin.create(
    () => Promise.reject(new Error("a community-based model sends nothing by itself")),
    {},
  );
}

/** An environment that knows the communities `public` and `private`. */
export function environmentOf(
  options: { maxMessageSize?: number } = {},
): ResponderEnvironment & { readonly engine: LocalEngine } {
  class Environment {
    readonly engine = new LocalEngine({ engineId: engineId.fromText(8072, "test"), ...options });
    readonly settings = {};
    readonly communities = ["public", "private"];
    community(name: Uint8Array) {
      const known = this.communities.includes(Buffer.from(name).toString("latin1"));
      return known ? { securityName: Buffer.from(name).toString(), contextName: "here" } : undefined;
    }
  }
  return new Environment();
}
