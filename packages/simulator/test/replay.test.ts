import fc from "fast-check";
import { Client } from "@snmp/client";
import { create } from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import { varbindFrom, requestPdu, responsePdu } from "@snmp/pdu";
import { type RecordedPacket, replay } from "@snmp/simulator";
import { findIds, replaceIds, withoutIds } from "../src/replay/ids.ts";

const none = new Uint8Array();
const hex = (octets: Uint8Array): string => Buffer.from(octets).toString("hex");
const name = "1.3.6.1.2.1.1.5.0";

async function encode(requestId: number, value: string | undefined): Promise<Uint8Array> {
  const varbind = varbindFrom(
    value === undefined ? { oid: name, type: "Null" } : { oid: name, type: "OctetString", value },
  );
  const pdu =
    value === undefined ? requestPdu("GetRequest", requestId, [varbind]) : responsePdu(requestId, [varbind]);
  return (await create(1, async (octets) => octets, {}).encode(requestId, v2c("public"), none, none, pdu))
    .data;
}

async function exchange(...answers: readonly (readonly Uint8Array[])[]): Promise<RecordedPacket[]> {
  const request = hex(await encode(300, undefined));
  return answers.flatMap((list): RecordedPacket[] => [
    { time: 0, direction: "sent", hex: request },
    ...list.map((octets): RecordedPacket => ({ time: 1, direction: "received", hex: hex(octets) })),
  ]);
}

test("ids of any length are replaced, and everything else stays", async () => {
  const id = fc.integer({ min: -0x80000000, max: 0x7fffffff });
  await fc.assert(
    fc.asyncProperty(id, id, fc.string({ maxLength: 200 }), async (before, after, value) => {
      const message = await encode(before, value);
      const expected = await encode(after, value);
      expect(hex(replaceIds(message, findIds(expected)))).toBe(hex(expected));
      expect(withoutIds(message)).toBe(withoutIds(expected));
    }),
  );
});

test("octets that are not a message of SNMP stay as they are", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (octets) => {
      expect(findIds(octets).length).toBeLessThanOrEqual(2);
      expect(hex(replaceIds(octets, findIds(octets)))).toBe(hex(octets));
      withoutIds(octets);
    }),
  );
});

test("a client gets the recorded answer under the id of its own request", async () => {
  await using device = await replay(await exchange([await encode(300, "core-1")]));
  await using client = new Client(device.address, v2c("public"), { retries: 0, timeout: 500 });
  for (let i = 0; i < 3; i++) expect((await client.get(name)).map(String)).toEqual(["core-1"]);
  await expect(client.get("1.3.6.1.2.1.1.6.0")).rejects.toThrow(/did not answer/);
  expect(device.counters).toEqual({ matched: 3, unknown: 1, sent: 3 });
});

test("silence, retries, doubled and broken answers come as they were recorded", async () => {
  const good = await encode(300, "core-1");
  const cut = good.subarray(0, 20);
  const device = await replay(await exchange([], [good, good], [cut]));
  const request = await encode(77, undefined);
  expect(device.answer(request)).toEqual([]);
  const own = hex(await encode(77, "core-1"));
  expect(device.answer(request).map(hex)).toEqual([own, own]);
  expect(device.answer(request)).toHaveLength(1);
  expect(device.answer(request)[0]!.length).toBeLessThan(good.length);
  await device.close();
  await device.close();
  expect(device.addresses).toEqual([]);
});
