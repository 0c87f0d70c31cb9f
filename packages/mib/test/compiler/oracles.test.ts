// All modules of ../shared/mib against libsmi and Net-SNMP: every node, every fact that they tell.
import { compile, type SourceInput } from "../../src/compiler/index.ts";
import { describeShared } from "../../../../test/support/shared.ts";
import { type Corpus, hasCommand, randomFrom, shuffle, skipLoudly, unpack } from "../support/corpus.ts";
import { differences, type Facts, factsOf } from "../support/facts.ts";
import { askNetSnmp } from "../support/net-snmp.ts";
import { askSmidump } from "../support/smidump.ts";

const facts = [
  "oid", "kind", "base", "ranges", "enums", "hint", "access", "status", "units", "index", "implied", "augments",
] as const; // prettier-ignore

/** A difference between us and an oracle that we keep, and why. `count` is that of ../shared/mib. */
interface Explained {
  readonly why: string;
  readonly matches: (ours: Facts, difference: string, language: string) => boolean;
}

const ofSmidump: readonly Explained[] = [
  {
    why: "smidump joins ranges that touch: -1|0..5 becomes -1..5",
    matches: (ours, difference) => difference === `ranges: ${ours.ranges!} | ${joinRanges(ours.ranges!)}`,
  },
  {
    why: "smidump calls SMIv1's deprecated obsolete",
    matches: (_, difference, language) =>
      language === "SMIv1" && difference === "status: deprecated | obsolete",
  },
  {
    why: "smidump reads mandatory in an SMIv2 module as current, Net-SNMP as mandatory",
    matches: (_, difference, language) =>
      language === "SMIv2" && difference === "status: mandatory | current",
  },
  {
    why: "a TRAP-TYPE has no STATUS",
    matches: (ours, difference) => ours.kind === "notification" && difference === "status:  | current",
  },
  {
    why: "smidump writes AGENT-CAPABILITIES as nodes",
    matches: (_, difference) => difference === "kind: capabilities | node",
  },
  {
    why: "smidump takes the columns of a module whose table it knows from another module for scalars",
    matches: (ours, difference) => ours.module === "RFC1158-MIB" && difference === "kind: column | scalar",
  },
  {
    why: "smidump prints an uninitialised word for (0..'ffffffff'h)",
    matches: (ours, difference) =>
      ours.module === "SYSAPPL-MIB" && difference.startsWith("ranges: 0..4294967295 | "),
  },
];

const ofNetSnmp: readonly Explained[] = [
  {
    why: "Net-SNMP keeps ranges in 32 bits with a sign",
    matches: (ours, difference) =>
      difference ===
      `ranges: ${ours.ranges!} | ${ours.ranges!.replace(/\d{10,}/g, (digits) => String(Number(digits) | 0))}`,
  },
  {
    why: "Net-SNMP drops labels that are words of SMI",
    matches: (_, difference) =>
      difference.startsWith("enums: ") &&
      /\b(?:mandatory|current|optional|not-implemented)\(/.test(difference),
  },
  {
    why: "Net-SNMP does not hand hint and size of a textual convention on to one that is made of it",
    matches: (_, difference) => /^hint: \S+ \| $/.test(difference) || difference === "ranges: 0..255 | ",
  },
  {
    why: "Net-SNMP does not know of IMPLIED in the rows that augment another",
    matches: (ours, difference) => ours.augments !== "" && /^implied: /.test(difference),
  },
];

/** Names that Net-SNMP makes up itself, or takes out of `name(number)`. */
const ofNobody = /^(?:ccitt|iso|joint-iso-ccitt|anonymous#\d+)$|#$/;

for (const [archive, count] of [
  ["net-snmp-78.tar.gz", 3286],
  ["libsmi.tar.gz", 26655],
] as const) {
  describeShared(`the modules of ${archive}`, `mib/${archive}`, (file) => {
    let corpus: Corpus;
    let inputs: SourceInput[];
    let ours: Facts[];
    let languages: Map<string, string>;

    beforeAll(() => {
      corpus = unpack(file);
      inputs = corpus.read();
      const { modules } = compile(inputs, { texts: false });
      languages = new Map(modules.map(({ name, language }) => [name, language]));
      ours = modules.flatMap(({ name, nodes }) => nodes.map((node) => factsOf(name, node)));
    });
    afterAll(() => corpus.remove());

    test(`have ${count} nodes, all with OIDs`, () => {
      expect(ours).toHaveLength(count);
      expect(ours.filter(({ oid }) => oid === undefined)).toEqual([]);
    });

    const withSmidump = hasCommand("smidump", "--version") ? test : skipLoudly("smidump (Debian: smitools)");
    withSmidump(
      "equal what smidump says of every node",
      () => {
        const theirs = askSmidump(corpus);
        expect(theirs.length).toBeGreaterThanOrEqual(count);
        expect(listUnexplained(theirs, ofSmidump)).toEqual([]);
      },
      300_000,
    );

    const withPerl = hasCommand("perl", "-MSNMP", "-e1")
      ? test
      : skipLoudly("Perl's SNMP (Debian: libsnmp-perl)");
    withPerl(
      "equal what Net-SNMP says of every node",
      () => {
        const theirs = askNetSnmp(corpus).filter(({ name }) => !ofNobody.test(name));
        expect(theirs.length).toBeGreaterThan(count * 0.9);
        expect(listUnexplained(theirs, ofNetSnmp)).toEqual([]);
      },
      300_000,
    );

    test("compile to the same in any order of files", () => {
      const expected = JSON.stringify(compile(inputs, { texts: false }).modules);
      const random = randomFrom(1);
      for (let i = 0; i < Number(process.env["SNMP_SHUFFLES"] ?? (count < 5000 ? 5 : 1)); i++)
        expect(JSON.stringify(compile(shuffle(inputs, random), { texts: false }).modules) === expected).toBe(
          true,
        );
    }, 3_600_000);

    /** Nodes of theirs that we lack, and differences that no row of the table explains. */
    function listUnexplained(theirs: readonly Facts[], table: readonly Explained[]): string[] {
      const byPath = new Map(ours.map((node) => [`${node.module}::${node.name}`, node]));
      const byName = new Map(ours.map((node) => [`${node.oid!} ${node.name}`, node]));
      return theirs.flatMap((their) => {
        const our = byPath.get(`${their.module}::${their.name}`) ?? byName.get(`${their.oid!} ${their.name}`);
        if (our === undefined)
          return isPartOfName(their, inputs) ? [] : [`${their.module}::${their.name} is missing`];
        return differences(our, their, facts)
          .filter(
            (difference) =>
              !table.some(({ matches }) => matches(our, difference, languages.get(our.module)!)),
          )
          .map((difference) => `${our.module}::${our.name} ${difference}`);
      });
    }
  });
}

describeShared("the clean modules of libsmi", "mib/libsmi.tar.gz", (file) => {
  test("have no faults up to level 3 but those that smilint gives, too", () => {
    const corpus = unpack(file);
    const { diagnostics, missing } = compile(corpus.read(), { texts: false });
    corpus.remove();
    expect(missing).toEqual([]);
    expect(
      diagnostics.filter(({ level }) => level <= 3).map(({ module, code, libsmi }) => [module, code, libsmi]),
    ).toEqual([
      ["DSA-MIB", "import-missing", "basetype-not-imported"],
      ["IPV6-TC", "identity-missing", "module-identity-missing"],
      ["TUBS-IBR-PING-MIB", "import-missing", "basetype-not-imported"],
      ["TUBS-IBR-TEST-MIB", "hint-invalid", "invalid-format"],
      ["TUBS-SMI", "import-missing", "basetype-not-imported"],
    ]);
  });
});

/** `pwg` in `{ enterprises pwg(2699) 1 }` is a node for Net-SNMP; it is not defined. */
function isPartOfName({ name, oid }: Facts, inputs: readonly SourceInput[]): boolean {
  const arc = oid!.slice(oid!.lastIndexOf(".") + 1);
  return inputs.some(({ content }) =>
    Buffer.from(content as Uint8Array)
      .toString("latin1")
      .includes(`${name}(${arc})`),
  );
}

function joinRanges(text: string): string {
  const joined: [number, number][] = [];
  for (const range of text.split("|")) {
    const [low, high] = range.split("..").map(Number) as [number, number];
    const last = joined.at(-1);
    if (last !== undefined && low === last[1] + 1) last[1] = high;
    else joined.push([low, high]);
  }
  return joined.map(([low, high]) => `${low}..${high}`).join("|");
}
