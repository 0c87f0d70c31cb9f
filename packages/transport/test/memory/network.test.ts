import {
  memory,
  MemoryNetwork,
  parseTarget,
  type RequestingTransport,
  type TransportAddress,
} from "../../src/index.ts";
import { echoAgent, markOf, message } from "../support/agents.ts";
import { Inbox } from "../support/inbox.ts";

let network: MemoryNetwork;
let inbox: Inbox;
let transport: RequestingTransport;
let to: TransportAddress;

beforeEach(async () => {
  network = new MemoryNetwork();
  inbox = new Inbox();
  await echoAgent(network, { address: "agent", port: 161 });
  transport = network.open(inbox);
  to = await transport.resolve(parseTarget("memory://agent"));
});

const marks = (): number[] => inbox.arrivals.map((arrival) => markOf(arrival.message));

test("messages arrive in order, later than they are sent, from the name that they were sent to", async () => {
  for (const mark of [1, 2, 3]) transport.send(message(mark), to);
  expect(inbox.arrivals).toEqual([]);
  const [answer] = await inbox.arrived(3);
  expect(marks()).toEqual([1, 2, 3]);
  expect(String(answer!.from)).toBe("memory://agent:161");
  expect(transport.isSource(answer!.from, to)).toBe(true);
});

test("the receiver gets a copy", async () => {
  const octets = message(1);
  transport.send(octets, to);
  octets.fill(0);
  expect(markOf((await inbox.arrived(1))[0]!.message)).toBe(1);
});

test("the hook loses, doubles, delays, reorders and damages messages", async () => {
  const held: (() => void)[] = [];
  network.hook = ({ message: octets, to: name }, deliver) => {
    if (name !== "memory://agent:161") return deliver();
    switch (markOf(octets)) {
      case 1:
        return; // lost
      case 2:
        deliver();
        return deliver();
      case 3:
        held.push(deliver);
        return;
      case 4:
        deliver();
        return held.forEach((release) => release());
      default:
        return deliver(message(99));
    }
  };
  for (const mark of [1, 2, 3, 4, 5]) transport.send(message(mark), to);
  await inbox.arrived(5);
  expect(marks()).toEqual([2, 2, 4, 3, 99]);
});

test("nobody listens there: ECONNREFUSED", async () => {
  const nobody = await transport.resolve(parseTarget("memory://nobody"));
  transport.send(message(1), nobody);
  expect(await inbox.failed()).toMatchObject({
    error: { reason: "ECONNREFUSED", target: "memory://nobody:161" },
    to: nobody,
  });
});

test("a message that is too long: EMSGSIZE, as over UDP", async () => {
  const error = await new Promise((done) => transport.send(new Uint8Array(70_000), to, done));
  expect(error).toMatchObject({ reason: "EMSGSIZE" });
});

test("a name is taken once, and free again after close", async () => {
  const listen = () => network.listen(new Inbox(), { address: "agent", port: 161 });
  await expect(listen()).rejects.toMatchObject({ reason: "EADDRINUSE", target: "memory://agent:161" });
  const other = await network.listen(new Inbox(), { address: "agent", port: 0 });
  expect(other.address).toBe(`memory://agent:${other.port}`);
  await other.close();
  await other.close();
});

test("after close nothing arrives and nothing leaves", async () => {
  transport.send(message(1), to);
  await transport.close();
  expect(await new Promise((done) => transport.send(message(2), to, done))).toMatchObject({
    reason: "ESHUTDOWN",
  });
  expect(inbox.arrivals).toEqual([]);
});

test("networks are apart, and memory:// is one of them", async () => {
  await expect(
    new Promise((done) => memory.open(new Inbox()).send(message(1), to, done)),
  ).resolves.toMatchObject({
    reason: "ECONNREFUSED",
  });
});

test.each([{ localAddress: "127.0.0.1" }, { localPort: 5000 }, { interface: "lo" }, { broadcast: true }])(
  "the option of a socket is refused: %j",
  (options) => {
    const receiver = { message: () => undefined, error: () => undefined };
    expect(() => new MemoryNetwork().open(receiver, options)).toThrow(Object.keys(options)[0]);
  },
);
