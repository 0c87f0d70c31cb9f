import { createSocket } from "node:dgram";
import { networkInterfaces } from "node:os";
import { TransportError } from "@snmp/mpm-core";
import type { UdpAddress } from "../../src/udp/address.ts";
import { markOf, message } from "../support/agents.ts";
import {
  agent,
  closedPort,
  inbox,
  onLinux,
  resolve,
  tellOfAnswers,
  transport,
  turn,
} from "../support/udp.ts";

const withIPv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === "::1"),
)
  ? test
  : test.skip;
if (withIPv6 === test.skip) console.warn("IPv6 tests are skipped: this host has no ::1");

describe("messages and answers", () => {
  test("an answer comes with the address that was asked", async () => {
    const { transport: peer } = await agent();
    const to = await resolve(peer.address);
    transport.send(message(7), to);
    const [answer] = await inbox.arrived(1);
    expect(answer!.message).toEqual(Buffer.from(message(7)));
    expect(String(answer!.from)).toBe(peer.address);
    expect(transport.isSource(answer!.from, to)).toBe(true);
  });

  withIPv6("IPv6, however the address is written", async () => {
    const { transport: peer } = await agent("::1");
    expect(peer.address).toBe(`udp://[::1]:${peer.port}`);
    const to = await resolve(`[0:0:0:0:0:0:0:1]:${peer.port}`);
    for (const mark of [1, 2]) {
      transport.send(message(mark), to);
      const answers = await inbox.arrived(mark);
      expect(transport.isSource(answers[mark - 1]!.from, to)).toBe(true);
      transport.answered!(to);
    }
  });

  withIPv6("an IPv4 address in the guise of IPv6 goes over IPv4", async () => {
    const { transport: peer } = await agent();
    const to = await resolve(`[::ffff:127.0.0.1]:${peer.port}`);
    transport.send(message(1), to);
    const [answer] = await inbox.arrived(1);
    expect(transport.isSource(answer!.from, to)).toBe(true);
  });

  test("another address or port is another source", async () => {
    const to = await resolve("127.0.0.1:1161");
    for (const other of ["127.0.0.2:1161", "127.0.0.1:1162", "[::1]:1161"])
      expect(transport.isSource(await resolve(other), to)).toBe(false);
    expect(transport.isSource(await resolve("127.0.0.1:1161"), to)).toBe(true);
  });

  test("64 messages at once to a peer not heard of yet are all answered", async () => {
    const { transport: peer } = await agent();
    const to = await resolve(peer.address);
    tellOfAnswers(to);
    for (let mark = 0; mark < 64; mark++) transport.send(message(mark), to);
    const answers = await inbox.arrived(64);
    expect(new Set(answers.map((answer) => markOf(answer.message))).size).toBe(64);
    expect(inbox.failures).toEqual([]);
  });

  test("an answer that comes after the peer was called silent still arrives", async () => {
    const { inbox: asked, transport: peer } = await agent();
    asked.onMessage = () => undefined;
    const to = await resolve(peer.address);
    transport.send(message(1), to);
    const [request] = await asked.arrived(1);
    transport.silent!(to);
    transport.send(message(2), to);
    await asked.arrived(2);
    peer.send(message(1), request!.from);
    expect(markOf((await inbox.arrived(1))[0]!.message)).toBe(1);
  });

  onLinux("any source: an answer from another address of the device arrives", async () => {
    const { transport: peer } = await agent("0.0.0.0");
    const to = await resolve(`127.0.0.9:${peer.port}`, true);
    transport.send(message(1), to);
    const [answer] = await inbox.arrived(1);
    expect(String(answer!.from)).toBe(`udp://127.0.0.1:${peer.port}`);
    expect(transport.isSource(answer!.from, to)).toBe(false);
  });

  test("whatever a stranger sends is handed over as it is, and ends nothing", async () => {
    const { inbox: asked, transport: peer } = await agent();
    const to = await resolve(peer.address);
    to.state = "answering"; // through the shared socket, whose port a stranger can reach
    transport.send(message(1), to);
    const [{ from }] = (await asked.arrived(1)) as [(typeof asked.arrivals)[0]];
    const stranger = createSocket("udp4");
    for (const octets of [[], [0x30], [0x30, 0x84, 0xff, 0xff, 0xff, 0xff], [0xff, 0x00]]) {
      stranger.send(Uint8Array.from(octets), (from as UdpAddress).port, "127.0.0.1");
    }
    const arrivals = await inbox.arrived(5);
    expect(
      arrivals
        .filter((arrival) => !transport.isSource(arrival.from, to))
        .map((arrival) => arrival.message.length),
    ).toEqual([0, 1, 6, 2]);
    transport.send(message(2), to);
    expect(markOf((await inbox.arrived(6))[5]!.message)).toBe(2);
    stranger.close();
  });
});

describe("errors that name the target", () => {
  test("nobody listens: ECONNREFUSED out of ICMP", async () => {
    const port = await closedPort();
    const to = await resolve(`127.0.0.1:${port}`);
    transport.send(message(1), to);
    const { error, to: failed } = await inbox.failed();
    expect(failed).toBe(to);
    expect(TransportError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({
      reason: "ECONNREFUSED",
      target: `udp://127.0.0.1:${port}`,
      message: `nobody listens at udp://127.0.0.1:${port}: check that the agent runs, and its port`,
    });
  });

  test("a peer that answered and then goes away is heard refusing after it was silent", async () => {
    const { transport: peer } = await agent();
    const to = await resolve(peer.address);
    tellOfAnswers(to);
    transport.send(message(1), to);
    await inbox.arrived(1);
    await peer.close();
    transport.send(message(2), to);
    await turn();
    expect(inbox.failures).toEqual([]);
    transport.silent!(to);
    transport.send(message(3), to);
    expect((await inbox.failed()).error.reason).toBe("ECONNREFUSED");
  });

  test("of many that refuse, eight at a time are heard, and each that asks again", async () => {
    const port = await closedPort();
    const targets = await Promise.all(Array.from({ length: 20 }, () => resolve(`127.0.0.1:${port}`)));
    const refused = new Set<unknown>();
    while (refused.size < targets.length) {
      const before = inbox.failures.length;
      for (const to of targets) if (!refused.has(to)) transport.send(message(1), to);
      while (inbox.failures.length < Math.min(before + 8, targets.length)) await turn();
      for (const { to } of inbox.failures) refused.add(to);
    }
    expect(inbox.failures).toHaveLength(20);
  });

  test("a message of 70,000 octets: EMSGSIZE", async () => {
    const { transport: peer } = await agent();
    const to = await resolve(peer.address);
    const expected = {
      reason: "EMSGSIZE",
      target: peer.address,
      message: `the message of 70000 octets is too long for ${peer.address}: ask for less at once`,
    };
    expect(await new Promise((done) => transport.send(new Uint8Array(70_000), to, done))).toMatchObject(
      expected,
    );
    tellOfAnswers(to);
    transport.send(message(1), to);
    await inbox.arrived(1);
    expect(await new Promise((done) => transport.send(new Uint8Array(70_000), to, done))).toMatchObject(
      expected,
    );
    transport.send(new Uint8Array(70_000), to);
    expect((await inbox.failed()).error).toMatchObject(expected);
  });

  test("the longest message goes through", async () => {
    const { transport: peer } = await agent();
    const to = await resolve(peer.address);
    expect(
      await new Promise((done) => transport.send(new Uint8Array(transport.maxMessageSize), to, done)),
    ).toBeUndefined();
    expect((await inbox.arrived(1))[0]!.message).toHaveLength(65_507);
  });

  test("a message that the operating system refuses fails with EACCES", async () => {
    const to = await resolve("255.255.255.255:161");
    const error = await new Promise((done) => transport.send(message(1), to, done));
    expect(error).toMatchObject({
      reason: expect.stringMatching(/^(EACCES|ENETUNREACH|EHOSTUNREACH)$/),
      target: "udp://255.255.255.255:161",
    });
  });

  test("a name that is not known", async () => {
    await expect(resolve("no-such-host.invalid")).rejects.toMatchObject({
      reason: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/),
      target: "udp://no-such-host.invalid:161",
    });
  });

  test("after close: ESHUTDOWN, through `done` and for `resolve`", async () => {
    const to = await resolve("127.0.0.1");
    await transport.close();
    await transport.close();
    expect(await new Promise((done) => transport.send(message(1), to, done))).toMatchObject({
      reason: "ESHUTDOWN",
    });
    await expect(resolve("127.0.0.1")).rejects.toMatchObject({ reason: "ESHUTDOWN" });
  });
});
