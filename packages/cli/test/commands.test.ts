import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Agent } from "@snmp/agent";
import { startAgent, startSilence } from "./support/agent.ts";
import { Sink, snmp } from "./support/terminal.ts";

let agent: Agent;
let host: string;
beforeAll(async () => void ({ agent, host } = await startAgent()));
afterAll(() => agent.close());

const sysDescr = "1.3.6.1.2.1.1.1.0";
const sysUpTime = "1.3.6.1.2.1.1.3.0";
const sysName = "1.3.6.1.2.1.1.5.0";
const ifTable = "1.3.6.1.2.1.2.2";
const ifHCInOctets = "1.3.6.1.2.1.31.1.1.1.6.1";

describe("get", () => {
  test.each(["1", "2c"])("prints a line a value, with SNMPv%s", async (version) => {
    expect(await snmp(["get", "-v", version, host, sysName, sysUpTime])).toMatchObject({
      status: 0,
      stderr: "",
      lines: [`${sysName} = OctetString: "core-1"`, `${sysUpTime} = TimeTicks: 8640123 (1 day, 0:00:01.23)`],
    });
  });

  test("a value is one line whatever is in it", async () => {
    expect((await snmp(["get", host, sysDescr])).lines).toEqual([`${sysDescr} = OctetString: "two\\nlines"`]);
  });

  test("-Oqv is for scripts", async () => {
    expect((await snmp(["get", "-Oqv", host, sysName])).stdout).toBe("core-1\n");
  });

  test("--json loses nothing", async () => {
    const { status, lines } = await snmp([
      "get",
      "--json",
      host,
      ifHCInOctets,
      `${ifTable}.1.6.22`,
      sysName,
      "1.3.6.1.9.0",
    ]);
    expect(status).toBe(1);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { oid: ifHCInOctets, type: "Counter64", value: "18446744073709551615" },
      { oid: `${ifTable}.1.6.22`, type: "OctetString", hex: "02005e0053ff" },
      { oid: sysName, type: "OctetString", hex: "636f72652d31", text: "core-1" },
      { oid: "1.3.6.1.9.0", type: "noSuchObject", value: null },
    ]);
  });

  test("an exception is printed, said on stderr in one line, and told by the status", async () => {
    const { status, lines, stderr } = await snmp(["get", host, sysName, "1.3.6.1.2.1.1.5.1"]);
    expect(status).toBe(1);
    expect(lines).toEqual([`${sysName} = OctetString: "core-1"`, "1.3.6.1.2.1.1.5.1 = noSuchInstance"]);
    expect(stderr).toBe(
      "snmp: no value: 1.3.6.1.2.1.1.5.1 is noSuchInstance; there is no such instance of the object; .0 is that of a scalar\n",
    );
  });

  test("SNMPv1's noSuchName is told by the same status", async () => {
    const { status, stdout, stderr } = await snmp(["get", "-v1", host, "1.3.6.1.9.0"]);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^snmp: .* answered noSuchName for 1\.3\.6\.1\.9\.0[^\n]*\n$/);
  });
});

describe("getnext and bulk", () => {
  test("getnext prints the successors", async () => {
    expect((await snmp(["getnext", host, "1.3.6.1.2.1.1.4", ".1.3.6.1.2.1.1.1"])).lines).toEqual([
      `${sysName} = OctetString: "core-1"`,
      `${sysDescr} = OctetString: "two\\nlines"`,
    ]);
    expect((await snmp(["getnext", host, "1.3.6.1.9"])).status).toBe(1);
  });

  test("bulk asks for non-repeaters and repetitions, in net-snmp's letters and ours", async () => {
    const expected = {
      status: 0,
      lines: [
        `${sysName} = OctetString: "core-1"`,
        `${ifTable}.1.1.1 = Integer32: 1`,
        `${ifTable}.1.1.22 = Integer32: 22`,
      ],
    };
    expect(await snmp(["bulk", "-Cn1", "-Cr2", host, "1.3.6.1.2.1.1.5", `${ifTable}.1.1`])).toMatchObject(
      expected,
    );
    expect(
      await snmp([
        "getbulk",
        "--non-repeaters",
        "1",
        "--max-repetitions=2",
        host,
        "1.3.6.1.2.1.1.5",
        `${ifTable}.1.1`,
      ]),
    ).toMatchObject(expected);
  });

  test("bulk past the end of the MIB has nothing to print but exceptions", async () => {
    expect(await snmp(["bulk", "-Cr2", host, "1.3.6.1.9"])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("endOfMibView") as string,
    });
  });
});

describe("walk", () => {
  test.each([["-v1"], ["-v2c"], ["--no-bulk"], ["-Cr1"]])(
    "prints the subtree and nothing behind it, with %s",
    async (option) => {
      const { status, lines } = await snmp(["walk", option, host, `${ifTable}.1.2`]);
      expect(status).toBe(0);
      expect(lines).toEqual([
        `${ifTable}.1.2.1 = OctetString: "lo"`,
        `${ifTable}.1.2.22 = OctetString: "eth0"`,
      ]);
    },
  );

  test("walks mib-2 by default", async () => {
    expect((await snmp(["walk", host])).lines).toHaveLength(11);
  });

  test("an empty subtree is no success", async () => {
    const { status, stderr } = await snmp(["walk", host, "1.3.6.1.9"]);
    expect(status).toBe(1);
    expect(stderr).toBe("snmp: nothing is in the subtree 1.3.6.1.9, or not for these credentials\n");
  });

  test("--json is a line a value, so that what breaks off is still readable", async () => {
    const { lines } = await snmp(["walk", "--json", host, `${ifTable}.1.10`]);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { oid: `${ifTable}.1.10.1`, type: "Counter32", value: 17 },
      { oid: `${ifTable}.1.10.22`, type: "Counter32", value: 123456 },
    ]);
  });
});

describe("table", () => {
  test("prints aligned rows, with a dash where there is no cell", async () => {
    expect((await snmp(["table", host, ifTable])).lines).toEqual([
      "index   1  2     6                      10",
      "1       1  lo    -                      17",
      "22     22  eth0  02 00 5e 00 53 ff  123456",
    ]);
  });

  test("prints chosen columns in their order", async () => {
    expect((await snmp(["table", "--columns", "10,2", host, ifTable])).lines).toEqual([
      "index      10  2",
      "1          17  lo",
      "22     123456  eth0",
    ]);
  });

  test("goes into blocks on a narrow terminal", async () => {
    const { stdout } = await snmp(["table", host, ifTable], {
      stdout: new Sink(true, 30),
      environment: { NO_COLOR: "1" },
    });
    expect(stdout.split("\n\n")).toHaveLength(3);
  });

  test("--json is an object a row", async () => {
    const { lines } = await snmp(["table", "--json", "--columns", "2", host, ifTable]);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { index: "1", cells: { 2: { oid: `${ifTable}.1.2.1`, type: "OctetString", hex: "6c6f", text: "lo" } } },
      {
        index: "22",
        cells: { 2: { oid: `${ifTable}.1.2.22`, type: "OctetString", hex: "65746830", text: "eth0" } },
      },
    ]);
  });

  test("a table without rows is no success", async () => {
    expect(await snmp(["table", host, "1.3.6.1.9"])).toMatchObject({ status: 1, stdout: "" });
  });
});

describe("set", () => {
  test("writes and prints what the agent answers", async () => {
    expect(await snmp(["set", "-c", "secret", host, sysName, "s", "core-2"])).toMatchObject({
      status: 0,
      lines: [`${sysName} = OctetString: "core-2"`],
    });
    expect((await snmp(["get", "-Oqv", host, sysName])).stdout).toBe("core-2\n");
    await snmp(["set", "-c", "secret", host, sysName, "OctetString", "core-1"]);
  });

  test("says in one line why the agent refuses", async () => {
    expect(await snmp(["set", host, sysName, "s", "x"])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^snmp: .* answered \w+[^\n]*\n$/) as string,
    });
    expect((await snmp(["set", "-c", "secret", host, sysName, "i", "-5"])).stderr).toContain(
      "answered wrongType",
    );
  });
});

describe("credentials", () => {
  test("a community may stand in a file or in the environment", async () => {
    const folder = await mkdtemp(join(tmpdir(), "snmp-cli-"));
    const file = join(folder, "community");
    await writeFile(file, "secret\n");
    const write = ["set", host, sysName, "s", "core-1"];
    expect(await snmp([...write, "--community-file", file])).toMatchObject({ status: 0 });
    expect(await snmp(write, { environment: { SNMP_COMMUNITY: "secret" } })).toMatchObject({ status: 0 });
    expect(await snmp(write)).toMatchObject({ status: 1 });
    await rm(folder, { recursive: true });
  });
});

describe("what the network does", () => {
  test("silence is told by its status, after as many messages as asked for", async () => {
    await using silence = await startSilence();
    const { status, stderr } = await snmp(["get", "-t", "0.02", "-r", "1", silence.host, sysName]);
    expect(status).toBe(3);
    expect(stderr).toMatch(
      /^snmp: udp:\S+ did not answer within \d+ ms \(2 messages\)[^\n]*credentials[^\n]*\n$/,
    );
    expect((await snmp(["walk", "-t", "0.02", "-r", "0", silence.host, sysName])).status).toBe(3);
  });

  test("a wrong community gets no answer, and the advice says so", async () => {
    const { status, stderr } = await snmp(["get", "-c", "wrong", "-t", "0.05", "-r", "0", host, sysName]);
    expect(status).toBe(3);
    expect(stderr).toContain("agents do not answer wrong ones");
    expect(stderr).not.toContain('"wrong"');
  });

  test("a port that nobody listens at, and a name that nobody knows, have a status of their own", async () => {
    expect(await snmp(["get", "-t", "5", "127.0.0.1:1", sysName])).toMatchObject({
      status: 4,
      stderr: expect.stringContaining("nobody listens at udp://127.0.0.1:1") as string,
    });
    expect((await snmp(["get", "no-such-host.invalid", sysName])).status).toBe(4);
  });

  test("net-snmp's way to write a target is understood", async () => {
    expect((await snmp(["get", `udp:${host}`, sysName])).status).toBe(0);
    expect((await snmp(["get", `udp://${host}`, sysName])).status).toBe(0);
  });
});

describe("--packets", () => {
  test("shows request and answer field by field on stderr, and no community", async () => {
    const { stdout, stderr } = await snmp(["get", "-d", "-c", "secret", host, sysName]);
    expect(stdout).toBe(`${sysName} = OctetString: "core-1"\n`);
    expect(stderr).toMatch(/43 octets to udp:/);
    expect(stderr).toContain("data [0] GetRequest-PDU");
    expect(stderr).toContain("data [2] Response-PDU");
    expect(stderr).not.toContain("secret");
    expect(stderr).not.toContain(Buffer.from("secret").toString("hex").replace(/../g, "$& ").trim());
  });
});

test("a signal ends a command with its reason, and nothing is left behind", async () => {
  await using silence = await startSilence();
  const reason = new Error("enough");
  await expect(snmp(["walk", silence.host], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  const late = new AbortController();
  setTimeout(() => late.abort(reason), 20);
  await expect(snmp(["walk", silence.host], { signal: late.signal })).rejects.toBe(reason);
});
