// Which instances of a device are read, and how.
import { Exporter } from "@snmp/exporter";
import { type DeviceSource, simulate } from "@snmp/simulator";
import { samplesOf } from "../support/oracle.ts";
import { gauge, integer, samples, text } from "../support/samples.ts";
import { configure } from "../support/yaml.ts";

test("filters limit subtrees to the indexes of matching values; several filters limit together", async () => {
  const module = `
walk: [1.3.6.1.4.1.1.1, 1.3.6.1.4.1.1.2]
filters:
- { oid: 1.3.6.1.4.1.1.2, targets: [1.3.6.1.4.1.1.1], values: ['^eth', lo] }
- { oid: 1.3.6.1.4.1.1.3, targets: [1.3.6.1.4.1.1.1], values: ['1'] }
metrics:
- { name: in, oid: 1.3.6.1.4.1.1.1, type: gauge, help: h, indexes: [{ labelname: i, type: gauge }] }`;
  const device: DeviceSource = Object.fromEntries(
    ["eth0", "vlan1", "lo", "eth1"].flatMap((name, i) => [
      [`1.3.6.1.4.1.1.1.${i}`, gauge(i)],
      [`1.3.6.1.4.1.1.2.${i}`, text(name)],
      [`1.3.6.1.4.1.1.3.${i}`, integer(i === 3 ? 2 : 1)],
    ]),
  );
  expect(await samples(module, device)).toEqual(['in{i="0"} 0', 'in{i="2"} 2']);
});

test("an instance that is read twice makes one sample", async () => {
  const module = `
get: [1.3.6.1.4.1.1.1.0]
walk: [1.3.6.1.4.1.1, 1.3.6.1.4.1.1.1]
metrics: [{ name: a, oid: 1.3.6.1.4.1.1.1, type: gauge, help: h }]`;
  expect(await samples(module, { "1.3.6.1.4.1.1.1.0": gauge(5) })).toEqual(["a 5"]);
});

test("SNMPv1 gets one instance at a time, and leaves out those that are missing", async () => {
  const config = configure(`
get: [1.3.6.1.4.1.1.1.0, 1.3.6.1.4.1.1.2.0, 1.3.6.1.4.1.1.3.0]
metrics:
- { name: a, oid: 1.3.6.1.4.1.1.1, type: gauge, help: h }
- { name: c, oid: 1.3.6.1.4.1.1.3, type: gauge, help: h }`);
  const auths = new Map([["v1", { ...config.auths.get("public_v2")!, version: 1 as const }]]);
  await using device = await simulate({ "1.3.6.1.4.1.1.1.0": gauge(1), "1.3.6.1.4.1.1.3.0": gauge(3) });
  await using exporter = new Exporter({ config: { ...config, auths } });
  const page = await exporter.scrape(device.address, { modules: ["test"], auth: "v1" });
  expect(samplesOf(page)).toEqual(["a 1", "c 3"]);
  expect(page).toContain('snmp_scrape_packets_sent{module="test"} 3\n');
  expect(page).toContain('snmp_scrape_pdus_returned{module="test"} 2\n');
});

test("messages and retries of a scrape are counted", async () => {
  const config = configure(`
walk: [1.3.6.1.4.1.1]
timeout: 500ms
metrics: [{ name: a, oid: 1.3.6.1.4.1.1.1, type: gauge, help: h, indexes: [{ labelname: i, type: gauge }] }]`);
  let answers = 0;
  await using device = await simulate(
    { "1.3.6.1.4.1.1.1.1": gauge(1) },
    { faults: { delay: () => (answers++ === 0 ? 10_000 : 0) } },
  );
  await using exporter = new Exporter({ config });
  const page = await exporter.scrape(device.address, { modules: ["test"] });
  expect(samplesOf(page)).toEqual(['a{i="1"} 1']);
  expect(page).toContain('snmp_scrape_packets_retried{module="test"} 1\n');
});

test("several modules make one page", async () => {
  const one = configure(
    "walk: [1.3.6.1.4.1.1.1]\nmetrics: [{ name: a, oid: 1.3.6.1.4.1.1.1, type: gauge, help: h }]",
  );
  const two = configure(
    "walk: [1.3.6.1.4.1.1.2]\nmetrics: [{ name: b, oid: 1.3.6.1.4.1.1.2, type: gauge, help: h }]",
  );
  const modules = new Map([...one.modules, ["two", { ...two.modules.get("test")!, name: "two" }] as const]);
  await using device = await simulate({ "1.3.6.1.4.1.1.1.0": gauge(1), "1.3.6.1.4.1.1.2.0": gauge(2) });
  await using exporter = new Exporter({ config: { ...one, modules }, moduleConcurrency: 2 });
  const page = await exporter.scrape(device.address, { modules: ["test", "two", "test"] });
  expect(samplesOf(page)).toEqual(["a 1", "b 2"]);
  expect(page.match(/^snmp_scrape_pdus_returned.*$/gm)).toEqual([
    'snmp_scrape_pdus_returned{module="test"} 1',
    'snmp_scrape_pdus_returned{module="two"} 1',
  ]);
  expect(page.match(/# TYPE snmp_scrape_pdus_returned/g)).toHaveLength(1);
});

test("an engine of SNMPv3 is discovered once for all scrapes", async () => {
  const config = configure(
    "walk: [1.3.6.1.4.1.1]\nmetrics: [{ name: a, oid: 1.3.6.1.4.1.1, type: gauge, help: h }]",
  );
  const auth = {
    ...config.auths.get("public_v2")!,
    version: 3 as const,
    username: "ops",
    authProtocol: "SHA256",
  };
  const auths = new Map([
    [
      "v3",
      {
        ...auth,
        securityLevel: "authPriv" as const,
        password: "password1",
        privProtocol: "AES",
        privPassword: "password2",
      },
    ],
  ]);
  const user = {
    user: "ops",
    auth: { protocol: "sha256", password: "password1" },
    priv: { protocol: "aes128", password: "password2" },
  };
  await using device = await simulate({ "1.3.6.1.4.1.1.1.0": gauge(1) }, { users: [user] });
  await using exporter = new Exporter({ config: { ...config, auths } });
  await exporter.scrape(device.address, { modules: ["test"], auth: "v3" });
  const first = device.counters.received;
  await exporter.scrape(device.address, { modules: ["test"], auth: "v3" });
  expect(device.counters.received - first).toBeLessThan(first);
});
