// A table with holes: rows in the order of their indices, and holes as holes.
import assert from "node:assert/strict";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { startDevice } from "./device.mjs";

const { device, target } = await startDevice();
const client = new Client(target, v2c("public"));
for (const oid of ["1.3.6.1.2.1.2.2", "1.3.6.1.2.1.2.2.1"]) {
  const rows = await client.table(oid, { columns: [10, 2] });
  assert.deepEqual([...rows.keys()], ["1", "2", "10", "300"]);
  assert.equal(rows.get("2")[2], undefined);
  assert.match(JSON.stringify(rows), /tunnel0/);
}
await assert.rejects(client.table("1.3.6.1.2.1.1"), /scalar/);
await client.close();
await device.close();
