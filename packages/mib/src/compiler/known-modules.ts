/** The RFC that defines a module of the IETF. */
export function knownRfc(name: string): number | undefined {
  return rfcs.get(name);
}

const rfcs: ReadonlyMap<string, number> = new Map();
