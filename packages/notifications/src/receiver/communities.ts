// The communities whose notifications a receiver takes.
import { type CommunityEntry, equalInConstantTime, reveal, Secret } from "@snmp/mpm-core";
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import { Networks } from "@snmp/transport/internal";

/** A community that a receiver takes notifications of. */
export interface ReceiverCommunity {
  /** Text, taken as UTF-8, or octets. */
  readonly name: string | Uint8Array;
  /** The name under which notifications show it, since the community is a secret; `communities[0]`, `communities[1]`, … by default. */
  readonly securityName?: string | undefined;
  /** The context that its notifications are about; the default context, `""`, by default. */
  readonly context?: string | undefined;
  /**
   * Addresses and networks from which the community is accepted, such as `192.0.2.0/24` or `2001:db8::/32`; all by default. Several
   * communities may have one name and different sources: the first one that fits counts. IPv6 forms of IPv4 addresses count as these.
   */
  readonly sources?: readonly string[] | undefined;
}

interface Community {
  readonly name: Secret;
  readonly entry: CommunityEntry;
  readonly sources: Networks | undefined;
}

/** The communities of one receiver. Their names are kept as secrets. */
export class Communities {
  /** The numeric address of the sender of the message in hand. Without one, only communities without `sources` are found. */
  sender: string | undefined;
  readonly #entries: Community[] = [];
  #wrongSource: string | undefined;

  /** Throws a `TypeError` that names the position of the invalid one. */
  constructor(communities: readonly (string | ReceiverCommunity)[]) {
    communities.forEach((given, position) => {
      const where = `communities[${position}]`;
      if (typeof given === "object") checkOptionNames(given, communityOptions, `${where}: `);
      const {
        name,
        securityName = where,
        context = "",
        sources,
      } = typeof given === "string" ? { name: given } : (given ?? {});
      if (typeof name !== "string" && !(name instanceof Uint8Array))
        throw new TypeError(`${where}: name must be a string or a Uint8Array, not ${typeof name}`);
      this.#entries.push({
        name: new Secret(name),
        entry: { securityName, contextName: context },
        sources: sources === undefined ? undefined : new Networks(sources, `${where}: sources`),
      });
    });
  }

  /**
   * Returns the row of a community that is accepted from the present sender. Compares with every name, so that its duration reveals
   * nothing.
   */
  find(name: Uint8Array): CommunityEntry | undefined {
    let found: CommunityEntry | undefined;
    for (let i = 0; i < this.#entries.length; i++) {
      const candidate = this.#entries[i]!;
      if (!equalInConstantTime(reveal(candidate.name), name) || found !== undefined) continue;
      if (candidate.sources === undefined || candidate.sources.has(this.sender)) found = candidate.entry;
      else this.#wrongSource ??= candidate.entry.securityName;
    }
    return found;
  }

  /** Forgets the sender. Returns the security name of a community that was looked up and is not accepted from the sender, if there is one. */
  finish(): string | undefined {
    const wrongSource = this.#wrongSource;
    this.sender = undefined;
    this.#wrongSource = undefined;
    return wrongSource;
  }
}

const communityOptions: OptionNames<ReceiverCommunity> = {
  name: true,
  securityName: true,
  context: true,
  sources: true,
};
