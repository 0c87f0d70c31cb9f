// RFC 3584 §5.3: snmpCommunityTable.
import { type CommunityEntry, equalInConstantTime, type MessageSender, reveal, Secret } from "@snmp/mpm-core";
import { Networks } from "@snmp/transport/internal";
import { type AccessOptions, type AccessTable, anySecurityModel, withPosition } from "./rights.ts";

/** A community that the agent answers. */
export interface CommunityOptions extends AccessOptions {
  /** Text, taken as UTF-8, or octets. */
  readonly name: string | Uint8Array;
  /** The security name of the community, for access control and messages to the operator; `communities[0]`, `communities[1]`, … by default. */
  readonly securityName?: string;
  /** Name of the context that the community reads and writes; `""`, the default context, by default. */
  readonly context?: string;
  /**
   * Addresses and networks from which the community is accepted, such as `192.0.2.0/24` or `2001:db8::/32`; all by default. Several
   * communities may have one name and different sources: the first one that fits counts. IPv6 forms of IPv4 addresses count as these.
   */
  readonly sources?: readonly string[];
}

interface Community {
  readonly name: Secret;
  readonly entry: CommunityEntry;
  readonly sources: Networks | undefined;
}

/** The communities of one agent. Their names are kept as secrets. */
export class Communities {
  readonly #entries: Community[] = [];

  /** Adds the communities and grants their rights. Throws a `TypeError` that names the position of the invalid one. */
  constructor(communities: readonly CommunityOptions[], access: AccessTable) {
    communities.forEach((community, position) => {
      const where = `communities[${position}]`;
      const { name, securityName = where, context = "", sources } = community;
      if (typeof name !== "string" && !(name instanceof Uint8Array))
        throw new TypeError(`${where}: name must be a string or a Uint8Array, not ${typeof name}`);
      const secret = new Secret(name);
      if (this.#entries.some((other) => other.sources === undefined && equals(other, secret)))
        throw new TypeError(`${where}: an earlier community has the same name; remove one of the two`);
      withPosition(where, () => access.grant(anySecurityModel, securityName, "noAuthNoPriv", community));
      const networks = sources === undefined ? undefined : new Networks(sources, `${where}: sources`);
      this.#entries.push({ name: secret, entry: { securityName, contextName: context }, sources: networks });
    });
  }

  /**
   * Returns the row of a community that is accepted from this sender; without one, only communities without `sources` are found. Compares
   * octets, and compares with every name, so that its duration reveals nothing.
   */
  find(name: Uint8Array, sender?: MessageSender): CommunityEntry | undefined {
    let found: CommunityEntry | undefined;
    for (const { name: candidate, entry, sources } of this.#entries) {
      const isSame = equalInConstantTime(reveal(candidate), name);
      if (isSame && found === undefined && (sources === undefined || sources.has(hostOf(sender))))
        found = entry;
    }
    return found;
  }
}

/** Returns the numeric address in the text of an address of a transport. */
function hostOf(sender: MessageSender | undefined): string | undefined {
  const text = sender?.toString();
  return text === undefined
    ? undefined
    : (/^[a-z][\w+.-]*:\/\/(?:\[([^\]]*)\]|([^/:]*))(?::\d+)?$/i.exec(text)?.slice(1).find(Boolean) ?? text);
}

function equals({ name }: Community, other: Secret): boolean {
  return equalInConstantTime(reveal(name), reveal(other));
}
