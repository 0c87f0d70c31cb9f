// Files that hold no module: what they are instead.

/** Describes a file without a module: what it is, and what to do about it. */
export function describeContent(text: string): string {
  if (text.trim() === "") return "the file is empty";
  const start = text.slice(0, 512);
  for (const [pattern, what, advice] of kinds) {
    if (typeof pattern === "string" ? start.startsWith(pattern) : pattern.test(start))
      return `this is ${what}, not a MIB module: ${advice}`;
  }
  if (start.includes("\0"))
    return "this is a binary file, not a MIB module: a module is text that begins with NAME DEFINITIONS ::= BEGIN";
  if (/\bOBJECT-TYPE\b/.test(text))
    return "there is no line NAME DEFINITIONS ::= BEGIN: the file is a part of a MIB module; put that line before it, and END behind it";
  return "there is no line NAME DEFINITIONS ::= BEGIN: the file is not a MIB module";
}

const download = "save the module itself, not the page that shows it (on GitHub: “Raw”)";
/** How files of a kind begin; bytes from 0x80 on are read as Windows-1252 or Latin-1, whichever the engine has. */
const kinds: readonly (readonly [RegExp | string, string, string])[] = [
  [/^%PDF-/, "a PDF document", "save its text, or find the module as a text file"],
  ["PK\x03\x04", "a ZIP archive", "unpack it first"],
  ["PK\x05\x06", "an empty ZIP archive", "fetch it again"],
  ["\x1f\x8b", "a gzip archive", "unpack it first (gunzip, or tar xzf)"],
  ["\x1f‹", "a gzip archive", "unpack it first (gunzip, or tar xzf)"],
  [/^BZh\d/, "a bzip2 archive", "unpack it first"],
  [/^(?:\xfd|ý)7zXZ/, "an xz archive", "unpack it first"],
  [/^7z(?:\xbc|¼)(?:\xaf|¯)/, "a 7z archive", "unpack it first"],
  [/^Rar!/, "a RAR archive", "unpack it first"],
  [/^\s*(?:<!DOCTYPE\s+html|<html|<head)/i, "an HTML page", download],
  [/^\s*<\?xml/i, "an XML document", download],
  [/^\{\\rtf/, "an RTF document", "save it as plain text"],
  ["\xd0\xcf\x11\xe0", "an Office document", "save it as plain text"],
  [/^version https:\/\/git-lfs/, "a pointer of Git LFS", "fetch the file itself (git lfs pull)"],
  [/^\s*module\s+[\w-]+\s*\{/, "a module of SMIng or YANG", "find the SMIv2 form of it"],
  [/^\s*[{[]/, "JSON", "compile the source of the module"],
];
