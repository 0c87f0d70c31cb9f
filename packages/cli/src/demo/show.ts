// The demonstration of one model in full: each call with its result, and the packets of the first one.
import type { MpmPlugin } from "@snmp/mpm-core";
import type { Varbind } from "@snmp/pdu";
import { annotate, Decrypter, renderFields } from "../annotate/index.ts";
import { formatTable } from "../commands/table.ts";
import { pad, widthOf } from "../format/text.ts";
import { formatValue } from "../format/varbind.ts";
import type { Paint } from "../output/paint.ts";
import { columnNames, nameOf } from "./agent.ts";
import { openClient } from "./client.ts";

/** The output of the demonstration of one model. */
export interface Demonstration {
  readonly lines: readonly string[];
  /** The number of packets sent and received. */
  readonly packets: number;
}

/** Asks the agent at `target` through one model: a get, a walk, a table, a set. Rejects if the agent does not answer as it should. */
export async function demonstrate(target: string, plugin: MpmPlugin, paint: Paint): Promise<Demonstration> {
  await using demo = openClient(target, plugin);
  const { client, credentials, packets } = demo;
  const lines: string[] = [];
  const step = async <T>(
    code: string,
    ask: () => Promise<T>,
    show: (answer: T) => readonly string[],
  ): Promise<void> => {
    const before = packets.length;
    const answer = await ask();
    const exchanges = (packets.length - before) / 2;
    const discovery = before === 0 && exchanges > 1 ? ", the first to discover the engine" : "";
    const count = `  // ${exchanges} ${exchanges === 1 ? "request" : "requests"}${discovery}`;
    lines.push("", `  ${paint("green", `await ${code}`)}${paint("dim", count)}`);
    lines.push(...show(answer).map((line) => `    ${line}`));
  };

  await step(
    'client.get("1.3.6.1.2.1.1.5.0")',
    () => client.get(sysName),
    (answer) => varbindLines(answer, paint),
  );
  // SNMPv3 may have sent messages before, to discover the engine
  const [request, answer] = packets.slice(-2);
  await step(
    'client.walk("1.3.6.1.2.1.1").toArray()',
    () => client.walk(system).toArray(),
    (varbinds) => walkLines(varbinds, paint),
  );
  const columns = Object.keys(columnNames).map(Number);
  await step(
    `client.table("1.3.6.1.2.1.2.2", { columns: [${columns.join(", ")}] })`,
    () => client.table(ifTable, { columns }),
    (rows) => [
      ...formatTable(rows, columns, (varbind) => formatValue(varbind), { width: undefined, paint }),
      paint("dim", `// ${columns.map((column) => `${column} ${columnNames[column]}`).join(", ")}`),
    ],
  );
  // SNMPv1 has no Counter64 (RFC 3584 §4.2.2.1), so there it reads the counter of 32 bits
  const counter = plugin.identifier === 0 ? ifInOctets : ifHCInOctets;
  await step(
    `client.get("${counter}")`,
    () => client.get(counter),
    (varbinds) => varbindLines(varbinds, paint),
  );
  const location = "rack 7";
  await step(
    `client.set({ oid: "${sysLocation}", type: "OctetString", value: "${location}" })`,
    () => client.set({ oid: sysLocation, type: "OctetString", value: location }),
    (varbinds) => varbindLines(varbinds, paint),
  );
  const decrypter = await Decrypter.of(credentials);
  lines.push("", ...packetLines("The request for sysName.0", request!, decrypter, paint));
  lines.push("", ...packetLines("The answer to it", answer!, decrypter, paint));
  return { lines, packets: packets.length };
}

/** Shows the scalars of the system group. The table behind them is long and says little. */
function walkLines(varbinds: readonly Varbind[], paint: Paint): string[] {
  const scalars = varbinds.filter(({ oid }) => nameOf(oid) !== undefined);
  return [
    ...varbindLines(scalars, paint),
    paint("dim", `… and ${varbinds.length - scalars.length} more, of sysORTable`),
  ];
}

/** Shows variable bindings, with the names of MIBs as comments: the product itself prints numbers. */
function varbindLines(varbinds: readonly Varbind[], paint: Paint): string[] {
  const rows = varbinds.map((varbind) => ({
    oid: varbind.oid,
    type: varbind.type,
    value: formatValue(varbind),
    comment: `// ${nameOf(varbind.oid) ?? ""}`,
  }));
  const width = (cell: "oid" | "type" | "value"): number =>
    Math.max(...rows.map((row) => widthOf(row[cell])));
  const [oidWidth, typeWidth, valueWidth] = [width("oid"), width("type"), width("value")];
  return rows.map(({ oid, type, value, comment }) => {
    const cells = [
      pad(oid, oidWidth),
      paint("dim", pad(type, typeWidth)),
      paint("bold", pad(value, valueWidth)),
      paint("dim", comment),
    ];
    return cells.join("  ");
  });
}

function packetLines(
  title: string,
  octets: Uint8Array,
  decrypter: Decrypter | undefined,
  paint: Paint,
): string[] {
  const fields = renderFields(annotate(octets, decrypter), { paint, width: 98, maxLines: 3, nameOf });
  return [
    `  ${paint("bold", title)}${paint("dim", `  // ${octets.length} octets`)}`,
    ...fields.map((line) => `  ${line}`),
  ];
}

const system = "1.3.6.1.2.1.1";
const sysName = "1.3.6.1.2.1.1.5.0";
const sysLocation = "1.3.6.1.2.1.1.6.0";
const ifTable = "1.3.6.1.2.1.2.2";
const ifInOctets = "1.3.6.1.2.1.2.2.1.10.2";
const ifHCInOctets = "1.3.6.1.2.1.31.1.1.1.6.2";
