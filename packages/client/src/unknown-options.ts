// Options with a misspelt name would be ignored otherwise.
import { describeUnknown } from "@snmp/mpm-core/internal";
import type { ClientOptions } from "./options.ts";

/** Throws a `TypeError` that names an option that is not among `known`, and the one that is meant. */
export function checkNames(options: object, known: ReadonlySet<string>): void {
  for (const name in options)
    if (!known.has(name)) throw new TypeError(describeUnknown(name, known, synonyms));
}

/** Returns options in which the names that other libraries have for `localAddress` are replaced by ours. */
export function renameLocalAddress(options: Omit<ClientOptions, "mib">): ClientOptions {
  if (typeof options !== "object" || options === null) return options;
  for (const name of otherNames) {
    if (options[name as "localAddress"] === undefined) continue;
    const { [name as "localAddress"]: localAddress, ...others } = options;
    if (options.localAddress !== undefined)
      throw new TypeError(`localAddress cannot be combined with ${name}, which means the same`);
    return { ...others, localAddress };
  }
  return options;
}

const otherNames = ["sourceAddress", "bind", "address"];

/** The names of options in other libraries. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ["sourceaddress", "localAddress"],
  ["bindaddress", "localAddress"],
  ["bind", "localAddress"],
  ["address", "localAddress"],
  ["sourceport", "localPort"],
  ["idbitssize", "requestIdBits"],
  ["reportoidmismatcherrors", "strict"],
]);
