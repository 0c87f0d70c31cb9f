import { hexOf, isException, textOf, ticksText, type Varbind } from "@snmp/pdu";
import { type Paint, plain } from "../output/paint.ts";
import { oneLine, quoted } from "./text.ts";

/** What of a variable binding to show, and how: the letters that net-snmp's -O takes, as far as they make sense without a MIB. */
export interface VarbindFormat {
  /** q: name and value, without type, punctuation and quotes. */
  readonly quick: boolean;
  /** v: the value only. */
  readonly valueOnly: boolean;
  /** x: octets as hexadecimal digits even where they are text. */
  readonly hex: boolean;
  /** t: TimeTicks as a number. */
  readonly rawTicks: boolean;
}

/** Name, type and value. */
export const fullFormat: VarbindFormat = { quick: false, valueOnly: false, hex: false, rawTicks: false };

/** A variable binding on one line: `1.3.6.1.2.1.1.5.0 = OctetString: "core-1"`. */
export function formatVarbind(
  varbind: Varbind,
  format: VarbindFormat = fullFormat,
  paint: Paint = plain,
): string {
  const value =
    format.quick || format.valueOnly ? formatValue(varbind, format) : typedValue(varbind, format, paint);
  if (format.valueOnly) return value;
  return format.quick ? `${varbind.oid} ${value}`.trimEnd() : `${varbind.oid} ${paint("dim", "=")} ${value}`;
}

/** The bare value, as a script or a table wants it: text without quotes, octets that are no text as hexadecimal digits. */
export function formatValue(varbind: Varbind, format: VarbindFormat = fullFormat): string {
  switch (varbind.type) {
    case "OctetString": {
      const text = format.hex ? undefined : textOf(varbind.value);
      return text === undefined ? hexOf(varbind.value, " ") : oneLine(text);
    }
    case "Opaque":
      return varbind.float === undefined ? hexOf(varbind.value, " ") : String(varbind.float);
    case "TimeTicks":
      return format.rawTicks ? String(varbind.value) : ticksText(varbind.value);
    default:
      return varbind.toString();
  }
}

/** Type and value so that neither can be mistaken: text in quotes, octets in pairs of digits, TimeTicks as number and duration. */
function typedValue(varbind: Varbind, format: VarbindFormat, paint: Paint): string {
  if (isException(varbind)) return paint("yellow", varbind.type);
  if (varbind.type === "Null") return paint("dim", "Null");
  return `${paint("dim", `${varbind.type}:`)} ${typed(varbind, format)}`;
}

function typed(varbind: Varbind, format: VarbindFormat): string {
  switch (varbind.type) {
    case "OctetString": {
      const text = format.hex ? undefined : textOf(varbind.value);
      return text === undefined ? hexOf(varbind.value, " ") : quoted(text);
    }
    case "TimeTicks":
      return format.rawTicks ? String(varbind.value) : `${varbind.value} (${ticksText(varbind.value)})`;
    case "Opaque":
      return varbind.float === undefined
        ? hexOf(varbind.value, " ")
        : `${varbind.float} (${varbind.value[1] === 0x78 ? "float" : "double"})`;
    default:
      return formatValue(varbind, format);
  }
}
