// The cost of a row in tables of many rows.
import { peerCore } from "../cores.ts";
import type { Table } from "../fixtures.ts";
import { peer } from "../peers/ours.ts";
import { median } from "../statistics.ts";
import { startOurs } from "./agents.ts";
import { lineEntry, makeLines } from "./lines.ts";
import { measureWalks } from "./measure.ts";

/** Measures walks of whole tables of growing size, as many rows for each size. */
export async function measureLargeTables(rounds: number): Promise<void> {
  const samples = new Map<number, number[]>();
  for (let round = 1; round <= rounds; round++) {
    for (const rows of sizes) {
      await using agent = await startOurs(peerCore, rows);
      const session = await peer.open!(agent);
      const walks = sizes.at(-1)! / rows;
      const cost = await measureWalks(agent, session, makeTable(rows), walks, walks);
      await session.close();
      samples.set(rows, [...(samples.get(rows) ?? []), cost]);
      console.log(`round ${round}/${rounds}  ${rows} rows: ${cost.toFixed(2)} us of CPU per row`);
    }
  }
  for (const [rows, costs] of samples)
    console.log(`${rows} rows: median ${median(costs).toFixed(2)} us per row`);
}

const sizes = [1000, 10_000, 100_000, 1_000_000];

function makeTable(rows: number): Table {
  const all = makeLines("line", rows);
  const root = `${lineEntry}.2`;
  return {
    root,
    rows,
    row: (row) => ({
      oid: [root, 4, ...Buffer.from("line"), row].join("."),
      value: Buffer.from(all[row - 1]!.text).toString("hex"),
    }),
  };
}
