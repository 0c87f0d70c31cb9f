// GetNext (RFC 3416 §4.2.2).
import { bareAgent, base, demoAgent } from "../support/demo.ts";
import { Manager } from "../support/manager.ts";

describe("GetNext (RFC 3416 §4.2.2)", () => {
  test("walks in lexicographic order, rows by their index as numbers", async () => {
    const agent = bareAgent();
    agent.table(`${base}.1`, {
      columns: { 1: { name: "value", type: "Integer32" } },
      rows: new Map([10, 2, 1, 200, 100].map((index) => [index, { value: index }])),
    });
    expect(await new Manager(agent).walk(base)).toEqual(
      [1, 2, 10, 100, 200].map((index) => `${base}.1.1.${index}`),
    );
  });

  test("continues from any name, whether or not it exists", async () => {
    const manager = new Manager(demoAgent());
    const after = async (oid: string): Promise<string> => (await manager.next(oid)).pdu.varbinds[0]!.oid;
    expect(await after("0.0")).toBe(`${base}.1.1.0`);
    expect(await after(base)).toBe(`${base}.1.1.0`);
    expect(await after(`${base}.1.1`)).toBe(`${base}.1.1.0`);
    expect(await after(`${base}.1.1.0`)).toBe(`${base}.1.2.0`);
    expect(await after(`${base}.1.1.0.5`)).toBe(`${base}.1.2.0`);
    expect(await after(`${base}.1.1.4294967295`)).toBe(`${base}.1.2.0`);
    expect(await after(`${base}.1.4.0`)).toBe(`${base}.2.1.2.1`);
    expect(await after(`${base}.2.1`)).toBe(`${base}.2.1.2.1`);
    expect(await after(`${base}.2.1.1.7`)).toBe(`${base}.2.1.2.1`);
    expect(await after(`${base}.2.1.2.1.0`)).toBe(`${base}.2.1.2.2`);
    expect(await after(`${base}.2.1.2.2`)).toBe(`${base}.2.1.3.1`);
  });

  test("returns endOfMibView under the requested name", async () => {
    const manager = new Manager(demoAgent());
    const { pdu, varbinds } = await manager.next(`${base}.2.1.4.2`, `${base}.1.1`, "2.999.1");
    expect(pdu.errorStatus).toBe(0);
    expect(varbinds).toEqual([
      `${base}.2.1.4.2=endOfMibView:endOfMibView`,
      `${base}.1.1.0=Integer32:-5`,
      "2.999.1=endOfMibView:endOfMibView",
    ]);
  });

  test("skips instances without a value", async () => {
    const agent = bareAgent();
    agent.scalar(`${base}.1.0`, { type: "Integer32", get: () => undefined });
    agent.table(`${base}.2`, {
      oidIs: "entry",
      columns: { 1: { name: "a", type: "Integer32" }, 2: { name: "b", type: "Integer32" } },
      rows: new Map<number, { a?: number; b?: number }>([
        [1, {}],
        [2, { a: 2 }],
        [3, { b: 3 }],
      ]),
    });
    const manager = new Manager(agent);
    expect(await manager.walk(base)).toEqual([`${base}.2.1.2`, `${base}.2.2.3`]);
    expect((await manager.get(`${base}.1.0`, `${base}.2.1.1`)).pdu.varbinds.map(({ type }) => type)).toEqual([
      "noSuchInstance",
      "noSuchInstance",
    ]);
  });
});
