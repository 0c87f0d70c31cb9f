// The answers of responder.c, in JavaScript.
import { element, integer, nullElement } from "../ber.ts";
import { answers, encodeRows, responderTable } from "../fixtures.ts";

/** Returns the answer of the responder to `message`, or `undefined` if it does not answer. */
export function respond(message: Buffer): Buffer | undefined {
  try {
    const [version, community, pdu] = takeAll(take(message).content);
    const [id, second, third, list] = takeAll(pdu!.content);
    const names = takeAll(list!.content).map((varbind) => take(varbind.content));
    const varbinds = makeVarbinds(pdu!.tag, names, readNumber(second!), readNumber(third!));
    if (readNumber(version!) > 1 || varbinds === undefined) return undefined;
    const ended =
      readNumber(version!) === 0
        ? varbinds.findIndex((varbind) => varbind.subarray(-2).equals(endOfMibView))
        : -1;
    const [status, index] = ended === -1 ? [0, 0] : [noSuchName, ended + 1];
    const answer = element(response, id!.whole, integer(status), integer(index), element(0x30, ...varbinds));
    return element(0x30, version!.whole, community!.whole, answer);
  } catch {
    return undefined; // not a request
  }
}

function makeVarbinds(
  pduTag: number,
  names: readonly Element[],
  nonRepeaters: number,
  maxRepetitions: number,
): Buffer[] | undefined {
  if (pduTag === getRequest)
    return names.map(({ whole }, i) => element(0x30, whole, answers[i % answers.length]!.octets));
  if (pduTag === getNextRequest) return addSuccessors(names, 1, []);
  if (pduTag !== getBulkRequest) return undefined;
  return addSuccessors(
    names.slice(nonRepeaters),
    maxRepetitions,
    addSuccessors(names.slice(0, nonRepeaters), 1, []),
  );
}

/** Adds the successors of names to `varbinds`: as many rounds as requested, and as fit into an Ethernet frame. */
function addSuccessors(names: readonly Element[], rounds: number, varbinds: Buffer[]): Buffer[] {
  const next = names.map(({ content }) => findRowAfter(content));
  let size = varbinds.reduce((sum, varbind) => sum + varbind.length, 0);
  for (let more = names.length > 0; more && rounds > 0; rounds--) {
    more = false;
    for (const [i, { whole }] of names.entries()) {
      if (size > maxVarbindsSize) return varbinds;
      const row = table[next[i]!++];
      more ||= row !== undefined;
      const varbind = row ?? element(0x30, whole, endOfMibView);
      size += varbind.length;
      varbinds.push(varbind);
    }
  }
  return varbinds;
}

/** Returns the number, from 0, of the row after a name. */
function findRowAfter(name: Buffer): number {
  const order = Buffer.compare(name.subarray(0, column.length), column.subarray(0, name.length));
  if (order !== 0) return order < 0 ? 0 : table.length;
  let row = 0;
  for (const octet of name.subarray(column.length)) {
    row = row * 128 + (octet & 0x7f);
    if (octet < 0x80) break;
  }
  return Math.min(row, table.length);
}

interface Element {
  readonly tag: number;
  readonly content: Buffer;
  readonly whole: Buffer;
}

/** Returns the first element. */
function take(octets: Buffer): Element {
  const count = octets[1]! > 0x80 ? octets[1]! & 0x7f : 0;
  const length = count === 0 ? octets[1]! : octets.readUIntBE(2, count);
  const start = 2 + count;
  if (start + length > octets.length) throw new RangeError("the element is truncated");
  return {
    tag: octets[0]!,
    content: octets.subarray(start, start + length),
    whole: octets.subarray(0, start + length),
  };
}

/** Returns all elements. */
function takeAll(octets: Buffer): Element[] {
  const elements: Element[] = [];
  for (let rest = octets; rest.length > 0; rest = rest.subarray(elements.at(-1)!.whole.length))
    elements.push(take(rest));
  return elements;
}

function readNumber({ content }: Element): number {
  return content.readIntBE(0, content.length);
}

const [getRequest, getNextRequest, response, getBulkRequest] = [0xa0, 0xa1, 0xa2, 0xa5];
const endOfMibView = nullElement(0x82);
const noSuchName = 2;
const maxVarbindsSize = 1400 - 64;
const table = encodeRows(1, responderTable.rows);
/** The content octets of the OID of the column: those of row 1 without the last one. */
const column = take(take(table[0]!).content).content.subarray(0, -1);
