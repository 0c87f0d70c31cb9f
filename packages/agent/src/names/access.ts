// MAX-ACCESS (RFC 2578 §7.3): an agent may offer less, and never more.

/** Returns the access to offer. Throws a `TypeError` that names the object if `wanted` is more than the module allows. */
export function limitAccess(name: string, max: string | undefined, wanted: string | undefined): Access {
  const maxAccess = levels.find(([text]) => text === max)?.[1] ?? "not-accessible";
  if (wanted === undefined) return maxAccess;
  if (rank(wanted) > rank(maxAccess))
    throw new TypeError(`${name} is ${maxAccess} in its module, so it cannot be ${wanted}`);
  return wanted as Access;
}

type Access = "not-accessible" | "read-only" | "read-write" | "read-create";

function rank(access: string): number {
  return order.indexOf(access as Access);
}

const order: readonly Access[] = ["not-accessible", "read-only", "read-write", "read-create"];

const levels: readonly (readonly [max: string, access: Access])[] = [
  ["not-accessible", "not-accessible"],
  ["accessible-for-notify", "not-accessible"],
  ["read-only", "read-only"],
  ["read-write", "read-write"],
  ["write-only", "read-write"],
  ["read-create", "read-create"],
];
