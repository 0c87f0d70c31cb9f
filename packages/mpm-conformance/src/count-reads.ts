// Counts the octets that are read of an input, so that a bound on work needs no clock.

/** The number of octets that were read; a part that is handed out counts with its whole length. */
export interface Reads {
  count: number;
}

/** Wraps `octets` in a Proxy that counts what is read of them. Native code does not accept it as a Uint8Array. */
export function countReads(octets: Uint8Array): { readonly input: Uint8Array; readonly reads: Reads } {
  const reads: Reads = { count: 0 };
  const input = new Proxy(octets, {
    get(target, name) {
      if (typeof name === "string" && /^\d+$/.test(name)) {
        reads.count++;
        return target[Number(name)];
      }
      const value: unknown = Reflect.get(target, name, target);
      if (name === "buffer") reads.count += target.length;
      if (typeof value !== "function") return value;
      return (...args: unknown[]): unknown => {
        const result: unknown = Reflect.apply(value, target, args);
        reads.count += result instanceof Uint8Array ? result.length : target.length;
        return result;
      };
    },
  });
  return { input, reads };
}
