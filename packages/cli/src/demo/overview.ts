// The demonstration on one screen: a get in every version, a table, and one packet.
import type { MpmPlugin } from "@snmp/mpm-core";
import { annotate, renderFields } from "../annotate/index.ts";
import { formatTable } from "../commands/table.ts";
import { pad } from "../format/text.ts";
import { formatValue } from "../format/varbind.ts";
import type { Paint } from "../output/paint.ts";
import { columnNames } from "./agent.ts";
import { openClient, versionName } from "./client.ts";

/** Reads sysName.0 through one model. Returns one line, and the packet of the answer. */
export async function showGet(
  target: string,
  plugin: MpmPlugin,
  paint: Paint,
): Promise<{ readonly line: string; readonly answer: Uint8Array }> {
  await using demo = openClient(target, plugin);
  const [varbind] = await demo.client.get(sysName);
  const answer = demo.packets.at(-1)!;
  const security = plugin.identifier === snmpV3 ? ", encrypted" : "";
  const comment = `// an answer of ${answer.length} octets${security}`;
  const cells = [
    pad(versionName(plugin.identifier), versionWidth),
    paint("dim", varbind.type),
    paint("bold", formatValue(varbind)),
    paint("dim", comment),
  ];
  return { line: `  ${cells.join("  ")}`, answer };
}

/** Reads some columns of ifTable through one model. */
export async function showTable(target: string, plugin: MpmPlugin, paint: Paint): Promise<string[]> {
  await using demo = openClient(target, plugin);
  const rows = await demo.client.table(ifTable, { columns });
  const lines = formatTable(rows, columns, (varbind) => formatValue(varbind), { width: undefined, paint });
  return [
    paint("green", `await client.table("${ifTable}", { columns: [${columns.join(", ")}] })`),
    ...lines.map((line) => `  ${line}`),
    paint("dim", `  // ${columns.map((column) => `${column} ${columnNames[column]}`).join(", ")}`),
  ];
}

/** Shows a packet field by field. */
export function showPacket(octets: Uint8Array, paint: Paint): string[] {
  return renderFields(annotate(octets), { paint, width: 80 });
}

export const sysName = "1.3.6.1.2.1.1.5.0";
/** Columns for the name of a version. */
export const versionWidth = 7;

const snmpV3 = 3;
const ifTable = "1.3.6.1.2.1.2.2";
const columns = [2, 5, 8, 10];
