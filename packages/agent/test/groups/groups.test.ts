import "@snmp/mpm-v2c";
import { hostname } from "node:os";
import { Agent } from "@snmp/agent";
import { hexOf } from "@snmp/pdu";
import { communities } from "../support/demo.ts";
import { Manager } from "../support/manager.ts";

const system = "1.3.6.1.2.1.1";
const snmp = "1.3.6.1.2.1.11";
const engine = "1.3.6.1.6.3.10.2.1";
const serial = "1.3.6.1.6.3.1.1.6.1.0";

const text = async (manager: Manager, ...oids: string[]): Promise<string[]> =>
  (await manager.get(...oids)).pdu.varbinds.map((varbind) => `${varbind.type} ${String(varbind)}`);

describe("the system group (RFC 3418)", () => {
  test("serves the options of the agent", async () => {
    let now = 5000;
    const agent = new Agent({
      communities,
      clock: () => now,
      system: {
        description: "a box",
        objectId: "1.3.6.1.4.1.99999.7",
        contact: "ops",
        name: "box-1",
        location: "cellar",
        services: 4,
      },
    });
    now += 12_345;
    expect(
      await text(new Manager(agent), ...[1, 2, 3, 4, 5, 6, 7].map((number) => `${system}.${number}.0`)),
    ).toEqual([
      "OctetString a box",
      "ObjectIdentifier 1.3.6.1.4.1.99999.7",
      "TimeTicks 1234",
      "OctetString ops",
      "OctetString box-1",
      "OctetString cellar",
      "Integer32 4",
    ]);
  });

  test("has defaults", async () => {
    const manager = new Manager(new Agent({ communities }));
    expect(await text(manager, `${system}.5.0`, `${system}.2.0`, `${system}.7.0`)).toEqual([
      `OctetString ${hostname()}`,
      "ObjectIdentifier 0.0",
      "Integer32 72",
    ]);
    expect(await manager.walk(`${system}.9`)).toHaveLength(9);
  });

  test("accepts Sets of contact, name and location up to 255 octets, and refuses the rest", async () => {
    const manager = new Manager(new Agent({ communities }), 1, "private");
    for (const number of [4, 5, 6]) {
      expect(
        (await manager.set({ oid: `${system}.${number}.0`, type: "OctetString", value: "x".repeat(255) }))
          .status,
      ).toBe("noError");
      expect(
        (await manager.set({ oid: `${system}.${number}.0`, type: "OctetString", value: "x".repeat(256) }))
          .status,
      ).toBe("wrongLength");
    }
    expect((await manager.set({ oid: `${system}.1.0`, type: "OctetString", value: "x" })).status).toBe(
      "notWritable",
    );
  });
});

test("the snmp group serves the values of `counters`", async () => {
  const agent = new Agent({ communities });
  const manager = new Manager(agent);
  await agent.handle(new Uint8Array(3));
  await agent.handle(Uint8Array.of(0x30, 0x03, 0x02, 0x01, 0x63));
  await new Manager(agent, 1, "wrong").get(snmp).catch(() => undefined);
  await manager.set({ oid: serial, type: "Integer32", value: 0 });
  expect(await text(manager, ...[1, 3, 4, 5, 6, 30, 31, 32].map((number) => `${snmp}.${number}.0`))).toEqual([
    "Counter32 5",
    "Counter32 1",
    "Counter32 1",
    "Counter32 1",
    "Counter32 1",
    "Integer32 2",
    "Counter32 0",
    "Counter32 0",
  ]);
  expect(agent.counters.get("snmpInPkts")).toBe(5);
  expect(await text(manager, "1.3.6.1.6.3.11.2.1.3.0", "1.3.6.1.6.3.12.1.5.0")).toEqual([
    "Counter32 0",
    "Counter32 0",
  ]);
});

test("usmStats are served if there are users", async () => {
  const usmStats = "1.3.6.1.6.3.15.1.1";
  expect(await new Manager(new Agent({ communities })).walk(usmStats)).toEqual([]);
  expect(await new Manager(new Agent({ communities, users: [{ user: "ops" }] })).walk(usmStats)).toHaveLength(
    6,
  );
});

test("snmpSetSerialNo accepts only its present value, and increments (RFC 2579, TestAndIncr)", async () => {
  const manager = new Manager(new Agent({ communities }), 1, "private");
  const set = async (value: number) => (await manager.set({ oid: serial, type: "Integer32", value })).status;
  expect(await set(0)).toBe("noError");
  expect(await set(0)).toBe("inconsistentValue");
  expect(await text(manager, serial)).toEqual(["Integer32 1"]);
  expect(await set(1)).toBe("noError");
});

describe("the snmpEngine group (RFC 3411)", () => {
  test("serves identity, boots, time and message size", async () => {
    let now = 0;
    const engineId = Uint8Array.from(Buffer.from("80001f888059dc486145a26322", "hex"));
    const agent = new Agent({ communities, engineId, boots: 7, clock: () => now, maxMessageSize: 1472 });
    now = 61_999;
    const { pdu } = await new Manager(agent).get(...[1, 2, 3, 4].map((number) => `${engine}.${number}.0`));
    expect(pdu.varbinds.map(({ value }) => (value instanceof Uint8Array ? hexOf(value) : value))).toEqual([
      "80001f888059dc486145a26322",
      7,
      61,
      1472,
    ]);
    expect(agent.engineId).toEqual(engineId);
  });

  test("serves a random identity of RFC 3411 format 5 by default", () => {
    const [one, two] = [new Agent().engineId, new Agent().engineId];
    expect(hexOf(one)).toMatch(/^8000000005[0-9a-f]{24}$/);
    expect(one).not.toEqual(two);
  });

  test("refuses an identity that RFC 3411 forbids", () => {
    expect(() => new Agent({ engineId: new Uint8Array(12) })).toThrow("snmpEngineID");
  });
});

test("`builtInGroups: false` leaves out all groups", async () => {
  const agent = new Agent({ communities, builtInGroups: false });
  expect(await new Manager(agent).walk("1.3")).toEqual([]);
});
