// The recordings of snmpsim, served by it and by us; a recording of snmpd, served by it and by us: walks are compared octet for octet.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@snmp/client";
import { create } from "@snmp/mpm-core";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { hexOf, makeVarbind, requestPdu, type Varbind } from "@snmp/pdu";
import { loadRecording, parseRecording, type Recording, simulate } from "@snmp/simulator";
import { freePort } from "../support/free-port.ts";
import { describeNetSnmp, runTool } from "../support/net-snmp.ts";
import { findSharedFile } from "../support/shared.ts";
import { bigTable, startSnmpd } from "../support/snmpd.ts";

const show = ({ oid, type, value }: Varbind): string =>
  `${oid} ${type} ${value instanceof Uint8Array ? hexOf(value) : String(value)}`;

async function walk(client: Client, root = "1.3"): Promise<Varbind[]> {
  const varbinds: Varbind[] = [];
  for await (const varbind of client.walk(root)) varbinds.push(varbind);
  return varbinds;
}

/** Resolves when snmpsimd has read its recordings, and answers. */
async function answers(target: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    await using client = new Client(target, v2c("recorded/linksys-system"), { timeout: 300, retries: 0 });
    const found = await client.getNext("1.3").catch(() => undefined);
    if (found !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("snmpsimd does not answer");
}

const snmpsimd = "/usr/bin/snmpsimd";
const archive = findSharedFile("recordings/snmpsim.tar.gz");
const missing = !existsSync(snmpsimd)
  ? "snmpsimd is not installed (apt-get install snmpsim)"
  : archive === undefined
    ? "../shared/recordings is missing"
    : undefined;
if (missing !== undefined) console.warn(`recordings of snmpsim: skipped: ${missing}`);

/** Modules that we do not simulate, and report: what they serve is not compared. */
const foreign = /variation\/(multiplex|sql|subprocess|notification)\.snmprec$/;
/** Errors end walks: each name is asked for by itself. */
const failing = /variation\/(error|writecache|delay)\.snmprec$/;
/** snmpsim waits for a million milliseconds (`tlist`). */
const tooSlow = "1.3.6.1.2.1.2.2.1.10.1";
/** Files whose values move: names and types are compared. */
const moving = /public\.snmprec|public\/|variation\/virtualtable|mib2dev|multiplex\/|1\.3\.6\.1\.6\.1\.1\.0/;

(missing === undefined ? describe : describe.skip)(
  `recordings of snmpsim${missing === undefined ? "" : ` (skipped: ${missing})`}`,
  () => {
    let folder: string;
    let port: number;
    let simulator: ChildProcess | undefined;
    const files = missing === undefined ? listFiles() : [];

    function listFiles(): string[] {
      return execFileSync("tar", ["tzf", archive!], { encoding: "utf8" })
        .split("\n")
        .filter((name) => /\.(snmprec|snmpwalk|sapwalk)$/.test(name))
        .map((name) => name.replace(/^data\//, ""));
    }

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "snmpsim-"));
      await chmod(folder, 0o777);
      execFileSync("tar", ["xzf", archive!, "-C", folder]);
      execFileSync("chmod", ["-R", "a+rX", folder]);
      port = await freePort();
      const user = process.getuid?.() === 0 ? ["--process-user=nobody", "--process-group=nogroup"] : [];
      simulator = spawn(
        snmpsimd,
        [
          `--data-dir=${join(folder, "data")}`,
          `--cache-dir=${join(folder, "cache")}`,
          `--agent-udpv4-endpoint=127.0.0.1:${port}`,
          "--logging-method=null",
          ...user,
        ],
        { stdio: "ignore" },
      );
      await answers(`127.0.0.1:${port}`);
    }, 60_000);

    afterAll(async () => {
      simulator?.kill();
      await rm(folder, { recursive: true, force: true });
    });

    test("there are 37 of them, or more", () => expect(files.length).toBeGreaterThanOrEqual(37));

    const pair = async (file: string) => {
      const recording = await loadRecording(join(folder, "data", file));
      const device = await simulate(recording);
      const ours = new Client(device.address, v2c("public"), { timeout: 5000 });
      const theirs = new Client(`127.0.0.1:${port}`, v2c(file.replace(/\.\w+$/, "")), { timeout: 5000 });
      const close = async (): Promise<void> =>
        void (await Promise.all([ours.close(), theirs.close(), device.close()]));
      return { recording, ours, theirs, [Symbol.asyncDispose]: close };
    };

    test.each(files.filter((file) => !foreign.test(file) && !failing.test(file)))(
      "%s is served alike",
      async (file) => {
        await using both = await pair(file);
        // snmpsim keeps escapes, takes the numbers behind BITS for octets, encodes floats as REAL, and serves the end of a walk as a text
        const isForeign = file.endsWith(".snmpwalk");
        const toText = ({ oid, type }: Varbind): string => `${oid} ${type}`;
        const theirs = (await walk(both.theirs)).filter(
          ({ oid }) => !isForeign || both.recording.get(oid) !== undefined,
        );
        const ours = await walk(both.ours);
        // snmpsim ends the walk at a number that is a text: `4:numeric`
        const end = file === "public.snmprec" ? theirs.length : ours.length;
        const compare = moving.test(file) || isForeign ? toText : show;
        expect(ours.slice(0, end).map(compare)).toEqual(theirs.map(compare));
        expect(theirs.length).toBeGreaterThan(5);
      },
    );

    test.each(files.filter((file) => failing.test(file)))("%s answers each name alike", async (file) => {
      await using both = await pair(file);
      const ask = async (client: Client, oid: string): Promise<string[]> => {
        const outcome = async (call: Promise<readonly Varbind[]>): Promise<string> =>
          call.then(
            (varbinds) => varbinds.map(show).join(),
            (error: unknown) => String((error as { errorStatus?: string }).errorStatus),
          );
        const next = oid === "1.3.6.1.2.1.2.2.1.9.1" ? [] : [await outcome(client.getNext(oid))];
        return [await outcome(client.get(oid)), ...next];
      };
      for (const { oid } of both.recording) {
        if (oid !== tooSlow)
          expect([oid, ...(await ask(both.ours, oid))]).toEqual([oid, ...(await ask(both.theirs, oid))]);
      }
    });

    test.each(files)("%s: every line is a record or is reported", async (file) => {
      const recording = await loadRecording(join(folder, "data", file));
      const reported = Object.entries(recording.counts)
        .filter(([kind]) => kind !== "guessed" && kind !== "lossy")
        .reduce((sum, [, count]) => sum + count, 0);
      const lines = execFileSync("grep", ["-cE", "^[^#]", join(folder, "data", file)], { encoding: "utf8" });
      expect(recording.size + reported).toBeGreaterThanOrEqual(Number(lines) - 5);
    });
  },
);
describeNetSnmp("a recording of snmpd", ["snmpd", "snmpwalk"], () => {
  const subtree = "1.3.6.1.4.1";
  const lines = [
    String.raw`override .1.3.6.1.4.1.99999.2.1.0 octet_str "a \"quoted\" text with \\ and a .1.3 = INTEGER: 1"`,
    "override .1.3.6.1.4.1.99999.2.2.0 octet_str 0x00ff10",
    "override .1.3.6.1.4.1.99999.2.300.0 counter 1",
    "override .1.3.6.1.4.1.99999.2.70000.0 counter 2",
    "extend lines /bin/sh -c \"printf 'one\\ntwo .1.3 = 3\\n\\ntab\\tend'\"",
  ];

  test.each([
    ["2c", ["-On"]],
    ["2c", ["-On", "-Oe", "-Ox", "-OU"]],
    ["2c", ["-On", "-OT", "-Ob"]],
    ["1", ["-On"]],
  ] as const)("by snmpwalk -v%s %j is answered octet for octet as snmpd answers", async (version, flags) => {
    const snmpd = await startSnmpd({ rows: 300, lines });
    try {
      // the first reads fill the caches of snmpd
      for (const root of roots) await runTool("snmpwalk", { port: snmpd.port, version }, root);
      const outputs = roots.map((root) => print(snmpd.port, version, flags, root));
      const recording = parseRecording(outputs.join(""));
      expect(recording.counts).toEqual({});
      await using device = await simulate(recording);
      const model = version === "1" ? 0 : 1;
      for (const type of ["GetRequest", "GetNextRequest"] as const) {
        for (const { oid } of recording) {
          if (type === "GetNextRequest" && isLast(oid, recording)) continue;
          const message = await encodeRequest(model, type, oid);
          const [ours, theirs] = await Promise.all([ask(message, device.port!), ask(message, snmpd.port)]);
          expect(`${oid} ${ours}`).toBe(`${oid} ${theirs}`);
        }
      }
    } finally {
      await snmpd.stop();
    }
  });

  const roots = ["1.3.6.1.4.1.99999", bigTable, `${subtree}.8072.1.3.2.3.1.2`];

  /** Whether another subtree of snmpd follows, which was not recorded. */
  function isLast(oid: string, recording: Recording): boolean {
    const following = recording.after(oid);
    return roots.some((root) => recording.range(root)[1] === following);
  }

  function print(port: number, version: string, flags: readonly string[], root: string): string {
    const args = [`-v${version}`, "-c", "public", "-t5", ...flags, `127.0.0.1:${port}`, root];
    return execFileSync("snmpwalk", args, { encoding: "utf8", env: { ...process.env, MIBS: "" } });
  }

  async function encodeRequest(
    model: number,
    type: "GetRequest" | "GetNextRequest",
    oid: string,
  ): Promise<Uint8Array> {
    const pdu = requestPdu(type, 77, [makeVarbind(oid, "Null", null)]);
    const none = new Uint8Array();
    const credentials = model === 0 ? v1("public") : v2c("public");
    return (await create(model, async (octets) => octets, {}).encode(77, credentials, none, none, pdu)).data;
  }

  async function ask(message: Uint8Array, port: number): Promise<string> {
    const socket = createSocket("udp4");
    try {
      socket.send(message, port, "127.0.0.1");
      const [answer] = (await once(socket, "message", { signal: AbortSignal.timeout(5000) })) as [Buffer];
      return answer.toString("hex");
    } finally {
      socket.close();
    }
  }
});
