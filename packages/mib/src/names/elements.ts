// The elements of an index as arcs (RFC 2578 §7.7): how many arcs each has, and the value that they stand for.
import type { CompiledIndex } from "../compiled.ts";

/** An element of an index and its arcs, without those that give its length. */
export interface IndexElement {
  readonly index: CompiledIndex;
  readonly arcs: readonly number[];
  /** Whether an arc before them gives their number. */
  readonly hasLength: boolean;
}

/** Splits the arcs of an instance into the elements of its index; as many as fit, and the arcs that are left over. */
export function divideIndex(
  index: readonly CompiledIndex[],
  arcs: readonly number[],
): { elements: IndexElement[]; rest: readonly number[] } {
  const elements: IndexElement[] = [];
  let at = 0;
  for (const element of index) {
    const count = arcCount(element, arcs, at);
    if (count === undefined) break;
    const hasLength = isCounted(element);
    const start = at + (hasLength ? 1 : 0);
    if (start + count > arcs.length) break;
    elements.push({ index: element, arcs: arcs.slice(start, start + count), hasLength });
    at = start + count;
  }
  return { elements, rest: arcs.slice(at) };
}

/** Number of arcs of an element after its length; `undefined` where they run out or the type is unknown. */
function arcCount(element: CompiledIndex, arcs: readonly number[], at: number): number | undefined {
  if (at >= arcs.length) return undefined;
  switch (element.base) {
    case undefined:
      return undefined;
    case "IpAddress":
      return 4;
    case "NetworkAddress":
      // the kind of address, of which there is one, and its four octets (RFC 1212 §4.1.6)
      return 5;
    case "OCTET STRING":
    case "Opaque":
    case "BITS":
    case "OBJECT IDENTIFIER":
      if (element.implied) return arcs.length - at;
      return lengthOf(element) ?? arcs[at];
    default:
      return 1;
  }
}

/** Whether an arc gives the number of those that follow. */
export function isCounted(element: CompiledIndex): boolean {
  return isVariable(element) && !element.implied && lengthOf(element) === undefined;
}

function isVariable({ base }: CompiledIndex): boolean {
  return base === "OCTET STRING" || base === "Opaque" || base === "BITS" || base === "OBJECT IDENTIFIER";
}

/** The length that every value of a type of octets has. */
export function lengthOf({ base, ranges }: CompiledIndex): number | undefined {
  if (base === "OBJECT IDENTIFIER" || ranges?.length !== 1) return undefined;
  const [low, high] = ranges[0]!;
  return low === high ? Number(low) : undefined;
}

/** The octets that arcs stand for; `undefined` if one is not an octet. */
export function octetsOf(arcs: readonly number[]): Uint8Array | undefined {
  return arcs.every((arc) => arc <= 255) ? Uint8Array.from(arcs) : undefined;
}

/** Whether an element is an integer. */
export function isInteger({ base }: CompiledIndex): boolean {
  return (
    base !== undefined &&
    !isVariable({ base } as CompiledIndex) &&
    base !== "IpAddress" &&
    base !== "NetworkAddress"
  );
}

/** The value of the InetAddressType that stands before an InetAddress in the same index (RFC 4001 §4.1). */
export function addressTypeBefore(elements: readonly IndexElement[], position: number): number | undefined {
  for (let i = position - 1; i >= 0; i--) {
    const { index, arcs } = elements[i]!;
    if (index.type?.endsWith("::InetAddressType") === true) return arcs[0];
  }
  return undefined;
}
