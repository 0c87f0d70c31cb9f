// Phase 4: OIDs. Each name waits for its parent; circles are found and reported, not followed.
import type { DiagnosticCode } from "../diagnostic-codes.ts";
import type { OidPart } from "../syntax.ts";
import { findNode, type ReportLookup } from "./lookup.ts";
import { repairName } from "./repairs.ts";
import { reportOn } from "./report.ts";
import type { Context, NodeEntity, Scope } from "./scope.ts";

/** Resolves the OIDs of all nodes of a module, and of those that they stand below. */
export function resolveOids(context: Context, scope: Scope): void {
  for (const entity of scope.list) resolveOid(context, entity);
}

/** A node whose OID is being made, and the nodes whose OIDs must be known before. */
interface Frame {
  readonly entity: NodeEntity;
  readonly parents: NodeEntity[];
}

/** Works without recursion, since a module may be a chain of any length. */
function resolveOid(context: Context, entity: NodeEntity): void {
  if (entity.state === "done") return;
  const stack: Frame[] = [openFrame(context, entity)];
  while (stack.length > 0) {
    const { entity: top, parents } = stack.at(-1)!;
    const parent = parents.pop();
    if (parent === undefined) {
      top.oid = computeOid(context, top);
      top.state = "done";
      stack.pop();
    } else if (parent.state === "open") stack.push(openFrame(context, parent));
    else if (parent.state === "pending") breakCycle(context, stack, parent);
  }
}

function openFrame(context: Context, entity: NodeEntity): Frame {
  entity.state = "pending";
  return { entity, parents: parentsOf(context, entity) };
}

/** Closes the nodes from `first` to the end of the stack without an OID. */
function breakCycle(context: Context, stack: Frame[], first: NodeEntity): void {
  const members = stack.splice(stack.findIndex(({ entity }) => entity === first)).map(({ entity }) => entity);
  for (const [at, member] of members.entries()) {
    member.state = "done";
    const message = `the OID of ${member.name} is made of itself: ${pathOf(members, member, at)}`;
    reportOn(context, member, member.syntax!.at, "oid-cycle", message, "the name has no OID");
  }
}

/** The way around from a member of a circle to itself; only the first steps of a long one. */
function pathOf(members: readonly NodeEntity[], from: NodeEntity, start: number): string {
  const count = Math.min(members.length, 6);
  const names = Array.from({ length: count }, (_, i) => members[(start + i) % members.length]!.name);
  return [...names, ...(members.length > count ? ["..."] : []), from.name].join(" - ");
}

/** The nodes whose OIDs must be known first. */
function parentsOf(context: Context, entity: NodeEntity): NodeEntity[] {
  const parts = entity.syntax?.oid ?? entity.syntax?.enterprise;
  if (parts === undefined) return [];
  // most are of the form { parent 1 }, with a parent that the module defines or imports
  if (entity.syntax!.oid !== undefined && parts.length === 2 && parts[1]!.name === undefined) {
    const name = parts[0]!.name;
    const { scope } = entity;
    const parent =
      name === undefined ? undefined : (scope.nodes.get(name) ?? scope.imports.get(name)?.nodes.get(name));
    if (parent !== undefined) {
      entity.parent = parent;
      return [parent];
    }
  }
  const parents: NodeEntity[] = [];
  for (const [index, part] of parts.entries()) {
    if (
      part.name === undefined ||
      (index > 0 && part.number !== undefined) ||
      (index === 0 && roots.has(part.name))
    )
      continue;
    const parent = findNode(context, entity.scope, part.name, ignore);
    if (parent !== undefined) parents.push(parent);
  }
  return parents;
}

function computeOid(context: Context, entity: NodeEntity): string | undefined {
  const { syntax, scope, name } = entity;
  if (syntax === undefined) return undefined;
  if (syntax.macro === "TRAP-TYPE" && syntax.oid === undefined) return trapOid(context, entity);
  if (syntax.oid === undefined) return undefined;
  if (entity.parent?.oid !== undefined)
    return checkArcs(context, entity, `${entity.parent.oid}.${syntax.oid[1]!.number!}`);
  const oid = resolveParts(context, scope, syntax.oid, name);
  return oid === undefined ? undefined : checkArcs(context, entity, oid);
}

/**
 * The OID of a TRAP-TYPE: enterprise.0.number, also where the enterprise itself ends in 0; the generic traps below `snmp` have those of
 * SNMPv2 (RFC 3584 §3.1, RFC 1215 §2.1).
 */
function trapOid(context: Context, entity: NodeEntity): string | undefined {
  const { enterprise, trap } = entity.syntax!;
  if (trap === undefined || enterprise === undefined || enterprise.length === 0) return undefined;
  const oid = resolveParts(context, entity.scope, enterprise, entity.name, "trap-enterprise");
  if (oid === undefined) return undefined;
  if (oid === "1.3.6.1.2.1.11" && trap < 6) return `1.3.6.1.6.3.1.1.5.${trap + 1}`;
  return checkArcs(context, entity, `${oid}.0.${trap}`);
}

/** The OID that `{ name 1 other(2) }` stands for in a module; `undefined`, with a report, where it cannot be told. */
export function resolveParts(
  context: Context,
  scope: Scope,
  parts: readonly OidPart[],
  symbol: string,
  code: DiagnosticCode = "oid-unresolved",
): string | undefined {
  const fail = (at: number, message: string): undefined => {
    context.diagnostics.report(scope.syntax!.source, at, code, message, {
      module: scope.name,
      symbol,
      done: `${symbol} has no OID`,
    });
  };
  const [first] = parts;
  if (first === undefined) return undefined;
  if (parts.length === 1 && first.name === undefined)
    return fail(first.at, `\`{ ${first.number} }\` names no parent`);
  let oid: string | undefined;
  let last: string | undefined;
  for (const [index, part] of parts.entries()) {
    const { name, number } = part;
    if (name === undefined || (index > 0 && number !== undefined)) {
      oid = oid === undefined ? String(number) : `${oid}.${number}`;
      continue;
    }
    const root = index === 0 ? roots.get(name) : undefined;
    if (root !== undefined) {
      oid = root;
      continue;
    }
    if (index === 0 && parts.length > 1 && isModule(context, scope, name)) continue;
    const lenient: ReportLookup = (kind, message, done, repair) => {
      context.diagnostics.report(scope.syntax!.source, part.at, kind, message, {
        module: scope.name,
        symbol,
        done,
      });
      if (repair !== undefined) repairName(context, scope, part.at, repair);
    };
    const entity = findNode(context, scope, name, lenient);
    if (entity === undefined) {
      if (index === 0 && number !== undefined) {
        oid = String(number);
        continue;
      }
      const near = context.suggest(name, scope.nodes.keys(), scope.imports.keys());
      return fail(part.at, `${name} is not defined${near === undefined ? "" : `; did you mean ${near}?`}`);
    }
    if (entity.oid === undefined) return fail(part.at, `${name} has no OID`);
    if (oid !== undefined && !entity.oid.startsWith(`${oid}.`))
      return fail(part.at, `${name} does not stand below ${last ?? oid}`);
    oid = entity.oid;
    last = name;
  }
  return oid;
}

/** Whether `{ Module.name 1 }` begins with a module. */
function isModule(context: Context, scope: Scope, name: string): boolean {
  return (
    !scope.nodes.has(name) && !scope.imports.has(name) && /^[A-Z]/.test(name) && context.scopes.has(name)
  );
}

function checkArcs(context: Context, entity: NodeEntity, oid: string): string | undefined {
  const { oid: parts, trap = 0 } = entity.syntax!;
  const isLong = oid.length > 255 && oid.split(".").length > 128;
  const wrong =
    parts?.find(({ number = 0 }) => number > 0xffffffff)?.number ?? (trap > 0xffffffff ? trap : undefined);
  if (
    wrong === undefined &&
    !isLong &&
    oid.charCodeAt(0) <= 50 &&
    (oid.length === 1 || oid.charCodeAt(1) === 46)
  )
    return oid;
  const what =
    wrong !== undefined
      ? `${wrong} is not in the range 0..4294967295`
      : "an OID has at most 128 arcs, the first 0 to 2";
  reportOn(
    context,
    entity,
    entity.syntax!.at,
    "oid-arc-invalid",
    `${entity.name}: ${what}`,
    "the name has no OID",
  );
  return undefined;
}

/** The top of the tree (X.660). */
export const roots: ReadonlyMap<string, string> = new Map([
  ["ccitt", "0"],
  ["itu-t", "0"],
  ["iso", "1"],
  ["joint-iso-ccitt", "2"],
  ["joint-iso-itu-t", "2"],
]);

const ignore: ReportLookup = () => undefined;
