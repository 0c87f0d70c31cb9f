// Messages that may come instead of an answer. None of them hangs a call, and no call resolves to a wrong one.
import { ErrorResponse, RequestTimeout, TransportError } from "@snmp/mpm-core";
import { type CommunityCredentials } from "@snmp/mpm-core/community";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { makeVarbind, octetsFromHex, octetsFromText } from "@snmp/pdu";
import { FakeAgent, type FakeRequest, reply, type Script } from "../../../test/support/fake-agent.ts";
import { countLeft, nothing } from "../../../test/support/idle.ts";
import { Client, UnexpectedResponse } from "../src/index.ts";
import { impatient, oid, outcome, patient, right, value } from "./support/replies.ts";

const wrong = (request: FakeRequest): Uint8Array => reply(request, { varbinds: [value("wrong")] });

const versions: [string, (community: string) => CommunityCredentials][] = [
  ["SNMPv1", v1],
  ["SNMPv2c", v2c],
];

describe.each(versions)("%s", (_name, credentials) => {
  const unanswered: [string, Script][] = [
    ["nothing", () => undefined],
    ["an empty datagram", () => new Uint8Array(0)],
    ["text", () => octetsFromText("HTTP/1.1 400 Bad Request\r\n\r\n")],
    ["octets that promise 2 GB", () => octetsFromHex("30 84 7f ff ff ff 02 01 01 04 06")],
    ["the indefinite form of length", () => octetsFromHex("30 80 02 01 01 04 06 70 75 62 6c 69 63 00 00")],
    ["the request itself", (request) => request.octets],
    [
      "another request-id",
      (request) => reply(request, { requestId: request.pdu.requestId ^ 1, varbinds: [value("wrong")] }),
    ],
    ["request-id 0", (request) => reply(request, { requestId: 0, varbinds: [value("wrong")] })],
    ["another community", (request) => reply(request, { community: "private", varbinds: [value("wrong")] })],
    [
      "the community and more",
      (request) => reply(request, { community: "publicx", varbinds: [value("wrong")] }),
    ],
    ["no community", (request) => reply(request, { community: "", varbinds: [value("wrong")] })],
    [
      "another version",
      (request) => reply(request, { version: request.version === 0 ? 1 : 0, varbinds: [value("wrong")] }),
    ],
    ["version 3", (request) => reply(request, { version: 3, varbinds: [value("wrong")] })],
    [
      "a GetNextRequest with the right id",
      (request) => reply(request, { type: "GetNextRequest", varbinds: [value("wrong")] }),
    ],
    [
      "a SetRequest with the right id",
      (request) => reply(request, { type: "SetRequest", varbinds: [value("wrong")] }),
    ],
    ["every beginning of the answer", (request) => prefixes(wrong(request))],
    [
      "an answer from another port",
      async (request, agent) => agent.sendFromElsewhere(wrong(request), request),
    ],
    [
      "an answer from another address",
      async (request, agent) => agent.sendFromElsewhere(wrong(request), request, "127.0.0.2"),
    ],
  ];

  test.each(unanswered)("%s does not count as the answer", async (_, script) => {
    const error = await outcome(script, {}, credentials("public"));
    expect(RequestTimeout.isInstance(error)).toBe(true);
    expect(error).toMatchObject({ attempts: 2 });
  });

  test.each(unanswered)("%s does not keep the right answer away", async (_, script) => {
    const both: Script = async (request, agent) => {
      const first = await script(request, agent);
      return [...(first === undefined ? [] : first instanceof Uint8Array ? [first] : first), right(request)];
    };
    expect(await outcome(both, patient, credentials("public"))).toBe("right");
  });

  test.each<[string, string, Script]>([
    [
      "another name",
      `answered ${oid} with 1.3.6.1.2.1.1.6.0`,
      (request) => reply(request, { varbinds: [value("wrong", "1.3.6.1.2.1.1.6.0")] }),
    ],
    ["no value", "answered 1 names with 0 values", (request) => reply(request)],
    [
      "a value too many",
      "answered 1 names with 2 values",
      (request) => reply(request, { varbinds: [value("wrong"), value("wrong")] }),
    ],
  ])("%s is not what was asked for", async (_, message, script) => {
    const error = await outcome(script, {}, credentials("public"));
    expect(UnexpectedResponse.isInstance(error)).toBe(true);
    expect((error as UnexpectedResponse).message).toContain(message);
  });

  test("a value too few, and values in another order", async () => {
    await using agent = await FakeAgent.listen(({ number, ...request }) => {
      const varbinds = request.pdu.varbinds.map(({ oid }) => makeVarbind(oid, "Integer32", 1));
      return reply(
        { number, ...request },
        { varbinds: number === 0 ? varbinds.slice(1) : varbinds.reverse() },
      );
    });
    await using client = new Client(agent.target, credentials("public"));
    await expect(client.get("1.3.1", "1.3.2")).rejects.toThrow("answered 2 names with 1 values");
    await expect(client.get("1.3.1", "1.3.2")).rejects.toThrow("answered 1.3.1 with 1.3.2");
  });

  test("the same answer twice counts once", async () => {
    await using agent = await FakeAgent.listen((request) => [right(request), right(request), wrong(request)]);
    await using client = new Client(agent.target, credentials("public"));
    await client.get(oid); // the first answer takes a socket of its own, and what follows it is lost with that
    const before = { ...client.counters };
    for (let i = 0; i < 3; i++) expect((await client.get(oid)).map(String)).toEqual(["right"]);
    while (client.counters.unmatched < before.unmatched + 5) await new Promise(setImmediate);
    const { malformed, foreign, refused } = before;
    expect(client.counters).toMatchObject({ malformed, foreign, refused });
  });

  test("an answer that comes too late is the answer of nobody", async () => {
    const late: Uint8Array[] = [];
    await using agent = await FakeAgent.listen((request) => {
      late.push(wrong(request));
      return request.number < 2 ? undefined : [...late, right(request)];
    });
    await using client = new Client(agent.target, credentials("public"), impatient);
    await expect(client.get(oid)).rejects.toThrow(RequestTimeout);
    const { unmatched } = client.counters;
    // the third message of `late` is for this call
    expect((await client.get(oid, patient)).map(String)).toEqual(["wrong"]);
    expect(client.counters.unmatched - unmatched).toBeGreaterThanOrEqual(2);
  });
});

test("a refused answer shows up as the cause of the timeout", async () => {
  const community = await outcome((request) => reply(request, { community: "private" }), { timeout: 150 });
  expect(community).toMatchObject({
    code: "ERR_SNMP_TIMEOUT",
    cause: { code: "ERR_SNMP_DISCARDED", counter: "snmpInBadCommunityNames" },
  });
  expect((community as Error).message).toContain("another community");
  const malformed = await outcome((request) => wrong(request).subarray(0, -1), { timeout: 150 });
  expect(malformed).toMatchObject({ cause: { code: "ERR_SNMP_DECODE", kind: "truncated" } });
});

test("refused messages are counted by their reason", async () => {
  await using agent = await FakeAgent.listen(async (request, self) => {
    await self.sendFromElsewhere(wrong(request), request);
    return [
      octetsFromText("garbage"),
      wrong(request).subarray(0, -1),
      reply(request, { requestId: 1 }),
      right(request),
    ];
  });
  await using client = new Client(agent.target, v2c("public"));
  await using other = new Client(agent.target, v2c("public"));
  await client.get(oid); // the first answer takes a socket of its own, which lets nothing foreign in
  const before = { ...client.counters };
  await client.get(oid);
  const after = client.counters;
  expect(
    Object.entries(after).map(([name, count]) => [name, count - before[name as keyof typeof before]]),
  ).toEqual([
    ["received", 5],
    ["malformed", 1],
    ["unmatched", 1],
    ["foreign", 1],
    ["refused", 1],
  ]);
  expect(other.counters).toBe(after);
});

describe("an answer from elsewhere", () => {
  const elsewhere: Script = async (request, agent) =>
    agent.sendFromElsewhere(right(request), request, "127.0.0.2");

  test("is accepted where the client says so: devices with several addresses", async () => {
    expect(await outcome(elsewhere, { ...patient, source: "any" })).toBe("right");
  });

  test("must be an answer even then", async () => {
    const spoofed: Script = async (request, agent) =>
      agent.sendFromElsewhere(reply(request, { community: "guess" }), request, "127.0.0.2");
    expect(RequestTimeout.isInstance(await outcome(spoofed, { source: "any" }))).toBe(true);
  });
});

test("a flood of foreign datagrams does not keep the answer away", async () => {
  await using agent = await FakeAgent.listen(async (request, self) => {
    for (let i = 0; i < 100; i++) {
      for (let j = 0; j < 50; j++)
        self.send(reply(request, { requestId: i * 50 + j + 1, varbinds: [value("wrong")] }), request);
      await new Promise(setImmediate);
    }
    return right(request);
  });
  await using client = new Client(agent.target, v2c("public"));
  expect((await client.get(oid)).map(String)).toEqual(["right"]);
});

test("nobody listens: the error of the network, at once, with the target in it", async () => {
  const agent = await FakeAgent.listen(() => undefined);
  const { target } = agent;
  await agent.close();
  await using client = new Client(target, v2c("public"), { timeout: 20_000 });
  const error = await client.get(oid).catch((reason: unknown) => reason);
  expect(TransportError.isInstance(error)).toBe(true);
  expect(error).toMatchObject({ reason: "ECONNREFUSED", target: `udp://${target}` });
  expect((error as Error).message).toContain(target);
  expect(await countLeft()).toEqual(nothing);
});

test("a name that does not exist: the error of the look-up, with the target in it", async () => {
  await using client = new Client("no-such-host.invalid", v2c("public"));
  const error = await client.get(oid).catch((reason: unknown) => reason);
  expect(TransportError.isInstance(error)).toBe(true);
  expect((error as TransportError).reason).toMatch(/^(?:ENOTFOUND|EAI_AGAIN)$/);
  expect((error as Error).message).toContain("no-such-host.invalid");
});

test("an error response is not asked for again", async () => {
  await using agent = await FakeAgent.listen((request) => reply(request, { errorStatus: 5, errorIndex: 1 }));
  await using client = new Client(agent.target, v2c("public"));
  await expect(client.get(oid)).rejects.toThrow(ErrorResponse);
  expect(agent.requests).toHaveLength(1);
});

function prefixes(octets: Uint8Array): Uint8Array[] {
  return Array.from({ length: octets.length }, (_, length) => octets.subarray(0, length));
}
