// RFC 3412, demand by demand, from Reports on; the numbers are those of ../shared/conformance/MUSTS.md.
import { codecOf } from "@snmp/asn1";
import { counterOids, LocalEngine, peekMsgId } from "@snmp/mpm-core";
import { ScopedPdu, v3, V3MessageProcessingModel } from "@snmp/mpm-v3";
import { makeVarbind, requestPdu, responsePdu } from "@snmp/pdu";
import { type OutstandingRequest, OutstandingRequests } from "../src/outstanding.ts";
import { alter, forge, takeApart } from "./support/forge.ts";
import {
  agentEngineId,
  errorWith,
  get,
  otherEngineId,
  SimulatedAgent,
  SimulatedClient,
} from "./support/world.ts";

const auth = { protocol: "sha256", password: "authentic-enough" };
const priv = { protocol: "aes128", password: "private-enough" };
const users = [{ user: "plain" }, { user: "ops", auth }, { user: "secret", auth, priv }];
const localEngineId = Uint8Array.of(0x80, 0, 0, 0, 6);

function pair(user = 1, options: object = {}): { agent: SimulatedAgent; client: SimulatedClient } {
  const agent = new SimulatedAgent({ users, ...options });
  return { agent, client: new SimulatedClient((message) => agent.handle(message), v3(users[user]!)) };
}

const scoped = (octets: Uint8Array): ScopedPdu =>
  codecOf(ScopedPdu).decode(takeApart(octets).message.data.plaintext!);
const flags = (octets: Uint8Array): number => takeApart(octets).message.globalData.flags[0]!;

describe("M7: Reports", () => {
  test("carry the counter, the request-id if it can be read, and the default context of the engine", async () => {
    const { agent, client } = pair(0);
    await client.request();
    const pdu = get();
    const request = alter(
      await client.encode(pdu, "somewhere"),
      ({ usm }) => (usm.userName = Buffer.from("nobody")),
    );
    const report = (await agent.handle(request))!;
    expect(flags(report)).toBe(0);
    const { contextEngineId, contextName, data } = scoped(report);
    expect([contextEngineId, contextName]).toEqual([agentEngineId, new Uint8Array(0)]);
    expect(data).toMatchObject({ type: "Report", requestId: pdu.requestId, errorStatus: 0, errorIndex: 0 });
    expect(data.varbinds).toMatchObject([
      { oid: counterOids.usmStatsUnknownUserNames, type: "Counter32", value: 1 },
    ]);
  });

  test("carry request-id 0 if the PDU is encrypted", async () => {
    const { agent, client } = pair(2);
    await client.request();
    const request = alter(
      await client.encode(),
      ({ usm }) => (usm.authenticationParameters = new Uint8Array(24)),
    );
    expect(scoped((await agent.handle(request))!).data).toMatchObject({ type: "Report", requestId: 0 });
  });

  test("of an application are sent at noAuthNoPriv too, and only for confirmed PDUs", async () => {
    const { agent, client } = pair(2);
    const error = await client.request(get(), "nowhere").catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      counter: "snmpUnknownContexts",
      oid: counterOids.snmpUnknownContexts,
      value: 1,
      retryable: false,
    });
    expect(agent.counters.get("snmpUnknownContexts")).toBe(1);
  });
});

describe("M8: answers", () => {
  test("(10) answers without a pending request are discarded, and so are answers to released requests", async () => {
    const { agent, client } = pair();
    const request = await client.encode();
    const answer = (await agent.handle(request))!;
    client.model.release(peekMsgId(request));
    expect(() => client.model.decode(answer, client.credentials)).toThrow(errorWith("ERR_SNMP_DISCARDED"));
  });

  test("(11) a Report that is not authentic leaves the request open for the true answer", async () => {
    const { agent, client } = pair();
    await client.request();
    const request = await client.encode();
    const fake = await forge({
      request,
      pdu: requestPdu("Report", 0, [makeVarbind(counterOids.usmStatsWrongDigests, "Counter32", 3)]),
    });
    expect(() => client.model.decode(fake, client.credentials)).toThrow(
      errorWith("ERR_SNMP_REPORT", { counter: "usmStatsWrongDigests", value: 3, unproven: true }),
    );
    expect(client.model.decode((await agent.handle(request))!, client.credentials)).toMatchObject({
      type: "Response",
    });
  });

  test("an odd value in an answer is reported with its name and its position in the message", async () => {
    const { agent, client } = pair(0);
    await client.request();
    const answer = Uint8Array.from((await agent.handle(await client.encode()))!);
    const offset = Buffer.from(answer).lastIndexOf(Buffer.from("0403", "hex"));
    answer[offset] = 0x45; // the OCTET STRING "kat" becomes an NsapAddress of RFC 1442
    const { varbinds, anomalies } = client.model.decode(answer, client.credentials);
    expect(varbinds).toMatchObject([{ type: "Raw", tag: 0x45, hex: "6b6174" }]);
    expect(anomalies).toEqual([{ kind: "unknown-type", offset, oid: "1.3.6.1.2.1.1.5.0" }]);
  });

  test("M12: the state of outstanding messages is bounded in age and number", () => {
    const requests = new OutstandingRequests(3);
    const request = { requestId: 1, since: 0 } as OutstandingRequest;
    for (const id of [1, 2, 3, 4]) requests.add(id, request);
    expect([1, 2, 3, 4].map((id) => requests.has(id))).toEqual([false, true, true, true]);
    requests.add(5, { ...request, since: 600_000 });
    expect([requests.size, requests.has(5)]).toEqual([1, true]);
  });
});

describe("M9: requests and notifications", () => {
  test("(13 a) a request under the authority of another engine is not answered", async () => {
    const { agent, client } = pair(0, { receivesNotifications: true });
    await client.request();
    const request = alter(await client.encode(), ({ usm }) => (usm.authoritativeEngineId = otherEngineId));
    const report = (await agent.handle(request))!;
    expect(scoped(report).data.varbinds[0]!.oid).toBe(counterOids.usmStatsUnknownEngineIDs);
  });

  test("(10) a responder discards a Response or Report", async () => {
    const { agent, client } = pair();
    const answer = (await agent.handle(await client.encode()))!;
    expect(await agent.handle(answer)).toBeUndefined();
    expect(agent.received.at(-1)).toMatchObject({ kind: "discard" });
  });
});

test("M10: a response always has the msgID, context, user, level and security model of its request", async () => {
  const { agent, client } = pair(0);
  await client.request();
  const request = await client.encode();
  const { message: asked, usm: askedUsm } = takeApart(request);
  const { message, usm } = takeApart((await agent.handle(request))!);
  expect(message.globalData).toMatchObject({ id: asked.globalData.id, securityModel: 3 });
  expect([usm.userName, usm.authoritativeEngineId]).toEqual([
    askedUsm.userName,
    askedUsm.authoritativeEngineId,
  ]);
});

test("M11: the peer is authoritative for confirmed PDUs, the sender for a trap", async () => {
  const { agent, client } = pair();
  const engine = new LocalEngine({ engineId: otherEngineId, boots: 42 });
  client.lcd.localEngine = engine;
  await client.request();
  expect(takeApart(await client.encode()).usm.authoritativeEngineId).toEqual(agent.engine.engineId);
  const { usm } = takeApart(await client.encode(requestPdu("SNMPv2-Trap", 9, [])));
  expect([usm.authoritativeEngineId, usm.authoritativeEngineBoots]).toEqual([otherEngineId, 42]);
});

test("M11: a trap without a local engine is refused with advice", async () => {
  const { client } = pair();
  await expect(client.encode(requestPdu("SNMPv2-Trap", 9, []))).rejects.toThrow(/local engine/);
});

test("M12: the context comes from the request, the credentials or the default", async () => {
  const { agent } = pair(0);
  const client = new SimulatedClient(
    (message) => agent.handle(message),
    v3({ user: "plain", context: "vrf-a", contextEngineId: otherEngineId }),
  );
  const plain = new SimulatedClient((message) => agent.handle(message), v3({ user: "plain" }));
  const contextOf = async (message: Promise<Uint8Array>): Promise<unknown[]> => {
    const { contextEngineId, contextName } = scoped(await message);
    return [Buffer.from(contextEngineId).toString("hex"), Buffer.from(contextName).toString()];
  };
  const hex = (octets: Uint8Array): string => Buffer.from(octets).toString("hex");
  expect(await contextOf(plain.encode())).toEqual([hex(agentEngineId), ""]);
  expect(await contextOf(client.encode())).toEqual([hex(otherEngineId), "vrf-a"]);
  expect(await contextOf(client.encode(get(), "vrf-b", localEngineId))).toEqual([
    hex(localEngineId),
    "vrf-b",
  ]);
});

test("L1: localEngineID stands for the engine that receives the request, and the answer repeats it", async () => {
  const { client } = pair();
  const answer = await client.request(get(), "", localEngineId);
  expect(String(answer.varbinds[0])).toBe("kat");
});

test("L1: a peer that calls itself localEngineID is refused", async () => {
  expect(() => new LocalEngine({ engineId: localEngineId })).toThrow(RangeError);
  const { client, agent } = pair();
  client.network = async (message) => {
    const answer = await agent.handle(message);
    return answer && alter(answer, ({ usm }) => (usm.authoritativeEngineId = localEngineId));
  };
  await expect(client.request()).rejects.toMatchObject({ code: "ERR_SNMP_ENGINE_DISCOVERY" });
});

test("refuses credentials of another model, and PDUs that it cannot send", async () => {
  const model = new V3MessageProcessingModel(() => Promise.reject(new Error("unreachable")), {});
  const none = new Uint8Array(0);
  await expect(model.encode(1, { mpm: 1 }, none, none, get())).rejects.toThrow(
    /wants v3\(.*not credentials for message processing model 1/,
  );
  await expect(model.encode(1, v3({ user: "ops" }), none, none, responsePdu(1, []))).rejects.toThrow(
    TypeError,
  );
  await expect(model.encode(1, v3({ user: "ops" }), none, none, get())).rejects.toThrow("unreachable");
  expect(model.outstanding).toBe(0);
});
