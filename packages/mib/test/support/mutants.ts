// Damaged modules: prefixes, flipped bits, exchanged and repeated pieces, several files in one.
export type Random = () => number;

/** A damaged copy of one of the files. */
export function mutate(files: readonly Uint8Array[], random: Random): Uint8Array {
  const pick = (): Uint8Array => files[below(files.length, random)]!;
  const file = pick();
  switch (below(7, random)) {
    case 0:
      return file.subarray(0, below(file.length + 1, random));
    case 1:
      return flip(file, 1 + below(20, random), random);
    case 2:
      return Buffer.concat([pick(), file.subarray(below(file.length + 1, random)), pick()]);
    case 3:
      return cut(file, random);
    case 4:
      return repeat(file, random);
    case 5:
      return insert(file, random);
    default:
      return flip(cut(file, random), 3, random);
  }
}

function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}

function flip(file: Uint8Array, count: number, random: Random): Uint8Array {
  const copy = Uint8Array.from(file);
  for (let i = 0; i < count && copy.length > 0; i++)
    copy[below(copy.length, random)]! ^= 1 << below(8, random);
  return copy;
}

/** Without a piece from its middle. */
function cut(file: Uint8Array, random: Random): Uint8Array {
  const start = below(file.length + 1, random);
  return Buffer.concat([file.subarray(0, start), file.subarray(start + below(500, random))]);
}

/** With a piece twice. */
function repeat(file: Uint8Array, random: Random): Uint8Array {
  const start = below(file.length + 1, random);
  const piece = file.subarray(start, start + below(500, random));
  return Buffer.concat([
    file.subarray(0, start),
    ...Array<Uint8Array>(1 + below(4, random)).fill(piece),
    file.subarray(start),
  ]);
}

function insert(file: Uint8Array, random: Random): Uint8Array {
  const start = below(file.length + 1, random);
  return Buffer.concat([
    file.subarray(0, start),
    Buffer.from(marks[below(marks.length, random)]!),
    file.subarray(start),
  ]);
}

const marks = [
  '"',
  "--",
  "{",
  "}",
  "(",
  ")",
  "::=",
  "END",
  " MACRO ::= BEGIN ",
  "OBJECT IDENTIFIER ::= ",
  "'",
  "\0",
  "ü",
  ";",
  ",",
  "[Page 3]\n",
  "SEQUENCE {",
  "IMPORTS ",
  " FROM ",
  "SIZE (",
  "-",
  "..",
  "\r",
  "9".repeat(400),
];
