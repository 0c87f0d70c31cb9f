// A strict reader of InfluxDB's line protocol, for tests: https://docs.influxdata.com/influxdb/v2/reference/syntax/line-protocol/

export interface ReadPoint {
  readonly measurement: string;
  readonly tags: Readonly<Record<string, string>>;
  /** `i` and `u` are bigints, text is text, a float a number. */
  readonly fields: Readonly<
    Record<string, { readonly type: "i" | "u" | "f" | "s"; readonly value: unknown }>
  >;
  readonly timestamp: bigint;
}

/** Reads lines. Throws at whatever the protocol forbids. */
export function readLines(text: string): ReadPoint[] {
  const reader = new Reader(text);
  const points: ReadPoint[] = [];
  while (!reader.isAtEnd) points.push(reader.readPoint());
  return points;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#text.length;
  }

  readPoint(): ReadPoint {
    if (this.#text[this.#at] === "#") throw new Error("a comment");
    const measurement = this.#readUntil(", ", ", ");
    if (measurement === "" || measurement.startsWith("_"))
      throw new Error(`a bad measurement: ${measurement}`);
    const tags: Record<string, string> = {};
    while (this.#take(",")) {
      const name = this.#readUntil("=", ",= ");
      this.#expect("=");
      const value = this.#readUntil(", ", ",= ");
      if (name === "" || name === "time" || value === "") throw new Error(`a bad tag: ${name}=${value}`);
      if (Object.hasOwn(tags, name)) throw new Error(`the tag ${name} comes twice`);
      tags[name] = value;
    }
    this.#expect(" ");
    const fields: Record<string, ReadPoint["fields"][string]> = {};
    do {
      const name = this.#readUntil("=", ",= ");
      this.#expect("=");
      if (name === "" || name === "time" || Object.hasOwn(fields, name))
        throw new Error(`a bad field: ${name}`);
      fields[name] = this.#readValue();
    } while (this.#take(","));
    this.#expect(" ");
    const timestamp = this.#match(/\d+/y);
    this.#expect("\n");
    return { measurement, tags, fields, timestamp: BigInt(timestamp) };
  }

  #readValue(): ReadPoint["fields"][string] {
    if (this.#text[this.#at] === '"') {
      const quoted = this.#match(/"(?:[^"\\]|\\[\s\S])*"/y);
      return { type: "s", value: quoted.slice(1, -1).replace(/\\(["\\])/g, "$1") };
    }
    const number = this.#match(/-?\d+(?:\.\d+)?(?:e[+-]?\d+)?[iu]?/y);
    if (/[iu]$/.test(number)) {
      const value = BigInt(number.slice(0, -1));
      const type = number.endsWith("i") ? "i" : "u";
      const [min, max] = type === "i" ? [-(2n ** 63n), 2n ** 63n - 1n] : [0n, 2n ** 64n - 1n];
      if (value < min || value > max) throw new Error(`out of range: ${number}`);
      return { type, value };
    }
    return { type: "f", value: Number(number) };
  }

  /** Reads up to one of `ends`; a backslash before one of `escaped` stands for that. */
  #readUntil(ends: string, escaped: string): string {
    let result = "";
    for (;;) {
      const character = this.#text[this.#at];
      if (character === undefined || character === "\n") throw new Error("the line ends too early");
      if (ends.includes(character)) return result;
      const next = this.#text[this.#at + 1];
      if (character === "\\" && next !== undefined && escaped.includes(next)) {
        result += next;
        this.#at += 2;
      } else {
        if (escaped.includes(character)) throw new Error(`${JSON.stringify(character)} is not escaped`);
        result += character;
        this.#at++;
      }
    }
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  #expect(character: string): void {
    if (!this.#take(character))
      throw new Error(
        `${JSON.stringify(character)} is missing before ${this.#text.slice(this.#at, this.#at + 20)}`,
      );
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#text) ?? [];
    if (found === undefined) throw new Error(`nothing fits at ${this.#text.slice(this.#at, this.#at + 20)}`);
    this.#at += found.length;
    return found;
  }
}
