// snmp agent: the places of the faults of a file.
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeStateFolder } from "./support/listener.ts";
import { snmp } from "./support/terminal.ts";

let folder: string;
let remove: () => Promise<void>;
beforeAll(async () => void ({ folder, remove } = await makeStateFolder()));
afterAll(() => remove());

/** Writes a file, and returns its path. */
async function write(name: string, content: object | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const open = { communities: ["public"] };

describe("a fault is named with file, line and column", () => {
  test.each([
    [
      '{\n  "comunities": ["public"]\n}',
      ':2:17: an agent file has no member "comunities"; did you mean "communities"?',
    ],
    ['{ "scalars": {} }', ':1:1: nobody may ask: give it "communities" or "users"'],
    ['{ "communities": ["a"],\n "scalars": { "sysNme": 1 } }', ":2:25: "],
    ['{ "communities": ["a"],\n "scalars": { "ifNumber": "many" } }', ":2:27: "],
    [
      '{ "communities": ["a"],\n "scalars": { "1.3.6.1.4.1.1.0": 1 } }',
      ':2:34: 1.3.6.1.4.1.1.0 needs "type": no MIB module declares it',
    ],
    [
      '{ "communities": ["a"],\n "scalars": { "1.3.6.1.4.1.1.0": { "type": "Integr32", "value": 1 } } }',
      ':2:34: unknown type "Integr32"',
    ],
    [
      '{ "communities": ["a"],\n "scalars": { "1.3.6.1.4.1.1.0": { "type": "Integer32", "value": 4294967296 } } }',
      ":2:66: ",
    ],
    [
      '{ "communities": ["a"],\n "tables": { "ifTable": { "rows": [{ "ifIndex": 1 },\n  { "ifDescription": "x" }] } } }',
      ':3:3: there is no column "ifDescription"',
    ],
    [
      '{ "communities": ["a"],\n "tables": { "ifTable": { "rows": [{ "ifIndex": 1, "ifOperStatus": "dwn" }] } } }',
      ":2:25: ",
    ],
    [
      '{ "communities": ["a"],\n "tables": { "ifTable": { "csv": "no-such.csv" } } }',
      ":2:25: ifTable: ENOENT",
    ],
    ['{ "communities": [{ "name": "a", "view": "all" }] }', ':1:42: there is no view "all" in "views"'],
    [
      '{ "communities": ["a"], "scalars": { "ifNumber": { "command": "ls" } } }',
      ":1:63: command must be a list",
    ],
    [
      '{ "communities": ["a"], "scalars": { "ifNumber": { "command": ["ls"], "timeout": 0 } } }',
      ":1:82: timeout must be a number",
    ],
    [
      '{ "communities": ["a"], "scalars": { "ifNumber.0": 1, "1.3.6.1.2.1.2.1.0": { "type": "Integer32", "value": 1 } } }',
      ":1:76: ",
    ],
    ['{ "communities": ["a", "a"] }', ": communities[1]: "],
  ])("%s", async (text, message) => {
    const path = await write("faulty-agent.json", text);
    const { status, stderr } = await snmp(["agent", "--check", path]);
    expect(stderr).toContain(`faulty-agent.json${message}`);
    expect(status).toBe(2);
  });

  test("the file of the guide has none", async () => {
    const guide = readFileSync(join(__dirname, "../../../docs/guides/agent-file.md"), "utf8");
    const path = await write("guide.json", /```jsonc\n([^]*?)```/.exec(guide)![1]!);
    await write("jobs.csv", 'id,state\n1,running\n2,"waiting, for a disk"\n');
    const outcome = await snmp(["agent", "--check", path], { environment: { WRITE_COMMUNITY: "secret" } });
    expect(outcome).toMatchObject({ stdout: `${path}: 5 objects, no faults\n`, stderr: "" });
  });

  test("--check of a sound file tells the number of objects", async () => {
    const path = await write("sound.json", { ...open, scalars: { ifNumber: 1 } });
    expect(await snmp(["agent", "--check", path])).toMatchObject({
      status: 0,
      stdout: `${path}: 1 objects, no faults\n`,
    });
    expect((await snmp(["agent", join(folder, "missing.json")])).stderr).toContain(
      "cannot read the agent file: ENOENT",
    );
    expect((await snmp(["agent"])).stderr).toContain("the file is missing");
  });
});
