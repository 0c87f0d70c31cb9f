import { findNearest, joinWithOr } from "../arguments/nearest.ts";
import { UsageError } from "../failure.ts";
import { compileModules } from "../mib/compile.ts";
import { dumpModules } from "../mib/dump.ts";
import { lintFiles } from "../mib/lint.ts";
import { searchNames, showTree } from "../mib/look-up.ts";
import { writeTypes } from "../mib/types.ts";
import type { Command, Invocation } from "./command.ts";

/** Works with MIB modules: checks, compiles, searches and prints them. */
export const mib: Command = {
  name: "mib",
  summary: "check, compile, search and print MIB modules",
  usage: "dump|lint|compile|types|search|tree [options] …",
  details: [
    "dump MODULE…: prints all nodes of modules. lint FILE…: reports the faults of files by level, 0 (severe) to 6 (information); the exit status is 1 " +
      "if there are faults up to --fail-level; --fix prints patches that repair them, and the faults that are left on stderr. compile FILE…: prints compiled modules as JSON, one a line, or writes them with --to FOLDER. " +
      "types MODULE: prints TypeScript for the tables of a module, or writes it with --to FILE. search WORD: finds names. tree [OID]: draws the tree.",
    "A MODULE is the name of a standard module, of one in the folders of -M, or a file. Modules that a file imports are looked for beside it, too.",
  ],
  examples: [
    "snmp mib lint ./vendor/ACME-MIB.txt",
    "snmp mib lint --fix ./vendor/ACME-MIB.txt | patch -p0",
    "snmp mib dump --json IF-MIB",
    "snmp mib types ./vendor/ACME-MIB.txt --to src/acme-mib.ts",
    "snmp mib search operstat",
    "snmp mib tree ifXTable",
  ],
  groups: ["output", "names", "tree", "mib", "general"],
  async run(invocation) {
    const [name, ...operands] = invocation.operands;
    const action = Object.hasOwn(actions, name ?? "") ? actions[name!] : undefined;
    if (action !== undefined) return action({ ...invocation, operands });
    const names = Object.keys(actions);
    if (name === undefined) throw new UsageError(`snmp mib needs one of ${joinWithOr(names)}`);
    const near = findNearest(name, names);
    throw new UsageError(
      `unknown command mib ${JSON.stringify(name)}; ${near === undefined ? `use ${joinWithOr(names)}` : `did you mean ${near}?`}`,
    );
  },
};

const actions: Readonly<Record<string, (invocation: Invocation) => ReturnType<Command["run"]>>> = {
  dump: dumpModules,
  lint: lintFiles,
  compile: compileModules,
  types: writeTypes,
  search: searchNames,
  tree: showTree,
};
