// The indexes of rows as dotted text (RFC 2578 §7.7).

/** Returns the arcs of a string of variable length: its length and its octets. */
export function stringIndex(text: string): string {
  return withLength([...new TextEncoder().encode(text)]);
}

/** Returns the arcs of a string whose length is left out (IMPLIED). */
export function bareIndex(text: string): string {
  return new TextEncoder().encode(text).join(".");
}

/** Returns the arcs of an OID of variable length: its length and its arcs. */
export function oidIndex(oid: string): string {
  return withLength(oid.split("."));
}

function withLength(arcs: readonly (number | string)[]): string {
  return [arcs.length, ...arcs].join(".");
}
