// The communities whose notifications a receiver takes.
import { type CommunityEntry, equalInConstantTime, reveal, Secret } from "@snmp/mpm-core";

/** A community that a receiver takes notifications of. */
export interface ReceiverCommunity {
  /** Text, taken as UTF-8, or octets. */
  readonly name: string | Uint8Array;
  /** The name under which notifications show it, since the community is a secret; `communities[0]`, `communities[1]`, … by default. */
  readonly securityName?: string | undefined;
  /** The context that its notifications are about; the default context, `""`, by default. */
  readonly context?: string | undefined;
}

/** The communities of one receiver. Their names are kept as secrets. */
export class Communities {
  readonly #entries: { readonly name: Secret; readonly entry: CommunityEntry }[] = [];

  /** Throws a `TypeError` that names the position of the invalid one. */
  constructor(communities: readonly (string | ReceiverCommunity)[]) {
    communities.forEach((given, position) => {
      const where = `communities[${position}]`;
      const {
        name,
        securityName = where,
        context = "",
      } = typeof given === "string" ? { name: given } : (given ?? {});
      if (typeof name !== "string" && !(name instanceof Uint8Array))
        throw new TypeError(`${where}: name must be a string or a Uint8Array, not ${typeof name}`);
      this.#entries.push({ name: new Secret(name), entry: { securityName, contextName: context } });
    });
  }

  /** Returns the row of a community. Compares with every name, so that its duration reveals nothing. */
  find(name: Uint8Array): CommunityEntry | undefined {
    let found: CommunityEntry | undefined;
    for (let i = 0; i < this.#entries.length; i++) {
      const candidate = this.#entries[i]!;
      if (equalInConstantTime(reveal(candidate.name), name)) found ??= candidate.entry;
    }
    return found;
  }
}
