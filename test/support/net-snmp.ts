// net-snmp's command-line tools, and their output in a form that can be compared.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { hexOf, octetsFromHex, type Varbind } from "@snmp/pdu";

/** Target and options of the tools. */
export interface ToolTarget {
  /** `127.0.0.1` by default; `[::1]` for IPv6. */
  readonly host?: string;
  readonly port: number;
  /** `udp`, `udp6` or `tcp`, as net-snmp calls them; `udp` by default. */
  readonly transport?: string;
  /** `2c` by default. */
  readonly version?: "1" | "2c" | "3";
  /** `public` by default. */
  readonly community?: string;
  /** Further arguments in front of the address: `["-u", "ops"]`. */
  readonly options?: readonly string[];
}

/** The outcome of a tool. */
export interface ToolResult {
  /** Its exit status. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A variable binding as `snmpget -On -Oe -Ox -Ob` prints it. */
export interface PrintedVarbind {
  readonly oid: string;
  /** Name of the type, as in `Varbind.type`. */
  readonly type: Varbind["type"];
  /** Octets in hexadecimal, numbers in decimal, OIDs and addresses as text; empty for an exception. */
  readonly value: string;
}

/** The path of the commands: daemons may be missing in the path of a user. */
export const searchPath: string = [process.env["PATH"] ?? "", "/usr/sbin", "/usr/local/sbin"].join(delimiter);

/** Returns a text with the commands that are missing; `undefined` if all are installed. */
export function netSnmpMissing(...commands: readonly string[]): string | undefined {
  const missing = commands.filter(
    (command) => !searchPath.split(delimiter).some((folder) => existsSync(join(folder, command))),
  );
  return missing.length === 0
    ? undefined
    : `${missing.join(", ")} of net-snmp is not installed (apt-get install snmp snmpd)`;
}

/** Declares tests that need net-snmp. They fail without it in CI; elsewhere they are skipped with a warning and the reason in their name. */
export function describeNetSnmp(name: string, commands: readonly string[], tests: () => void): void {
  const reason = netSnmpMissing(...commands);
  if (reason === undefined) return describe(name, tests);
  if (process.env["CI"] === "true") {
    return describe(name, () =>
      test("net-snmp is there", () => {
        throw new Error(reason);
      }),
    );
  }
  console.warn(`${name}: skipped: ${reason}`);
  describe.skip(`${name} (skipped: ${reason})`, () => test("needs net-snmp", () => undefined));
}

/** Runs a tool without its configuration and MIB files, so that names are always numbers. */
export async function runTool(
  command: string,
  target: ToolTarget,
  ...args: readonly string[]
): Promise<ToolResult> {
  const {
    host = "127.0.0.1",
    port,
    transport = "udp",
    version = "2c",
    community = "public",
    options = [],
  } = target;
  const credentials = version === "3" ? [] : ["-c", community];
  const child = spawn(
    command,
    [
      `-v${version}`,
      ...credentials,
      "-r1",
      "-t5",
      ...printing,
      ...options,
      `${transport}:${host}:${port}`,
      ...args,
    ],
    {
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        MIBS: "",
        // the tool would read an existing folder file by file, and would wait for a named pipe in it
        MIBDIRS: `${tmpdir()}/no-such-folder`,
        SNMPCONFPATH: `${tmpdir()}/no-such-folder`,
        SNMP_PERSISTENT_DIR: `${tmpdir()}/no-such-folder`,
      },
    },
  );
  return waitForResult(child);
}

/** Runs `snmpget`, `snmpgetnext`, `snmpbulkget`, `snmpwalk`, `snmpbulkwalk` or `snmpset`, and parses its output. Throws if it fails. */
export async function readWithTool(
  command: string,
  target: ToolTarget,
  ...args: readonly string[]
): Promise<PrintedVarbind[]> {
  const { status, stdout, stderr } = await runTool(command, target, ...args);
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}: ${stderr || stdout}`);
  const varbinds = parsePrinted(stdout);
  // a walk to the end of the MIB also prints its last name
  return command.endsWith("walk") ? varbinds.filter(({ type }) => type !== "endOfMibView") : varbinds;
}

/** Parses the output of a tool. Throws if a line is not a variable binding. */
export function parsePrinted(output: string): PrintedVarbind[] {
  const text = output.replace(/^End of MIB\n/m, ""); // the last line of a walk with SNMPv1
  const lines = text.split(/\n(?=\.\d|$)/).filter((line) => line.trim() !== "");
  return lines.filter((line) => !line.startsWith(endOfMib)).map(parseLine);
}

/** Converts one of our variable bindings into the form that `parsePrinted` returns. */
export function asPrinted({ oid, type, value }: Varbind): PrintedVarbind {
  return {
    oid,
    type,
    value: value instanceof Uint8Array ? hexOf(value) : value === null ? "" : String(value),
  };
}

/** Numeric OIDs and enumerations, octets in hexadecimal, no units, no decoded index. */
const printing = ["-On", "-Oe", "-Ox", "-Ob", "-OU"];

const endOfMib = "No more variables left in this MIB View";

function parseLine(line: string): PrintedVarbind {
  const [, oid, rest] = /^\.([\d.]+) = ?(.*)$/s.exec(line) ?? fail(line);
  for (const [text, type] of exceptions) if (rest!.startsWith(text)) return { oid: oid!, type, value: "" };
  if (rest === '""') return { oid: oid!, type: "OctetString", value: "" };
  const [, label, printed] = /^([A-Za-z0-9-]+): ?(.*)$/s.exec(rest!) ?? fail(line);
  const [type, read] = kinds[label!] ?? fail(line);
  return { oid: oid!, type, value: read(printed!.trim()) };
}

function fail(line: string): never {
  throw new Error(`net-snmp printed ${JSON.stringify(line)}, which is not understood`);
}

const asIs = (text: string): string => text;
const quoted = (text: string): string =>
  hexOf(new TextEncoder().encode(text.replace(/^"|"$/g, "").replace(/\\(["\\])/g, "$1")));

const exceptions: readonly (readonly [text: string, type: Varbind["type"]])[] = [
  ["No Such Object available on this agent", "noSuchObject"],
  ["No Such Instance currently exists", "noSuchInstance"],
  ["No more variables left in this MIB View", "endOfMibView"],
];

const kinds: Readonly<Record<string, readonly [type: Varbind["type"], read: (text: string) => string]>> = {
  INTEGER: ["Integer32", asIs],
  STRING: ["OctetString", quoted],
  "Hex-STRING": ["OctetString", (text) => hexOf(octetsFromHex(text))],
  OID: ["ObjectIdentifier", (text) => text.replace(/^\./, "")],
  IpAddress: ["IpAddress", asIs],
  "Network Address": ["IpAddress", asIs],
  Counter32: ["Counter32", asIs],
  Gauge32: ["Gauge32", asIs],
  Timeticks: ["TimeTicks", (text) => /^\((\d+)\)/.exec(text)?.[1] ?? text],
  Counter64: ["Counter64", asIs],
  OPAQUE: ["Opaque", (text) => hexOf(octetsFromHex(text))],
  Opaque: ["Opaque", asIs],
  NULL: ["Null", () => ""],
};

function waitForResult(child: ChildProcess): Promise<ToolResult> {
  let stdout = "";
  let stderr = "";
  child.stdout!.setEncoding("latin1").on("data", (text: string) => (stdout += text));
  child.stderr!.setEncoding("latin1").on("data", (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ status: code ?? -1, stdout, stderr }));
  });
}
