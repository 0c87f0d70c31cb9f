import { readNumber } from "../arguments/numbers.ts";
import type { Invocation } from "../commands/command.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { loadNames } from "../names/load-names.ts";
import { readOids } from "../names/oid-words.ts";
import { drawTree } from "../translate/tree.ts";

/** Prints the names that are like a word, the most similar first. */
export async function searchNames(invocation: Invocation): Promise<ExitStatus> {
  const { operands, options, output } = invocation;
  const [word, ...others] = operands;
  if (word === undefined || others.length > 0) throw new UsageError("snmp mib search takes one word");
  const found = (await loadNames(invocation)).search(word, 50);
  await output.lines(
    found.map(({ module, name, oid, node }) =>
      options.json === true
        ? JSON.stringify({ module: module.name, name, oid, kind: node.kind })
        : `${module.name}::${name} ${oid}`,
    ),
  );
  if (found.length > 0) return exitStatus.ok;
  output.notes([`snmp: no name is like ${JSON.stringify(word)}`]);
  return exitStatus.errorAnswer;
}

/** Draws the tree at an OID, or the whole tree. */
export async function showTree(invocation: Invocation): Promise<ExitStatus> {
  const { operands, options, output } = invocation;
  const mib = await loadNames(invocation, operands, { only: operands.length === 0 });
  const oids = operands.length === 0 ? ["1"] : readOids(operands, mib, options);
  for (const oid of oids) {
    const top = oid === "1" ? oid : (mib.find(oid)?.oid ?? oid);
    await output.lines([...drawTree(mib, top, readNumber(options, "width", 20) ?? output.width)]);
  }
  return exitStatus.ok;
}
