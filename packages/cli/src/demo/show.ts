// One model of the demonstration: what is asked, what comes back, and how the packets are made.
import { Client } from "@snmp/client";
import type { Credentials, MpmPlugin } from "@snmp/mpm-core";
import type { Varbind } from "@snmp/pdu";
import { transportFor } from "@snmp/transport";
import { annotate, Decrypter, renderFields } from "../annotate/index.ts";
import { formatTable } from "../commands/table.ts";
import { padded } from "../format/text.ts";
import { formatValue } from "../format/varbind.ts";
import type { Paint } from "../output/paint.ts";
import { recording } from "../recording.ts";
import { columnTitles, nameOf } from "./agent.ts";

/** What the demonstration tells of one model. */
export interface Demonstration {
  readonly lines: readonly string[];
  /** Packets sent and received. */
  readonly packets: number;
}

/** Asks the agent at `target` through one model: a get, a walk, a table, a set. Rejects when the agent does not answer as it should. */
export async function demonstrate(
  target: string,
  plugin: MpmPlugin,
  credentials: Credentials,
  paint: Paint,
): Promise<Demonstration> {
  const packets: Uint8Array[] = [];
  const transport = recording(transportFor("udp"), (_direction, packet) => void packets.push(packet));
  await using client = new Client(target, credentials, { transport, model: plugin });
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
    lines.push("", `  ${paint("green", code)}${paint("dim", count)}`);
    lines.push(...show(answer).map((line) => `    ${line}`));
  };

  await step(
    'client.get("1.3.6.1.2.1.1.5.0")',
    () => client.get(sysName),
    (answer) => varbindLines(answer, paint),
  );
  // behind what SNMPv3 has to discover first
  const [request, answer] = packets.slice(-2);
  await step(
    'client.walk("1.3.6.1.2.1.1").toArray()',
    () => client.walk(system).toArray(),
    (varbinds) => walkLines(varbinds, paint),
  );
  const columns = Object.keys(columnTitles).map(Number);
  await step(
    `client.table("1.3.6.1.2.1.2.2", { columns: [${columns.join(", ")}] })`,
    () => client.table(ifTable, { columns }),
    (rows) =>
      formatTable(
        rows,
        columns,
        (varbind) => formatValue(varbind),
        { width: undefined, paint },
        columnTitles,
      ),
  );
  // SNMPv1 has no Counter64 (RFC 3584 §4.2.2.1): there the counter of 32 bits has to do
  const counter = plugin.identifier === 0 ? ifInOctets : ifHCInOctets;
  await step(
    `client.get("${counter}")`,
    () => client.get(counter),
    (varbinds) => varbindLines(varbinds, paint),
  );
  const location = `rack ${plugin.identifier + 1}`;
  await step(
    `client.set({ oid: "${sysLocation}", type: "OctetString", value: "${location}" })`,
    () => client.set({ oid: sysLocation, type: "OctetString", value: location }),
    (varbinds) => varbindLines(varbinds, paint),
  );
  const decrypter = await Decrypter.of(credentials);
  lines.push(
    "",
    ...packetLines(`How ${plugin.name} built the request for sysName.0`, request!, decrypter, paint),
  );
  lines.push("", ...packetLines("The answer to it", answer!, decrypter, paint));
  return { lines, packets: packets.length };
}

/** The scalars of the system group; the table behind them is long and says little. */
function walkLines(varbinds: readonly Varbind[], paint: Paint): string[] {
  const scalars = varbinds.filter(({ oid }) => nameOf(oid) !== undefined);
  return [
    ...varbindLines(scalars, paint),
    paint("dim", `… and ${varbinds.length - scalars.length} more, of sysORTable`),
  ];
}

function varbindLines(varbinds: readonly Varbind[], paint: Paint): string[] {
  const names = varbinds.map(({ oid }) => nameOf(oid) ?? "");
  const width = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length));
  const oidWidth = width(varbinds.map(({ oid }) => oid));
  const nameWidth = width(names);
  const typeWidth = width(varbinds.map(({ type }) => type));
  return varbinds.map((varbind, i) => {
    const cells = [
      padded(varbind.oid, oidWidth),
      paint("cyan", padded(names[i]!, nameWidth)),
      paint("dim", padded(varbind.type, typeWidth)),
    ];
    return [...cells, paint("bold", formatValue(varbind))].join("  ");
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
