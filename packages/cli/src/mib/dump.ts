import type { CompiledModule, CompiledNode } from "@snmp/mib";
import type { Invocation } from "../commands/command.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { readModules } from "./read-modules.ts";

/** Prints every node of modules: as JSON, or as OID, name and type. */
export async function dumpModules(invocation: Invocation): Promise<ExitStatus> {
  const { options, output } = invocation;
  for (const module of await readModules(invocation)) {
    const lines =
      options.json === true
        ? module.nodes.map((node) => JSON.stringify(nodeJson(module, node)))
        : module.nodes.map((node) => nodeLine(module, node));
    await output.lines(lines);
  }
  return exitStatus.ok;
}

/** The members that scripts rely on; those that the module does not give are left out. */
function nodeJson({ name: module }: CompiledModule, node: CompiledNode): object {
  const { name, oid, kind, base, type, ranges, enums, hint, access, status, units, index, augments } = node;
  return {
    module,
    name,
    oid,
    kind,
    base,
    type,
    ranges,
    enums,
    hint,
    access,
    status,
    units,
    index: index?.map((element) => ({ name: element.name, implied: element.implied })),
    augments,
  };
}

function nodeLine(module: CompiledModule, { name, oid, kind, base, type, access }: CompiledNode): string {
  const syntax = type?.slice(type.lastIndexOf(":") + 1) ?? base;
  const facts = [kind, ...(syntax === undefined ? [] : [syntax]), ...(access === undefined ? [] : [access])];
  return `${oid ?? "?"} ${module.name}::${name} ${facts.join(" ")}`;
}
