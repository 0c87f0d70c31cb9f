// net-snmp's tools ask `snmp agent`.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../packages/cli/src/run.ts";
import { makeStateFolder, until } from "../../packages/cli/test/support/listener.ts";
import { Sink } from "../../packages/cli/test/support/terminal.ts";
import { describeNetSnmp, readWithTool, runTool } from "../support/net-snmp.ts";

const tools = ["snmpget", "snmpwalk", "snmpbulkwalk", "snmpset"];

describeNetSnmp("snmp agent and net-snmp's tools", tools, () => {
  let state: Awaited<ReturnType<typeof makeStateFolder>>;
  let port: number;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    state = await makeStateFolder();
    const path = join(state.folder, "agent.json");
    await writeFile(
      join(state.folder, "interfaces.csv"),
      "ifIndex,ifDescr,ifOperStatus,ifSpeed\n2,eth0,up,1000000000\n1,lo,up,10000000\n",
    );
    await writeFile(
      path,
      JSON.stringify({
        communities: ["public", { name: "private", access: "read-write" }],
        users: [
          {
            user: "ops",
            auth: { protocol: "SHA-256", password: { env: "AUTH" } },
            priv: { protocol: "AES", password: { env: "PRIV" } },
          },
        ],
        system: { name: "from-a-file" },
        scalars: {
          ifNumber: 2,
          "1.3.6.1.4.1.32473.1.0": { type: "Counter64", value: "18446744073709551615" },
          "1.3.6.1.4.1.32473.2.0": { type: "Integer32", command: [process.execPath, "-p", "6 * 7"] },
          "1.3.6.1.4.1.32473.3.0": { type: "Integer32", value: 1, access: "read-write" },
        },
        tables: { ifTable: { csv: "interfaces.csv" } },
      }),
    );
    const stderr = new Sink();
    const controller = new AbortController();
    const running = run(["agent", path, "udp://127.0.0.1:0"], {
      stdout: new Sink(),
      stderr,
      signal: controller.signal,
      environment: { XDG_STATE_HOME: state.folder, AUTH: "authentic-enough", PRIV: "private-enough" },
    });
    running.catch(() => undefined);
    await until(() => stderr.text.includes(" at udp://"));
    port = Number(/:(\d+)\n/.exec(stderr.text)![1]);
    stop = async () => {
      controller.abort(new Error("interrupted"));
      await expect(running).rejects.toThrow("interrupted");
    };
  });
  afterAll(async () => {
    await stop();
    await state.remove();
  });

  const ifTable = [
    [".1.1", "Integer32", "1"],
    [".1.2", "Integer32", "2"],
    [".2.1", "OctetString", Buffer.from("lo").toString("hex")],
    [".2.2", "OctetString", Buffer.from("eth0").toString("hex")],
    [".5.1", "Gauge32", "10000000"],
    [".5.2", "Gauge32", "1000000000"],
    [".8.1", "Integer32", "1"],
    [".8.2", "Integer32", "1"],
  ].map(([end, type, value]) => ({ oid: `1.3.6.1.2.1.2.2.1${end}`, type, value }));

  test.each([
    ["SNMPv1", "snmpwalk", { version: "1" as const }],
    ["SNMPv2c", "snmpbulkwalk", {}],
    [
      "SNMPv3",
      "snmpbulkwalk",
      {
        version: "3" as const,
        options: "-u ops -l authPriv -a SHA-256 -A authentic-enough -x AES -X private-enough".split(" "),
      },
    ],
  ])("%s: %s reads a table of a CSV file", async (_version, tool, options) => {
    expect(await readWithTool(tool, { port, ...options }, ".1.3.6.1.2.1.2.2")).toEqual(ifTable);
  });

  test("snmpget reads constants and the output of a command", async () => {
    const names = [
      "1.3.6.1.2.1.1.5.0",
      "1.3.6.1.2.1.2.1.0",
      "1.3.6.1.4.1.32473.1.0",
      "1.3.6.1.4.1.32473.2.0",
    ];
    const values = await readWithTool("snmpget", { port }, ...names.map((name) => `.${name}`));
    expect(values.map(({ value }) => value)).toEqual([
      Buffer.from("from-a-file").toString("hex"),
      "2",
      "18446744073709551615",
      "42",
    ]);
  });

  test("snmpset writes a value that may be written, with a community that may write", async () => {
    const assignment = [".1.3.6.1.4.1.32473.3.0", "i", "7"];
    expect((await runTool("snmpset", { port }, ...assignment)).status).not.toBe(0);
    expect((await runTool("snmpset", { port, community: "private" }, ...assignment)).status).toBe(0);
    const [value] = await readWithTool("snmpget", { port }, assignment[0]!);
    expect(value!.value).toBe("7");
  });
});
