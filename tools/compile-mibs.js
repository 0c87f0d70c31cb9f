// Compiles the modules of @snmp/mibs out of ../shared/mib into packages/mibs/src/generated, its exports and the table of its README.
// `node tools/compile-mibs.js` writes them; `--check` fails where they are not in step. The texts of the modules are not shipped.
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { format } from "prettier";
import { root } from "./workspace.js";

/** The modules that people ask for; those they import are added. */
const asked = `
  SNMPv2-SMI SNMPv2-TC SNMPv2-CONF SNMPv2-MIB SNMPv2-TM RFC1155-SMI RFC-1212 RFC-1215 RFC1213-MIB
  IF-MIB IANAifType-MIB IP-MIB IP-FORWARD-MIB TCP-MIB UDP-MIB SCTP-MIB INET-ADDRESS-MIB TRANSPORT-ADDRESS-MIB TUNNEL-MIB
  HOST-RESOURCES-MIB HOST-RESOURCES-TYPES ENTITY-MIB ENTITY-SENSOR-MIB ENTITY-STATE-MIB UPS-MIB Printer-MIB
  BRIDGE-MIB Q-BRIDGE-MIB P-BRIDGE-MIB RSTP-MIB MAU-MIB EtherLike-MIB POWER-ETHERNET-MIB RMON-MIB BGP4-MIB OSPF-MIB
  SNMP-FRAMEWORK-MIB SNMP-MPD-MIB SNMP-TARGET-MIB SNMP-NOTIFICATION-MIB SNMP-PROXY-MIB SNMP-USER-BASED-SM-MIB
  SNMP-VIEW-BASED-ACM-MIB SNMP-COMMUNITY-MIB SNMP-USM-AES-MIB SNMP-USM-DH-OBJECTS-MIB SNMP-USM-HMAC-SHA2-MIB
  SNMP-TSM-MIB SNMP-TLS-TM-MIB SNMP-SSH-TM-MIB NOTIFICATION-LOG-MIB AGENTX-MIB HCNUM-TC
  DISMAN-EVENT-MIB DISMAN-PING-MIB DISMAN-TRACEROUTE-MIB
  UCD-SNMP-MIB UCD-DISKIO-MIB UCD-DLMOD-MIB NET-SNMP-MIB NET-SNMP-TC NET-SNMP-AGENT-MIB NET-SNMP-EXTEND-MIB
  NET-SNMP-VACM-MIB LM-SENSORS-MIB`
  .trim()
  .split(/\s+/);

const archives = ["net-snmp-78.tar.gz", "libsmi.tar.gz"].map((name) =>
  join(root, "..", "shared", "mib", name),
);
const folder = join(root, "packages", "mibs");
const generated = join(folder, "src", "generated");
const marks = ["<!-- modules -->", "<!-- /modules -->"];

async function main(check) {
  const { compile, writeTables, packModule } = await loadCompiler();
  const files = unpack();
  const names = closure(files);
  const inputs = names.map((name) => ({ name, content: readFileSync(files.get(name)) }));
  const { modules, diagnostics } = compile(inputs, { texts: false });
  const severe = diagnostics.filter(({ level }) => level < 2);
  if (severe.length > 0)
    throw new Error(severe.map(({ file, line, message }) => `${file}:${line}: ${message}`).join("\n"));
  const byName = new Map(modules.map((module) => [module.name, module]));
  const outputs = new Map();
  const texts = {};
  for (const module of modules) {
    texts[module.name] = JSON.stringify(packModule(slim(module), (name) => byName.get(name)));
    const code = writeTables(module);
    if (!code.endsWith("export {};\n")) outputs.set(join(generated, `${module.name}.ts`), await pretty(code));
  }
  outputs.set(join(generated, "texts.ts"), await pretty(writeTexts(texts)));
  const entries = [...outputs.keys()].map((file) => basename(file, ".ts")).filter((name) => name !== "texts");
  outputs.set(join(folder, "package.json"), writeManifest(entries));
  outputs.set(join(folder, "README.md"), await writeReadme(inputs, modules));
  if (check) compare(outputs);
  else write(outputs);
}

/** The compiler and the run time, straight from their sources. */
async function loadCompiler() {
  const entry = join(work, "entry.ts");
  const sources = join(root, "packages", "mib", "src");
  writeFileSync(
    entry,
    `export { compile, writeTables } from ${JSON.stringify(join(sources, "compiler", "index.ts"))};\nexport { packModule } from ${JSON.stringify(join(sources, "packing.ts"))};\n`,
  );
  const outfile = join(work, "compiler.mjs");
  await build({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    platform: "node",
    outfile,
    logLevel: "warning",
  });
  return import(pathToFileURL(outfile).href);
}

/** Module files by name; the first archive counts. */
function unpack() {
  const files = new Map();
  for (const [index, archive] of archives.entries()) {
    const target = join(work, String(index));
    mkdirSync(target);
    execFileSync("tar", ["-xzf", archive, "-C", target]);
    for (const file of filesBelow(target)) {
      const name = basename(file).replace(/\.txt$/, "");
      if (!files.has(name)) files.set(name, file);
    }
  }
  return files;
}

function filesBelow(path) {
  return readdirSync(path, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]))
    .sort();
}

function closure(files) {
  const names = new Set();
  const todo = [...asked];
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    if (names.has(name)) continue;
    const file = files.get(name);
    if (file === undefined) throw new Error(`${name} is not in ../shared/mib`);
    names.add(name);
    const text = readFileSync(file, "latin1").replace(/--.*/g, "");
    const imports = /\bIMPORTS\b([^;]*);/.exec(text)?.[1] ?? "";
    todo.push(...[...imports.matchAll(/\bFROM\s+([\w-]+)/g)].map(([, module]) => module));
  }
  return [...names].sort();
}

/** Without texts, and without what only conformance statements say. */
function slim(module) {
  const slimmed = { ...module, imports: {} };
  for (const field of ["organization", "revisions"]) delete slimmed[field];
  slimmed.nodes = module.nodes.map((node) => {
    const copy = { ...node };
    for (const field of ["compliance", "capabilities", ...(node.kind === "group" ? ["objects"] : [])])
      delete copy[field];
    return copy;
  });
  return slimmed;
}

function writeTexts(texts) {
  const lines = Object.entries(texts).map(([name, text]) => `  ${JSON.stringify(name)}: ${quote(text)},`);
  return `// Compiled modules as JSON, packed. Generated: do not edit.\nexport const texts: Readonly<Record<string, string>> = {\n${lines.join("\n")}\n};\n`;
}

function quote(text) {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

function writeManifest(entries) {
  const file = join(folder, "package.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  const entry = (path) => ({
    types: { require: `./dist/${path}.d.cts`, default: `./dist/${path}.d.ts` },
    default: `./dist/${path}.js`,
  });
  const paths = {
    node: "node",
    ...Object.fromEntries(entries.sort().map((name) => [name, `generated/${name}`])),
  };
  manifest.typesVersions = {
    "*": Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, [`./dist/${path}.d.ts`]])),
  };
  manifest.exports = {
    ".": entry("index"),
    ...Object.fromEntries(Object.entries(paths).map(([name, path]) => [`./${name}`, entry(path)])),
    "./package.json": "./package.json",
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

async function writeReadme(inputs, modules) {
  const readme = readFileSync(join(folder, "README.md"), "utf8");
  const [before, rest] = readme.split(marks[0]);
  const after = rest.split(marks[1])[1];
  const rows = inputs.map(({ name, content }) => {
    const module = modules.find((candidate) => candidate.name === name);
    const { source, rule } = originOf(name, content.toString("latin1"), module);
    const tables = module.nodes.filter(({ kind }) => kind === "table").length;
    return `| ${name} | ${module.lastUpdated?.slice(0, 10) ?? ""} | ${tables} | ${source} | ${rule} |`;
  });
  const table = ["| module | of | tables | source | rule |", "| --- | --- | --- | --- | --- |", ...rows].join(
    "\n",
  );
  return pretty(`${before}${marks[0]}\n\n${table}\n\n${marks[1]}${after}`, "markdown");
}

/** Where a module comes from, and why its facts may be shipped. */
function originOf(name, text, module) {
  if (/^(NET-SNMP|UCD|LM-SENSORS)/.test(name)) return { source: "Net-SNMP", rule: "BSD" };
  if (/^IANA/.test(name)) return { source: "IANA", rule: "CC0" };
  const rfcs = [...text.matchAll(/\bRFC[ -]?(\d{4})\b/g)].map(([, number]) => Number(number));
  const published = /published as\s+(?:--\s*)?RFC\s*(\d{4})/i.exec(text.replace(/\s+/g, " "))?.[1];
  const rfc = fixedRfcs[name] ?? (published === undefined ? rfcs[0] : Number(published));
  const date = module.lastUpdated ?? "";
  const rule =
    date >= "2008-11-10"
      ? "BSD (IETF Trust)"
      : date >= "2005-03"
        ? "RFC 3978 §3.3, facts only"
        : "facts only";
  return { source: rfc === undefined ? "IETF" : `RFC ${rfc}`, rule };
}

const fixedRfcs = {
  "RFC-1212": 1212,
  "RFC-1215": 1215,
  "RFC1155-SMI": 1155,
  "RFC1213-MIB": 1213,
  "RFC1271-MIB": 1271,
  "SNMPv2-CONF": 2580,
  "SNMPv2-SMI": 2578,
  "SNMPv2-TC": 2579,
};

function pretty(text, parser = "typescript") {
  return format(text, { parser, printWidth: 110 });
}

function write(outputs) {
  rmSync(generated, { recursive: true, force: true });
  mkdirSync(generated, { recursive: true });
  for (const [file, text] of outputs) writeFileSync(file, text);
  console.log(`${outputs.size} files written`);
}

function compare(outputs) {
  const stale = [...outputs]
    .filter(([file, text]) => !existsSync(file) || readFileSync(file, "utf8") !== text)
    .map(([file]) => file);
  const left = existsSync(generated)
    ? readdirSync(generated).filter((name) => !outputs.has(join(generated, name)))
    : [];
  for (const file of [...stale, ...left])
    console.error(`error: ${file.replace(`${root}/`, "")} is not in step: run node tools/compile-mibs.js`);
  process.exitCode = stale.length + left.length === 0 ? 0 : 1;
}

const work = mkdtempSync(join(tmpdir(), "snmp-mibs-"));
try {
  if (archives.some((archive) => !existsSync(archive)))
    throw new Error("../shared/mib is missing: the modules are compiled from there");
  await main(process.argv.includes("--check"));
} finally {
  rmSync(work, { recursive: true, force: true });
}
