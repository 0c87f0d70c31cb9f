import fc from "fast-check";
import {
  formatTarget,
  parseTarget,
  registerTransport,
  type Target,
  type TransportPlugin,
  udp,
  unregisterTransport,
} from "../src/index.ts";

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
    ["unix:///run/x.sock", '"/" cannot be part of a host, and no transport "unix" is registered'],
    [
      "ws://host:80/path",
      'the port is "80/path", not an integer in the range 1..65535, and no transport "ws"',
    ],
    ["ws://host/path", '"/" cannot be part of a host, and no transport "ws" is registered'],
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

describe("a transport that parses its own addresses", () => {
  /** `shelf://room/shelf?box=3`: a place of another kind. */
  const shelves: TransportPlugin = {
    ...udp,
    scheme: "shelf",
    name: "snmp-transport-shelf",
    defaultPort: 7,
    parseTarget(rest): Target {
      const url = new URL(rest, "shelf://nowhere/");
      if (rest.includes("attic")) throw new Error("there is no attic");
      const box = url.searchParams.get("box");
      return { scheme: "shelf", host: decodeURIComponent(url.pathname.slice(1)), port: Number(box ?? 7) };
    },
  };

  beforeEach(() => registerTransport(shelves));
  afterEach(() => void unregisterTransport("shelf"));

  test("gets the text after the scheme, with paths, percent-encoding and queries", () => {
    const text = "shelf://cellar/left%20wall?box=3";
    const target = parseTarget(text);
    expect(target).toEqual({ scheme: "shelf", host: "cellar/left wall", port: 3, text });
    expect(formatTarget(target)).toBe(text);
    expect(parseTarget(formatTarget(target))).toEqual(target);
  });

  test("gets the whole text if the scheme is the default one", () => {
    expect(parseTarget("cellar/left", { scheme: "shelf" })).toMatchObject({
      host: "cellar/left",
      text: "shelf://cellar/left",
    });
    expect(parseTarget("SHELF://cellar").text).toBe("shelf://cellar");
  });

  test("may show its targets in another spelling, and add members", () => {
    const own = { scheme: "shelf", host: "cellar", port: 7, text: "shelf://cellar/", room: 1 };
    const transport: TransportPlugin = { ...shelves, parseTarget: () => own };
    expect(parseTarget("shelf://CELLAR", { transport })).toEqual(own);
    expect(formatTarget(own)).toBe("shelf://cellar/");
  });

  test("need not be registered if it is given", () => {
    unregisterTransport("shelf");
    expect(parseTarget("shelf://cellar/left", { transport: shelves }).host).toBe("cellar/left");
    expect(
      parseTarget("cellar", { scheme: "shelf", transport: { ...udp, scheme: "shelf", defaultPort: 9 } }),
    ).toEqual({
      scheme: "shelf",
      host: "cellar",
      port: 9,
    });
    expect(parseTarget("udp://192.0.2.1", { transport: shelves }).scheme).toBe("udp");
  });

  test("says what is wrong with an address", () => {
    expect(() => parseTarget("shelf://attic")).toThrow(TypeError);
    expect(() => parseTarget("shelf://attic")).toThrow(
      '"shelf://attic" is not a valid target: there is no attic',
    );
    expect(() => parseTarget("shelf://")).toThrow(
      '"shelf://" is not a valid target: nothing follows "shelf://"',
    );
  });

  test("takes port 0 only in an address to listen at", () => {
    expect(() => parseTarget("shelf://cellar?box=0")).toThrow(
      "the port is 0, not an integer in the range 1..65535",
    );
    expect(parseTarget("shelf://cellar?box=0", { allowsFreePort: true }).port).toBe(0);
    expect(parseTarget("127.0.0.1:0", { allowsFreePort: true }).port).toBe(0);
    expect(() => parseTarget("127.0.0.1:70000", { allowsFreePort: true })).toThrow("in the range 0..65535");
  });

  test.each<[string, unknown, string]>([
    ["nothing", undefined, "it returned undefined, not a target"],
    ["no host", { scheme: "shelf", port: 1 }, "the host is undefined, not a text"],
    ["another scheme", { scheme: "udp", host: "a", port: 1 }, 'the scheme is "udp"'],
    ["no port", { scheme: "shelf", host: "a" }, "the port is undefined"],
    ["the text of another scheme", { scheme: "shelf", host: "a", port: 1, text: "a" }, 'the text is "a"'],
  ])("is blamed if it returns %s", (_title, target, what) => {
    const transport = { ...shelves, parseTarget: () => target as Target };
    expect(() => parseTarget("shelf://a", { transport })).toThrow(TypeError);
    expect(() => parseTarget("shelf://a", { transport })).toThrow(what);
  });

  test("is refused if `parseTarget` is not a function", () => {
    unregisterTransport("shelf");
    expect(() => registerTransport({ ...shelves, parseTarget: "no" } as never)).toThrow(
      "`parseTarget` is a string",
    );
  });
});
