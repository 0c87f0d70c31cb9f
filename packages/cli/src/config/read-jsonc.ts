// JSON with comments (// and /* */) and with commas after the last member, whose values know their places.
import { ConfigNode } from "./config-node.ts";

/** Reads a configuration file. Throws a `UsageError` with line and column where it is not JSON. */
export function readJsonc(text: string, file: string): ConfigNode {
  return new Reader(text, file).readDocument();
}

class Reader {
  readonly #text: string;
  readonly #file: string;
  #at = 0;
  #depth = 0;

  constructor(text: string, file: string) {
    // an editor of Windows may begin the file with a mark
    this.#text = text.replace(/^\uFEFF/, " ");
    this.#file = file;
  }

  readDocument(): ConfigNode {
    const node = this.#readValue();
    if (this.#peek() !== "") this.#fail("text after the end of the document");
    return node;
  }

  #readValue(): ConfigNode {
    const next = this.#peek();
    const start = this.#at;
    const node = (content: ConfigNode["content"]): ConfigNode => {
      const [line, column] = this.#placeOf(start);
      return new ConfigNode(this.#file, line, column, content);
    };
    if (++this.#depth > maxDepth) this.#fail(`more than ${maxDepth} levels`);
    try {
      if (next === "{") return node(this.#readObject());
      if (next === "[") return node(this.#readList());
      if (next === '"') return node(this.#readString());
      return node(this.#readWord());
    } finally {
      this.#depth--;
    }
  }

  #readObject(): Map<string, ConfigNode> {
    const members = new Map<string, ConfigNode>();
    this.#at++;
    while (this.#peek() !== "}") {
      if (this.#peek() !== '"') this.#fail('a member is missing: "name": value, or the end of the object: }');
      const start = this.#at;
      const name = this.#readString();
      if (members.has(name)) this.#fail(`the member ${JSON.stringify(name)} is there twice`, start);
      this.#expect(":", `after ${JSON.stringify(name)}`);
      members.set(name, this.#readValue());
      if (this.#peek() !== "}") this.#expect(",", "between members, or } after the last one");
    }
    this.#at++;
    return members;
  }

  #readList(): ConfigNode[] {
    const items: ConfigNode[] = [];
    this.#at++;
    while (this.#peek() !== "]") {
      items.push(this.#readValue());
      if (this.#peek() !== "]") this.#expect(",", "between items, or ] after the last one");
    }
    this.#at++;
    return items;
  }

  #readString(): string {
    const [whole] =
      this.#match(/"(?:[^"\\\n]|\\[^\n])*"/y) ?? this.#fail("a quote at the end of the text is missing");
    try {
      return JSON.parse(whole) as string;
    } catch {
      return this.#fail("an invalid escape or control character in a text", this.#at - whole.length);
    }
  }

  #readWord(): boolean | number | null {
    const [word] = this.#match(/[^\s,:{}[\]"/]+/y) ?? this.#fail("a value is missing");
    try {
      return JSON.parse(word) as boolean | number | null;
    } catch {
      return this.#fail(
        `${JSON.stringify(word)} is not a value: texts stand in quotes`,
        this.#at - word.length,
      );
    }
  }

  #expect(character: string, where: string): void {
    if (this.#peek() !== character) this.#fail(`${character} is missing ${where}`);
    this.#at++;
  }

  /** The next character that is neither space nor comment; empty at the end. */
  #peek(): string {
    this.#match(/(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)*/y);
    return this.#text.charAt(this.#at);
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match === null) return undefined;
    this.#at = pattern.lastIndex;
    return match;
  }

  #fail(message: string, at = this.#at): never {
    const [line, column] = this.#placeOf(at);
    return new ConfigNode(this.#file, line, column, null).fail(message);
  }

  #placeOf(at: number): [line: number, column: number] {
    const lines = this.#text.slice(0, at).split("\n");
    return [lines.length, lines.at(-1)!.length + 1];
  }
}

/** Levels of lists and objects. */
const maxDepth = 50;
