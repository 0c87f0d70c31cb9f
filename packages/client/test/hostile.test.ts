// Ten thousand answers that an honest agent does not give, the same ones each time.
import { SnmpError } from "@snmp/mpm-core";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { makeVarbind, type Varbind } from "@snmp/pdu";
import fc from "fast-check";
import { FakeAgent, type FakeRequest, reply } from "../../../test/support/fake-agent.ts";
import { countLeft, nothing } from "../../../test/support/idle.ts";
import { Client } from "../src/index.ts";

const root = "1.3.6.1.2.1.2.2.1";
const varbinds: readonly Varbind[] = [
  makeVarbind(`${root}.1.1`, "Integer32", -129),
  makeVarbind(`${root}.2.1`, "OctetString", Buffer.from("GigabitEthernet1/0/1")),
  makeVarbind(`${root}.3.1`, "ObjectIdentifier", "1.3.6.1.4.1.9.1.1"),
  makeVarbind(`${root}.4.1`, "Counter32", 4294967295),
  makeVarbind(`${root}.5.1`, "IpAddress", "192.0.2.1"),
];

/** A change of the octets of a right answer. */
type Mutation = (octets: Uint8Array) => Uint8Array;

function changeOctet(octets: Uint8Array, where: number, change: (octet: number) => number): Uint8Array {
  const copy = octets.slice();
  copy[where % copy.length] = change(copy[where % copy.length]!);
  return copy;
}

const at = fc.nat({ max: 1_000_000 });
const octet = fc.nat({ max: 255 });
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(at, octet).map(
    ([where, value]): Mutation =>
      (octets) =>
        changeOctet(octets, where, () => value),
  ),
  fc.tuple(at, fc.nat({ max: 7 })).map(
    ([where, bit]): Mutation =>
      (octets) =>
        changeOctet(octets, where, (octet) => octet ^ (1 << bit)),
  ),
  at.map(
    (where): Mutation =>
      (octets) =>
        octets.slice(0, where % octets.length),
  ),
  at.map(
    (where): Mutation =>
      (octets) =>
        octets.slice(where % octets.length),
  ),
  fc.tuple(at, fc.uint8Array({ maxLength: 12 })).map(
    ([where, inserted]): Mutation =>
      (octets) =>
        Uint8Array.of(
          ...octets.slice(0, where % octets.length),
          ...inserted,
          ...octets.slice(where % octets.length),
        ),
  ),
  fc.tuple(at, fc.nat({ max: 40 })).map(
    ([where, count]): Mutation =>
      (octets) =>
        Uint8Array.of(
          ...octets.slice(0, where % octets.length),
          ...octets.slice((where % octets.length) + count),
        ),
  ),
  fc.tuple(at, at).map(
    ([from, to]): Mutation =>
      (octets) =>
        octets.slice().copyWithin(to % octets.length, from % octets.length, (from % octets.length) + 16),
  ),
);
const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 }).map(
  (steps): Mutation =>
    (octets) =>
      steps.reduce((before, step) => (before.length === 0 ? before : step(before)), octets),
);
const hostile: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 4, arbitrary: mutations },
  {
    weight: 1,
    arbitrary: fc.uint8Array({ maxLength: 200 }).map(
      (octets): Mutation =>
        () =>
          octets,
    ),
  },
);

const perRequest = 50;

test.each([
  ["SNMPv1", v1("public"), 4_000],
  ["SNMPv2c", v2c("public"), 6_000],
])(
  "%s: random and mutated answers: each call ends, with an error of ours or with the names that were asked for",
  async (_, credentials, count) => {
    const answers = fc.sample(hostile, { numRuns: count, seed: 1905 });
    const right = (request: FakeRequest): Uint8Array => reply(request, { varbinds });
    await using agent = await FakeAgent.listen(async (request) => {
      const batch = answers.splice(0, perRequest);
      return [...batch.map((mutate) => mutate(right(request))), right(request)];
    });
    await using client = new Client(agent.target, credentials, { timeout: 10_000 });
    const received = client.counters.received;
    const names = varbinds.map(({ oid }) => oid);
    while (answers.length > 0) {
      try {
        expect((await client.get(...names)).map(({ oid }) => oid)).toEqual(names);
      } catch (error) {
        if (!SnmpError.isInstance(error)) throw error;
        expect(["ERR_SNMP_ERROR_RESPONSE", "ERR_SNMP_UNEXPECTED_RESPONSE"]).toContain(error.code);
      }
    }
    expect(client.counters.received - received).toBeGreaterThan(count / 2);
    expect(await countLeft()).toEqual(nothing);
  },
);

test("walks of mutated answers end, too", async () => {
  const answers = fc.sample(mutations, { numRuns: 2000, seed: 1157 });
  await using agent = await FakeAgent.listen((request) => {
    const from = Number(request.oids[0]!.split(".").at(-1));
    const page = Array.from({ length: 5 }, (_, i) =>
      makeVarbind(`${root}.2.${from + i + 1}`, "OctetString", Buffer.from("x")),
    );
    const right = reply(request, { varbinds: page });
    return [...answers.splice(0, 5).map((mutate) => mutate(right)), right];
  });
  await using client = new Client(agent.target, v2c("public"), { timeout: 10_000 });
  while (answers.length > 0) {
    const seen = new Set<string>();
    try {
      for await (const { oid } of client.walk(`${root}.2`)) {
        expect(seen.has(oid)).toBe(false);
        expect(oid.startsWith(`${root}.2.`)).toBe(true);
        seen.add(oid);
        if (answers.length === 0) break;
      }
    } catch (error) {
      expect(error).toMatchObject({ code: "ERR_SNMP_WALK", count: seen.size });
    }
  }
  expect(await countLeft()).toEqual(nothing);
});
