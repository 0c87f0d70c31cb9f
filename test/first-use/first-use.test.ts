// The everyday jobs of a new user, each a program in an empty project with the packages of a release, installed by npm and by pnpm.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { execute } from "../support/built.ts";
import { packAll, placeOf, project, removeAll, write } from "../packed/project.ts";

const jobs = readdirSync(join(__dirname, "jobs")).filter((file) => file.endsWith(".mjs"));
let tarballs: ReadonlyMap<string, string>;
beforeAll(async () => void (tarballs = await packAll()), 180_000);
afterAll(removeAll);

/** Makes a project with all packages; resolves to its folder. */
const install: Readonly<Record<string, () => Promise<string>>> = {
  pnpm: () => project("by-pnpm", tarballs, [...tarballs.keys()]),
  async npm() {
    const place = placeOf("by-npm");
    write(join(place, "package.json"), JSON.stringify({ name: "by-npm", private: true, type: "module" }));
    const env = Object.fromEntries(
      Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    const options = ["--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund"];
    const args = ["install", ...options, ...tarballs.values()];
    const { status, stdout, stderr } = await execute("npm", args, { cwd: place, env, timeout: 170_000 });
    if (status !== 0) throw new Error(`npm install failed:\n${stdout}${stderr}`);
    return place;
  },
};

describe.each(Object.keys(install))("installed by %s", (manager) => {
  let place: string;
  beforeAll(async () => {
    place = await install[manager]!();
    for (const file of jobs) write(join(place, file), readFileSync(join(__dirname, "jobs", file), "utf8"));
  }, 180_000);

  test.each(jobs.filter((file) => /^\d/.test(file)))(
    "%s",
    async (file) => {
      const { status, stderr } = await execute(process.execPath, [file], { cwd: place, timeout: 60_000 });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    },
    70_000,
  );
});
