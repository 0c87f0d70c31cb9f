// Lines that a server refuses are found, and cost no others: by the server's reason, or by dividing.
import { SinkError, type Refusal } from "./sink-error.ts";
import { type Line, lineText, valueType } from "./line-protocol.ts";

/** Where lines go. */
interface Destination {
  /** Posts a body. Rejects with a `SinkError`. */
  post(body: string): Promise<unknown>;
  /** Returns a text as errors show it. */
  redact(text: string): string;
}

/**
 * Posts lines, and resolves to what the server refused of them. The others are written: points may be posted again and again. Rejects with
 * the error of the first request if the server takes nothing at all, and with any error that is not a refusal of data.
 */
export async function postLines(lines: readonly Line[], destination: Destination): Promise<Refusal[]> {
  const posting = new Posting(destination, lines);
  await posting.write(lines);
  return posting.finish();
}

class Posting {
  readonly #refusals: Refusal[] = [];
  readonly #destination: Destination;
  readonly #enough: number;
  /** The number of requests that may follow. There are more once the server has taken anything. */
  #requests: number;
  #hasTaken = false;
  #firstError: SinkError | undefined;

  constructor(destination: Destination, lines: readonly Line[]) {
    this.#destination = destination;
    const values = lines.reduce((sum, { fields }) => sum + fields.size, 1);
    this.#requests = this.#enough = 4 + 2 * Math.ceil(Math.log2(values));
  }

  finish(): Refusal[] {
    if (this.#firstError !== undefined && !this.#hasTaken) throw this.#firstError;
    return this.#refusals;
  }

  /** Writes what can be written. Resolves to whether that was all. */
  async write(lines: readonly Line[]): Promise<boolean> {
    try {
      this.#requests--;
      await this.#destination.post(lines.map(lineText).join(""));
      if (!this.#hasTaken) this.#requests += this.#enough;
      this.#hasTaken = true;
      return true;
    } catch (error) {
      if (!SinkError.isInstance(error) || !isRefusal(error)) throw error;
      this.#firstError ??= error;
      await this.#handle(lines, error);
      return false;
    }
  }

  async #handle(lines: readonly Line[], error: SinkError): Promise<void> {
    const reason = reasonOf(error);
    const rest = this.#dropConflict(lines, reason);
    if (rest !== undefined) return rest.length === 0 ? undefined : this.#goOn(rest, reason);
    const dropped = /^partial write: (?!field type conflict).* dropped=(\d+)$/s.exec(reason)?.[1];
    if (Number(dropped) === lines.length) this.#refuse(lines, reason);
    else await this.#divide(lines, reason);
  }

  async #goOn(lines: readonly Line[], reason: string): Promise<void> {
    if (this.#requests > 0) await this.write(lines);
    else this.#refuse(lines, reason);
  }

  /** Writes the halves of what was refused, down to single fields. If one half is fine, the other one need not be tried as a whole. */
  async #divide(lines: readonly Line[], reason: string): Promise<void> {
    if (isSingle(lines) || this.#requests <= 0) return this.#refuse(lines, reason);
    const [first, second] = halve(lines);
    const isFine = await this.write(first);
    if (isFine && !isSingle(second)) await this.#divide(second, reason);
    else await this.#goOn(second, reason);
  }

  /**
   * Takes the field that the server names out of all lines that have it with the refused type: InfluxDB refuses whole points for it. Returns
   * the lines that are left; `undefined` if the server names none.
   */
  #dropConflict(lines: readonly Line[], reason: string): Line[] | undefined {
    const [, field, measurement, type] = conflict.exec(reason) ?? [];
    const isNamed = (name: string, shown: string | undefined): boolean =>
      this.#destination.redact(name) === shown;
    const find = ({ measurement: own, fields }: Line): string | undefined => {
      if (!isNamed(own, measurement)) return undefined;
      return [...fields.keys()].find((name) => isNamed(name, field) && valueType(fields.get(name)!) === type);
    };
    if (lines.every((line) => find(line) === undefined)) return undefined;
    return lines.flatMap((line) => {
      const found = find(line);
      if (found === undefined) return [line];
      this.#refuse([pick(line, [found])], reason);
      const others = [...line.fields.keys()].filter((name) => name !== found);
      return others.length === 0 ? [] : [pick(line, others)];
    });
  }

  #refuse(lines: readonly Line[], reason: string): void {
    for (const { result, table, index, fields } of lines) {
      const [field] = fields.size === 1 ? fields.keys() : [];
      const item = [table, field].filter((part) => part !== undefined).join(".");
      const shown = reason.slice(0, maxReason);
      this.#refusals.push({ result, item: item || undefined, index, count: fields.size, reason: shown });
    }
  }
}

/** Whether the server refused data: with others it may work. */
function isRefusal({ status }: SinkError): boolean {
  return status === 400 || status === 413 || status === 422;
}

/** Returns the reason in an answer: `{"error":"…"}` of InfluxDB 1, `{"code":"…","message":"…"}` of InfluxDB 2. */
function reasonOf({ detail = "", message }: SinkError): string {
  try {
    const { error, message: text } = JSON.parse(detail) as { error?: unknown; message?: unknown };
    const reason = text ?? error;
    if (typeof reason === "string") return reason;
  } catch {
    // not JSON
  }
  return detail || message;
}

function isSingle([line, ...others]: readonly Line[]): boolean {
  return others.length === 0 && line!.fields.size <= 1;
}

function halve(lines: readonly Line[]): [Line[], Line[]] {
  if (lines.length > 1) {
    const middle = lines.length >> 1;
    return [lines.slice(0, middle), lines.slice(middle)];
  }
  const line = lines[0]!;
  const names = [...line.fields.keys()];
  const middle = names.length >> 1;
  return [[pick(line, names.slice(0, middle))], [pick(line, names.slice(middle))]];
}

/** Returns the line with these fields only. */
function pick(line: Line, names: readonly string[]): Line {
  return { ...line, fields: new Map(names.map((name) => [name, line.fields.get(name)!])) };
}

const conflict =
  /field type conflict: input field "(.*)" on measurement "(.*)" is type (\w+), already exists as type/s;
/** Characters of a reason that are kept. */
const maxReason = 300;
