// The access control of agents, for the entry points of this package that serve it.
import type { Vacm } from "./vacm.ts";

/** Returns the access control of an agent. Throws a `TypeError` if it is not an agent of this copy of the package. */
export function accessOf(agent: object): Vacm {
  const access = known.get(agent);
  if (access === undefined) throw new TypeError("the agent must be an Agent of the same copy of @snmp/agent");
  return access;
}

/** Remembers the access control of an agent. */
export function rememberAccess(agent: object, access: Vacm): void {
  known.set(agent, access);
}

const known = new WeakMap<object, Vacm>();
