// Every way of loading the packages, in every runtime: docs/loading.md is compared with the results. With
// SNMP_RUNTIMES=all a runtime that is missing is a failure; UPDATE_TABLE=1 rewrites the document.
import type { Agent } from "@snmp/agent";
import { execute } from "../support/built.ts";
import { startDevice } from "../support/device.ts";
import { packAll, placeOf, removeAll } from "../packed/project.ts";
import { runtimes } from "./runtimes.ts";
import { readDocumentedCells, rewrite, saysMeasuredWith } from "./table.ts";
import { type Command, installProjects, type Projects, ways } from "./ways.ts";

const all = runtimes();
const present = all.filter(({ program }) => program !== undefined);
const measured = new Map(ways.map(({ title }) => [title, new Map<string, string>()]));
let device: Agent | undefined;
let host: string;
let projects: Projects;

beforeAll(async () => {
  const [started, tarballs] = await Promise.all([startDevice(), packAll()]);
  ({ device, host } = started);
  projects = await installProjects(tarballs);
}, 300_000);
afterAll(async () => {
  await device?.close();
  removeAll();
});

for (const { column, version } of all.filter(({ program }) => program === undefined)) {
  const name = `${column}: version ${version} is not here; \`node tools/runtimes.js\` fetches it`;
  if (process.env["SNMP_RUNTIMES"] === "all") test(name, () => expect("missing").toBe("here"));
  else test.skip(`${name} (skipped)`, () => undefined);
}

describe.each(ways)("$title", ({ title, nodeOnly = false, prepare }) => {
  const row = measured.get(title)!;
  let command: Command;
  beforeAll(async () => {
    command = await prepare(projects);
  }, 120_000);

  for (const runtime of present) {
    if (nodeOnly && runtime.kind !== "node") {
      row.set(runtime.column, "-");
      continue;
    }
    test(
      runtime.column,
      async () => {
        row.set(runtime.column, "fails");
        const env = { HOST: host, DENO_DIR: placeOf("deno"), DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" };
        const outcome = await execute(runtime.program!, command.args(runtime), {
          cwd: command.cwd,
          env,
          timeout: 60_000,
        });
        const { status, stdout, stderr } = outcome;
        if (status !== 0 || !command.says.test(nodeOnly ? stdout + stderr : stdout))
          throw new Error(`status ${status}:\n${stdout}${stderr}`);
        row.set(runtime.column, "works");
      },
      90_000,
    );
  }
});

test("docs/loading.md shows the results", () => {
  const versions = all.map(
    ({ kind, version }) => `${{ node: "Node.js", deno: "Deno", bun: "Bun" }[kind]} ${version}`,
  );
  if (process.env["UPDATE_TABLE"] === "1") {
    expect(present.map(({ column }) => column)).toEqual(all.map(({ column }) => column));
    rewrite(measured, versions);
  }
  expect(saysMeasuredWith(versions)).toBe(true);
  const shown = readDocumentedCells();
  expect([...shown.keys()]).toEqual([...measured.keys()]);
  for (const [title, row] of measured)
    expect({ title, ...Object.fromEntries(shown.get(title)!) }).toMatchObject({
      title,
      ...Object.fromEntries(row),
    });
});
