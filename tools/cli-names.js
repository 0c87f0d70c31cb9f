// Writes the standard modules of @snmp/mibs into two files beside the bundle of @snmp/cli: `standard-mibs.jsonl`, one module a line, and
// `standard-mibs.index`, which says where each begins, which module names an OID, and which have a name. The command reads what it needs.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes the files into `folder`. `standardModules` is that of @snmp/mibs, `Mib` that of @snmp/mib. */
export function writeNames(folder, texts, { Mib, libraryOf }) {
  const names = Object.keys(texts);
  const mib = new Mib([], { library: libraryOf(texts) });
  const numberOf = new Map(names.map((name, number) => [name, number]));
  const nodes = [...mib.walk()];
  let offset = 0;
  const modules = names.map((name) => {
    const length = Buffer.byteLength(texts[name]);
    const place = [name, offset, length];
    offset += length + 1;
    return place;
  });
  const head = JSON.stringify({ modules, oids: ownersByOid(nodes, numberOf) });
  const lines = Object.entries(modulesByName(mib, nodes)).map(
    ([name, owners]) => `${name} ${owners.map((owner) => numberOf.get(owner)).join(" ")}`,
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "standard-mibs.jsonl"), `${names.map((name) => texts[name]).join("\n")}\n`);
  writeFileSync(join(folder, "standard-mibs.index"), `${[head, ...lines.sort()].join("\n")}\n`);
}

/** The OIDs below which another module gives the preferred names than above. */
function ownersByOid(nodes, numberOf) {
  const owners = [];
  const known = new Map();
  for (const { oid, module } of nodes) {
    let above = oid;
    while (above !== "" && !known.has(above)) above = above.slice(0, Math.max(0, above.lastIndexOf(".")));
    if (known.get(above) === module.name) continue;
    known.set(oid, module.name);
    owners.push([oid, numberOf.get(module.name)]);
  }
  return owners;
}

/** The module that is preferred for each name; all of them if their OIDs differ. */
function modulesByName(mib, nodes) {
  const byName = {};
  for (const [module, { nodes: own }] of mib.modules)
    for (const { name, oid } of own) if (oid !== undefined) (byName[name] ??= []).push({ module, oid });
  const preferred = new Set(nodes.map(({ module, name, oid }) => `${module.name}::${name} ${oid}`));
  return Object.fromEntries(
    Object.entries(byName).map(([name, places]) => {
      const isOne = places.every(({ oid }) => oid === places[0].oid);
      const best = places.filter(({ module, oid }) => preferred.has(`${module}::${name} ${oid}`));
      return [name, [...new Set((isOne && best.length > 0 ? best : places).map(({ module }) => module))]];
    }),
  );
}
