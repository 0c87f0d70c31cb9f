// Net-SNMP as an oracle: everything that its parser knows, through its Perl binding.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Corpus } from "./corpus.ts";
import type { Facts } from "./facts.ts";

/** What Net-SNMP says of all nodes of a collection. Of the names of one OID it keeps one. */
export function askNetSnmp(corpus: Corpus): Facts[] {
  const output = execFileSync("perl", [join(__dirname, "net-snmp.pl")], {
    env: {
      ...process.env,
      MIBDIRS: corpus.folders.join(":"),
      MIBS: "ALL",
      HOME: corpus.folder,
      SNMPCONFPATH: corpus.folder,
      SNMP_PERSISTENT_DIR: corpus.folder,
    },
    encoding: "latin1",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return output
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => toFacts(JSON.parse(line) as Row));
}

interface Row {
  oid: string;
  label: string;
  moduleID: string;
  type: string | null;
  access: string | null;
  status: string | null;
  hint: string | null;
  units: string | null;
  implied: number;
  augments: string | null;
  enums: Record<string, string>;
  ranges: [number, number][];
  indexes: string[];
}

function toFacts(row: Row): Facts {
  const base = bases[row.type ?? ""];
  const enums = Object.entries(row.enums).map(([label, value]) => `${label}(${value})`);
  return {
    module: row.moduleID,
    name: row.label,
    oid: row.oid.slice(1),
    ...(base === undefined
      ? {}
      : {
          base: base === "Integer32" && enums.length > 0 ? "Enumeration" : base,
          ranges: row.ranges.map(([low, high]) => `${low}..${high}`).join("|"),
          enums: enums.sort().join(","),
          hint: row.hint ?? "",
          units: (row.units ?? "").replace(/\s+/g, " "),
        }),
    ...(accesses[row.access ?? ""] === undefined ? {} : { access: accesses[row.access!]! }),
    ...(row.status === null || row.status === "" ? {} : { status: row.status.toLowerCase() }),
    ...(row.indexes.length > 0
      ? { index: row.indexes.join(","), augments: row.augments ?? "", implied: row.implied === 1 }
      : {}),
  };
}

const bases: Readonly<Record<string, string>> = {
  BITS: "BITS",
  COUNTER: "Counter32",
  COUNTER64: "Counter64",
  GAUGE: "Gauge32",
  INTEGER: "Integer32",
  INTEGER32: "Integer32",
  IPADDR: "IpAddress",
  NETADDR: "NetworkAddress",
  OBJECTID: "OBJECT IDENTIFIER",
  OCTETSTR: "OCTET STRING",
  OPAQUE: "Opaque",
  TICKS: "TimeTicks",
  UNSIGNED32: "Unsigned32",
  UINTEGER: "Unsigned32",
};

const accesses: Readonly<Record<string, string>> = {
  Create: "read-create",
  NoAccess: "not-accessible",
  Notify: "accessible-for-notify",
  ReadOnly: "read-only",
  ReadWrite: "read-write",
  WriteOnly: "write-only",
};
