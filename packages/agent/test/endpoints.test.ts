import { type ListenOptions, MemoryNetwork, tcpTransport, type TransportPlugin } from "@snmp/transport";
import { Agent } from "../src/index.ts";
import { Transports } from "@snmp/transport/internal";

test.each([
  ["udp://127.0.0.1:1161", { scheme: "udp", host: "127.0.0.1", port: 1161 }],
  ["tcp://[::1]:0", { scheme: "tcp", host: "::1", port: 0 }],
  ["127.0.0.1", { scheme: "udp", host: "127.0.0.1", port: 161 }],
  ["[::]:00", { scheme: "udp", host: "::", port: 0 }],
])("parses %s", (text, target) => {
  expect(new Transports().parse(text)).toEqual(target);
});

test("uses scheme and port of the first given transport for addresses without them", () => {
  const transports = new Transports([new MemoryNetwork(), tcpTransport()]);
  expect(transports.parse("here")).toEqual({ scheme: "memory", host: "here", port: 161 });
  expect(transports.find("tcp").scheme).toBe("tcp");
});

test("names the registered schemes for an unknown one", () => {
  expect(() => new Transports().find("carrier-pigeon")).toThrow("carrier-pigeon");
});

describe("a transport that parses its own addresses", () => {
  const listened: ListenOptions[] = [];
  const rooms: TransportPlugin = {
    scheme: "room",
    name: "snmp-transport-room",
    defaultPort: 7,
    parseTarget: (rest) =>
      ({ scheme: "room", host: decodeURIComponent(rest), port: 0, key: "value" }) as never,
    open: () => {
      throw new Error("unused here");
    },
    listen: (receiver, options) => {
      listened.push(options);
      return new MemoryNetwork().listen(receiver, { address: "room", port: 0 });
    },
  };

  test("gets the address that it has parsed, all of it", async () => {
    const agent = new Agent({ listen: "room://first%20floor/2?door=left", transport: rooms });
    await agent.listen();
    await agent.close();
    const host = "first floor/2?door=left";
    const target = { scheme: "room", host, port: 0, key: "value", text: "room://first%20floor/2?door=left" };
    expect(listened).toEqual([{ address: host, port: 0, target }]);
  });

  test("gets an address without its scheme if it is the first transport", () => {
    expect(new Transports(rooms).parse("cellar")).toMatchObject({ host: "cellar", text: "room://cellar" });
  });
});
