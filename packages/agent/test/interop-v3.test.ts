// net-snmp's own managers against this agent with SNMPv3: levels, rights, contexts and what they are told.
import { Agent, type Discard } from "@snmp/agent";
import "@snmp/mpm-v3";
import "@snmp/usm";
import { describeNetSnmp, readWithTool, runTool, type ToolTarget } from "../../../test/support/net-snmp.ts";
import { base, numbers } from "./support/demo.ts";

const auth = { protocol: "sha256", password: "authentication" };
const priv = { protocol: "aes128", password: "encryption" };

describeNetSnmp("net-snmp's tools with SNMPv3", ["snmpget", "snmpbulkwalk", "snmpset"], () => {
  const discards: Discard[] = [];
  const agent = new Agent({
    port: 0,
    users: [
      { user: "reader", auth, priv },
      { user: "writer", auth, priv, access: "read-write" },
      { user: "signer", auth, view: { include: [`${base}.2`] } },
      { user: "anybody", view: { include: [`${base}.1`] } },
    ],
    onDiscard: (discard) => discards.push(discard),
  });
  agent.scalar(`${base}.1.0`, { type: "Integer32", value: 5, access: "read-write" });
  agent.mount(numbers(`${base}.2`, 200));
  agent.context("vlan5").scalar(`${base}.1.0`, { type: "Integer32", value: 55 });

  beforeAll(() => agent.listen());
  afterAll(() => agent.close());

  const as = (user: string, level: string, ...options: string[]): ToolTarget => ({
    port: agent.port!,
    version: "3",
    options: [
      "-u",
      user,
      "-l",
      level,
      "-a",
      "SHA-256",
      "-A",
      auth.password,
      "-x",
      "AES",
      "-X",
      priv.password,
      "-r0",
      "-t2",
      ...options,
    ],
  });

  test.each([
    ["reader", "authPriv"],
    ["writer", "authPriv"],
    ["anybody", "noAuthNoPriv"],
  ])("%s reads at %s", async (user, level) => {
    expect(await readWithTool("snmpget", as(user, level), `${base}.1.0`)).toEqual([
      { oid: `${base}.1.0`, type: "Integer32", value: "5" },
    ]);
  });

  test("snmpbulkwalk reads an encrypted subtree", async () => {
    const walked = await readWithTool("snmpbulkwalk", as("reader", "authPriv"), "-Cr60", `${base}.2`);
    expect(walked.map(({ value }) => Number(value))).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
  });

  test("the view of the user applies", async () => {
    const types = async (target: ToolTarget): Promise<string[]> =>
      (await readWithTool("snmpget", target, `${base}.1.0`, `${base}.2.1`)).map(({ type }) => type);
    expect(await types(as("signer", "authNoPriv"))).toEqual(["noSuchObject", "Integer32"]);
    expect(await types(as("anybody", "noAuthNoPriv"))).toEqual(["Integer32", "noSuchObject"]);
  });

  test("requests below the level of the user have no access", async () => {
    for (const level of ["noAuthNoPriv", "authNoPriv"]) {
      expect((await runTool("snmpget", as("reader", level), `${base}.1.0`)).stderr).toContain(
        "authorizationError",
      );
    }
  });

  test("a Set requires read-write access", async () => {
    expect((await runTool("snmpset", as("reader", "authPriv"), `${base}.1.0`, "i", "6")).stderr).toContain(
      "authorizationError",
    );
    expect((await readWithTool("snmpset", as("writer", "authPriv"), `${base}.1.0`, "i", "6"))[0]!.value).toBe(
      "6",
    );
    await readWithTool("snmpset", as("writer", "authPriv"), `${base}.1.0`, "i", "5");
  });

  test("a context has its own objects; an unknown one is reported and counted", async () => {
    expect(
      (await readWithTool("snmpget", as("reader", "authPriv", "-n", "vlan5"), `${base}.1.0`))[0]!.value,
    ).toBe("55");
    const { status } = await runTool("snmpget", as("reader", "authPriv", "-n", "nowhere"), `${base}.1.0`);
    expect(status).not.toBe(0);
    expect(agent.counters.get("snmpUnknownContexts")).toBeGreaterThan(0);
  });

  test("wrong passwords and unknown users are reported to the manager, counted, and passed to `onDiscard`", async () => {
    const wrong = await runTool("snmpget", as("reader", "authPriv", "-A", "another password"), `${base}.1.0`);
    expect(wrong.stderr).toContain("Authentication failure");
    expect((await runTool("snmpget", as("nobody", "authPriv"), `${base}.1.0`)).stderr).toContain(
      "Unknown user name",
    );
    expect(agent.counters.get("usmStatsWrongDigests")).toBe(1);
    expect(agent.counters.get("usmStatsUnknownUserNames")).toBeGreaterThan(0);
    expect(discards.map(({ counter }) => counter)).toEqual(
      expect.arrayContaining(["usmStatsWrongDigests", "usmStatsUnknownUserNames"]),
    );
  });
});

test("credentials that the security model refuses are refused at once, with the position of the user", () => {
  const create = (secret: typeof auth) => () =>
    new Agent({ users: [{ user: "dev" }, { user: "ops", auth: secret }] });
  expect(create({ protocol: "rot13", password: "long enough" })).toThrow(
    'users[1]: unknown authentication protocol "rot13"',
  );
  expect(create({ protocol: "sha256", password: "short" })).toThrow(
    "users[1]: auth.password must have at least 8 octets",
  );
});
