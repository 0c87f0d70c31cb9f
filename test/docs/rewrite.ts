// Replaces addresses and names that RFCs reserve for documentation, and fixed ports.

/** The replacements. */
export interface Places {
  /** The device that answers, such as `127.0.0.1:40123`. */
  readonly device: string;
  /** Free ports by the ports at which documentation listens. */
  readonly ports: Readonly<Record<string, number>>;
}

/** The ports at which documentation may listen on the loopback. */
export const documentedPorts = ["1161", "1162", "10161", "10162"] as const;

/** Replaces the targets in code by the device: `"192.0.2.1"` (RFC 5737), `"[2001:db8::1]:161"` (RFC 3849), `"router.example.com"` (RFC 2606). */
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

/** Replaces the targets in a shell script, where they are words. A word after the type `a` is an IpAddress to write, not a target. */
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
/** A string that is only a target, and not the value of a property `value`. */
const quotedTarget = new RegExp(String.raw`(?<!value: )(["'])((?:udp|tcp):\/\/)?${host}(?::\d+)?\1`, "g");
const targetWord = new RegExp(
  String.raw`(?<![\w.@/:-]| a )((?:udp|tcp):(?:\/\/)?)?${host}(?::\d+)?(?![\w.])`,
  "g",
);
const fixedPort = new RegExp(String.raw`\b(?:${documentedPorts.join("|")})\b`, "g");
