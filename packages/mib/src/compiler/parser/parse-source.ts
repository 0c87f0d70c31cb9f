// A file: any number of modules, with any text around them.
import { Cursor } from "../cursor.ts";
import type { Diagnostics } from "../diagnostics.ts";
import { scan } from "../scanner.ts";
import type { Source } from "../source.ts";
import type { ModuleSyntax } from "../syntax.ts";
import { kind } from "../tokens.ts";
import { parseModule } from "./parse-module.ts";

/** Reads all modules of a source. Never throws; what cannot be read is reported. */
export function parseSource(source: Source, diagnostics: Diagnostics): ModuleSyntax[] {
  const cursor = new Cursor(source, scan(source, diagnostics), diagnostics);
  const modules: ModuleSyntax[] = [];
  let stray = -1;
  while (cursor.kind() !== kind.end) {
    if (cursor.isModule()) {
      modules.push(parseModule(cursor));
      continue;
    }
    if (stray < 0) stray = cursor.offset();
    cursor.at++;
  }
  cursor.module = modules[0]?.name;
  if (stray >= 0 && modules.length > 0)
    cursor.report("trailing-text", "text stands outside of the modules", "the text is skipped", stray);
  const beyond = source.beyondAscii;
  if (beyond >= 0 && modules.length > 0)
    cursor.report(
      "encoding",
      "the file has bytes above 127",
      "texts are read as UTF-8, or as Windows-1252",
      beyond,
    );
  return modules;
}
