// The communities and users of devices: who may read and write. All devices with the same options share them.
import {
  type CommunityEntry,
  equalInConstantTime,
  type IncomingMessage,
  reveal,
  Secret,
  securityLevels,
  userFrom,
} from "@snmp/mpm-core";
import { checkOptionNames } from "@snmp/mpm-core/internal";
import type { SimulationOptions } from "./options.ts";

/** Knows the communities and users of devices. Their secrets do not print. */
export class Principals {
  /** The settings of SNMPv3, for its responder. */
  readonly settings: Readonly<Record<number, unknown>>;
  readonly hasUsers: boolean;
  readonly #communities: { readonly name: Secret; readonly entry: CommunityEntry }[] = [];
  readonly #writers = new Set<string>();
  /** The least security level of each user, as a position in `securityLevels`. */
  readonly #levels = new Map<string, number>();

  /** Throws a `TypeError` that names the invalid one and shows no secret. */
  constructor({ communities = ["public"], users = [] }: SimulationOptions) {
    communities.forEach((given, i) => {
      const { name, write = false } = typeof given === "string" ? { name: given } : given;
      if (typeof name !== "string") throw new TypeError(`communities[${i}]: name must be a string`);
      if (typeof given !== "string") checkOptionNames(given, communityNames, `communities[${i}]: `);
      const securityName = `communities[${i}]`;
      this.#communities.push({ name: new Secret(name), entry: { securityName, contextName: "" } });
      if (write) this.#writers.add(securityName);
    });
    const kept = users.map(({ write = false, ...user }, i) => {
      try {
        const { securityName, securityLevel, auth, priv } = userFrom(user);
        if (write) this.#writers.add(`user ${securityName}`);
        this.#levels.set(securityName, securityLevels.indexOf(securityLevel));
        return { ...user, ...(auth && { auth }), ...(priv && { priv }) };
      } catch (cause) {
        throw cause instanceof TypeError ? new TypeError(`users[${i}]: ${cause.message}`) : cause;
      }
    });
    this.hasUsers = kept.length > 0;
    this.settings = { 3: { users: kept } };
  }

  /** Returns the row of a community, in constant time. */
  community(name: Uint8Array): CommunityEntry | undefined {
    let found: CommunityEntry | undefined;
    for (const { name: own, entry } of this.#communities)
      if (equalInConstantTime(reveal(own), name)) found = entry;
    return found;
  }

  /** Whether the sender of a message may read: a user needs the level of its keys. */
  mayRead({ securityModel, securityName, securityLevel }: IncomingMessage): boolean {
    if (securityModel < 3) return true;
    return securityLevels.indexOf(securityLevel) >= (this.#levels.get(securityName) ?? 0);
  }

  /** Whether the sender of a message may write. */
  mayWrite({ securityModel, securityName }: IncomingMessage): boolean {
    return this.#writers.has(securityModel < 3 ? securityName : `user ${securityName}`);
  }
}

const communityNames = { name: true, write: true } as const;
