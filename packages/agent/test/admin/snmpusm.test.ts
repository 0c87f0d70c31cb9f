// snmpusm, snmpvacm and the managers of net-snmp against the administrative MIBs of an agent.
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Agent } from "@snmp/agent";
import "@snmp/mpm-v2c";
import "@snmp/mpm-v3";
import { userFile, type UserStore } from "@snmp/usm";
import {
  describeNetSnmp,
  readWithTool,
  runTool,
  type ToolResult,
} from "../../../../test/support/net-snmp.ts";
import { admin, as, engineId, sha256, startAgent } from "../support/usm-tools.ts";

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
