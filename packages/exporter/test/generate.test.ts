// snmp.yml from MIB modules.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { generateConfiguration, type Module, parseConfiguration, printConfiguration } from "@snmp/exporter";
import { Mib } from "@snmp/mib";
import { compile } from "@snmp/mib/compiler";
import { standardMib } from "@snmp/mibs";
import { describeShared, findSharedFile } from "../../../test/support/shared.ts";
import { unpack } from "../../mib/test/support/corpus.ts";

/** Returns the module `test` of a generator.yml with these fields, and what was remarked. */
function generate(fields: string, mib = standardMib()): Module & { readonly remarks: readonly string[] } {
  const indented = fields.trim().replace(/^/gm, "    ");
  const { configuration, remarks } = generateConfiguration(
    `modules:\n  test:\n${indented}\n`,
    mib,
    "generator.yml",
  );
  return { ...configuration.modules.get("test")!, remarks };
}

const namesOf = ({ metrics }: Module): string[] => metrics.map(({ name }) => name);

test("a scalar is got, a table is walked, and an instance is got", () => {
  const module = generate("walk: [sysUpTime, 'IF-MIB::ifXTable', ifInOctets.3, 1.3.6.1.2.1.31.1.1.1.1]");
  expect(module.get).toEqual(["1.3.6.1.2.1.1.3.0", "1.3.6.1.2.1.2.2.1.10.3"]);
  expect(module.walk).toEqual(["1.3.6.1.2.1.31.1.1"]);
  expect(namesOf(module)).toEqual(expect.arrayContaining(["sysUpTime", "ifInOctets", "ifHCInOctets"]));
});

test("lookups are read in the rows of instances, and can drop their indexes", () => {
  const module = generate(`
walk: [ifInOctets.3]
lookups: [{ source_indexes: [ifIndex], lookup: "IF-MIB::ifDescr", drop_source_indexes: true }]`);
  expect(module.get).toEqual(["1.3.6.1.2.1.2.2.1.10.3", "1.3.6.1.2.1.2.2.1.2.3"]);
  expect(module.metrics[0]!.lookups).toMatchObject([
    { labels: ["ifIndex"], labelname: "ifDescr", oid: "1.3.6.1.2.1.2.2.1.2", type: "DisplayString" },
    { labels: [], labelname: "ifIndex" },
  ]);
});

test("overrides change metrics; the others are those of the module", () => {
  const { metrics, remarks } = generate(`
walk: [system]
overrides:
  sysDescr: { ignore: true }
  "SNMPv2-MIB::sysContact": { type: OctetString, help: whom to call, name: contact }
  sysName: { regex_extracts: { Number: [{ regex: '(\\d+)' }] }, scale: 2, offset: 1, datetime_pattern: '%Y' }
  sysLocation: { display_hint: '@mib' }
  nowhere: { type: gauge }`);
  const byOid = new Map(metrics.map((metric) => [metric.oid, metric]));
  expect(byOid.has("1.3.6.1.2.1.1.1")).toBe(false);
  expect(byOid.get("1.3.6.1.2.1.1.4")).toMatchObject({
    name: "contact",
    type: "OctetString",
    help: "whom to call",
  });
  expect(byOid.get("1.3.6.1.2.1.1.5")).toMatchObject({ scale: 2, offset: 1, datetimePattern: "%Y" });
  expect(byOid.get("1.3.6.1.2.1.1.5")!.regexExtracts.get("Number")).toEqual([
    { regex: "(\\d+)", value: "$1" },
  ]);
  expect(byOid.get("1.3.6.1.2.1.1.6")!.displayHint).toBe("255a");
  expect(remarks).toEqual(["module test: there is no object nowhere to override"]);
});

test("an address has its type inside, as an index and as a value", () => {
  const module = generate("walk: [ipAddressIfIndex, tcpListenerProcess, ipNetToPhysicalTable]");
  const metric = (name: string) => module.metrics.find((each) => each.name === name)!;
  expect(metric("ipAddressIfIndex").indexes).toMatchObject([
    { labelname: "ipAddressAddr", type: "InetAddress" },
  ]);
  expect(metric("tcpListenerProcess").indexes).toMatchObject([
    { labelname: "tcpListenerLocalAddress", type: "InetAddress" },
    { labelname: "tcpListenerLocalPort", type: "gauge" },
  ]);
  expect(metric("ipNetToPhysicalPhysAddress").type).toBe("PhysAddress48");
});

test("modules whose objects have no DESCRIPTION are told", () => {
  const text =
    "modules: { m: { walk: [sysUpTime, ifName], overrides: { ifName: { help: The name } } }, n: { walk: [ipForwarding] } }";
  expect(generateConfiguration(text, standardMib()).undescribed).toEqual(["IP-MIB", "SNMPv2-MIB"]);
});

test("static filters get single rows, dynamic ones go into the module", () => {
  const module = generate(`
walk: [ifInOctets, ifOutOctets]
max_repetitions: 10
filters:
  static: [{ targets: [ifInOctets], indices: ["2", "3"] }]
  dynamic: [{ oid: ifDescr, targets: [ifOutOctets], values: [eth] }]`);
  expect(module.get).toEqual(["1.3.6.1.2.1.2.2.1.10.2", "1.3.6.1.2.1.2.2.1.10.3"]);
  expect(module.walk).toEqual(["1.3.6.1.2.1.2.2.1.16"]);
  expect(module.filters).toEqual([
    { oid: "1.3.6.1.2.1.2.2.1.2", targets: ["1.3.6.1.2.1.2.2.1.16"], values: ["eth"] },
  ]);
  expect(module.maxRepetitions).toBe(10);
});

test.each([
  ["walk: [nowhere]", "module test walks nowhere, which no MIB module defines"],
  [
    "walk: [system]\nlookups: [{ source_indexes: [sysORIndex], lookup: nowhere }]",
    "module test looks up nowhere, which no MIB module defines",
  ],
  [
    "walk: [system]\noverrides: { sysName: { type: text } }",
    "generator.yml: line 4: text is not a type of metrics",
  ],
  ["walk: [system]\nfilters: { static: [{ targets: [a], indices: [x] }] }", "the index x must be an integer"],
  ["walk: [system]\nversion: 1", "version of module test is in the form of snmp_exporter 0.22 and before"],
  ["walk: [system]\nauth: {}", "move it to an entry of auths at the top"],
  ["wlak: [system]", "unknown field `wlak`; did you mean `walk`?"],
])("%j is refused", (fields, message) => {
  expect(() => generate(fields)).toThrow(message);
});

describeShared("the modules that snmp_exporter ships", "exporter/generator.yml.gz", (path) => {
  const generator = gunzipSync(readFileSync(path)).toString();
  const shipped = parseConfiguration(
    gunzipSync(readFileSync(findSharedFile("exporter/snmp.yml.gz")!)).toString(),
  );
  const corpus = unpack(findSharedFile("mib/net-snmp-78.tar.gz")!);
  const mib = new Mib(compile(corpus.read()).modules);
  corpus.remove();

  /** Returns the generator.yml with this module alone. */
  const only = (name: string): string => {
    const start = generator.indexOf(`\n  ${name}:\n`);
    const end = generator.slice(start + 4).search(/\n(?= {2}[\w#]|\S)/) + start + 4;
    return `modules:${generator.slice(start, end)}\n`;
  };

  test.each([
    "system",
    "if_mib",
    "ip_mib",
    "hrSystem",
    "hrStorage",
    "hrDevice",
    "hrSWRun",
    "hrSWRunPerf",
    "hrSWInstalled",
    "ucd_la_table",
    "ucd_memory",
    "ucd_system_stats",
  ])("%s is the same from the modules of net-snmp", (name) => {
    const { configuration } = generateConfiguration(only(name), mib);
    const theirs = shipped.modules.get(name)!;
    // the list of interface types grows every year, and so does the memory of UCD-SNMP-MIB
    const shorten = (module: Module): Module => ({
      ...module,
      metrics: module.metrics
        .filter((metric) => metric.name !== "memSysAvail")
        .map((metric) =>
          metric.name === "ifType"
            ? { ...metric, enumValues: new Map([...metric.enumValues].slice(0, 200)) }
            : metric,
        ),
    });
    expect(shorten(configuration.modules.get(name)!)).toEqual(shorten(theirs));
    const read = parseConfiguration(printConfiguration(configuration, { secrets: true }));
    expect(read.modules.get(name)).toEqual(configuration.modules.get(name));
  });
});
