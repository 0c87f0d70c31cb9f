import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { secretOption } from "../../src/arguments/secrets.ts";

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "snmp-cli-"));
  file = join(folder, "community");
  await writeFile(file, "from file \n");
});
afterAll(() => rm(folder, { recursive: true }));

test("an option goes before a file, and a file before the environment", async () => {
  const environment = { SNMP_COMMUNITY: "from environment", SNMP_AUTH_PASSWORD: "another" };
  expect(await secretOption({ community: "from option" }, "community", environment)).toBe("from option");
  expect(await secretOption({ "community-file": file }, "community", environment)).toBe("from file ");
  expect(await secretOption({}, "community", environment)).toBe("from environment");
  expect(await secretOption({}, "auth-password", environment)).toBe("another");
  expect(await secretOption({}, "priv-password", environment)).toBeUndefined();
});

test("a file that cannot be read is named, and so are an option and a file at once", async () => {
  await expect(secretOption({ "community-file": join(folder, "none") }, "community", {})).rejects.toThrow(
    /--community-file: .*ENOENT/,
  );
  await expect(secretOption({ community: "x", "community-file": file }, "community", {})).rejects.toThrow(
    "are both given",
  );
});
