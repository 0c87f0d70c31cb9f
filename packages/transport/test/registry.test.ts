import { InvalidPlugin, PluginClash, UnknownPlugin } from "@snmp/mpm-core";
import {
  discoveredTransports,
  memory,
  registerTransport,
  tcp,
  transportFor,
  udp,
  unregisterTransport,
} from "../src/index.ts";

test("importing the package registers udp, tcp and memory", () => {
  expect([...discoveredTransports.keys()].sort()).toEqual(["memory", "tcp", "udp"]);
  expect([transportFor("udp"), transportFor("tcp"), transportFor("memory")]).toEqual([udp, tcp, memory]);
});

test("a stranger's transport registers beside them, and under no scheme that is taken", () => {
  const stranger = { ...udp, scheme: "dtls", name: "snmp-transport-dtls" };
  registerTransport(stranger);
  registerTransport(stranger);
  expect(transportFor("dtls")).toBe(stranger);
  expect(() => registerTransport({ ...stranger, scheme: "udp" })).toThrow(PluginClash);
  expect(unregisterTransport("dtls")).toBe(true);
  expect(() => transportFor("dtls")).toThrow(UnknownPlugin);
});

test("an invalid transport is refused, with the reason", () => {
  expect(() => registerTransport({ ...udp, listen: undefined } as never)).toThrow(InvalidPlugin);
  expect(() => registerTransport({ ...udp, listen: undefined } as never)).toThrow("`listen` is missing");
});
