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
  test.each(["1", "2c"])("prints one line per value, with SNMPv%s", async (version) => {
    expect(await snmp(["get", "-v", version, host, sysName, sysUpTime])).toMatchObject({
      status: 0,
      stderr: "",
      lines: [`${sysName} = OctetString: "core-1"`, `${sysUpTime} = TimeTicks: 8640123 (1 day, 0:00:01.23)`],
    });
  });

  test("prints any value on one line", async () => {
    expect((await snmp(["get", host, sysDescr])).lines).toEqual([`${sysDescr} = OctetString: "two\\nlines"`]);
  });

  test("-Oqv prints bare values for scripts", async () => {
    expect((await snmp(["get", "-Oqv", host, sysName])).stdout).toBe("core-1\n");
  });

  test("--json prints values without loss", async () => {
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

  test("reports an exception on stdout, on stderr and by the status", async () => {
    const { status, lines, stderr } = await snmp(["get", host, sysName, "1.3.6.1.2.1.1.5.1"]);
    expect(status).toBe(1);
    expect(lines).toEqual([`${sysName} = OctetString: "core-1"`, "1.3.6.1.2.1.1.5.1 = noSuchInstance"]);
    expect(stderr).toBe(
      "snmp: missing value: 1.3.6.1.2.1.1.5.1 is noSuchInstance; the object exists, but not this instance; a scalar has the instance .0\n",
    );
  });

  test("reports noSuchName of SNMPv1 by the same status", async () => {
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

  test("bulk takes the counts of net-snmp and long options", async () => {
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

  test("bulk prints exceptions after the end of the MIB", async () => {
    expect(await snmp(["bulk", "-Cr2", host, "1.3.6.1.9"])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("endOfMibView") as string,
    });
  });
});

describe("walk", () => {
  test.each([["-v1"], ["-v2c"], ["--no-bulk"], ["-Cr1"]])(
    "prints the subtree and nothing after it, with %s",
    async (option) => {
      const { status, lines } = await snmp(["walk", option, host, `${ifTable}.1.2`]);
      expect(status).toBe(0);
      expect(lines).toEqual([
        `${ifTable}.1.2.1 = OctetString: "lo"`,
        `${ifTable}.1.2.22 = OctetString: "eth0"`,
      ]);
    },
  );

  test("walks the same subtree with --parallel", async () => {
    const { stdout } = await snmp(["walk", host]);
    expect((await snmp(["walk", "--parallel", "4", "-Cr2", host])).stdout).toBe(stdout);
  });

  test("walks mib-2 by default", async () => {
    expect((await snmp(["walk", host])).lines).toHaveLength(11);
  });

  test("reports an empty subtree as an error", async () => {
    const { status, stderr } = await snmp(["walk", host, "1.3.6.1.9"]);
    expect(status).toBe(1);
    expect(stderr).toBe("snmp: the subtree 1.3.6.1.9 is empty, or these credentials may not read it\n");
  });

  test("--json prints one line per value, so that an interrupted walk is readable", async () => {
    const { lines } = await snmp(["walk", "--json", host, `${ifTable}.1.10`]);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { oid: `${ifTable}.1.10.1`, type: "Counter32", value: 17 },
      { oid: `${ifTable}.1.10.22`, type: "Counter32", value: 123456 },
    ]);
  });
});

describe("table", () => {
  test("prints aligned rows, with a dash for a missing cell", async () => {
    expect((await snmp(["table", host, ifTable])).lines).toEqual([
      "index   1  2     6                      10",
      "1       1  lo    -                      17",
      "22     22  eth0  02 00 5e 00 53 ff  123456",
    ]);
  });

  test.each(["1", "2", "8"])("prints the same rows with --parallel %s", async (parallel) => {
    const { stdout } = await snmp(["table", host, ifTable]);
    expect((await snmp(["table", "--parallel", parallel, host, ifTable])).stdout).toBe(stdout);
  });

  test("refuses a --parallel that is not a count", async () => {
    expect(await snmp(["table", "--parallel", "0", host, ifTable])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("--parallel") as string,
    });
  });

  test("prints chosen columns in their order", async () => {
    expect((await snmp(["table", "--columns", "10,2", host, ifTable])).lines).toEqual([
      "index      10  2",
      "1          17  lo",
      "22     123456  eth0",
    ]);
  });

  test("splits a wide table into blocks on a narrow terminal", async () => {
    const { stdout } = await snmp(["table", host, ifTable], {
      stdout: new Sink(true, 30),
      environment: { NO_COLOR: "1" },
    });
    expect(stdout.split("\n\n")).toHaveLength(3);
  });

  test("--json prints one object per row", async () => {
    const { lines } = await snmp(["table", "--json", "--columns", "2", host, ifTable]);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { index: "1", cells: { 2: { oid: `${ifTable}.1.2.1`, type: "OctetString", hex: "6c6f", text: "lo" } } },
      {
        index: "22",
        cells: { 2: { oid: `${ifTable}.1.2.22`, type: "OctetString", hex: "65746830", text: "eth0" } },
      },
    ]);
  });

  test("reports a table without rows as an error", async () => {
    expect(await snmp(["table", host, "1.3.6.1.9"])).toMatchObject({ status: 1, stdout: "" });
  });
});

describe("set", () => {
  test("writes a value, and prints the answer", async () => {
    expect(await snmp(["set", "-c", "secret", host, sysName, "s", "core-2"])).toMatchObject({
      status: 0,
      lines: [`${sysName} = OctetString: "core-2"`],
    });
    expect((await snmp(["get", "-Oqv", host, sysName])).stdout).toBe("core-2\n");
    await snmp(["set", "-c", "secret", host, sysName, "OctetString", "core-1"]);
  });

  test("reports the refusal of the agent in one line", async () => {
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
  test("takes the community from a file or the environment", async () => {
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

describe("the network", () => {
  test("reports a timeout after the given number of messages", async () => {
    await using silence = await startSilence();
    const { status, stderr } = await snmp(["get", "-t", "0.02", "-r", "1", silence.host, sysName]);
    expect(status).toBe(3);
    expect(stderr).toMatch(/^snmp: udp:\S+ [^\n]*\b2 messages\b[^\n]*community[^\n]*\n$/);
    expect((await snmp(["walk", "-t", "0.02", "-r", "0", silence.host, sysName])).status).toBe(3);
  });

  test("advises to check the credentials when a wrong community gets no answer", async () => {
    const { status, stderr } = await snmp(["get", "-c", "wrong", "-t", "0.05", "-r", "0", host, sysName]);
    expect(status).toBe(3);
    expect(stderr).toMatch(/; check the host and the port, [^\n]* the community,/);
    expect(stderr.match(/check/g)).toHaveLength(1);
    expect(stderr).not.toContain('"wrong"');
  });

  test("reports a refusing port and an unknown host by the status of the network", async () => {
    expect(await snmp(["get", "-t", "5", "127.0.0.1:1", sysName])).toMatchObject({
      status: 4,
      stderr: expect.stringMatching(/listens at udp:\/\/127\.0\.0\.1:1\b/) as string,
    });
    expect((await snmp(["get", "no-such-host.invalid", sysName])).status).toBe(4);
  });

  test("takes targets as net-snmp writes them", async () => {
    expect((await snmp(["get", `udp:${host}`, sysName])).status).toBe(0);
    expect((await snmp(["get", `udp://${host}`, sysName])).status).toBe(0);
  });
});

describe("--packets", () => {
  test("shows request and answer field by field on stderr, and hides the community", async () => {
    const { stdout, stderr } = await snmp(["get", "-d", "-c", "secret", host, sysName]);
    expect(stdout).toBe(`${sysName} = OctetString: "core-1"\n`);
    expect(stderr).toMatch(/43 octets to udp:/);
    expect(stderr).toContain("data [0] GetRequest-PDU");
    expect(stderr).toContain("data [2] Response-PDU");
    expect(stderr).not.toContain("secret");
    expect(stderr).not.toContain(Buffer.from("secret").toString("hex").replace(/../g, "$& ").trim());
  });
});

test("ends with the reason of the signal, and leaves nothing open", async () => {
  await using silence = await startSilence();
  const reason = new Error("enough");
  await expect(snmp(["walk", silence.host], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  const late = new AbortController();
  setTimeout(() => late.abort(reason), 20);
  await expect(snmp(["walk", silence.host], { signal: late.signal })).rejects.toBe(reason);
});
