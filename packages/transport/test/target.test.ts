import fc from "fast-check";
import { formatTarget, parseTarget, registerTransport, udp, unregisterTransport } from "../src/index.ts";

describe("parseTarget", () => {
  test.each([
    ["192.0.2.1", { scheme: "udp", host: "192.0.2.1", port: 161 }],
    ["192.0.2.1:1161", { scheme: "udp", host: "192.0.2.1", port: 1161 }],
    ["core-1.example.net", { scheme: "udp", host: "core-1.example.net", port: 161 }],
    ["core_1:65535", { scheme: "udp", host: "core_1", port: 65535 }],
    ["::1", { scheme: "udp", host: "::1", port: 161 }],
    ["[::1]", { scheme: "udp", host: "::1", port: 161 }],
    ["[2001:db8::1]:1161", { scheme: "udp", host: "2001:db8::1", port: 1161 }],
    ["fe80::1%eth0", { scheme: "udp", host: "fe80::1%eth0", port: 161 }],
    ["[fe80::1%eth0]:161", { scheme: "udp", host: "fe80::1%eth0", port: 161 }],
    ["udp://192.0.2.1", { scheme: "udp", host: "192.0.2.1", port: 161 }],
    ["UDP://Core", { scheme: "udp", host: "Core", port: 161 }],
    ["tcp://[::1]:1161", { scheme: "tcp", host: "::1", port: 1161 }],
    ["udp://::1", { scheme: "udp", host: "::1", port: 161 }],
    ["memory://agent", { scheme: "memory", host: "agent", port: 161 }],
    ["dtls+x.y://host:10161", { scheme: "dtls+x.y", host: "host", port: 10161 }],
  ])("%s", (text, target) => expect(parseTarget(text)).toEqual(target));

  test.each([
    ["", '"" is not a valid target: the host is missing'],
    [":161", "the host is missing"],
    ["udp://", "the host is missing"],
    ["a:b:c", "more than one colon; an IPv6 address with a port stands in brackets: [2001:db8::1]:161"],
    ["host:", 'the port after ":" is missing'],
    ["host:0", 'the port is "0", not an integer in the range 1..65535'],
    ["host:70000", 'the port is "70000", not an integer in the range 1..65535'],
    ["host:-1", 'the port is "-1"'],
    ["host:snmp", 'the port is "snmp"'],
    ["host:1e2", 'the port is "1e2"'],
    ["[::1", 'the "]" after the IPv6 address is missing'],
    ["[::1]161", '"161" follows the "]"; only :port can'],
    ["[192.0.2.1]:161", '"192.0.2.1" is not an IPv6 address'],
    ["[]:161", '"" is not an IPv6 address'],
    ["udp:192.0.2.1:161", 'a scheme is followed by "://": "udp://192.0.2.1:161"'],
    ["tcp6:host", 'a scheme is followed by "://": "tcp://host"'],
    ["1x://host", '"1x" is not a scheme'],
    ["host/path", '"/" cannot be part of a host'],
    ["public@host", '"@" cannot be part of a host'],
    ["two words", '" " cannot be part of a host'],
    ["host\0", "cannot be part of a host"],
  ])("%j is a TypeError that says what is wrong", (text, what) => {
    expect(() => parseTarget(text)).toThrow(TypeError);
    expect(() => parseTarget(text)).toThrow(what);
    expect(() => parseTarget(text)).toThrow(JSON.stringify(text));
  });

  test("a target that is not text is a TypeError too", () => {
    expect(() => parseTarget(undefined as never)).toThrow("not undefined");
    expect(() => parseTarget(null as never)).toThrow("not null");
  });

  test("takes what the target does not say from the defaults", () => {
    expect(parseTarget("host", { port: 162 })).toEqual({ scheme: "udp", host: "host", port: 162 });
    expect(parseTarget("host", { scheme: "tcp" })).toEqual({ scheme: "tcp", host: "host", port: 161 });
    expect(parseTarget("udp://host:1", { scheme: "tcp", port: 2 })).toEqual({
      scheme: "udp",
      host: "host",
      port: 1,
    });
  });

  test("takes the default port from the transport that is registered for the scheme", () => {
    expect(() => parseTarget("dtls://host")).toThrow(
      /no transport "dtls" is registered \(known: memory, tcp, udp\)/,
    );
    registerTransport({ ...udp, scheme: "dtls", name: "a-stranger", defaultPort: 10161 });
    try {
      expect(parseTarget("dtls://host").port).toBe(10161);
    } finally {
      unregisterTransport("dtls");
    }
  });

  test("formatTarget writes what parseTarget reads", () => {
    const host = fc.oneof(fc.ipV4(), fc.ipV6(), fc.domain(), fc.stringMatching(/^[a-z0-9._-]{1,20}$/));
    const scheme = fc.constantFrom("udp", "tcp", "memory", "x-9.a+b");
    fc.assert(
      fc.property(scheme, host, fc.integer({ min: 1, max: 65535 }), (scheme, host, port) => {
        expect(parseTarget(formatTarget({ scheme, host, port }))).toEqual({ scheme, host, port });
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test("any text gives a target or a typed error", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a:/[\]0.%@]{0,12}$/)), (text) => {
        try {
          const target = parseTarget(text, { port: 161 });
          expect(parseTarget(formatTarget(target))).toEqual(target);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
        }
      }),
      { seed: 2, numRuns: 1000 },
    );
  });
});
