// RFC 3584 §5.3: snmpCommunityTable.
import { type CommunityEntry, equalInConstantTime, reveal, Secret } from "@snmp/mpm-core";
import { type AccessOptions, type AccessTable, anySecurityModel, withPosition } from "./rights.ts";

/** A community that the agent answers. */
export interface CommunityOptions extends AccessOptions {
  /** Text, taken as UTF-8, or octets. */
  readonly name: string | Uint8Array;
  /** The security name of the community, for access control and messages to the operator; `communities[0]`, `communities[1]`, … by default. */
  readonly securityName?: string;
  /** Name of the context that the community reads and writes; `""`, the default context, by default. */
  readonly context?: string;
}

/** The communities of one agent. Their names are kept as secrets. */
export class Communities {
  readonly #entries: { readonly name: Secret; readonly entry: CommunityEntry }[] = [];

  /** Adds the communities and grants their rights. Throws a `TypeError` that names the position of the invalid one. */
  constructor(communities: readonly CommunityOptions[], access: AccessTable) {
    communities.forEach((community, position) => {
      const where = `communities[${position}]`;
      const { name, securityName = where, context = "" } = community;
      if (typeof name !== "string" && !(name instanceof Uint8Array))
        throw new TypeError(`${where}: name must be a string or a Uint8Array, not ${typeof name}`);
      const secret = new Secret(name);
      if (this.find(reveal(secret)) !== undefined)
        throw new TypeError(`${where}: an earlier community has the same name; remove one of the two`);
      withPosition(where, () => access.grant(anySecurityModel, securityName, "noAuthNoPriv", community));
      this.#entries.push({ name: secret, entry: { securityName, contextName: context } });
    });
  }

  /** Returns the row of a community. Compares octets, and compares with every name, so that its duration reveals nothing. */
  find(name: Uint8Array): CommunityEntry | undefined {
    let found: CommunityEntry | undefined;
    for (const candidate of this.#entries) {
      if (equalInConstantTime(reveal(candidate.name), name)) found = candidate.entry;
    }
    return found;
  }
}
