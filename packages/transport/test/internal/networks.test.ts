// Networks, as `sources` of agents and receivers name them.
import { Networks } from "@snmp/transport/internal";

const networks = new Networks(
  ["192.0.2.0/24", "198.51.100.7", "2001:db8::/32", "::ffff:203.0.113.0/120", "fe80::/10"],
  "sources",
);

test.each([
  "192.0.2.0",
  "192.0.2.255",
  "::ffff:192.0.2.9",
  "::ffff:c000:209",
  "0:0:0:0:0:ffff:192.0.2.9",
  "198.51.100.7",
  "2001:db8:ffff::1",
  "203.0.113.200",
  "::ffff:203.0.113.200",
  "fe80::1%eth0",
])("have %s", (address) => {
  expect(networks.has(address)).toBe(true);
});

test.each([
  "192.0.3.0",
  "198.51.100.8",
  "::ffff:192.0.3.1",
  "2001:db9::1",
  "203.0.114.0",
  "a name",
  "",
  undefined,
])("do not have %s", (address) => {
  expect(networks.has(address)).toBe(false);
});

test("an empty list has no address", () => {
  expect(new Networks([], "sources").has("127.0.0.1")).toBe(false);
});

test.each([
  "300.0.0.0/8",
  "10.0.0.0/33",
  "10.0.0.0/",
  "10.0.0.0/8/8",
  "example.com",
  "fe80::1%eth0",
  "::/129",
])("%s is refused", (network) => {
  expect(() => new Networks(["10.0.0.0/8", network], "sources")).toThrow(
    `sources[1] is not an address or a network: "${network}"`,
  );
});
