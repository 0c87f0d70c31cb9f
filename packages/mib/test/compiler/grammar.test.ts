// The compiler against a small grammar of a parser toolkit: both read the same definitions out of clean modules.
import { compile, type SourceInput } from "../../src/compiler/index.ts";
import { describeShared } from "../../../../test/support/shared.ts";
import { unpack } from "../support/corpus.ts";
import { type Definition, readByGrammar } from "../support/smi-grammar.ts";

/** The toolkit takes about a second for each 100 kB: larger modules are left out, unless SNMP_GRAMMAR_BYTES allows more. */
const maxBytes = Number(process.env["SNMP_GRAMMAR_BYTES"] ?? 12_000);

describeShared("the modules of Net-SNMP", "mib/net-snmp-78.tar.gz", (file) => {
  test("have the definitions that a grammar finds in them", () => {
    const corpus = unpack(file);
    const inputs = corpus.read();
    corpus.remove();
    const { modules } = compile(inputs, { texts: false });
    const known = new Map(
      modules.flatMap(({ nodes }) => nodes.map(({ name, oid }) => [name, oid!] as const)),
    );
    const byName = new Map(modules.map((module) => [module.name, module]));
    let count = 0;
    for (const { content } of inputs.filter(isSmall)) {
      const read = readByGrammar(Buffer.from(content as Uint8Array).toString("latin1"));
      for (const definition of read) {
        const { module, name, macro, oid, access, status, index, enums } = definition;
        const node = byName.get(module)!.nodes.find((candidate) => candidate.name === name);
        expect({ module, name, ...factsOf(node!) }).toEqual({
          ...{ module, name, macro, access, status },
          oid: macro === "TRAP-TYPE" ? node!.oid : resolve(oid, known, byName.get(module)!, definition),
          index:
            index ?? (node!.augments === undefined ? undefined : node!.index?.map((element) => element.name)),
          enums,
        });
      }
      count += read.length;
    }
    expect(count).toBeGreaterThan(200);
  }, 600_000);
});

function factsOf(node: ReturnType<typeof compile>["modules"][number]["nodes"][number]): object {
  const { macro, access, status, oid, index, enums, type } = node;
  return {
    ...{ macro, access, status, oid },
    // a table may be its own row
    index: node.kind === "row" || node.kind === "table" ? index?.map(({ name }) => name) : undefined,
    // labels that a named type has are not in the definition
    enums: type === undefined ? enums?.map(([number, label]) => `${label}(${number})`) : undefined,
  };
}

/** The OID of words, by the names of all modules: those of the definition's own module first. */
function resolve(
  words: readonly string[],
  known: ReadonlyMap<string, string>,
  { nodes }: ReturnType<typeof compile>["modules"][number],
  { name }: Definition,
): string {
  const [first = "", ...rest] = words;
  const own = nodes.find((node) => node.name === first && node.name !== name)?.oid;
  const roots: Readonly<Record<string, string>> = { iso: "1", ccitt: "0", "joint-iso-ccitt": "2" };
  const head = /^\d+$/.test(first) ? first : (own ?? known.get(first) ?? roots[first]);
  return [head, ...rest].join(".");
}

function isSmall({ content }: SourceInput): boolean {
  return content.length < maxBytes;
}
