// RFC 2579 §3.1: DISPLAY-HINT of octets, as snmp_exporter applies it: hexadecimal digits in upper case.
import { upperHex } from "./octets.ts";

/** One specification of a hint. */
interface Specification {
  readonly repeats: boolean;
  readonly length: number;
  readonly format: string;
  readonly separator: string;
  readonly terminator: string;
}

/** Returns the octets of the text that a hint makes; `undefined` if the hint is invalid or there is nothing to show. */
export function applyDisplayHint(hint: string, octets: Uint8Array): Uint8Array | undefined {
  const specifications = parseHint(hint);
  if (specifications === undefined || octets.length === 0) return undefined;
  const parts: Uint8Array[] = [];
  const write = (text: string): void => void parts.push(encoder.encode(text));
  let at = 0;
  for (let i = 0; at < octets.length; i++) {
    const { repeats, length, format, separator, terminator } =
      specifications[Math.min(i, specifications.length - 1)]!;
    // without octets to consume, the last specification would go on for ever
    if (i >= specifications.length && length === 0 && !repeats) return undefined;
    const count = repeats ? octets[at++]! : 1;
    for (let round = 0; round < count && at < octets.length; round++) {
      const chunk = octets.subarray(at, at + length);
      const part = formatChunk(format, chunk);
      if (part === undefined) return undefined;
      parts.push(part);
      at += chunk.length;
      const isLast = round === count - 1;
      if (at < octets.length && !(isLast && terminator !== "")) write(separator);
      if (length === 0) break;
    }
    if (at < octets.length) write(terminator);
  }
  return Buffer.concat(parts);
}

function formatChunk(format: string, chunk: Uint8Array): Uint8Array | undefined {
  if (format === "a" || format === "t") return chunk;
  if (format === "x") return encoder.encode(upperHex(chunk));
  if (chunk.length > 8) return undefined;
  let number = 0n;
  for (const octet of chunk) number = (number << 8n) | BigInt(octet);
  return encoder.encode(number.toString(format === "o" ? 8 : 10));
}

function parseHint(hint: string): readonly Specification[] | undefined {
  const specifications: Specification[] = [];
  let rest = hint;
  while (rest !== "") {
    const match = /^(\*?)(\d+)([dxoat])([^\d*]?)/.exec(rest);
    if (match === null) return undefined;
    const [all, star, length, format, separator] = match as unknown as readonly string[];
    rest = rest.slice(all!.length);
    let terminator = "";
    if (star === "*" && separator !== "") {
      terminator = /^[^\d*]/.exec(rest)?.[0] ?? "";
      rest = rest.slice(terminator.length);
    }
    specifications.push({
      repeats: star === "*",
      length: Math.min(Number(length), 65_535),
      format: format!,
      separator: separator!,
      terminator,
    });
  }
  return specifications.length === 0 ? undefined : specifications;
}

const encoder = new TextEncoder();
