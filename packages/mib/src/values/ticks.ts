/** The hundredths of a second that a text such as `1 day, 2:03:04.05` or a number is; `undefined` if it is neither. */
export function parseTicks(text: string): number | undefined {
  const plain = /^\((\d+)\)/.exec(text.trim()) ?? /^(\d+)$/.exec(text.trim());
  if (plain !== null) return within(Number(plain[1]));
  const match = /^(?:(\d+) days?, )?(\d+):(\d\d?):(\d\d?)(?:\.(\d\d?))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1, 5).map((part) => Number(part ?? 0));
  const hundredths = Number((match[5] ?? "0").padEnd(2, "0"));
  if (minutes > 59 || seconds > 59) return undefined;
  return within(((days * 24 + hours) * 60 + minutes) * 6000 + seconds * 100 + hundredths);
}

function within(ticks: number): number | undefined {
  return ticks <= 0xffffffff ? ticks : undefined;
}
