// RFC 3415 §4: SNMP-VIEW-BASED-ACM-MIB, read-only.
import { securityLevels } from "@snmp/mpm-core";
import { accessOf } from "../access/access-of.ts";
import { maskOctets } from "../access/family.ts";
import type { Group } from "../access/groups.ts";
import { anySecurityModel } from "../access/rights.ts";
import type { Vacm } from "../access/vacm.ts";
import type { View } from "../access/view.ts";
import type { Agent } from "../agent.ts";
import { spinLock } from "../rows/spin-lock.ts";
import { rowStatus } from "../rows/row-status.ts";
import { storageType } from "../rows/storage-type.ts";
import { oidIndex, stringIndex } from "./index-text.ts";

type Rows = Map<string, Record<string, unknown>>;

/**
 * Serves the access control of an agent as SNMP-VIEW-BASED-ACM-MIB (RFC 3415): contexts, groups, rights and views. All rows are readOnly:
 * a Set is answered with notWritable. Rights that `authorize` returns are not listed.
 *
 * @throws A `RegistrationError` if something is registered there already.
 */
export function serveAccessControl(agent: Agent): void {
  const access = accessOf(agent);
  const names = new Names(access);
  agent.table(`${vacm}.1.1`, {
    name: "vacmContextTable",
    columns: { 1: { name: "name", type: "OctetString" } },
    rows: () => new Map([...access.contexts.keys()].map((name) => [stringIndex(name), { name }])),
    maxAge: 0,
  });
  agent.table(`${vacm}.2.1`, {
    name: "vacmSecurityToGroupTable",
    columns: {
      3: { name: "group", type: "OctetString" },
      4: { name: "storage", type: "Integer32" },
      5: { name: "status", type: "Integer32" },
    },
    rows: () => listMembers(access, names),
    maxAge: 0,
  });
  agent.table(`${vacm}.4.1`, {
    name: "vacmAccessTable",
    columns: {
      4: { name: "match", type: "Integer32" },
      5: { name: "read", type: "OctetString" },
      6: { name: "write", type: "OctetString" },
      7: { name: "notify", type: "OctetString" },
      8: { name: "storage", type: "Integer32" },
      9: { name: "status", type: "Integer32" },
    },
    rows: () => listRights(names),
    maxAge: 0,
  });
  const { get } = spinLock({ name: "vacmViewSpinLock" });
  agent.scalar(`${vacm}.5.1.0`, { type: "Integer32", name: "vacmViewSpinLock", get: get! });
  agent.table(`${vacm}.5.2.1`, {
    name: "vacmViewTreeFamilyTable",
    columns: {
      3: { name: "mask", type: "OctetString" },
      4: { name: "kind", type: "Integer32" },
      5: { name: "storage", type: "Integer32" },
      6: { name: "status", type: "Integer32" },
    },
    rows: () => listViews(names),
    maxAge: 0,
  });
}

/** Names of groups and views, also of those that have none in the options. */
class Names {
  readonly groups = new Map<Group, string>();
  readonly views = new Map<View, string>();

  constructor({ table }: Vacm) {
    for (const [name, view] of table.views.named) this.views.set(view, name);
    for (const [name, group] of table.groups) this.groups.set(group, name);
    for (const { group } of table.grants) this.group(group);
  }

  /** Returns the name of a group, and names its views. */
  group(group: Group): string {
    let name = this.groups.get(group);
    if (name === undefined) this.groups.set(group, (name = freeName(group.name, this.groups.values())));
    for (const { read, write, notify } of group.entries)
      for (const view of [read, write, notify])
        if (view !== undefined && !this.views.has(view))
          this.views.set(view, freeName("view", this.views.values()));
    return name;
  }

  /** Returns the name of a view; empty for no view. */
  view(view: View | undefined): string {
    return view === undefined ? "" : (this.views.get(view) ?? "");
  }
}

function listMembers({ table }: Vacm, names: Names): Rows {
  const rows: Rows = new Map();
  const add = (model: number, name: string, group: Group): void => {
    const index = `${model}.${stringIndex(name)}`;
    if (!rows.has(index)) rows.set(index, { group: names.group(group), ...fixed });
  };
  for (const [key, group] of table.members) {
    const space = key.indexOf(" ");
    add(Number(key.slice(0, space)), key.slice(space + 1), group);
  }
  for (const { securityModel, securityName, group } of table.grants)
    for (const model of securityModel === anySecurityModel ? [1, 2] : [securityModel])
      add(model, securityName, group);
  return rows;
}

function listRights(names: Names): Rows {
  const rows: Rows = new Map();
  for (const [group, name] of names.groups) {
    for (const entry of group.entries) {
      const level = securityLevels.indexOf(entry.level) + 1;
      const index = [stringIndex(name), stringIndex(entry.contextPrefix), entry.securityModel, level].join(
        ".",
      );
      rows.set(index, {
        match: entry.isExact ? 1 : 2,
        read: names.view(entry.read),
        write: names.view(entry.write),
        notify: names.view(entry.notify),
        ...fixed,
      });
    }
  }
  return rows;
}

function listViews(names: Names): Rows {
  const rows: Rows = new Map();
  for (const [view, name] of names.views) {
    for (const family of view.families) {
      const index = `${stringIndex(name)}.${oidIndex(family.subtree)}`;
      // of an included and an excluded family of one subtree, the first one decides
      if (!rows.has(index))
        rows.set(index, { mask: maskOctets(family), kind: family.included ? 1 : 2, ...fixed });
    }
  }
  return rows;
}

/** Returns a name of at most 32 octets that is not in use. */
function freeName(wanted: string, used: Iterable<string>): string {
  const taken = new Set(used);
  let name = wanted;
  for (let number = 2; taken.has(name) || new TextEncoder().encode(name).length > 32; number++)
    name = `${Array.from(wanted).slice(0, 6).join("")} ${number}`;
  return name;
}

const vacm = "1.3.6.1.6.3.16.1";
const fixed = { storage: storageType.readOnly, status: rowStatus.active };
