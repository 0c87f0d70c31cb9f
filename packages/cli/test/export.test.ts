// snmp export: serving and generating.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simulate } from "@snmp/simulator";
import "@snmp/mpm-v2c";
import { describeShared } from "../../../test/support/shared.ts";
import { type Corpus, unpack } from "../../mib/test/support/corpus.ts";
import { startExport as start } from "./support/exporter.ts";
import { type Outcome, snmp } from "./support/terminal.ts";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "snmp-export-"))));
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const runExport = (...args: readonly string[]): Promise<Outcome> => snmp(["export", ...args]);

const metric = "{ name: a, oid: 1.3.6.1.4.1.1.1, type: counter, help: h }";
const config = (name: string): string =>
  `auths: { public_v2: {} }\nmodules: { ${name}: { walk: [1.3.6.1.4.1.1], metrics: [${metric}] } }`;

test("serves the metrics of a target, and reads the configuration anew at SIGHUP", async () => {
  const path = await file("snmp.yml", config("one"));
  await using device = await simulate({ "1.3.6.1.4.1.1.1.0": { type: "Counter64", value: 2n ** 53n + 1n } });
  const server = await start("--config.file", path, "--no-snmp.wrap-large-counters");
  const scrape = async (name: string): Promise<string> =>
    (await fetch(`${server.url}/snmp?target=${device.address}&module=${name}`)).text();
  expect(await scrape("one")).toContain("a 9.007199254740992e+15\n");
  await file("snmp.yml", config("two"));
  process.emit("SIGHUP");
  while (!server.stderr.text.includes("Loaded config file"))
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await scrape("one")).toBe("Unknown module 'one'\n");
  await file("snmp.yml", "modules: { broken");
  process.emit("SIGHUP");
  while (!server.stderr.text.includes("Error reloading config"))
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await scrape("two")).toContain("a 9.007199254740992e+15\n");
  expect(server.stderr.text).toMatch(/^ts=\S+ level=info msg="Listening on" address=127\.0\.0\.1:\d+$/m);
  await server.stop();
  expect(process.listenerCount("SIGHUP")).toBe(0);
});

test("--dry-run reads all modules, and tells faults with file and line", async () => {
  const path = await file("good.yml", config("one"));
  const good = await runExport("--dry-run", "--config.file", path);
  expect([good.status, good.stdout]).toEqual([0, "1 modules and 1 auths, no faults\n"]);
  const bad = await runExport(
    "--dry-run",
    "--config.file",
    await file("bad.yml", "modules:\n  m: { wlak: [] }"),
  );
  expect(bad.status).toBe(2);
  expect(bad.stderr).toContain("bad.yml: line 2: unknown field `wlak`; did you mean `walk`?, in module m");
  const named = await runExport(
    "--dry-run",
    "--config.file",
    await file("name.yml", config("m").replace("name: a", "name: a-b")),
  );
  expect(named.stderr).toContain('name.yml: line 2: "a-b" is not a valid metric name, in module m');
  const none = await runExport("--dry-run", "--config.file", join(folder, "none*.yml"));
  expect(none.stderr).toContain("the configuration has no modules; name its files with --config.file");
});

test("variables of the environment are expanded if that is asked for", async () => {
  const path = await file(
    "env.yml",
    "auths: { a: { version: 3, username: '${NOBODY}' } }\nmodules: { m: { metrics: [] } }",
  );
  const plain = await runExport("--dry-run", "--config.file", path);
  expect(plain.status).toBe(0);
  const expanded = await runExport(
    "--dry-run",
    "--config.expand-environment-variables",
    "--config.file",
    path,
  );
  expect(expanded.stderr).toContain(
    "username of auth a needs the environment variable NOBODY, which is not set",
  );
});

test("faulty command lines are refused", async () => {
  const path = await file("snmp2.yml", config("one"));
  const refuse = async (...args: readonly string[]): Promise<string> => {
    const { status, stderr } = await runExport(...args);
    expect(status).toBe(2);
    return stderr;
  };
  expect(await refuse("serve")).toContain("snmp export does not take serve");
  expect(await refuse("--config.file", path, "--log.level", "loud")).toContain("unknown log level loud");
  expect(await refuse("--config.file", path, "--web.listen-address", "9116")).toContain(
    '"9116" is not an address to listen at: write host:port or :port',
  );
  expect(await refuse("generate")).toContain("the file is missing: snmp export generate generator.yml");
  expect(await refuse("generate", join(folder, "none.yml"))).toContain("none.yml cannot be read");
});

test("generate prints a configuration that export reads", async () => {
  const generator = await file(
    "generator.yml",
    `auths: { public_v2: { community: hidden } }
modules:
  interfaces:
    walk: [sysUpTime, "IF-MIB::ifXTable"]
    lookups: [{ source_indexes: [ifIndex], lookup: "IF-MIB::ifDescr" }]
    overrides: { ifAlias: { ignore: true }, nowhere: { type: gauge } }`,
  );
  const none = join(folder, "none");
  const { status, stdout, stderr } = await runExport("generate", generator, "-M", none);
  expect([status, stderr.split("\n")]).toEqual([
    0,
    [
      "snmp: module interfaces: there is no object nowhere to override",
      "snmp: the built-in modules IF-MIB, SNMPv2-MIB have no texts, so that HELP is the name of the object: add -m IF-MIB:SNMPv2-MIB and -M FOLDER, a folder with IF-MIB, SNMPv2-MIB as text, such as that of net-snmp (in Debian, snmp-mibs-downloader fills it)",
      "",
    ],
  ]);
  expect(stdout).toContain("community: hidden");
  const path = await file("generated.yml", stdout);
  expect((await runExport("--dry-run", "--config.file", path)).stdout).toContain("1 modules and 1 auths");
});

describeShared("generate with the texts of net-snmp", "mib/net-snmp-78.tar.gz", (archive) => {
  let corpus: Corpus;
  beforeAll(() => void (corpus = unpack(archive)));
  afterAll(() => corpus.remove());

  test("tells how to use them, and then has them as HELP", async () => {
    const generator = await file(
      "generator.yml",
      "modules: { m: { walk: [sysUpTime, ifXTable], overrides: { sysUpTime: { help: time } } } }",
    );
    const args = ["generate", generator, "-M", corpus.folders[0]!];
    const { stdout, stderr } = await runExport(...args);
    expect(stdout).toContain("help: ifName - 1.3.6.1.2.1.31.1.1.1.1\n");
    // the help of sysUpTime is an override
    expect(stderr).toBe(
      `snmp: the built-in modules IF-MIB have no texts, so that HELP is the name of the object: add -m IF-MIB, since they are in ${corpus.folders[0]}\n`,
    );
    const described = await runExport(...args, "-m", "IF-MIB");
    expect(described.stdout).toContain("help: The textual name of the interface - 1.3.6.1.2.1.31.1.1.1.1\n");
    expect(described.stderr).toBe("");
  });
});
