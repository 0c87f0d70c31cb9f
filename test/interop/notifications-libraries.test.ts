// The senders of net-snmp (npm), pysnmp, gosnmp and Erlang with our receiver.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hexOf } from "@snmp/pdu";
import { freePort } from "../support/free-port.ts";
import { runSender } from "./notifications-peers.ts";
import { expectAll, expectValues, linkDown, type Started, startReceiver } from "./notifications-receiver.ts";

describe("net-snmp (npm) and the receiver", () => {
  test.each([
    ["trap", "2c"],
    ["inform", "2c"],
    ["trap", "1"],
    ["trap", "3"],
    ["inform", "3"],
  ])("takes its %s of version %s", async (kind, version) => {
    const started = await startReceiver();
    try {
      const script = join(__dirname, "notifications-net-snmp.js");
      const notification = await started.next(async () => {
        const ended = await runSender(process.execPath, [script, String(started.port), kind, version]);
        expect(ended).toEqual({ status: 0, output: "" });
      });
      expect(notification).toMatchObject({
        trapOid: linkDown,
        kind,
        version: version === "2c" ? "v2c" : `v${version}`,
      });
      expect(notification.varbinds[0]).toMatchObject({
        oid: "1.3.6.1.4.1.32473.1",
        type: "OctetString",
        text: "eth3",
      });
    } finally {
      await started.receiver.close();
    }
  });
});

const python = "/usr/bin/python3";
const hasPysnmp = spawnSync(python, ["-c", "import pysnmp.hlapi"]).status === 0;
const reason = "skipped: pysnmp 4 is not installed (apt-get install python3-pysnmp4)";
if (!hasPysnmp) console.warn(`pysnmp's notifications: ${reason}`);

(hasPysnmp ? describe : describe.skip)("pysnmp and the receiver", () => {
  test.each([
    ["trap", "2c"],
    ["inform", "2c"],
    ["trap", "1"],
    ["trap", "3"],
    ["inform", "3"],
  ])(
    "takes its %s of version %s",
    async (kind, version) => {
      const started = await startReceiver();
      try {
        const script = join(__dirname, "notifications-pysnmp.py");
        const notification = await started.next(async () => {
          const ended = await runSender(python, [script, String(started.port), kind, version]);
          expect(ended).toMatchObject({ status: 0 });
        });
        expect(notification).toMatchObject({
          trapOid: linkDown,
          kind,
          version: version === "2c" ? "v2c" : `v${version}`,
        });
        expect(notification.varbinds.map((varbind) => String(varbind))).toContain("eth3");
      } finally {
        await started.receiver.close();
      }
    },
    60_000,
  );
});

const kindsAndVersions = [
  ["trap", "1"],
  ["trap", "2c"],
  ["inform", "2c"],
  ["trap", "3"],
  ["inform", "3"],
] as const;

/** Declares tests that need a program of Debian. Without it they are skipped, with the reason in their name and a warning. */
function describeIf(isInstalled: boolean, name: string, packages: string, tests: () => void): void {
  if (isInstalled) return describe(name, tests);
  const missing = `skipped: apt-get install ${packages}`;
  console.warn(`${name}: ${missing}`);
  describe.skip(`${name} (${missing})`, tests);
}

const gosnmp = "/usr/share/gocode/src/github.com/gosnmp/gosnmp";
const hasGosnmp = existsSync(gosnmp) && spawnSync("go", ["version"]).status === 0;

describeIf(hasGosnmp, "gosnmp and the receiver", "golang-go golang-github-gosnmp-gosnmp-dev", () => {
  let folder: string;
  let started: Started;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "gosnmp-"));
    started = await startReceiver();
    const env = {
      ...process.env,
      GO111MODULE: "off",
      GOPATH: "/usr/share/gocode",
      GOCACHE: join(folder, "cache"),
    };
    const source = join(__dirname, "notifications-gosnmp.go");
    const built = spawnSync("go", ["build", "-o", join(folder, "send"), source], { env, encoding: "utf8" });
    expect(built).toMatchObject({ status: 0 });
  }, 120_000);
  afterAll(async () => {
    await started.receiver.close();
    await rm(folder, { recursive: true });
  });

  test.each(kindsAndVersions)("takes its %s of version %s", async (kind, version) => {
    const notification = await started.next(async () => {
      const ended = await runSender(join(folder, "send"), [String(started.port), kind, version]);
      expect(ended).toEqual({ status: 0, output: "" });
    });
    expectAll(notification);
    expect(notification).toMatchObject({
      kind,
      upTime: 4711,
      version: version === "2c" ? "v2c" : `v${version}`,
      ...(version === "1" && { v1: { agentAddress: "192.0.2.7", enterprise: "1.3.6.1.4.1.32473" } }),
      ...(version === "3" && { securityName: "aes128", securityLevel: "authPriv" }),
      ...(version === "3" && kind === "trap" && { engineId: "8000000004676f736e6d70" }),
    });
  });
});

const hasErlang =
  spawnSync("erl", ["-noshell", "-eval", "halt(case code:lib_dir(snmp) of {error,_} -> 1; _ -> 0 end)."])
    .status === 0;

describeIf(hasErlang, "the agent of Erlang and the receiver", "erlang-snmp", () => {
  test.each(kindsAndVersions)(
    "takes its %s of version %s",
    async (kind, version) => {
      const started = await startReceiver();
      const folder = await mkdtemp(join(tmpdir(), "erlang-"));
      try {
        const notification = await started.next(async () => {
          const ended = await runSender("escript", [
            ...[join(__dirname, "notifications-erlang.escript"), String(started.port), kind, version],
            ...[hexOf(started.receiver.engine.engineId), folder, String(await freePort())],
          ]);
          expect(ended).toEqual({ status: 0, output: "" });
        });
        expect(notification).toMatchObject({
          kind,
          trapOid: "1.3.6.1.4.1.32473.0.17",
          version: version === "2c" ? "v2c" : `v${version}`,
          ...(version === "1" && {
            v1: { enterprise: "1.3.6.1.4.1.32473", genericTrap: 6, specificTrap: 17 },
          }),
          ...(version === "3" && { securityName: "aes128", securityLevel: "authPriv" }),
          ...(version === "3" && kind === "trap" && { engineId: "800000000465726c616e67" }),
        });
        expectValues(
          notification,
          [1, 2, 3, 4, 5, 6].map((arc) => `1.3.6.1.4.1.32473.${arc}.0`),
        );
      } finally {
        await started.receiver.close();
        await rm(folder, { recursive: true });
      }
    },
    60_000,
  );
});
