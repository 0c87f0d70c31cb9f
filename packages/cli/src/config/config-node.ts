// A value of a configuration file, which knows its place, so that errors can name it.
import { findNearest } from "../arguments/nearest.ts";
import { UsageError } from "../failure.ts";

/** The content of a value. */
export type ConfigContent = null | boolean | number | string | ConfigNode[] | Map<string, ConfigNode>;

/** A value and its place. Each reader throws a `UsageError` with file, line and column if the value is of another kind. */
export class ConfigNode {
  constructor(
    /** The path of the file. */
    readonly file: string,
    /** The line, from 1. */
    readonly line: number,
    /** The column, from 1. */
    readonly column: number,
    /** The value. */
    readonly content: ConfigContent,
  ) {}

  /** Throws a `UsageError` that begins with the place of this value. */
  fail(message: string): never {
    throw new UsageError(`${this.file}:${this.line}:${this.column}: ${message}`);
  }

  /** Runs `work`, and adds the place of this value to a `TypeError`, a `RangeError` or an error of a name. */
  locate<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      if (error instanceof UsageError && error.message.startsWith(`${this.file}:`)) throw error;
      return this.fail((error as Error).message);
    }
  }

  /** The members of an object; `known` are the names that it may have, all if it is missing. */
  members(what: string, known?: readonly string[]): ReadonlyMap<string, ConfigNode> {
    const { content } = this;
    if (!(content instanceof Map)) return this.fail(`${what} must be an object: { … }`);
    for (const [name, node] of content) {
      if (known === undefined || known.includes(name)) continue;
      const near = findNearest(name, known);
      node.fail(
        `${what} has no member ${JSON.stringify(name)}${near === undefined ? "" : `; did you mean ${JSON.stringify(near)}?`} (it has ${known.join(", ")})`,
      );
    }
    return content;
  }

  /** The items of a list. */
  items(what: string): readonly ConfigNode[] {
    return Array.isArray(this.content) ? this.content : this.fail(`${what} must be a list: [ … ]`);
  }

  /** A text that is not empty. */
  text(what: string): string {
    return typeof this.content === "string" && this.content !== ""
      ? this.content
      : this.fail(`${what} must be a text in quotes`);
  }

  /** An integer of a range. */
  integer(what: string, min: number, max: number): number {
    const { content } = this;
    if (typeof content === "number" && Number.isInteger(content) && content >= min && content <= max)
      return content;
    return this.fail(`${what} must be an integer in the range ${min}..${max}`);
  }

  /** One of some texts. */
  oneOf<Text extends string>(what: string, texts: readonly Text[]): Text {
    const found = texts.find((text) => text === this.content);
    return found ?? this.fail(`${what} must be one of ${texts.join(", ")}`);
  }

  /** The value as JavaScript has it. */
  plain(): unknown {
    const { content } = this;
    if (Array.isArray(content)) return content.map((item) => item.plain());
    if (content instanceof Map)
      return Object.fromEntries(Array.from(content, ([name, node]) => [name, node.plain()]));
    return content;
  }
}
