// Names of all nodes and of instances of all tables of Net-SNMP's modules, beside those that snmptranslate writes.
import { spawnSync } from "node:child_process";
import { describeShared } from "../../../test/support/shared.ts";
import { compile } from "../src/compiler/index.ts";
import { type CompiledIndex, Mib, type NameOptions } from "../src/index.ts";
import { type Corpus, hasCommand, randomFrom, unpack } from "./support/corpus.ts";

const isThere = hasCommand("snmptranslate", "-V");
if (!isThere) console.warn("skipped: snmptranslate (Debian: snmp) is not installed");

describeShared("names of the modules of Net-SNMP", "mib/net-snmp-78.tar.gz", (file) => {
  let corpus: Corpus;
  let mib: Mib;
  let oids: string[];

  beforeAll(() => {
    corpus = unpack(file);
    mib = new Mib(compile(corpus.read(), { texts: false }).modules);
    oids = instances(mib);
  });
  afterAll(() => corpus.remove());

  const forms: readonly (readonly [string, string[], NameOptions])[] = [
    ["by default", [], { lossy: true }],
    ["with -Ob", ["-Ob"], { numbers: true }],
    ["with -Os", ["-Os"], { form: "short", lossy: true }],
    ["with -Of", ["-Of"], { form: "full", lossy: true }],
  ];
  (isThere ? test : test.skip).each(forms)(
    "equal those of snmptranslate %s",
    (_, options, ours) => {
      const theirs = translate(corpus, options, oids);
      expect(theirs).toHaveLength(oids.length);
      const plain = (name: string): string => name.replace(/^[\w-]+::/, "");
      expect(
        oids.flatMap((oid, i) =>
          plain(mib.name(oid, ours)) === plain(theirs[i]!) ? [] : [`${mib.name(oid, ours)} | ${theirs[i]!}`],
        ),
      ).toEqual([]);
    },
    120_000,
  );

  test("come back in every form", () => {
    for (const options of [
      {},
      { brackets: true },
      { numbers: true },
      { form: "short" },
      { form: "full" },
    ] satisfies NameOptions[])
      expect(oids.filter((oid) => mib.oid(mib.name(oid, options)) !== oid)).toEqual([]);
  }, 120_000);
});

function translate(corpus: Corpus, options: readonly string[], oids: readonly string[]): string[] {
  const names: string[] = [];
  for (let i = 0; i < oids.length; i += 500) {
    const { stdout } = spawnSync(
      "snmptranslate",
      [
        "-M",
        corpus.folders.join(":"),
        "-m",
        "ALL",
        "-Ir",
        ...options,
        ...oids.slice(i, i + 500).map((oid) => `.${oid}`),
      ],
      {
        env: { ...process.env, HOME: corpus.folder, SNMPCONFPATH: corpus.folder },
        encoding: "latin1",
        maxBuffer: 1 << 26,
      },
    );
    names.push(...stdout.split("\n").filter((line) => line !== ""));
  }
  return names;
}

/** Every node, and instances of the first column of each table: whole ones, those with arcs left over, and those that break off. */
function instances(mib: Mib): string[] {
  const random = randomFrom(3);
  const below = (limit: number): number => Math.floor(random() * limit);
  const oids: string[] = [];
  for (const { node, oid } of mib.walk()) {
    oids.push(oid);
    if (node.kind !== "row" || node.index === undefined) continue;
    const column = mib.children(oid).find((child) => child.node.kind === "column");
    if (column === undefined) continue;
    for (let i = 0; i < 3; i++) {
      const arcs: number[] = [];
      for (const element of node.index) arcs.push(...drawArcs(element, arcs.at(-1) ?? 0, below));
      oids.push([column.oid, ...arcs].join("."), [column.oid, ...arcs, 5, 6].join("."));
      if (arcs.length > 1) oids.push([column.oid, ...arcs.slice(0, -1)].join("."));
    }
  }
  return oids;
}

function drawArcs(
  { base, type, ranges, implied, enums }: CompiledIndex,
  previous: number,
  below: (limit: number) => number,
): number[] {
  if (base === "IpAddress") return Array.from({ length: 4 }, () => below(256));
  if (base === "OBJECT IDENTIFIER") return implied ? [1, 3, 6, below(99)] : [4, 1, 3, 6, below(99)];
  if (base === "NetworkAddress") return [1, below(256), below(256), below(256), below(256)];
  if (base !== "OCTET STRING" && base !== "BITS" && base !== "Opaque")
    return [enums !== undefined && below(3) > 0 ? enums[below(enums.length)]![0] : below(100_000)];
  const fixed = ranges?.length === 1 && ranges[0]![0] === ranges[0]![1] ? Number(ranges[0]![0]) : undefined;
  const isAddress = type?.endsWith("::InetAddress") === true;
  const length = fixed ?? (isAddress ? ([undefined, 4, 16, 8, 20][previous] ?? below(6)) : 1 + below(5));
  const octets = Array.from({ length }, () => (isAddress || below(5) === 0 ? below(256) : 97 + below(26)));
  return implied || fixed !== undefined ? octets : [length, ...octets];
}
