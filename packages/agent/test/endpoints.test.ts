import { MemoryNetwork, tcpTransport } from "@snmp/transport";
import { Transports } from "../src/endpoints.ts";

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
