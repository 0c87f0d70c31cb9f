// JSON knows no maps: `JSON.stringify` makes `{}` of them.

/** Adds `toJSON` to a map, as a property that loops and `console.log` do not meet. Returns the map. */
export function withJson<Row>(
  rows: Map<string, Row>,
): Map<string, Row> & { toJSON(): Readonly<Record<string, Row>> } {
  return Object.defineProperty(rows, "toJSON", { value: () => Object.fromEntries(rows) }) as never;
}
