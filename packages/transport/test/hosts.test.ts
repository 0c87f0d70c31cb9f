import dns from "node:dns";
import { TransportError } from "@snmp/mpm-core";
import { canonicalAddress, lookUpHost } from "../src/hosts.ts";

let answer: (done: (error: Error | null, addresses?: { address: string; family: number }[]) => void) => void;
const lookup = (_host: string, _options: unknown, done: Parameters<typeof answer>[0]): void => answer(done);
beforeEach(() => void jest.spyOn(dns, "lookup").mockImplementation(lookup as unknown as typeof dns.lookup));
afterEach(() => jest.restoreAllMocks());

const target = (host: string) => ({ scheme: "udp", host, port: 161 });

test.each([
  ["192.0.2.1", "192.0.2.1", 4],
  ["2001:DB8:0:0::1", "2001:db8::1", 6],
  ["::ffff:192.0.2.1", "192.0.2.1", 4],
  ["::FFFF:c000:0201", "192.0.2.1", 4],
  ["0:0:0:0:0:0:0:1", "::1", 6],
  ["FE80::0:1%eth7", "fe80::1%eth7", 6],
  ["fe80::1%999999", "fe80::1%999999", 6],
  ["2001:db8::1%eth7", "2001:db8::1", 6],
])("%s is %s, as sockets show it", (text, address, family) => {
  expect(canonicalAddress(text)).toEqual({ address, family });
});

test("a numeric address needs no look-up", async () => {
  answer = () => expect(true).toBe(false);
  expect(await lookUpHost(target("::0001"))).toEqual([{ address: "::1", family: 6 }]);
});

test("a name has all its addresses, each once, in the order that the operating system gives", async () => {
  answer = (done) =>
    done(
      null,
      ["2001:db8::2", "192.0.2.1", "2001:db8::2", "192.0.2.2"].map((address) => ({
        address,
        family: address.includes(":") ? 6 : 4,
      })),
    );
  expect((await lookUpHost(target("core"))).map(({ address }) => address)).toEqual([
    "2001:db8::2",
    "192.0.2.1",
    "192.0.2.2",
  ]);
});

test("a name that is not known is a TransportError that names the target", async () => {
  answer = (done) => done(Object.assign(new Error("getaddrinfo ENOTFOUND core"), { code: "ENOTFOUND" }));
  const error = await lookUpHost(target("core")).catch((error: unknown) => error);
  expect(TransportError.isInstance(error)).toBe(true);
  expect(error).toMatchObject({
    target: "udp://core:161",
    reason: "ENOTFOUND",
    message: expect.stringContaining("udp://core:161"),
  });
});

test("a signal ends the wait for the look-up", async () => {
  const aborted = new AbortController();
  let late!: () => void;
  answer = (done) => (late = () => done(null, [{ address: "192.0.2.1", family: 4 }]));
  const looking = lookUpHost(target("core"), aborted.signal);
  aborted.abort(new Error("enough"));
  await expect(looking).rejects.toThrow("enough");
  late();
  await expect(lookUpHost(target("core"), aborted.signal)).rejects.toThrow("enough");
});

test("an invalid port is refused before the look-up", async () => {
  await expect(lookUpHost({ scheme: "udp", host: "core", port: 0 })).rejects.toThrow(TypeError);
});
