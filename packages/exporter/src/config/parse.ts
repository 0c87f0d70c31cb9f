// One file of a configuration, in either of its forms.
import { LineCounter, parseDocument } from "yaml";
import { ConfigurationError } from "../errors.ts";
import { Fields, type Source } from "./fields.ts";
import { readAuth } from "./read-auth.ts";
import { readModule } from "./read-module.ts";
import type { Configuration } from "./types.ts";

/**
 * Reads the text of a snmp.yml. A file without `auths` and `modules` is one of snmp_exporter up to 0.22: it has modules by name, with the
 * authentication inside.
 *
 * @throws A `ConfigurationError` that names the line.
 */
export function parseConfiguration(text: string, file?: string): Configuration {
  const source = parseSource(text, file);
  if (source.document.contents === null) return { auths: new Map(), modules: new Map() };
  const fields = new Fields(source, source.document.contents, "the configuration");
  const isOldForm = !["auths", "modules", "version"].some((name) => fields.names.includes(name));
  if (isOldForm) {
    const modules = fields.names.map(
      (name) => [name, readModule(source, fields.node(name), name, true)] as const,
    );
    return { auths: new Map(), modules: new Map(modules) };
  }
  fields.number("version", 0, [0, 0x7fffffff]);
  const configuration = {
    auths: fields.entries("auths", (node, name) => readAuth(source, node, `auth ${name}`)),
    modules: fields.entries("modules", (node, name) => readModule(source, node, name)),
  };
  fields.refuseOthers();
  return configuration;
}

/** Parses YAML. */
export function parseSource(text: string, file: string | undefined): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line } = lines.linePos(error.pos[0]);
    const where = file === undefined ? `line ${line}` : `${file}: line ${line}`;
    throw new ConfigurationError(`${where}: ${withoutSource(error.message)}`, file, line);
  }
  return { file, document, lines };
}

/** Some messages end with a part of the file, which may be a secret. */
function withoutSource(message: string): string {
  return message.replace(/: .*|(?<=^Invalid escape sequence) .*/s, "");
}
