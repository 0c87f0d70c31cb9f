// Numbers in the text form of Prometheus, which is that of Go: the shortest decimal number, with an exponent from 1e+06 on.

/** Returns a number as text. */
export function formatNumber(value: number): string {
  if (value < 1e6 && value > -1e6 && value === (value | 0)) return `${value}`;
  if (value >= 1e6 && value <= Number.MAX_SAFE_INTEGER && Number.isInteger(value)) return formatLarge(value);
  if (Number.isFinite(value)) return formatFraction(value);
  return value === Infinity ? "+Inf" : value === -Infinity ? "-Inf" : "NaN";
}

/** Counters pass here: digits are moved instead of computed. */
function formatLarge(value: number): string {
  const digits = `${value}`;
  const exponent = digits.length - 1;
  let end = digits.length;
  while (digits.charCodeAt(end - 1) === 48) end--;
  const suffix = exponent < 10 ? `e+0${exponent}` : `e+${exponent}`;
  return end === 1 ? digits[0] + suffix : `${digits[0]}.${digits.slice(1, end)}${suffix}`;
}

function formatFraction(value: number): string {
  const [mantissa, exponent] = value.toExponential().split("e") as [string, string];
  const size = Number(exponent);
  if (size >= -4 && size < 21 && size < 6) return Object.is(value, -0) ? "-0" : plainDecimal(value);
  return `${mantissa}e${size < 0 ? "-" : "+"}${String(Math.abs(size)).padStart(2, "0")}`;
}

/** JavaScript has no exponent in this range, from 1e-4 to 1e6. */
function plainDecimal(value: number): string {
  return `${value}`;
}
