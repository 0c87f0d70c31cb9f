/** Whether a text is a DISPLAY-HINT of RFC 2579 §3.1, for integers or for octets. */
export function isValidHint(hint: string): boolean {
  return integerHint.test(hint) || octetHint.test(hint);
}

const integerHint = /^(?:[bxo]|d(?:-\d{1,10})?)$/;
/** Repeat indicator, length, format, and the separator with the terminator, which are neither digits nor `*`. */
const octetHint =
  /^(?:\*?\d{1,10}[xdoat](?:[^\d*](?:(?<=\*\d{0,10}[xdoat][^\d*])[^\d*])?)?|\*?\d{1,10}[xdoat][^\d*][^\d*])+$/;
