import { createSocket } from "node:dgram";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { TransportError } from "@snmp/mpm-core";
import { parseTarget, type RequestingTransport, udp } from "../../src/index.ts";
import { Alternatives, type UdpAddress } from "../../src/udp/address.ts";
import { type EchoAgent, echoAgent, markOf, message } from "../support/agents.ts";
import { removeBundle, runAlone } from "../support/alone.ts";
import { Inbox } from "../support/inbox.ts";

const linux = process.platform === "linux" && existsSync("/proc/self/fd");
const onLinux = linux ? test : test.skip;
const withIPv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === "::1")) ? test : test.skip;
if (withIPv6 === test.skip) console.warn("IPv6 tests are skipped: this host has no ::1");

let inbox: Inbox;
let transport: RequestingTransport;
let agents: EchoAgent[];

beforeEach(() => {
  inbox = new Inbox();
  agents = [];
  transport = udp.open(inbox);
});

afterEach(async () => {
  await transport.close();
  for (const agent of agents) await agent.transport.close();
});
afterAll(removeBundle);

async function agent(address = "127.0.0.1", port = 0): Promise<EchoAgent> {
  const made = await echoAgent(udp, { address, port });
  agents.push(made);
  return made;
}

async function resolve(text: string, anySource = false): Promise<UdpAddress> {
  return (await transport.resolve(parseTarget(text), { anySource })) as UdpAddress;
}

/** Does as the dispatcher does: tells of each answer. */
const tellOfAnswers = (to: UdpAddress): void => {
  inbox.onMessage = (_message, from) => {
    if (transport.isSource(from, to)) transport.answered!(to);
  };
};

/** A port of 127.0.0.1 where nobody listens. */
async function closedPort(): Promise<number> {
  const socket = createSocket("udp4").bind(0, "127.0.0.1");
  await once(socket, "listening");
  const { port } = socket.address();
  await new Promise<void>((done) => socket.close(done));
  return port;
}

const openFiles = (): number => readdirSync("/proc/self/fd").length;
const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

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
    to.answered = true; // through the shared socket, whose port a stranger can reach
    transport.send(message(1), to);
    const [{ from }] = (await asked.arrived(1)) as [(typeof asked.arrivals)[0]];
    const stranger = createSocket("udp4");
    for (const octets of [[], [0x30], [0x30, 0x84, 0xff, 0xff, 0xff, 0xff], [0xff, 0x00]]) {
      stranger.send(Uint8Array.from(octets), (from as UdpAddress).port, "127.0.0.1");
    }
    const arrivals = await inbox.arrived(5);
    expect(arrivals.filter((arrival) => !transport.isSource(arrival.from, to)).map((arrival) => arrival.message.length)).toEqual([
      0, 1, 6, 2,
    ]);
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
    expect(await new Promise((done) => transport.send(new Uint8Array(70_000), to, done))).toMatchObject(expected);
    tellOfAnswers(to);
    transport.send(message(1), to);
    await inbox.arrived(1);
    expect(await new Promise((done) => transport.send(new Uint8Array(70_000), to, done))).toMatchObject(expected);
    transport.send(new Uint8Array(70_000), to);
    expect((await inbox.failed()).error).toMatchObject(expected);
  });

  test("the longest message goes through", async () => {
    const { transport: peer } = await agent();
    const to = await resolve(peer.address);
    expect(await new Promise((done) => transport.send(new Uint8Array(transport.maxMessageSize), to, done))).toBeUndefined();
    expect((await inbox.arrived(1))[0]!.message).toHaveLength(65_507);
  });

  test("what the operating system does not let pass: EACCES", async () => {
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
    expect(await new Promise((done) => transport.send(message(1), to, done))).toMatchObject({ reason: "ESHUTDOWN" });
    await expect(resolve("127.0.0.1")).rejects.toMatchObject({ reason: "ESHUTDOWN" });
  });
});

describe("a name with several addresses", () => {
  /** 127.0.0.2 first, where nobody listens at that port, then the agent's. */
  async function twoAddresses(port: number): Promise<UdpAddress> {
    const to = await resolve(`127.0.0.2:${port}`);
    to.alternatives = new Alternatives([{ address: "127.0.0.1", family: 4 }]);
    return to;
  }

  onLinux("the next one is tried when one refuses, with all that was sent", async () => {
    const { transport: peer } = await agent();
    const to = await twoAddresses(peer.port);
    tellOfAnswers(to);
    for (const mark of [1, 2, 3]) transport.send(message(mark), to);
    const answers = await inbox.arrived(3);
    expect(answers.map((answer) => markOf(answer.message)).sort()).toEqual([1, 2, 3]);
    expect(inbox.failures).toEqual([]);
    expect(String(to)).toBe(peer.address);
  });

  onLinux("the next one is tried when one is silent", async () => {
    const { transport: peer } = await agent();
    const { inbox: mute } = await agent("127.0.0.2", peer.port);
    mute.onMessage = () => undefined;
    const to = await twoAddresses(peer.port);
    transport.send(message(1), to);
    await mute.arrived(1);
    transport.silent!(to);
    transport.send(message(2), to);
    const [answer] = await inbox.arrived(1);
    expect(markOf(answer!.message)).toBe(2);
    expect(transport.isSource(answer!.from, to)).toBe(true);
  });

  onLinux("when all refuse, the error comes once, and the next message tries them all again", async () => {
    const port = await closedPort();
    const to = await twoAddresses(port);
    transport.send(message(1), to);
    expect((await inbox.failed()).error.reason).toBe("ECONNREFUSED");
    await turn();
    expect(inbox.failures).toHaveLength(1);
    await agent("127.0.0.1", port);
    transport.send(message(2), to);
    expect(markOf((await inbox.arrived(1))[0]!.message)).toBe(2);
  });
});

describe("sockets", () => {
  onLinux("FIELD: sockets per device, EMFILE: one socket serves 1,000 targets", async () => {
    const { transport: peer } = await agent("0.0.0.0");
    const before = openFiles();
    let most = 0;
    inbox.onMessage = () => (most = Math.max(most, openFiles()));
    for (let i = 0; i < 1000; i++) {
      const to = await resolve(`127.1.${i >> 8}.${i & 0xff}:${peer.port}`, true);
      transport.send(message(i), to);
    }
    const answers = await inbox.arrived(1000);
    expect(new Set(answers.map((answer) => markOf(answer.message))).size).toBe(1000);
    // reading the folder takes a file, too
    expect(most).toBe(before + 1);
  });

  onLinux("strict source checks take at most eight short-lived sockets more", async () => {
    const { transport: first } = await agent("127.2.0.0");
    for (let i = 1; i < 100; i++) await agent(`127.2.0.${i}`, first.port);
    const before = openFiles();
    let most = 0;
    const targets = await Promise.all(agents.map(({ transport }) => resolve(transport.address)));
    inbox.onMessage = (octets, from) => {
      most = Math.max(most, openFiles());
      const to = targets[markOf(octets)]!;
      expect(transport.isSource(from, to)).toBe(true);
      transport.answered!(to);
    };
    for (const round of [1, 2]) {
      targets.forEach((to, mark) => transport.send(message(mark), to));
      await inbox.arrived(round * targets.length);
    }
    expect(most).toBeLessThanOrEqual(before + 9);
    await turn();
    expect(openFiles()).toBe(before + 1);
  });

  onLinux("silent peers hold no more than eight sockets, and make room for others", async () => {
    const mutes = await Promise.all(Array.from({ length: 12 }, () => agent()));
    for (const { inbox: asked } of mutes) asked.onMessage = () => undefined;
    const before = openFiles();
    const targets = await Promise.all(mutes.map(({ transport }) => resolve(transport.address)));
    for (const to of targets) transport.send(message(1), to);
    expect(openFiles()).toBe(before + 9);
    for (const to of targets) transport.silent!(to);
    const refusing = await resolve(`127.0.0.1:${await closedPort()}`);
    transport.send(message(1), refusing);
    expect((await inbox.failed()).to).toBe(refusing);
    await transport.close();
    expect(openFiles()).toBe(before);
  });

  test("what was sent before close goes out, and `done` is called", async () => {
    const { inbox: asked, transport: peer } = await agent();
    const done = jest.fn();
    const to = await resolve(peer.address);
    for (const mark of [1, 2]) transport.send(message(mark), to, done);
    await transport.close();
    await asked.arrived(2);
    expect(done.mock.calls).toEqual([[undefined], [undefined]]);
  });

  test("an idle transport does not keep the process alive, a closed one neither, and one that waits does", async () => {
    const output = await runAlone(`
      import { createSocket } from "node:dgram";
      import { parseTarget, udp } from "./transport.mjs";
      const receiver = { message() { console.log("answered"); transport.answered(to); transport.unref(); }, error() {} };
      const transport = udp.open(receiver);
      const closed = udp.open(receiver);
      const agent = await udp.listen({ message: (message, from) => setTimeout(() => agent.send(message, from), 50), error() {} }, { address: "127.0.0.1", port: 0 });
      const to = await transport.resolve(parseTarget(agent.address));
      transport.ref();
      transport.send(Uint8Array.of(0x30, 0), to);
      closed.ref();
      closed.send(Uint8Array.of(0x30, 0), await closed.resolve(parseTarget(agent.address)));
      await closed.close();
      // one more, to a peer that never answers, whose socket lives on
      transport.send(Uint8Array.of(0x30, 0), await transport.resolve(parseTarget("127.0.0.1:" + createSocketThatIsMute())));
      function createSocketThatIsMute() {
        const socket = createSocket({ type: "udp4", lookup: (address, options, done) => done(null, address, 4) }).bind(0, "127.0.0.1");
        socket.unref();
        return socket.address().port;
      }
    `);
    expect(output).toBe("answered\n");
  });
});
