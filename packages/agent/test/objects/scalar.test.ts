// The value that the agent keeps for a scalar has the JavaScript type that the program gave it.
import { Manager } from "../support/manager.ts";
import { bareAgent, base } from "../support/demo.ts";

const oid = `${base}.1.0`;
const text = (value: string) => ({ oid, type: "OctetString", value: Buffer.from(value, "latin1") }) as const;

test.each<[string, string | Uint8Array, string, string | Uint8Array]>([
  ["a string stays a string", "old", "new", "new"],
  ["UTF-8 becomes a string", "old", "\xc3\xbc", "ü"],
  ["octets stay octets", Uint8Array.of(1), "new", Uint8Array.from(Buffer.from("new"))],
  ["octets that are not UTF-8 stay octets", "old", "\xff\x00", Uint8Array.of(0xff, 0)],
])("%s after a Set", async (_, value, written, expected) => {
  const agent = bareAgent();
  const scalar = agent.scalar(oid, { type: "OctetString", value, access: "read-write" });
  const manager = new Manager(agent, 1, "private");
  expect((await manager.set(text(written))).status).toBe("noError");
  expect(typeof scalar.value === "string" ? scalar.value : Uint8Array.from(scalar.value!)).toEqual(expected);
  const [varbind] = (await manager.get(oid)).pdu.varbinds;
  expect(Buffer.from(varbind!.value as Uint8Array).toString("latin1")).toBe(written);
});

test("text after octets that are not UTF-8 is a string again", async () => {
  const agent = bareAgent();
  const scalar = agent.scalar(oid, { type: "OctetString", value: "old", access: "read-write" });
  const manager = new Manager(agent, 1, "private");
  await manager.set(text("\xff"));
  await manager.set(text("new"));
  expect(scalar.value).toBe("new");
  scalar.value = Uint8Array.of(1);
  await manager.set(text("newer"));
  expect(scalar.value).toBeInstanceOf(Uint8Array);
});

test("a Counter64 that was given as a number stays a number while it can", async () => {
  const agent = bareAgent();
  const scalar = agent.scalar(oid, { type: "Counter64", value: 1, access: "read-write" });
  const manager = new Manager(agent, 1, "private");
  await manager.set({ oid, type: "Counter64", value: 7n });
  expect(scalar.value).toBe(7);
  await manager.set({ oid, type: "Counter64", value: 2n ** 64n - 1n });
  expect(scalar.value).toBe(2n ** 64n - 1n);
});
