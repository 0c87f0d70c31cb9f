import { type Credentials, wrongCredentials } from "../credentials.ts";
import { isSecret, reveal, Secret } from "../secret.ts";
import { RecentObjects } from "./recent.ts";

/** Credentials of a community-based model (RFC 3584 §5): a community name that never prints. */
export class CommunityCredentials implements Credentials {
  /** The community name. */
  readonly community: Secret;

  constructor(
    /** Identifier of the model: 0 SNMPv1, 1 SNMPv2c. */
    readonly mpm: number,
    /** Text, which is encoded in UTF-8, or octets. */
    community: string | Uint8Array,
  ) {
    if (typeof community !== "string" && !(community instanceof Uint8Array)) {
      throw new TypeError(
        `a community must be a string or a Uint8Array, not ${community === null ? "null" : typeof community}`,
      );
    }
    this.community = recent.share(new Secret(community));
  }
}

/**
 * Returns the community in credentials for model `identifier`, as octets.
 *
 * @throws A `TypeError` for credentials of another kind; `wanted` says in its message how to make credentials of the right kind.
 */
export function communityOf(credentials: Credentials, identifier: number, wanted: string): Uint8Array {
  const secret = (credentials as Partial<CommunityCredentials> | null | undefined)?.community;
  if (credentials?.mpm !== identifier || !isSecret(secret)) throw wrongCredentials(wanted, credentials);
  return reveal(secret);
}

const recent = new RecentObjects<Secret>(reveal);
