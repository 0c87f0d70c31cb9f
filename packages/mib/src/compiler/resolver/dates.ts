// The dates of LAST-UPDATED and REVISION (RFC 2578 §2, ExtUTCTime): `YYMMDDHHMMZ` for 19YY, or `YYYYMMDDHHMMZ`.

/** A date in ISO 8601, and what is unusual about its text. */
export interface ReadDate {
  readonly date?: string;
  readonly fault?: "digits" | "invalid";
}

/** Reads the text of LAST-UPDATED or REVISION. */
export function dateOf(text: string): ReadDate {
  const match = /^\s*(\d\d|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(Z?)\s*$/i.exec(text);
  if (match === null) return { fault: "invalid" };
  const [, years, month, day, hour, minute, zone] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const year = years.length === 2 ? `19${years}` : years;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (month < "01" || month > "12" || day < "01" || Number(day) > last || hour > "23" || minute > "59")
    return { fault: "invalid" };
  const date = `${year}-${month}-${day}T${hour}:${minute}Z`;
  if (zone === "") return { date, fault: "invalid" };
  return years.length === 2 && Number(years) < 90 ? { date, fault: "digits" } : { date };
}
