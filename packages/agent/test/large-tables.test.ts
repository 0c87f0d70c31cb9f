// A table of very many rows does not keep an agent from answering others.
import { makeVarbind, requestPdu } from "@snmp/pdu";
import { base, bareAgent } from "./support/demo.ts";
import { Manager } from "./support/manager.ts";

test.each([
  ["in order", (i: number) => i],
  ["in another order", (i: number) => (i * 7919) % 200_003],
])("while 200,000 rows %s are read for the first time, other requests are answered", async (_, idOf) => {
  await using agent = bareAgent();
  const rows = Array.from({ length: 200_000 }, (_row, i) => ({ id: idOf(i) + 1 }));
  agent.table(`${base}.1.1`, { index: ["id"], columns: { 1: { name: "id", type: "Integer32" } }, rows });
  agent.scalar(`${base}.2.0`, { type: "Integer32", value: 1 });
  const manager = new Manager(agent);
  const get = (oid: string) =>
    manager
      .send(requestPdu("GetRequest", 1, [makeVarbind(oid, "Null", null)]))
      .then((answer) => answer?.pdu.varbinds[0]?.value);

  let answeredMeanwhile = 0;
  let isRead = false;
  const row = get(`${base}.1.1.1.${rows[77]!.id}`).finally(() => (isRead = true));
  while (!isRead) {
    expect(await get(`${base}.2.0`)).toBe(1);
    if (!isRead) answeredMeanwhile++;
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await row).toBe(rows[77]!.id);
  expect(answeredMeanwhile).toBeGreaterThan(2);
});
