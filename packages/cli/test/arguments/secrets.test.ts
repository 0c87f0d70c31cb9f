import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSecret } from "../../src/arguments/secrets.ts";

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "snmp-cli-"));
  file = join(folder, "community");
  await writeFile(file, "from file \n");
});
afterAll(() => rm(folder, { recursive: true }));

test("prefers an option to a file, and a file to the environment", async () => {
  const environment = { SNMP_COMMUNITY: "from environment", SNMP_AUTH_PASSWORD: "another" };
  expect(await readSecret({ community: "from option" }, "community", environment)).toBe("from option");
  expect(await readSecret({ "community-file": file }, "community", environment)).toBe("from file ");
  expect(await readSecret({}, "community", environment)).toBe("from environment");
  expect(await readSecret({}, "auth-password", environment)).toBe("another");
  expect(await readSecret({}, "priv-password", environment)).toBeUndefined();
  expect(await readSecret({}, "auth-master-key", { SNMP_AUTH_MASTER_KEY: "0a" })).toBe("0a");
});

test("refuses a file that it cannot read, and an option together with a file", async () => {
  await expect(readSecret({ "community-file": join(folder, "none") }, "community", {})).rejects.toThrow(
    /--community-file: .*ENOENT/,
  );
  await expect(readSecret({ community: "x", "community-file": file }, "community", {})).rejects.toThrow(
    "exclude each other",
  );
});
