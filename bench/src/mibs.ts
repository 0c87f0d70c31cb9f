// How long the 78 modules of Net-SNMP take to read: ours beside snmptranslate, smidump, smilint and net-snmp of npm, each in a fresh process.
// `node bench/dist/mibs.js [ROUNDS]` prints the least of each; the modules are in ../shared/mib, the tools in Debian's snmp and smitools.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

interface Sample {
  /** Milliseconds of the clock, and of all processors. */
  readonly wall: number;
  readonly cpu: number;
  readonly outcome: string;
}

const archive = fileURLToPath(new URL("../../../shared/mib/net-snmp-78.tar.gz", import.meta.url));
const [mode = "5", folder = ""] = process.argv.slice(2);

if (mode === "--ours") await compileOurs(folder, 1);
else if (mode === "--ours-warm") await compileOurs(folder, 30);
else if (mode === "--npm") loadWithNpm(folder);
else compareAll(Number(mode));

function compareAll(rounds: number): void {
  const work = mkdtempSync(join(tmpdir(), "snmp-bench-mibs-"));
  try {
    execFileSync("tar", ["-xzf", archive, "-C", work]);
    const modules = join(work, "mibs");
    const files = readdirSync(modules).map((name) => join(modules, name));
    const environment = { HOME: work, SNMPCONFPATH: work, SMIPATH: modules };
    const rows: [string, () => Sample][] = [
      [
        "snmptranslate -m ALL -Tz",
        () => runTool("snmptranslate", ["-M", modules, "-m", "ALL", "-Tz"], environment),
      ],
      [
        "smidump -f identifiers",
        () =>
          runTool(
            "smidump",
            ["-c", "/dev/null", "-k", "-q", "-l0", "-f", "identifiers", ...files],
            environment,
          ),
      ],
      [
        "smidump -f xml",
        () => runTool("smidump", ["-c", "/dev/null", "-k", "-q", "-l0", "-f", "xml", ...files], environment),
      ],
      [
        "smilint -l 9",
        () => runTool("smilint", ["-c", "/dev/null", "-s", "-m", "-l", "9", ...files], environment),
      ],
      ["@snmp/mib, first time", () => runOurs("--ours", modules)],
      ["@snmp/mib, warm", () => runOurs("--ours-warm", modules)],
      ["net-snmp of npm", () => runOurs("--npm", modules)],
    ];
    const samples = measureInRounds(rows, rounds);
    console.log("| 78 modules, 2.0 MB | wall ms | CPU ms | outcome |\n| --- | --- | --- | --- |");
    for (const [name, list] of samples) {
      const minimum = (field: "wall" | "cpu"): string => {
        const value = Math.min(...list.map((sample) => sample[field]));
        return Number.isNaN(value) ? "" : value.toFixed(0);
      };
      console.log(`| ${name} | ${minimum("wall")} | ${minimum("cpu")} | ${list[0]!.outcome} |`);
    }
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** In each round, everything is measured once, so that a busy time of the machine meets all; net-snmp of npm in the first round only. */
function measureInRounds(
  rows: readonly (readonly [string, () => Sample])[],
  rounds: number,
): Map<string, Sample[]> {
  const samples = new Map<string, Sample[]>(rows.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, run] of rows)
      if (round === 0 || !name.startsWith("net-snmp")) samples.get(name)!.push(run());
  return samples;
}

function runTool(command: string, options: readonly string[], environment: NodeJS.ProcessEnv): Sample {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, options, {
    env: { ...process.env, ...environment },
    encoding: "latin1",
    maxBuffer: 1 << 28,
  });
  const lines = status === null ? "is not installed" : `${(stdout + stderr).split("\n").length - 1} lines`;
  return { wall: performance.now() - start, cpu: NaN, outcome: lines };
}

/** This program in a fresh process, which measures itself without the start of Node. */
function runOurs(option: string, modules: string): Sample {
  const output = execFileSync(process.execPath, [fileURLToPath(import.meta.url), option, modules], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return JSON.parse(output.slice(output.lastIndexOf("\n{") + 1)) as Sample;
}

/** Reads and compiles the modules; of several times only the last one counts. */
async function compileOurs(modules: string, times: number): Promise<void> {
  const { compile } = await import("@snmp/mib/compiler");
  const inputs = readdirSync(modules).map((name) => ({ name, content: readFileSync(join(modules, name)) }));
  let sample: Sample = { wall: 0, cpu: 0, outcome: "" };
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    const before = process.cpuUsage();
    const compiled = compile(inputs, { texts: false });
    const { user, system } = process.cpuUsage(before);
    const nodes = compiled.modules.reduce((sum, module) => sum + module.nodes.length, 0);
    sample = {
      wall: performance.now() - start,
      cpu: (user + system) / 1000,
      outcome: `${compiled.modules.length} modules, ${nodes} nodes`,
    };
  }
  console.log(`\n${JSON.stringify(sample)}`);
}

/** Loads with net-snmp of npm the same files, in the order of their names. */
function loadWithNpm(modules: string): void {
  interface ModuleStore {
    loadFromFile(file: string): void;
  }
  const snmp = createRequire(import.meta.url)("net-snmp") as { createModuleStore(): ModuleStore };
  const start = performance.now();
  const before = process.cpuUsage();
  const store = snmp.createModuleStore();
  let failed = 0;
  for (const name of readdirSync(modules)) {
    try {
      store.loadFromFile(join(modules, name));
    } catch {
      failed++;
    }
  }
  const { user, system } = process.cpuUsage(before);
  console.log(
    `\n${JSON.stringify({ wall: performance.now() - start, cpu: (user + system) / 1000, outcome: `${failed} of 78 files threw` })}`,
  );
}
