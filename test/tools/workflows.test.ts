// Workflows use actions by commit, and get only the rights that they name.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/built.ts";

const folder = join(root, ".github/workflows");
const workflows = readdirSync(folder).map(
  (name) => [name, readFileSync(join(folder, name), "utf8")] as const,
);

test.each(workflows)("%s uses actions by commit, with the version as a comment", (_name, text) => {
  const uses = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action!);
  expect(uses.length).toBeGreaterThan(0);
  expect(uses.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
});

test.each(workflows)("%s has no rights by default, and each job names its own", (_name, text) => {
  expect(text).toContain("\npermissions: {}\n");
  const jobs = text.slice(text.indexOf("\njobs:\n")).split(/\n {2}(?=\w+:\n)/);
  expect(jobs.length).toBeGreaterThan(1);
  for (const job of jobs.slice(1)) expect(job).toMatch(/\n {4}permissions:\n {6}\w/);
});
