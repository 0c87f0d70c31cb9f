import { UdpAddress } from "../../src/udp/address.ts";
import { UdpPeer } from "../../src/udp/peer.ts";
import { markOf, message } from "../support/agents.ts";
import { removeBundle, runAlone } from "../support/alone.ts";
import {
  agent,
  agents,
  closedPort,
  inbox,
  onLinux,
  openFiles,
  resolve,
  tellOfAnswers,
  transport,
  turn,
} from "../support/udp.ts";

afterAll(removeBundle);

describe("a name with several addresses", () => {
  /** 127.0.0.2 first, where nobody listens at that port, then the agent's. */
  function twoAddresses(port: number): UdpPeer {
    return new UdpPeer([new UdpAddress(4, "127.0.0.2", port), new UdpAddress(4, "127.0.0.1", port)]);
  }

  onLinux("the next one is tried when one refuses, with all that was sent", async () => {
    const { transport: peer } = await agent();
    const to = twoAddresses(peer.port);
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
    const to = twoAddresses(peer.port);
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
    const to = twoAddresses(port);
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
    let maxOpen = 0;
    inbox.onMessage = () => (maxOpen = Math.max(maxOpen, openFiles()));
    for (let i = 0; i < 1000; i++) {
      const to = await resolve(`127.1.${i >> 8}.${i & 0xff}:${peer.port}`, true);
      transport.send(message(i), to);
    }
    const answers = await inbox.arrived(1000);
    expect(new Set(answers.map((answer) => markOf(answer.message))).size).toBe(1000);
    // reading the folder takes a file, too
    expect(maxOpen).toBe(before + 1);
  });

  onLinux("strict source checks take at most eight short-lived sockets more", async () => {
    const { transport: first } = await agent("127.2.0.0");
    for (let i = 1; i < 100; i++) await agent(`127.2.0.${i}`, first.port);
    const before = openFiles();
    let maxOpen = 0;
    const targets = await Promise.all(agents.map(({ transport }) => resolve(transport.address)));
    inbox.onMessage = (octets, from) => {
      maxOpen = Math.max(maxOpen, openFiles());
      const to = targets[markOf(octets)]!;
      expect(transport.isSource(from, to)).toBe(true);
      transport.answered!(to);
    };
    for (const round of [1, 2]) {
      targets.forEach((to, mark) => transport.send(message(mark), to));
      await inbox.arrived(round * targets.length);
    }
    expect(maxOpen).toBeLessThanOrEqual(before + 9);
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

  test("messages sent before close go out, and `done` is called", async () => {
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
