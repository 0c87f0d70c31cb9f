import type { Mib, MibNode } from "@snmp/mib";
import { readNumber } from "../arguments/numbers.ts";
import { exitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { loadNames } from "../names/load-names.ts";
import { readOids } from "../names/oid-words.ts";
import { readNameFormat } from "../names/output-letters.ts";
import { writeName } from "../names/write-name.ts";
import { checkOutputLetters } from "../print.ts";
import { describeOid } from "../translate/details.ts";
import { lists } from "../translate/lists.ts";
import { drawTree } from "../translate/tree.ts";
import type { Command, Invocation } from "./command.ts";

/** Translates names and OIDs, as net-snmp's snmptranslate does. */
export const translate: Command = {
  name: "translate",
  summary: "translate names to OIDs and back, and show what MIB modules say",
  usage: "[options] [OID…]",
  details: [
    "Takes the options of net-snmp's snmptranslate. Without OID, -Tp draws the whole tree, and -Tz, -To, -Tl, -Ts, -Ta and -Tt list all names. " +
      "Descriptions are shown for modules that are read from files (-m), as those of this command have none. " +
      "Several results have an empty line between them. --json prints one object per line: oid, name, and what the module says of it.",
  ],
  examples: [
    "snmp translate -On IF-MIB::ifDescr.3",
    "snmp translate 1.3.6.1.2.1.1.3.0",
    "snmp translate -Td ifOperStatus",
    "snmp translate -m ./ACME-MIB.txt -Tp acme",
  ],
  groups: ["output", "names", "translate", "tree", "general"],
  async run(invocation) {
    const { operands, options, output } = invocation;
    const letters = readLetters(options.translate ?? []);
    const mib = await loadNames(invocation, operands, {
      texts: letters.includes("d"),
      only: operands.length === 0,
    });
    const list = [...letters].map((letter) => lists[letter]).find((found) => found !== undefined);
    if (operands.length === 0) {
      if (list !== undefined) await output.lines(list(mib, allNodes(mib)));
      else if (letters.includes("p")) await printTree(invocation, mib, "1");
      else
        throw new UsageError("the OIDs are missing; without OIDs, use -Tp, -Tz, -To, -Tl, -Ts, -Ta or -Tt");
      return exitStatus.ok;
    }
    const oids = readTranslated(invocation, mib);
    // all names of an OID are wanted, of which the standard modules give the preferred one unless all are loaded
    if (letters.includes("d") || options.json === true) void mib.modules;
    for (const [at, oid] of oids.entries()) {
      if (options.json === true) await output.line(JSON.stringify(toJson(mib, oid)));
      else {
        if (at > 0) await output.line("");
        await printOid(invocation, mib, oid, letters);
      }
    }
    return exitStatus.ok;
  },
};

function readLetters(given: readonly string[]): string {
  const letters = given.join("");
  const [unknown] = /[^Bdpalostz]/.exec(letters) ?? [];
  if (unknown !== undefined)
    throw new UsageError(`unknown letter -T${unknown}; use -Td, -Tp, -Tz, -To, -Tl, -Ts, -Ta, -Tt or -TB`);
  return letters;
}

/** The OIDs of the operands; for -TB, those of all names that match a pattern. */
function readTranslated({ operands, options }: Invocation, mib: Mib): string[] {
  if (options.translate?.join("").includes("B") !== true) return readOids(operands, mib, options);
  const expressions = operands.map((word) => {
    try {
      return new RegExp(word, "i");
    } catch (error) {
      throw new UsageError(`invalid pattern ${JSON.stringify(word)}: ${(error as Error).message}`);
    }
  });
  return allNodes(mib)
    .filter(({ name }) => expressions.some((expression) => expression.test(name)))
    .map(({ oid }) => oid);
}

async function printOid(invocation: Invocation, mib: Mib, oid: string, letters: string): Promise<void> {
  const { options, output } = invocation;
  if (letters.includes("p")) {
    await printTree(invocation, mib, mib.find(oid)?.oid ?? oid);
    return;
  }
  checkOutputLetters(options.output ?? [], "-On, -OS, -Os, -Of, -Ou, -OX or -Ob");
  await output.line(writeName(mib, oid, readNameFormat(options.output?.join("") ?? "")));
  if (letters.includes("d")) await output.lines(describeOid(mib, oid));
}

async function printTree({ options, output }: Invocation, mib: Mib, oid: string): Promise<void> {
  let lines: string[] = [];
  for (const line of drawTree(mib, oid, readNumber(options, "width", 20) ?? output.width)) {
    lines.push(line);
    if (lines.length < 200) continue;
    await output.lines(lines);
    lines = [];
  }
  await output.lines(lines);
}

/** All named nodes in the order of the tree, which begins at iso. */
function allNodes(mib: Mib): MibNode[] {
  const nodes = [...mib.walk()];
  const isIso = ({ oid }: MibNode): boolean => oid.startsWith("1");
  return [...nodes.filter(isIso), ...nodes.filter((node) => !isIso(node))];
}

function toJson(mib: Mib, oid: string): object {
  const { name, module, ...facts } = mib.describe(oid) ?? {};
  return { oid, name: mib.name(oid), ...(module === undefined ? {} : { module, node: name, ...facts, oid }) };
}
