// DEFVAL: what a value means is known once the type of its object is.
import type { DefaultValue } from "../../compiled.ts";
import type { DiagnosticCode } from "../diagnostic-codes.ts";
import type { ValueSyntax } from "../syntax.ts";
import { findNode } from "./lookup.ts";
import { resolveParts, roots } from "./oids.ts";
import type { Context, NodeEntity } from "./scope.ts";

/** Reports a value; `repaired` is how it should be written. */
type Mismatch = (message: string, done: string, repaired?: string, code?: DiagnosticCode) => void;

/** The default value of an object; `undefined` where the clause is empty. */
export function defaultOf(
  context: Context,
  entity: NodeEntity,
  value: ValueSyntax,
): DefaultValue | undefined {
  const { source } = entity.scope.syntax!;
  const mismatch: Mismatch = (message, done, repaired, code = "defval-mismatch") => {
    context.diagnostics.report(source, value.at, code, `DEFVAL of ${entity.name}: ${message}`, {
      module: entity.scope.name,
      symbol: entity.name,
      done,
    });
    if (repaired !== undefined) context.diagnostics.repair(value.start, value.end, repaired);
  };
  if (value.kind === "empty") {
    mismatch("the value is empty", "the object has no default");
    return undefined;
  }
  const made = makeDefault(context, entity, value, mismatch);
  if (made !== undefined) return made;
  const { base } = entity.type;
  if (base !== undefined) mismatch(`\`${shorten(value.text)}\` does not fit ${base}`, "the text is kept");
  return { kind: "unknown", value: value.text };
}

function makeDefault(
  context: Context,
  entity: NodeEntity,
  value: ValueSyntax,
  mismatch: Mismatch,
): DefaultValue | undefined {
  switch (value.kind) {
    case "number":
      return fromNumber(entity, value.text, mismatch);
    case "name":
      return fromName(context, entity, value, mismatch);
    case "names":
      return fromNames(context, entity, value, mismatch);
    case "text":
      return holdsOctets(entity) ? { kind: "text", value: value.text } : undefined;
    case "hex":
    case "binary":
      return fromDigits(entity, value, mismatch);
    case "oid":
      return fromParts(context, entity, value);
    case "empty":
    case "unknown":
      return undefined;
  }
}

function fromNumber(entity: NodeEntity, text: string, mismatch: Mismatch): DefaultValue | undefined {
  const { base, enums } = entity.type;
  if (base === "OBJECT IDENTIFIER" || base === "BITS" || holdsOctets(entity)) return undefined;
  const number = Number(text);
  const label = enums?.find(([candidate]) => candidate === number)?.[1];
  if (enums !== undefined && label === undefined) return undefined;
  if (label !== undefined) {
    mismatch(`${text} is a number, where a label is expected`, `it is read as ${label}`, label);
    return { kind: "label", value: label };
  }
  return { kind: "number", value: Number.isSafeInteger(number) ? number : text };
}

function fromName(
  context: Context,
  entity: NodeEntity,
  value: ValueSyntax,
  mismatch: Mismatch,
): DefaultValue | undefined {
  const { base, enums } = entity.type;
  const isLabel = enums?.some(([, label]) => label === value.text) === true;
  if (base === "BITS") {
    if (!isLabel) return undefined;
    mismatch(
      "a list of bits stands without its inner braces",
      `it is read as { ${value.text} }`,
      `{ ${value.text} }`,
    );
    return { kind: "labels", value: [value.text] };
  }
  if (isLabel) return { kind: "label", value: value.text };
  if (base !== "OBJECT IDENTIFIER") return undefined;
  const root = roots.get(value.text);
  const oid = root ?? findNode(context, entity.scope, value.text, () => undefined)?.oid;
  return oid === undefined ? undefined : { kind: "oid", value: oid };
}

function fromNames(
  context: Context,
  entity: NodeEntity,
  value: ValueSyntax,
  mismatch: Mismatch,
): DefaultValue | undefined {
  const { base, enums } = entity.type;
  const names = value.names!.map(({ text }) => text);
  if (base === "OBJECT IDENTIFIER" && names.length > 0) return fromParts(context, entity, value);
  if (base !== "BITS") return undefined;
  const unknown =
    enums === undefined ? undefined : names.find((name) => !enums.some(([, label]) => label === name));
  if (unknown !== undefined) mismatch(`${unknown} is not the name of a bit`, "the names are kept");
  return { kind: "labels", value: names };
}

function fromParts(context: Context, entity: NodeEntity, value: ValueSyntax): DefaultValue | undefined {
  if (entity.type.base !== "OBJECT IDENTIFIER") return undefined;
  const parts = value.parts ?? value.names!.map(({ text, at }) => ({ name: text, at }));
  const oid = resolveParts(context, entity.scope, parts, entity.name, "defval-mismatch");
  return oid === undefined ? undefined : { kind: "oid", value: oid };
}

/** `'0700'H` and `'1010'B`: octets or a number. */
function fromDigits(entity: NodeEntity, value: ValueSyntax, mismatch: Mismatch): DefaultValue | undefined {
  const { base } = entity.type;
  let digits = value.text.toLowerCase();
  if (base !== undefined && !holdsOctets(entity) && base !== "BITS") {
    if (base === "OBJECT IDENTIFIER" || digits.length > 64) return undefined;
    const number = digits === "" ? 0n : BigInt((value.kind === "hex" ? "0x" : "0b") + digits);
    const label = entity.type.enums?.find(([candidate]) => BigInt(candidate) === number)?.[1];
    if (label !== undefined) return { kind: "label", value: label };
    return { kind: "number", value: Number.isSafeInteger(Number(number)) ? Number(number) : String(number) };
  }
  if (value.kind === "binary") {
    if (/[^01]/.test(digits)) return undefined;
    const whole = digits.padStart(Math.ceil(digits.length / 8) * 8, "0");
    if (whole !== digits)
      mismatch(
        `${digits.length} binary digits are not whole octets`,
        "zeros are put before them",
        `'${whole}'B`,
        "hex-odd",
      );
    digits = whole.replace(/.{4}/g, (four) => Number.parseInt(four, 2).toString(16));
  } else if (digits.length % 2 !== 0) {
    mismatch(
      `${digits.length} hexadecimal digits are not whole octets`,
      "a zero is put before them",
      `'0${value.text}'H`,
      "hex-odd",
    );
    digits = `0${digits}`;
  }
  return { kind: "hex", value: digits };
}

function holdsOctets(entity: NodeEntity): boolean {
  const { base } = entity.type;
  return base === "OCTET STRING" || base === "Opaque" || base === "IpAddress" || base === "NetworkAddress";
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}...` : text;
}
