// The output of snmp listen, and its advice for the operator.
import { readFileSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeStateFolder, startListener } from "./support/listener.ts";
import { acmeText } from "./support/acme-mib.ts";
import { Sink, snmp } from "./support/terminal.ts";

let folder: string;
let remove: () => Promise<void>;
beforeAll(async () => void ({ folder, remove } = await makeStateFolder()));
afterAll(() => remove());
const environment = () => ({ XDG_STATE_HOME: folder });

const linkDown = "1.3.6.1.6.3.1.1.5.3";
const ifIndex = "1.3.6.1.2.1.2.2.1.1.3";
const user = ["-u", "ops", "-a", "SHA-256", "-A", "authentic-enough", "-x", "AES", "-X", "private-enough"];

/** Sends one notification to `snmp listen` with these options. Returns the first line. */
async function listenTo(args: readonly string[], words: readonly string[], stdout = new Sink()) {
  const listener = await startListener(args, { environment: environment(), stdout });
  try {
    const [command = "", ...rest] = words;
    const at = rest.indexOf("HOST");
    const sent = await snmp(
      [command, ...rest.slice(0, at), `127.0.0.1:${listener.port}`, ...rest.slice(at + 1)],
      { environment: environment() },
    );
    expect(sent).toMatchObject({ status: 0, stderr: "" });
    const lines = await listener.lines(1);
    return { line: lines[0]!, lines, port: listener.port };
  } finally {
    await listener.stop();
  }
}

describe("a notification is one line", () => {
  test("with the names of the MIB, and its labels", async () => {
    const { line } = await listenTo(
      [],
      ["trap", "HOST", "100", linkDown, ifIndex, "i", "3", "1.3.6.1.2.1.2.2.1.8.3", "i", "2"],
    );
    expect(line).toMatch(
      /^\S+Z 127\.0\.0\.1 v2c trap IF-MIB::linkDown up 0:00:01\.00; IF-MIB::ifIndex\.3 = INTEGER: 3; IF-MIB::ifOperStatus\.3 = INTEGER: down\(2\)$/,
    );
  });

  test("in numbers with -On", async () => {
    const { line } = await listenTo(["-On"], ["trap", "HOST", "100", linkDown, ifIndex, "i", "3"]);
    expect(line).toMatch(new RegExp(`v2c trap ${linkDown} up 0:00:01.00; ${ifIndex} = Integer32: 3$`));
  });

  test("with short names with -Os", async () => {
    const { line } = await listenTo(["-Os"], ["trap", "HOST", "100", linkDown, ifIndex, "i", "3"]);
    expect(line).toContain("v2c trap linkDown up 0:00:01.00; ifIndex.3 = INTEGER: 3");
  });

  test("with the user of SNMPv3, and the context", async () => {
    const { line } = await listenTo(user, ["trap", ...user, "-n", "vlan5", "HOST", linkDown]);
    expect(line).toContain("v3 trap IF-MIB::linkDown");
    expect(line).toContain(" user ops context vlan5");
  });

  test("with the names of a vendor's module", async () => {
    const file = join(folder, "ACME-MIB.txt");
    await writeFile(file, acmeText);
    const { line } = await listenTo(
      ["-m", file],
      ["trap", "HOST", "1", linkDown, "1.3.6.1.4.1.32473.1.1.3.7.97", "i", "1"],
    );
    expect(line).toContain("ACME-MIB::acmeSlotState.7.");
    expect(line).toContain("INTEGER: on(1)");
  });

  test("in colours on a terminal only", async () => {
    const words = ["trap", "HOST", linkDown];
    expect((await listenTo([], words, new Sink(true))).line).toContain("\x1b[1mIF-MIB::linkDown");
    expect((await listenTo([], words)).line).not.toContain("\x1b");
  });

  test("that holds no line end of a hostile value", async () => {
    const { lines } = await listenTo([], ["trap", "HOST", linkDown, "1.3.6.1.2.1.1.5.0", "s", "a\n\x1b[2Jb"]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain("\x1b");
  });
});

test("--json has names if -m or -O asks for them, and is numeric otherwise", async () => {
  const words = ["trap", "HOST", "100", linkDown, ifIndex, "i", "3"];
  const named = JSON.parse((await listenTo(["--json", "-OS"], words)).line) as object;
  expect(named).toMatchObject({
    trap: "IF-MIB::linkDown",
    trapOid: linkDown,
    varbinds: [{ oid: ifIndex, name: "IF-MIB::ifIndex.3", type: "Integer32", value: 3, formatted: "3" }],
  });
  expect(JSON.parse((await listenTo(["--json"], words)).line)).not.toHaveProperty("trap");
});

describe("--format", () => {
  test("snmptrapd has two lines for SNMPv2, and hides the community in SNMPv1", async () => {
    const v2 = await listenTo(["-On", "-F", "snmptrapd"], ["trap", "HOST", "4711", linkDown]);
    expect(v2.lines.join("\n").replace(/:\d+->/, ":1->")).toMatch(
      new RegExp(
        `^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d 127.0.0.1 \\[UDP: \\[127.0.0.1\\]:1->\\[127.0.0.1\\]:${v2.port}\\]:\n` +
          `.1.3.6.1.2.1.1.3.0 = Timeticks: \\(4711\\) 0:00:47.11\t.1.3.6.1.6.3.1.1.4.1.0 = OID: .${linkDown}$`,
      ),
    );
    const v1 = await listenTo(["-F", "snmptrapd"], ["trap", "-v1", "HOST", "4711", linkDown]);
    expect(v1.line).toMatch(/TRAP, SNMP v1, community \*\*\*$/);
  });

  test.each([
    ["%a|%b|%N|%w|%W|%q", /^0\.0\.0\.0\|UDP: \[127.*\|\.\|0\|Cold Start\|0$/],
    ["%V; %v", /^\.1\.3\.6\.1\.2\.1\.1\.3\.0 = Timeticks.*; \.1\.3\.6\.1\.6\.3\.1\.1\.4\.1\.0 = OID.*; /],
    ["%#v", /^, \.1\.3\.6.*, \.1\.3\.6/],
    ["%5w|%-5w|%.2y|%6a|%.3a", /^00000\|0 {4}\|\d\d\|0\.0\.0\.0\|0\.0$/],
    ["%T %#T %H:%02J:%02K", /^4711 0:00:47\.11 0:00:47$/],
    ["%s %S %P %u 100%% %z\\t\\q", /^1 2 TRAP2, SNMP v2c, community \*\*\* \*\*\* 100% z\t\\q$/],
    ["%t", /^\d{10}$/],
  ])("%s", async (format, expected) => {
    const words = ["trap", "HOST", "4711", linkDown, ifIndex, "i", "3"];
    expect((await listenTo(["-On", "-F", format], words)).line).toMatch(expected);
  });

  test("that is neither a name nor has a field is refused", async () => {
    expect(await snmp(["listen", "-F", "snmptrap"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("must be snmptrapd, snmptt, or a format") as string,
    });
    expect((await snmp(["listen", "-F", "%v", "--json"])).stderr).toContain("exclude each other");
  });
});

describe("--self-test", () => {
  test("sends one in each version to itself, and ends with status 0", async () => {
    const args = ["listen", "--self-test", "-c", "public", ...user, "udp://127.0.0.1:0", "tcp://127.0.0.1:0"];
    const { status, lines } = await snmp(args, { environment: environment() });
    expect(status).toBe(0);
    for (const scheme of ["udp", "tcp"])
      for (const title of [
        "SNMPv1 trap: arrived after",
        "SNMPv2c inform: arrived and was acknowledged after",
        "SNMPv3 trap, user ops: arrived after",
        "SNMPv3 inform, user ops: arrived and was acknowledged after",
      ])
        expect(
          lines.filter((line) => line.includes(`ok      ${scheme}://`) && line.includes(title)),
        ).toHaveLength(1);
    expect(lines.join("\n")).toContain("is the loopback: other hosts cannot reach it");
  });

  test("says what refused it, and what to do, with status 1", async () => {
    const file = join(folder, "narrow.json");
    await writeFile(file, JSON.stringify({ communities: ["public"], sources: ["192.0.2.0/24"] }));
    const args = ["listen", "--self-test", "--access", file, "udp://127.0.0.1:0"];
    const { status, lines } = await snmp(args, { environment: environment() });
    expect(status).toBe(1);
    expect(lines[0]).toMatch(
      /^failed {2}udp:.* SNMPv1 trap: refused: source \(.*\): .* sources of the file of --access$/,
    );
  });

  test("names the address that is in use", async () => {
    const listener = await startListener([]);
    try {
      const args = ["listen", "--self-test", `udp://127.0.0.1:${listener.port}`];
      expect(await snmp(args)).toMatchObject({
        status: 4,
        stderr: expect.stringMatching(/somebody else listens there/) as string,
      });
    } finally {
      await listener.stop();
    }
  });
});

describe("--access FILE", () => {
  test("has several communities and users, with secrets from the environment and from files", async () => {
    const file = join(folder, "access.jsonc");
    await writeFile(join(folder, "priv"), "private-enough\n");
    await writeFile(
      file,
      `{ // who may send
        "communities": ["one", { "env": "TWO" }],
        "users": [
          { "user": "ops", "auth": { "protocol": "SHA-256", "password": { "env": "OPS" } },
            "priv": { "protocol": "AES", "password": { "file": "priv" } } },
          { "user": "plain" },
        ],
      }`,
    );
    const listener = await startListener(["--access", file], {
      environment: { ...environment(), TWO: "two", OPS: "authentic-enough" },
    });
    try {
      const target = `127.0.0.1:${listener.port}`;
      for (const options of [["-c", "one"], ["-c", "two"], user, ["-u", "plain"]])
        expect(
          (
            await snmp(["inform", "-t", "2", "-r", "0", ...options, target, linkDown], {
              environment: environment(),
            })
          ).status,
        ).toBe(0);
      expect((await listener.lines(4)).join("\n")).toMatch(/v2c[^]*v2c[^]*user ops[^]*user plain/);
    } finally {
      await listener.stop();
    }
  });

  test("takes the file of the README", async () => {
    const readme = readFileSync(join(__dirname, "../README.md"), "utf8");
    const file = join(folder, "readme.json");
    await writeFile(file, /```json\n([^]*?)```/.exec(readme)![1]!);
    await writeFile(join(folder, "ops.password"), "authentic-enough\n");
    const listener = await startListener(["--access", file], {
      environment: { ...environment(), TRAP_COMMUNITY: "traps" },
    });
    await listener.stop();
  });

  test.each([
    [
      '{ "comunities": [] }',
      ':1:17: the file of --access has no member "comunities"; did you mean "communities"?',
    ],
    ['{\n  "users": [{ "auth": {} }]\n}', ':2:13: a user needs its name: "user"'],
    ['{\n  "communities": [{ "env": "NOT_SET" }]\n}', ":2:28: the environment variable NOT_SET is not set"],
    ['{\n  "communities": ["public"\n}', ":3:1: , is missing between items, or ] after the last one"],
    ['{ "communities": [public] }', ':1:19: "public" is not a value: texts stand in quotes'],
    ["", ":1:1: a value is missing"],
  ])("%j is refused with its line and column", async (text, message) => {
    const file = join(folder, "faulty.json");
    await writeFile(file, text);
    const outcome = await snmp(["listen", "--access", file, "udp://127.0.0.1:0"]);
    expect(outcome.status).toBe(2);
    expect(outcome.stderr).toContain(`faulty.json${message}`);
  });
});

test("the end of it tells the counts", async () => {
  const listener = await startListener([]);
  const target = `127.0.0.1:${listener.port}`;
  await snmp(["inform", target, linkDown]);
  await snmp(["inform", "-t", "0.1", "-r", "0", "-c", "guess", target, linkDown]);
  await listener.stop();
  expect(listener.stderr.text).toMatch(
    /\n2 messages, 1 printed, 1 acknowledged, 1 refused \(community 1\)\n$/,
  );
});

test("--journal keeps notifications, and --after prints them again", async () => {
  const journal = join(folder, "journal");
  const first = await startListener(["--json", "--journal", journal]);
  for (let i = 1; i <= 2; i++) await snmp(["inform", `127.0.0.1:${first.port}`, `1.3.6.1.4.1.32473.0.${i}`]);
  await first.lines(2);
  await first.stop();
  expect(await readdir(journal)).toHaveLength(1);
  const second = await startListener(["--json", "--journal", journal, "--after", "1"]);
  const [again] = await second.lines(1);
  await second.stop();
  expect(JSON.parse(again!)).toMatchObject({ position: 2, trapOid: "1.3.6.1.4.1.32473.0.2" });
  expect((await snmp(["listen", "--after", "1"])).stderr).toContain("--after needs --journal FOLDER");
});

test("--forward passes notifications on, and acknowledges an inform once the far end did", async () => {
  const far = await startListener(["--json", "-c", "far"]);
  const near = await startListener(["--json", "-c", "far", "--forward", `127.0.0.1:${far.port}`]);
  try {
    expect((await snmp(["inform", "-c", "far", `127.0.0.1:${near.port}`, linkDown])).status).toBe(0);
    expect((await snmp(["trap", "-v1", "-c", "far", `127.0.0.1:${near.port}`, linkDown])).status).toBe(0);
    const [inform, trap] = (await far.lines(2)).map((line) => JSON.parse(line) as object);
    expect(inform).toMatchObject({ kind: "inform", trapOid: linkDown });
    expect(trap).toMatchObject({
      kind: "trap",
      version: "v2c",
      varbinds: [{ oid: "1.3.6.1.6.3.18.1.3.0" }, { oid: "1.3.6.1.6.3.1.1.4.3.0" }],
    });
  } finally {
    await near.stop();
    await far.stop();
  }
  const deaf = await startListener(["-c", "other"]);
  const cut = await startListener(["-c", "far", "--forward", `127.0.0.1:${deaf.port}`]);
  try {
    const args = ["inform", "-t", "0.2", "-r", "0", "-c", "far", `127.0.0.1:${cut.port}`, linkDown];
    expect((await snmp(args)).status).toBe(3);
  } finally {
    await cut.stop();
    await deaf.stop();
  }
});
