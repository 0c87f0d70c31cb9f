// RFC 3584 §5.3: snmpCommunityTable.
import { type CommunityEntry, equalInConstantTime, reveal, Secret } from "@snmp/mpm-core";
import { type AccessOptions, type AccessTable, anySecurityModel, at } from "./rights.ts";

/** A community that the agent answers. */
export interface CommunityOptions extends AccessOptions {
  /** Text, taken as UTF-8, or octets. */
  readonly name: string | Uint8Array;
  /** Whom the community stands for in messages to the operator; by default `communities[0]`, `communities[1]`, … */
  readonly securityName?: string;
  /** The context that it stands for; the default one, which is empty, by default. */
  readonly context?: string;
}

/** The communities of one agent. Their names are kept as secrets. */
export class Communities {
  readonly #entries: { readonly name: Secret; readonly entry: CommunityEntry }[] = [];

  /** Enters the communities and grants them their rights. Throws a `TypeError` that tells the position of the one at fault. */
  constructor(communities: readonly CommunityOptions[], access: AccessTable) {
    communities.forEach((community, position) => {
      const where = `communities[${position}]`;
      const { name, securityName = where, context = "" } = community;
      if (typeof name !== "string" && !(name instanceof Uint8Array))
        throw new TypeError(`${where}: name is neither text nor a Uint8Array`);
      const secret = new Secret(name);
      if (this.find(reveal(secret)) !== undefined)
        throw new TypeError(`${where}: another community has the same name`);
      at(where, () => access.grant(anySecurityModel, securityName, "noAuthNoPriv", community));
      this.#entries.push({ name: secret, entry: { securityName, contextName: context } });
    });
  }

  /** The row of a community; compares octets, and every name whether or not one was found. */
  find(name: Uint8Array): CommunityEntry | undefined {
    let found: CommunityEntry | undefined;
    for (const candidate of this.#entries) {
      if (equalInConstantTime(reveal(candidate.name), name)) found = candidate.entry;
    }
    return found;
  }
}
