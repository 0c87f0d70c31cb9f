import { EncodeError, ErrorResponse } from "@snmp/mpm-core";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { type ErrorStatusName, errorStatus, makeVarbind, type VarbindInput } from "@snmp/pdu";
import { FakeAgent, reply } from "../../../test/support/fake-agent.ts";
import { mib } from "../../../test/support/fake-mib.ts";
import { Client, UnexpectedResponse } from "../src/index.ts";

const oid = "1.3.6.1.2.1.1.5.0";
const instances = [makeVarbind(oid, "OctetString", Buffer.from("before"))];

test("writes values of every type as they were given, and resolves to them", async () => {
  await using agent = await FakeAgent.listen(mib(instances));
  await using client = new Client(agent.target, v2c("private"));
  const inputs: VarbindInput[] = [
    { oid, type: "OctetString", value: "core-1" },
    { oid, type: "OctetString", value: Uint8Array.of(0, 255) },
    { oid, type: "Integer32", value: -2147483648 },
    { oid, type: "Gauge32", value: 4294967295 },
    { oid, type: "Unsigned32", value: 1 },
    { oid, type: "Counter32", value: 4294967295 },
    { oid, type: "TimeTicks", value: 0 },
    { oid, type: "Counter64", value: 18446744073709551615n },
    { oid, type: "IpAddress", value: "192.0.2.1" },
    { oid, type: "ObjectIdentifier", value: [1, 3, 6, 1] },
    { oid, type: "Opaque", value: Uint8Array.of(1) },
    { oid, type: "Null" },
  ];
  for (const input of inputs) {
    const [varbind] = await client.set(input);
    expect(varbind.type).toBe(input.type === "Unsigned32" ? "Gauge32" : input.type);
    expect(agent.requests.at(-1)).toMatchObject({
      pdu: { type: "SetRequest", errorStatus: 0, errorIndex: 0 },
      community: "private",
    });
    expect((await client.get(oid))[0]).toEqual(varbind);
  }
});

test("several values go in one request", async () => {
  await using agent = await FakeAgent.listen(mib(instances));
  await using client = new Client(agent.target, v2c("private"));
  await client.set(
    { oid, type: "OctetString", value: "a" },
    { oid: "1.3.1", type: "Integer32", value: 1 },
    { timeout: 4000 },
  );
  expect(agent.requests).toHaveLength(1);
  expect(agent.requests[0]!.oids).toEqual([oid, "1.3.1"]);
});

test.each([
  [
    { oid, type: "Integer32", value: 2147483648 },
    "2147483648 is not an integer in the range -2147483648..2147483647",
  ],
  [{ oid, type: "Integer32", value: 1.5 }, "1.5 is not an integer"],
  [{ oid, type: "Integer32", value: "5" }, '"5" is not an integer'],
  [{ oid, type: "Gauge32", value: -1 }, "-1 is not an integer in the range 0..4294967295"],
  [{ oid, type: "Counter64", value: -1n }, "-1 is not a bigint"],
  [{ oid, type: "Counter64", value: 2 ** 53 }, "9007199254740992 is not a bigint"],
  [{ oid, type: "IpAddress", value: "192.0.2.256" }, '"192.0.2.256" is not an IPv4 address'],
  [{ oid, type: "ObjectIdentifier", value: "sysName" }, '"sysName" is not an OBJECT IDENTIFIER'],
  [{ oid, type: "OctetString", value: 5 }, "5 is not text or a Uint8Array"],
  [{ oid, type: "OctetString", value: new Uint8Array(65536) }, "65536 octets"],
  [{ oid, type: "String", value: "x" }, '"String" is'],
])("%p rejects before anything is sent, and names the object and the value", async (input, message) => {
  await using agent = await FakeAgent.listen(mib(instances));
  await using client = new Client(agent.target, v2c("private"));
  const error = await client.set(input as VarbindInput).catch((reason: unknown) => reason);
  expect(EncodeError.isInstance(error)).toBe(true);
  expect((error as Error).message).toContain(message);
  expect((error as Error).message).toContain(oid);
  expect(agent.requests).toHaveLength(0);
});

test("a variable binding without a name is not taken for options", async () => {
  await using agent = await FakeAgent.listen(mib(instances));
  await using client = new Client(agent.target, v2c("private"));
  await expect(client.set({ type: "OctetString", value: "x" } as unknown as VarbindInput)).rejects.toThrow();
  expect(agent.requests).toHaveLength(0);
});

test("a Counter64 cannot be written with SNMPv1, which has none", async () => {
  await using agent = await FakeAgent.listen(mib(instances));
  await using client = new Client(agent.target, v1("private"));
  await expect(client.set({ oid, type: "Counter64", value: 1n })).rejects.toThrow(
    "Counter64 does not exist in SNMPv1",
  );
  expect(agent.requests).toHaveLength(0);
});

test.each(Object.keys(errorStatus).filter((name) => name !== "noError") as ErrorStatusName[])(
  "%s has its name and the object's",
  async (name) => {
    await using agent = await FakeAgent.listen((request) =>
      reply(request, { errorStatus: errorStatus[name], errorIndex: 2, varbinds: request.pdu.varbinds }),
    );
    await using client = new Client(agent.target, v2c("private"));
    const error = await client
      .set(
        { oid, type: "OctetString", value: "x" },
        { oid: "1.3.6.1.2.1.1.6.0", type: "Integer32", value: 1 },
      )
      .catch((reason: unknown) => reason);
    expect(ErrorResponse.isInstance(error)).toBe(true);
    expect(error).toMatchObject({
      errorStatus: name,
      errorIndex: 2,
      oid: "1.3.6.1.2.1.1.6.0",
      code: "ERR_SNMP_ERROR_RESPONSE",
    });
    expect(agent.requests).toHaveLength(1);
  },
);

test("an answer about another object rejects", async () => {
  await using agent = await FakeAgent.listen((request) =>
    reply(request, { varbinds: [makeVarbind("1.3.6.1.2.1.1.6.0", "Integer32", 1)] }),
  );
  await using client = new Client(agent.target, v2c("private"));
  await expect(client.set({ oid, type: "Integer32", value: 1 })).rejects.toThrow(UnexpectedResponse);
});
