// A table whose rows managers make, with the variable bindings that write its columns.
import { type RowCreation, spinLock, type TableOptions } from "@snmp/agent";
import type { VarbindInput } from "@snmp/pdu";
import { bareAgent, base } from "./demo.ts";
import { Manager } from "./manager.ts";

export const entry = `${base}.1`;
export const name = (id: number, value: string): VarbindInput => ({
  oid: `${entry}.2.${id}`,
  type: "OctetString",
  value,
});
export const speed = (id: number, value: number): VarbindInput => ({
  oid: `${entry}.3.${id}`,
  type: "Gauge32",
  value,
});
export const status = (id: number, value: number): VarbindInput => ({
  oid: `${entry}.4.${id}`,
  type: "Integer32",
  value,
});
export const storage = (id: number, value: number): VarbindInput => ({
  oid: `${entry}.5.${id}`,
  type: "Integer32",
  value,
});

export type Row = Record<string, unknown>;

export function setUp(options: Partial<RowCreation<Row>> = {}): {
  rows: Map<number, Row>;
  manager: Manager;
  refresh: () => void;
} {
  const agent = bareAgent();
  const rows = new Map<number, Row>();
  const table = {
    index: [{ name: "id", type: "Integer32" }],
    columns: {
      2: { name: "name", type: "OctetString", access: "read-create" },
      3: { name: "speed", type: "Gauge32", access: "read-create" },
      4: { name: "status", type: "Integer32", access: "read-create" },
      5: { name: "storage", type: "Integer32", access: "read-create" },
    },
    rowStatus: 4,
    storageType: 5,
    required: ["name"],
    rows,
    ...options,
  } satisfies TableOptions<Row>;
  const registered = agent.table(entry, table);
  agent.scalar(`${base}.2.0`, spinLock({ value: 7 }));
  return { rows, manager: new Manager(agent, 1, "private"), refresh: () => registered.refresh() };
}
