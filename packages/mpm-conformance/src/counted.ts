// Counts what is read of an input, so that a bound on work needs no clock.

/** How many octets were read; what is handed out as a piece counts with its whole length. */
export interface Reads {
  count: number;
}

/** `octets`, in a wrapping that counts what is read of them. Native code does not take it for a Uint8Array. */
export function counted(octets: Uint8Array): { readonly input: Uint8Array; readonly reads: Reads } {
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
