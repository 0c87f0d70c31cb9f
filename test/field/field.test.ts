// The cases of public reports about devices and users, each run from the packages of a release in an empty project.
import { copyFileSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { execute, root } from "../support/built.ts";
import { describeShared } from "../support/shared.ts";
import { packAll, project, removeAll, write } from "../packed/project.ts";

/**
 * The option that a user of these devices writes beside what the case has: the default refuses them, because it would be unsafe for
 * everybody else, and the error names the option.
 */
const options: Readonly<Record<string, readonly [written: string, with_: string]>> = {
  // RFC 3414 §2.2.3: a clock that went back may be a replayed message
  "05-boots-lost.mjs": ["retries: 1, lcd", 'retries: 1, lcd, engineReset: "accept"'],
  // RFC 3414 §11.2
  "23-short-password.mjs": ['user: "ops", auth:', 'user: "ops", allowShortPassword: true, auth:'],
  // one request to many devices, by a misspelt address
  "24-broadcast.mjs": ['source: "any"', "broadcast: true"],
};

/** Versions of TypeScript that have all resolutions of the case, without an option of their own for one of them. */
const compilers = ["5.4", "5.9"];

describeShared("field/README.md", "field/README.md", (readme) => {
  const folder = dirname(readme);
  const cases = readdirSync(folder).filter((file) => /^\d\d-.*\.mjs$/.test(file));
  /** An ES module project that depends on every package. */
  let place: string;

  beforeAll(async () => {
    const tarballs = await packAll();
    place = await project("field", tarballs, [...tarballs.keys()]);
    write(
      join(place, "package.json"),
      JSON.stringify({ ...(readJson("package.json") as object), type: "module" }),
    );
    for (const file of readdirSync(folder)) copyFileSync(join(folder, file), join(place, file));
  }, 180_000);
  afterAll(removeAll);

  test.each(cases)("%s says right", async (file) => {
    const [written, with_] = options[file] ?? ["", ""];
    const code = readFileSync(join(folder, file), "utf8");
    expect(code).toContain(written);
    write(join(place, file), code.replace(written, with_));
    const { stdout, stderr, status } = await execute(process.execPath, [file], {
      cwd: place,
      timeout: 60_000,
    });
    expect(wrongLines(stdout)).toEqual([]);
    expect({ status, stderr, right: /^right /m.test(stdout) }).toEqual({ status: 0, stderr: "", right: true });
  }, 70_000); // prettier-ignore

  test.each(compilers)("21-typescript-commonjs.sh says right with TypeScript %s", async (version) => {
    const modules = join(root, "test/packed/node_modules");
    const copy = join(place, `typescript-${version}`);
    symlinkFresh(join(modules, `typescript-${version}`), join(copy, "node_modules/typescript"));
    symlinkFresh(join(modules, "@types/node"), join(copy, "node_modules/@types/node"));
    symlinkFresh(join(place, "node_modules/@snmp"), join(copy, "node_modules/@snmp"));
    write(join(copy, "package.json"), "{}");
    const script = join(folder, "21-typescript-commonjs.sh");
    const { stdout } = await execute("sh", [script], { cwd: copy, timeout: 170_000 });
    expect(wrongLines(stdout)).toEqual([]);
    expect(stdout.match(/^right /gm)).toHaveLength(4);
  }, 180_000); // prettier-ignore

  const readJson = (file: string): unknown => JSON.parse(readFileSync(join(place, file), "utf8"));
});

/** Returns the lines that say WRONG, each with the line that says what came instead. */
function wrongLines(output: string): string[] {
  return output.match(/^WRONG .*(?:\n +got: .*)?/gm) ?? [];
}

function symlinkFresh(target: string, path: string): void {
  write(join(dirname(path), ".keep"), "");
  symlinkSync(target, path, "junction");
}
