import { pad, widthOf, wrap } from "../format/text.ts";
import { type Paint, plain } from "../output/paint.ts";
import type { Field } from "./field.ts";

/** The layout of fields. */
export interface RenderOptions {
  readonly paint?: Paint;
  /** Columns of the terminal; 100 by default, which suits every field. */
  readonly width?: number;
  /** Whether to hide the content of secret fields. */
  readonly hideSecrets?: boolean;
  /** The maximum number of lines for the octets of one field. */
  readonly maxLines?: number;
  /** Returns the name of an OBJECT IDENTIFIER, or `undefined`. */
  readonly nameOf?: (oid: string) => string | undefined;
}

/** Returns fields as lines in four columns: offset (with `~` if the octets are decrypted), octets, name and type, meaning. */
export function renderFields(fields: readonly Field[], options: RenderOptions = {}): string[] {
  const { width = 100 } = options;
  const labels = fields.map(
    (field) =>
      `${"  ".repeat(field.depth)}${[field.name, field.type].filter((part) => part !== "").join(" ")}`,
  );
  const labelWidth = Math.max(0, ...labels.map(widthOf));
  const meaningWidth = Math.max(10, width - octetsColumn - octetsWidth - labelWidth - 2 * gap.length);
  return fields.flatMap((field, i) => renderField(field, labels[i]!, labelWidth, meaningWidth, options));
}

function renderField(
  field: Field,
  label: string,
  labelWidth: number,
  meaningWidth: number,
  options: RenderOptions,
): string[] {
  const { paint = plain, hideSecrets = false } = options;
  const hidden = hideSecrets && field.secret;
  const octets = octetLines(field, hidden, options);
  const meaning = wrap(meaningText(field, hidden, options), meaningWidth);
  const lines: string[] = [];
  for (let i = 0; i < Math.max(octets.length, meaning.length); i++) {
    const offset = pad(i === 0 ? String(field.offset) : "", octetsColumn - gap.length, "right");
    const shown = i === 0 ? paintLabel(field, label, labelWidth, paint) : " ".repeat(labelWidth);
    // decrypted octets are marked, because the packet does not contain them
    const mark = field.decrypted ? paint("magenta", "~") : " ";
    const place = `${paint("dim", offset)}${mark} `;
    const line = [place + (octets[i] ?? " ".repeat(octetsWidth)), shown, paint("bold", meaning[i] ?? "")];
    lines.push(line.join(gap).trimEnd());
  }
  return lines;
}

function meaningText(field: Field, hidden: boolean, { nameOf }: RenderOptions): string {
  if (hidden) return "hidden";
  const name = field.type === "OBJECT IDENTIFIER" ? nameOf?.(field.meaning) : undefined;
  return name === undefined ? field.meaning : `${field.meaning} ${name}`;
}

function paintLabel(field: Field, label: string, width: number, paint: Paint): string {
  const indent = "  ".repeat(field.depth);
  const type = field.name === "" ? field.type : field.type === "" ? "" : ` ${field.type}`;
  return `${indent}${paint(field.type === "" ? "red" : "cyan", field.name)}${paint("dim", type)}${" ".repeat(width - widthOf(label))}`;
}

/** Returns the octets of a field in lines of fixed width: identifier and length in one colour, the content in another. */
function octetLines(
  field: Field,
  hidden: boolean,
  { paint = plain, maxLines = Infinity }: RenderOptions,
): string[] {
  const { header, content } = field;
  const total = header.length + content.length;
  const lines: string[] = [];
  for (let at = 0; at < total; at += octetsPerLine) {
    if (lines.length === maxLines) {
      lines[maxLines - 1] = paint("dim", pad(`… ${total - at + octetsPerLine} more octets`, octetsWidth));
      break;
    }
    const inLine = Math.min(octetsPerLine, total - at);
    const cells = Array.from({ length: inLine }, (_, i) => {
      const position = at + i;
      if (position < header.length) return paint("yellow", formatOctet(header[position]!));
      return paint("green", hidden ? "··" : formatOctet(content[position - header.length]!));
    });
    lines.push(cells.join(" ") + "   ".repeat(octetsPerLine - inLine));
  }
  return lines;
}

function formatOctet(octet: number): string {
  return octet.toString(16).padStart(2, "0");
}

const gap = "  ";
const octetsPerLine = 8;
const octetsWidth = octetsPerLine * 3 - 1;
const octetsColumn = 4 + gap.length;
