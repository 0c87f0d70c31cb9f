// What stands in documentation and is nowhere: addresses and names that the RFCs keep for documentation, and fixed ports.

/** Where documentation is sent to. */
export interface Places {
  /** `127.0.0.1:40123`: the device that answers. */
  readonly device: string;
  /** What to take for the ports that documentation listens at. */
  readonly ports: Readonly<Record<string, number>>;
}

/** The ports that documentation may listen at on the loopback. */
export const documentedPorts = ["1161", "1162", "10161", "10162"] as const;

/** Code whose targets are the device: `"192.0.2.1"` (RFC 5737), `"[2001:db8::1]:161"` (RFC 3849), `"router.example.com"` (RFC 2606). */
export function rewriteCode(code: string, places: Places): string {
  return withPorts(
    code.replace(
      quotedTarget,
      (_whole, quote: string, scheme: string | undefined) =>
        `${quote}${scheme ?? ""}${places.device}${quote}`,
    ),
    places,
  );
}

/** The same of a shell script, where targets are words. A word behind the type `a`, an IpAddress to be written, is none. */
export function rewriteScript(script: string, places: Places): string {
  return withPorts(
    script.replace(targetWord, (_whole, scheme: string | undefined) => `${scheme ?? ""}${places.device}`),
    places,
  );
}

function withPorts(text: string, { ports }: Places): string {
  return text.replace(fixedPort, (port) => String(ports[port] ?? port));
}

const host = String.raw`(?:(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}|\[2001:db8:[\da-f:]*\]|[a-z][\w-]*\.example(?:\.(?:com|net|org))?)`;
/** A string that is a target and nothing else; not the value of a property that is called `value`. */
const quotedTarget = new RegExp(String.raw`(?<!value: )(["'])((?:udp|tcp):\/\/)?${host}(?::\d+)?\1`, "g");
const targetWord = new RegExp(
  String.raw`(?<![\w.@/:-]| a )((?:udp|tcp):(?:\/\/)?)?${host}(?::\d+)?(?![\w.])`,
  "g",
);
const fixedPort = new RegExp(String.raw`\b(?:${documentedPorts.join("|")})\b`, "g");
