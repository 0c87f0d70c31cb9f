// The command snmp-plugin-check in a process of its own, on a project that has the packages installed.
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPackages } from "./support/project.ts";

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "snmp-plugin-check-"));
  await installPackages(folder, ["mpm-conformance", "mpm-core", "transport", "usm"]);
  writeFileSync(
    join(folder, "check.js"),
    `import { runCommand } from "@snmp/mpm-conformance/command";
    process.exitCode = await runCommand(process.argv.slice(2), {
      cwd: process.cwd(),
      write: (text) => process.stdout.write(text),
      writeError: (text) => process.stderr.write(text),
    });`,
  );
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
});

afterAll(() => rmSync(folder, { recursive: true }));

interface Output {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...given: readonly string[]): Promise<Output> {
  return new Promise((done) => {
    execFile(process.execPath, ["check.js", ...given], { cwd: folder }, (error, stdout, stderr) => {
      done({ status: error === null ? 0 : Number(error.code ?? -1), stdout, stderr });
    });
  });
}

/** Installs a package with one entry file. */
function install(name: string, entry: string, more: object = {}): void {
  const place = join(folder, "node_modules", name);
  mkdirSync(place, { recursive: true });
  const manifest = {
    name,
    version: "1.2.3",
    type: "module",
    keywords: ["snmp-auth-protocol-plugin"],
    sideEffects: ["./index.js"],
    exports: { ".": "./index.js", "./conformance": "./conformance.js" },
    dependencies: { "@snmp/usm": "^0.1.0" },
    ...more,
  };
  writeFileSync(join(place, "package.json"), JSON.stringify(manifest));
  writeFileSync(join(place, "index.js"), entry);
  writeFileSync(join(place, "conformance.js"), "export default {};");
}

const protocolOf = (name: string, digestLength: number): string => `
  import { hmacProtocol, registerAuthenticationProtocol } from "@snmp/usm";
  export const protocol = hmacProtocol({ protocol: "${name}", name: "snmp-auth-${name}", hash: "sha3-256", keyLength: 32, digestLength: ${digestLength} });
  registerAuthenticationProtocol(protocol);
`;

test("runs the kit of every plug-in that a package registers", async () => {
  install("snmp-auth-sound", protocolOf("sound", 24));
  const { status, stdout, stderr } = await run("snmp-auth-sound");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("snmp-auth-sound 1.2.3\n\nauthentication protocol sound\n");
  expect(stdout).toMatch(/ {2}package +6 passed\n/);
  expect(stdout).toContain("digests: published examples: the option `vectors` is missing");
  expect(stdout).toMatch(/All checks passed\.\n$/);
});

test("fails with the text of the check, and exits with 1", async () => {
  install("snmp-auth-short", protocolOf("short", 8));
  const { status, stdout } = await run("./node_modules/snmp-auth-short");
  expect(status).toBe(1);
  expect(stdout).toContain("FAILED contract: name and lengths");
  expect(stdout).toContain("digestLength is 8, not an integer in the range 12..255");
  expect(stdout).toContain("What to do: set it to the number of octets of msgAuthenticationParameters");
  expect(stdout).toMatch(/Not all checks passed\.\n$/);
});

test("prints a report in Markdown", async () => {
  install("snmp-auth-reported", protocolOf("reported", 24));
  const { status, stdout } = await run("snmp-auth-reported", "--report");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^## Conformance\n\n`snmp-auth-reported` 1\.2\.3, checked with /);
  expect(stdout).toMatch(/\n\| authentication protocol reported \| \d\d \| 0 \| 1 \|\n/);
  expect(stdout).toContain("\n| keys | 5 passed |\n");
});

test("lists every check with --verbose, and obeys the options of a file", async () => {
  install("snmp-auth-verbose", protocolOf("verbose", 24));
  writeFileSync(
    join(folder, "kit.js"),
    `export default { authenticationProtocols: { verbose: { keyDerivation: "own" } } };`,
  );
  const { stdout } = await run("snmp-auth-verbose", "--verbose", "--options", "kit.js");
  expect(stdout).toContain("\n  passed   keys: digest returns keyLength octets, always the same\n");
  expect(stdout).toContain("\n  skipped  keys: passwordToKey follows RFC 3414 A.2\n");
});

test("says which options are missing if they cannot be guessed, and exits with 1", async () => {
  const entry = `
    import { register } from "@snmp/mpm-core";
    export const plugin = Object.freeze({ identifier: 4249, name: "snmp-mpm-unknown", create() { throw new Error("never"); } });
    register(plugin);
  `;
  install("snmp-mpm-unknown", entry);
  const { status, stdout } = await run("snmp-mpm-unknown");
  expect(status).toBe(1);
  expect(stdout).toContain(
    "NOT CHECKED: the kit needs options that cannot be guessed: credentials, responder.",
  );
  expect(stdout).toContain("{ models: { 4249: { credentials, responder } } }");
});

test.each([
  [["--colour"], "unknown option --colour; use --report, --verbose, --options FILE or --help"],
  [["--options"], "--options needs a file: --options kit.js"],
  [["a", "b"], "one package at a time: a, b are 2 packages"],
  [["snmp-missing"], "snmp-missing is not installed in"],
  [["./nowhere"], "does not exist; give the name of an installed package"],
])("exits with 2 for %j", async (given, text) => {
  const { status, stdout, stderr } = await run(...given);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(text);
});

test("exits with 2 for a package that registers nothing", async () => {
  install("snmp-nothing", "export {};");
  const { status, stderr } = await run("snmp-nothing");
  expect(status).toBe(2);
  expect(stderr).toContain("snmp-nothing registers no plug-in when it is imported; call register()");
});

test("prints its usage", async () => {
  const { status, stdout } = await run("--help");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Usage: snmp-plugin-check \[PACKAGE\]/);
});
