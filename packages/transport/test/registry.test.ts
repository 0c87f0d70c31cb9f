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

test.each([
  ["after", true],
  ["before", false],
])("a transport that replaces another one is used, if it is imported %s that one", (_when, after) => {
  const replacement = { ...udp, name: "snmp-transport-fast", replaces: "@snmp/transport" };
  const plugins = after ? [udp, replacement] : [replacement, udp];
  unregisterTransport("udp");
  for (const plugin of [...plugins, ...plugins]) registerTransport(plugin);
  expect(transportFor("udp")).toBe(replacement);
  expect(() => registerTransport({ ...udp, name: "snmp-transport-other" })).toThrow(PluginClash);
  expect(() => registerTransport({ ...replacement, replaces: 1 } as never)).toThrow("`replaces` is a number");
  expect(transportFor("udp")).toBe(replacement);
  unregisterTransport("udp");
  registerTransport(udp);
});
