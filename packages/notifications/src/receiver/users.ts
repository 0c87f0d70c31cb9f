// The users whose notifications a receiver takes.
import { type SecurityLevel, securityLevels, userFrom, type UserInput } from "@snmp/mpm-core";
import { octetsFromHex } from "@snmp/pdu";
import { engineIdHex } from "../engine-id-text.ts";

/**
 * A user of SNMPv3, with the same `user`, `auth` and `priv` as in the credentials of a client. Messages below `level` are refused; by default
 * `level` is the highest one that `auth` and `priv` allow.
 */
export interface ReceiverUser extends UserInput {
  /**
   * snmpEngineID of the only engine from which the user sends traps: octets, or hexadecimal digits. Without it, the user takes traps of any
   * engine; its keys are localised when an engine is first seen. Several users may have the same name if they have different engines.
   */
  readonly engineId?: Uint8Array | string | undefined;
  /** IANA number of the security model that the user belongs to; 3, the User-based Security Model, by default. */
  readonly securityModel?: number | undefined;
}

/** A user as the security model gets it. */
export type KnownUser = Omit<ReceiverUser, "engineId"> & { readonly engineId?: Uint8Array };

/** The required security levels of the users of a receiver. */
export class Users {
  /** The users as the security models get them, with secrets that do not print. */
  readonly settings: readonly KnownUser[];
  readonly #levels = new Map<string, SecurityLevel>();

  /** Throws a `TypeError` that names the position of the invalid user, and shows no secret. */
  constructor(users: readonly ReceiverUser[]) {
    this.settings = users.map((user, position) => this.#enter(user, `users[${position}]`));
  }

  /** Returns whether a message of a user may have that level. Users that only a security model knows may have any. */
  allows(user: string, engineId: string | undefined, level: SecurityLevel): boolean {
    const required = this.#levels.get(`${engineId ?? ""}/${user}`) ?? this.#levels.get(`/${user}`);
    return required === undefined || securityLevels.indexOf(level) >= securityLevels.indexOf(required);
  }

  #enter(user: ReceiverUser, where: string): KnownUser {
    const { securityName, securityLevel, auth, priv } = withLabel(where, () => userFrom(user));
    const { engineId, ...rest } = user;
    const engine = engineId === undefined ? "" : engineIdHex(engineId, `${where}.engineId`);
    this.#levels.set(`${engine}/${securityName}`, securityLevel);
    return {
      ...rest,
      ...(auth && { auth }),
      ...(priv && { priv }),
      ...(engine !== "" && { engineId: octetsFromHex(engine) }),
    };
  }
}

function withLabel<T>(where: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof TypeError) throw new TypeError(`${where}: ${error.message}`, { cause: error });
    throw error;
  }
}
