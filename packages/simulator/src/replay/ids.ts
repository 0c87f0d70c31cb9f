// Finds and replaces the ids of messages: request-id (RFC 3416 §3), and msgID of SNMPv3 (RFC 3412 §6). All other octets stay.

/** The ids of a message, as the elements that hold them: identifier, length and content. */
export type MessageIds = readonly Uint8Array[];

/** Returns the ids of a message; none if it is not a message of SNMP. */
export function findIds(message: Uint8Array): MessageIds {
  return placesOfIds(message).map(({ start, end }) => message.slice(start, end));
}

/** Whether a message of SNMPv3 is authenticated, so that its octets cannot be changed. */
export function isAuthenticated(message: Uint8Array): boolean {
  const header = elementAt(message, [1]);
  const flags = header === undefined ? undefined : elementAt(message, [1, 2]);
  return header?.tag === 0x30 && flags?.tag === 0x04 && (message[flags.content]! & 1) === 1;
}

/** Returns a text that is the same for messages that differ in their ids only. */
export function withoutIds(message: Uint8Array): string {
  return Buffer.from(replaceIds(message, [zero, zero])).toString("hex");
}

/**
 * Returns the message with other ids, one for each that it has. Lengths change only if an id has another length; a message that is
 * authenticated, or that is not one of SNMP, is returned as it is.
 */
export function replaceIds(message: Uint8Array, ids: MessageIds): Uint8Array {
  let replaced = message;
  const count = placesOfIds(message).length;
  if (isAuthenticated(message)) return message;
  for (let i = 0; i < count && i < ids.length; i++) {
    const place = placesOfIds(replaced)[i];
    if (place !== undefined) replaced = splice(replaced, place, ids[i]!);
  }
  return replaced;
}

/** Returns the request-id of a scoped PDU (RFC 3412 §6.8) as the element that holds it; `undefined` if there is none. */
export function findRequestId(scopedPdu: Uint8Array): Uint8Array | undefined {
  const place = elementAt(scopedPdu, requestIdPath);
  return place?.tag === 0x02 ? scopedPdu.slice(place.start, place.end) : undefined;
}

/** Returns the scoped PDU with another request-id, by default with 0. */
export function replaceRequestId(scopedPdu: Uint8Array, element: Uint8Array = zero): Uint8Array {
  const place = elementAt(scopedPdu, requestIdPath);
  return place?.tag === 0x02 ? splice(scopedPdu, place, element) : scopedPdu;
}

/** An element: its identifier, and where it stands. */
export interface Place {
  readonly tag: number;
  readonly start: number;
  readonly content: number;
  readonly end: number;
  /** The elements around it, from the outermost one. */
  readonly around: readonly Place[];
}

function placesOfIds(message: Uint8Array): Place[] {
  const version = elementAt(message, [0]);
  const isV3 = version !== undefined && version.end - version.content === 1 && message[version.content] === 3;
  const paths = isV3
    ? [
        [1, 0],
        [3, 2, 0],
      ]
    : [[2, 0]];
  return paths.flatMap((path) => {
    const place = elementAt(message, path);
    return place?.tag === 0x02 ? [place] : [];
  });
}

/** Returns the element at a path of positions below the outermost element. */
export function elementAt(message: Uint8Array, path: readonly number[]): Place | undefined {
  let place = readElement(message, 0, message.length, []);
  for (const position of path) {
    if (place === undefined || (place.tag & 0x20) === 0) return undefined;
    const around: readonly Place[] = [...place.around, place];
    const { end }: Place = place;
    let child: Place | undefined = readElement(message, place.content, end, around);
    for (let i = 0; i < position && child !== undefined; i++)
      child = readElement(message, child.end, end, around);
    place = child;
  }
  return place;
}

function readElement(
  message: Uint8Array,
  start: number,
  limit: number,
  around: readonly Place[],
): Place | undefined {
  if (start + 2 > limit) return undefined;
  let content = start + 2;
  let length = message[start + 1]!;
  if (length > 0x80) {
    const count = length & 0x7f;
    if (count > 4 || content + count > limit) return undefined;
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + message[content++]!;
  }
  // an answer that was cut off keeps its beginning
  return { tag: message[start]!, start, content, end: Math.min(content + length, limit), around };
}

function splice(message: Uint8Array, place: Place, element: Uint8Array): Uint8Array {
  const same = element.length === place.end - place.start;
  let octets = join(message.subarray(0, place.start), element, message.subarray(place.end));
  if (same) return octets;
  let change = element.length - (place.end - place.start);
  for (const outer of [...place.around].reverse()) {
    const length = outer.end - outer.content + change;
    const header = Uint8Array.of(outer.tag, ...lengthOctets(length));
    octets = join(octets.subarray(0, outer.start), header, octets.subarray(outer.content));
    change += header.length - (outer.content - outer.start);
  }
  return octets;
}

/** Returns an element with this identifier and content. */
export function makeElement(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const octets = join(...content);
  return join(Uint8Array.of(tag, ...lengthOctets(octets.length)), octets);
}

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest >>>= 8) octets.unshift(rest & 0xff);
  return [0x80 | octets.length, ...octets];
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

const zero = Uint8Array.of(2, 1, 0);
const requestIdPath = [2, 0];
