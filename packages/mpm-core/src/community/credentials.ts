import { type Credentials } from "../credentials.ts";
import { Secret } from "../secret.ts";

/** Credentials of a community-based model (RFC 3584 §5): the community name, which never prints. */
export class CommunityCredentials implements Credentials {
  /** The community name. */
  readonly community: Secret;

  constructor(
    /** Identifier of the model: 0 SNMPv1, 1 SNMPv2c. */
    readonly mpm: number,
    /** Text, taken as UTF-8, or octets. */
    community: string | Uint8Array,
  ) {
    if (typeof community !== "string" && !(community instanceof Uint8Array)) {
      throw new TypeError(
        `a community is text or a Uint8Array, not ${community === null ? "null" : typeof community}`,
      );
    }
    this.community = new Secret(community);
  }
}
