// snmpusm, snmpvacm and the managers of net-snmp against the administrative MIBs of an agent.
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Agent } from "@snmp/agent";
import { serveAccessControl, serveTargets, serveUsers } from "@snmp/agent/admin";
import { LocalEngine } from "@snmp/mpm-core";
import "@snmp/mpm-v2c";
import "@snmp/mpm-v3";
import { compareOids } from "@snmp/pdu";
import { openUserTable, userFile, type UserStore } from "@snmp/usm";
import {
  describeNetSnmp,
  readWithTool,
  runTool,
  type ToolResult,
} from "../../../../test/support/net-snmp.ts";

const engineId = Uint8Array.of(0x80, 0, 0, 0, 5, 1, 2, 3, 4);
const users = [
  {
    user: "admin",
    auth: { protocol: "sha256", password: "admin password" },
    priv: { protocol: "aes128", password: "admin privacy" },
    group: "admins",
  },
  {
    user: "template",
    auth: { protocol: "sha256", password: "template password" },
    priv: { protocol: "aes128", password: "template privacy" },
    level: "authNoPriv",
    group: "guests",
  },
  { user: "weak", auth: { protocol: "md5", password: "weak password" }, group: "guests" },
] as const;

async function startAgent(store?: UserStore, boots = 1): Promise<Agent> {
  const engine = new LocalEngine({ engineId, boots });
  const identities = users.map(({ user, auth, ...rest }) => ({
    user,
    auth,
    ...("priv" in rest && { priv: rest.priv }),
  }));
  const userTable = await openUserTable({ engine, users: identities, ...(store && { store }) });
  const agent = new Agent({
    listen: "udp://127.0.0.1:0",
    engine,
    settings: { 3: { userTable } },
    users,
    views: { all: { include: ["1"] }, own: { include: ["1.3.6.1.2.1.1", "1.3.6.1.6.3.15.1.2"] } },
    groups: {
      admins: { level: "authPriv", read: "all", write: "all" },
      guests: { level: "authNoPriv", read: "own", write: "own" },
    },
    securityToGroup: [{ securityModel: 3, securityName: "bob", group: "guests" }],
    communities: [{ name: "public", securityName: "public" }],
  });
  serveUsers(agent, userTable);
  serveAccessControl(agent);
  await agent.listen();
  return agent;
}

const as = (user: string, auth: string, password: string, privacy?: string): string[] => [
  ...["-u", user, "-a", auth, "-A", password],
  ...(privacy === undefined ? ["-l", "authNoPriv"] : ["-l", "authPriv", "-x", "AES", "-X", privacy]),
];
const admin = as("admin", "SHA-256", "admin password", "admin privacy");

function usm(agent: Agent, options: readonly string[], ...args: string[]): Promise<ToolResult> {
  return runTool("snmpusm", { port: agent.port!, version: "3", options }, ...args);
}

async function reads(agent: Agent, options: readonly string[]): Promise<boolean> {
  const { status } = await runTool(
    "snmpget",
    { port: agent.port!, version: "3", options: ["-r0", ...options] },
    "1.3.6.1.2.1.1.5.0",
  );
  return status === 0;
}

const userEntry = "1.3.6.1.6.3.15.1.2.2.1";
const indexOf = (name: string): string =>
  [engineId.length, ...engineId, name.length, ...Buffer.from(name)].join(".");

const done = { status: 0, stderr: "" };

describeNetSnmp("snmpusm of net-snmp", ["snmpusm", "snmpget", "snmpset"], () => {
  jest.setTimeout(60_000);

  test("changes the keys of another user, both or one of them", async () => {
    await using agent = await startAgent();
    expect(await reads(agent, as("template", sha256, "template password"))).toBe(true);
    const change = (option: string[], from: string, to: string) =>
      usm(agent, [...admin, ...option], "passwd", from, to, "template");
    expect(await change(["-Ca"], "template password", "another password")).toMatchObject(done);
    expect(await reads(agent, as("template", sha256, "template password"))).toBe(false);
    expect(await reads(agent, as("template", sha256, "another password"))).toBe(true);
    expect(await change(["-Cx"], "template privacy", "another privacy")).toMatchObject(done);
    expect(await reads(agent, as("template", sha256, "another password", "template privacy"))).toBe(false);
    expect(await reads(agent, as("template", sha256, "another password", "another privacy"))).toBe(true);
  });

  test("changes the user's own keys, and not those of others without the right to write them", async () => {
    await using agent = await startAgent();
    const own = as("weak", "MD5", "weak password");
    expect(await usm(agent, [...own, "-Ca"], "passwd", "weak password", "strong password")).toMatchObject(
      done,
    );
    expect(await reads(agent, own)).toBe(false);
    expect(await reads(agent, as("weak", "MD5", "strong password"))).toBe(true);
    const other: [string, string, string] = [`${userEntry}.7.${indexOf("template")}`, "x", "00".repeat(64)];
    const set = await runTool("snmpset", { port: agent.port!, version: "3", options: admin }, ...other);
    expect(set.stderr).toContain("noAccess");
    expect(await reads(agent, as("template", sha256, "template password"))).toBe(true);
  });

  test("creates a user from a template, whose keys are its own from then on, and deletes it", async () => {
    await using agent = await startAgent();
    expect(await usm(agent, admin, "create", "bob", "template")).toMatchObject(done);
    expect(await reads(agent, as("bob", sha256, "template password"))).toBe(true);
    expect(
      await usm(agent, [...admin, "-Ca"], "passwd", "template password", "bobs password", "bob"),
    ).toMatchObject(done);
    expect(await reads(agent, as("bob", sha256, "bobs password"))).toBe(true);
    expect(await reads(agent, as("bob", sha256, "template password"))).toBe(false);
    expect(await reads(agent, as("template", sha256, "template password"))).toBe(true);
    expect((await usm(agent, admin, "create", "bob", "template")).stderr).toContain("inconsistentValue");
    expect(await usm(agent, admin, "delete", "bob")).toMatchObject(done);
    expect(await reads(agent, as("bob", sha256, "bobs password"))).toBe(false);
  });

  test("creates a user in steps: create, cloneFrom, activate, deactivate", async () => {
    await using agent = await startAgent();
    const status = async (): Promise<string> =>
      (
        await readWithTool(
          "snmpget",
          { port: agent.port!, version: "3", options: admin },
          `${userEntry}.13.${indexOf("bob")}`,
        )
      )[0]!.value;
    expect(await usm(agent, admin, "create", "bob")).toMatchObject(done);
    expect(await status()).toBe("3");
    expect((await usm(agent, admin, "activate", "bob")).stderr).toContain("inconsistentValue");
    expect((await usm(agent, admin, "cloneFrom", "bob", "nobody")).stderr).toContain("inconsistentName");
    expect(await status()).toBe("3");
    expect(await usm(agent, admin, "cloneFrom", "bob", "template")).toMatchObject(done);
    expect(await usm(agent, admin, "activate", "bob")).toMatchObject(done);
    expect(await status()).toBe("1");
    expect(await reads(agent, as("bob", sha256, "template password"))).toBe(true);
    expect(await usm(agent, admin, "deactivate", "bob")).toMatchObject(done);
    expect(await reads(agent, as("bob", sha256, "template password"))).toBe(false);
  });

  test("cannot delete a user of the configuration, and keys cannot be read", async () => {
    await using agent = await startAgent();
    expect((await usm(agent, admin, "delete", "template")).stderr).toContain("inconsistentValue");
    const target = { port: agent.port!, version: "3", options: admin } as const;
    const walked = await readWithTool("snmpwalk", target, "1.3.6.1.6.3.15.1.2.2");
    expect(walked.map(({ oid, value }) => [oid.slice(userEntry.length), value])).toEqual([
      ...["weak", "admin", "template"].map((name) => [
        `.3.${indexOf(name)}`,
        Buffer.from(name).toString("hex"),
      ]),
      ...["weak", "admin", "template"].map((name) => [`.4.${indexOf(name)}`, "0.0"]),
      [`.5.${indexOf("weak")}`, "1.3.6.1.6.3.10.1.1.2"],
      [`.5.${indexOf("admin")}`, "1.3.6.1.6.3.10.1.1.5"],
      [`.5.${indexOf("template")}`, "1.3.6.1.6.3.10.1.1.5"],
      ...[6, 7].flatMap((column) =>
        ["weak", "admin", "template"].map((name) => [`.${column}.${indexOf(name)}`, ""]),
      ),
      [`.8.${indexOf("weak")}`, "1.3.6.1.6.3.10.1.2.1"],
      [`.8.${indexOf("admin")}`, "1.3.6.1.6.3.10.1.2.4"],
      [`.8.${indexOf("template")}`, "1.3.6.1.6.3.10.1.2.4"],
      ...[9, 10, 11].flatMap((column) =>
        ["weak", "admin", "template"].map((name) => [`.${column}.${indexOf(name)}`, ""]),
      ),
      ...["weak", "admin", "template"].map((name) => [`.12.${indexOf(name)}`, "4"]),
      ...["weak", "admin", "template"].map((name) => [`.13.${indexOf(name)}`, "1"]),
    ]);
  });

  test("keeps changed keys and created users over a restart, in a file that only its owner reads", async () => {
    const folder = await mkdtemp(join(tmpdir(), "users-"));
    try {
      const file = join(folder, "users.json");
      {
        await using agent = await startAgent(userFile(file));
        await usm(agent, [...admin, "-Ca"], "passwd", "template password", "another password", "template");
        await usm(agent, admin, "create", "bob", "template");
      }
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      expect(await readFile(file, "utf8")).not.toMatch(/password|privacy/);
      await using agent = await startAgent(userFile(file), 2);
      expect(await reads(agent, as("template", sha256, "template password"))).toBe(false);
      expect(await reads(agent, as("template", sha256, "another password"))).toBe(true);
      expect(await reads(agent, as("bob", sha256, "another password", "template privacy"))).toBe(true);
      expect(await reads(agent, admin)).toBe(true);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test("changes nothing when the store fails: the answer is commitFailed, and the old key counts", async () => {
    const failing: UserStore = {
      load: () => undefined,
      save: () => Promise.reject(new Error("the disk is full")),
    };
    await using agent = await startAgent(failing);
    const changed = await usm(
      agent,
      [...admin, "-Ca"],
      "passwd",
      "template password",
      "another password",
      "template",
    );
    expect(changed.stderr).toContain("commitFailed");
    expect(await reads(agent, as("template", sha256, "template password"))).toBe(true);
    expect(await reads(agent, as("template", sha256, "another password"))).toBe(false);
  });
});

describeNetSnmp("snmpvacm and snmpwalk of net-snmp", ["snmpvacm", "snmpwalk"], () => {
  jest.setTimeout(60_000);

  test("read groups, rights and views, and are refused when they write", async () => {
    await using agent = await startAgent();
    const target = { port: agent.port!, version: "3", options: admin } as const;
    const walk = async (oid: string): Promise<[string, string][]> =>
      (await readWithTool("snmpwalk", target, oid)).map(({ oid: name, value }) => [
        name.slice(oid.length + 1),
        value,
      ]);
    const text = (value: string): string => Buffer.from(value).toString("hex");
    const of = (name: string): string => [name.length, ...Buffer.from(name)].join(".");
    expect(await walk("1.3.6.1.6.3.16.1.1.1.1")).toEqual([["0", ""]]);
    expect(await walk("1.3.6.1.6.3.16.1.2.1.3")).toEqual([
      [`1.${of("public")}`, text("public")],
      [`2.${of("public")}`, text("public")],
      [`3.${of("bob")}`, text("guests")],
      [`3.${of("weak")}`, text("guests")],
      [`3.${of("admin")}`, text("admins")],
      [`3.${of("template")}`, text("guests")],
    ]);
    expect(await walk("1.3.6.1.6.3.16.1.4.1.6")).toEqual([
      [`${of("admins")}.0.0.3`, text("all")],
      [`${of("guests")}.0.0.2`, text("own")],
      [`${of("public")}.0.0.1`, ""],
    ]);
    expect(await walk("1.3.6.1.6.3.16.1.5.2.1.4")).toEqual([
      [`${of("all")}.1.1`, "1"],
      [`${of("own")}.7.1.3.6.1.2.1.1`, "1"],
      [`${of("own")}.9.1.3.6.1.6.3.15.1.2`, "1"],
      [`${of("view")}.1.0`, "1"],
      [`${of("view")}.1.1`, "1"],
      [`${of("view")}.1.2`, "1"],
    ]);
    const created = await runTool("snmpvacm", target, "createView", "more", ".1.3.6.1", "ff");
    expect(created.stderr).toContain("notWritable");
    const deleted = await runTool("snmpvacm", target, "deleteView", "own", ".1.3.6.1.2.1.1");
    expect(deleted.stderr).toContain("notWritable");
  });

  test("read the targets of notifications", async () => {
    await using agent = await startAgent();
    serveTargets(agent, [
      {
        name: "noc",
        address: "udp://192.0.2.9:162",
        messageProcessingModel: 3,
        securityName: "ops",
        securityLevel: "authPriv",
        kind: "inform",
        timeout: 2000,
        retries: 1,
      },
      { name: "v6", address: "udp://[2001:db8::9]:162", messageProcessingModel: 1, securityName: "public" },
    ]);
    const target = { port: agent.port!, version: "3", options: admin } as const;
    const walk = async (oid: string): Promise<string[]> =>
      (await readWithTool("snmpwalk", target, oid)).map(
        ({ oid: name, value }) => `${name.slice(oid.length)}=${value}`,
      );
    expect(await walk("1.3.6.1.6.3.12.1.2.1")).toEqual(
      [
        ".2.118.54=1.3.6.1.2.1.100.1.2",
        ".2.110.111.99=1.3.6.1.6.1.1",
        ".3.118.54=20010db800000000000000000000000900a2",
        ".3.110.111.99=c000020900a2",
        ".4.118.54=1500",
        ".4.110.111.99=200",
        ".5.118.54=3",
        ".5.110.111.99=1",
        ".6.118.54=74726170",
        ".6.110.111.99=696e666f726d",
        ".7.118.54=7636",
        ".7.110.111.99=6e6f63",
        ".8.118.54=5",
        ".8.110.111.99=5",
        ".9.118.54=1",
        ".9.110.111.99=1",
      ].sort(byOid),
    );
    expect(await walk("1.3.6.1.6.3.12.1.3.1.5")).toEqual([".110.111.99=3", ".118.54=1"]);
    expect(await walk("1.3.6.1.6.3.13.1.1.1.3")).toEqual([".105.110.102.111.114.109=2", ".116.114.97.112=1"]);
    expect(() =>
      serveTargets(agent, [
        { name: "x", address: "noc.example.com", messageProcessingModel: 1, securityName: "public" },
      ]),
    ).toThrow("targets[0]: address must be like udp://192.0.2.9:162");
  });
});

function byOid(a: string, b: string): number {
  return compareOids(`1${a.split("=")[0]!}`, `1${b.split("=")[0]!}`);
}

const sha256 = "SHA-256";
