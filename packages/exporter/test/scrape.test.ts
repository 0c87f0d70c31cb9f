// The metrics of small devices.
import { Exporter, ScrapeError } from "@snmp/exporter";
import type { ExporterOptions } from "@snmp/exporter";
import { type DeviceSource, simulate, type SimulationOptions } from "@snmp/simulator";
import "@snmp/mpm-v1";
import "@snmp/mpm-v2c";
import { samplesOf } from "./support/oracle.ts";
import { configure } from "./support/yaml.ts";

interface World {
  readonly options?: Partial<ExporterOptions>;
  readonly device?: SimulationOptions;
}

/** Returns the samples of the module `test` on a device with these objects. */
async function samples(
  module: string,
  objects: DeviceSource,
  { options, device }: World = {},
): Promise<string[]> {
  await using simulated = await simulate(objects, device);
  await using exporter = new Exporter({ config: configure(module), ...options });
  return samplesOf(await exporter.scrape(simulated.address, { modules: ["test"] }));
}

const text = (value: string) => ({ type: "OctetString", value }) as const;
const octets = (...value: number[]) => ({ type: "OctetString", value: Uint8Array.from(value) }) as const;
const gauge = (value: number) => ({ type: "Gauge32", value }) as const;
const integer = (value: number) => ({ type: "Integer32", value }) as const;

test("a number is scaled, then the offset is added; a Counter64 wraps at 2^53", async () => {
  const module = `
walk: [1.3.6.1.4.1.1]
metrics:
- { name: degrees, oid: 1.3.6.1.4.1.1.1, type: gauge, help: h, scale: 0.1, offset: -5 }
- { name: octets, oid: 1.3.6.1.4.1.1.2, type: counter, help: h }
- { name: textual, oid: 1.3.6.1.4.1.1.3, type: gauge, help: h }
- { name: label, oid: 1.3.6.1.4.1.1.4, type: DisplayString, help: h, scale: 2, offset: 1 }`;
  const device: DeviceSource = {
    "1.3.6.1.4.1.1.1.0": integer(215),
    "1.3.6.1.4.1.1.2.0": { type: "Counter64", value: 2n ** 53n + 5n },
    "1.3.6.1.4.1.1.3.0": text("12"),
    "1.3.6.1.4.1.1.4.0": text('a"b\\c\nd'),
  };
  expect(await samples(module, device)).toEqual([
    "degrees 16.5",
    'label{label="a\\"b\\\\c\\nd"} 3',
    "octets 5",
    "textual 0",
  ]);
  expect(await samples(module, device, { options: { wrapLargeCounters: false } })).toContain(
    "octets 9.007199254740996e+15",
  );
});

test("lookups give labels, one can be the index of another, and labels can be dropped", async () => {
  const module = `
walk: [1.3.6.1.4.1.1]
metrics:
- name: load
  oid: 1.3.6.1.4.1.1.1.1
  type: gauge
  help: h
  indexes: [{ labelname: slot, type: gauge }]
  lookups:
  - { labels: [slot], labelname: port, oid: 1.3.6.1.4.1.1.1.2, type: gauge }
  - { labels: [port], labelname: portName, oid: 1.3.6.1.4.1.1.2.1, type: DisplayString }
  - { labels: [slot], labelname: state, oid: 1.3.6.1.4.1.1.1.3, type: EnumAsInfo, enum_values: { 1: up } }
  - { labels: [slot], labelname: missing, oid: 1.3.6.1.4.1.1.9, type: DisplayString }
  - { labels: [], labelname: slot }`;
  const device: DeviceSource = {
    "1.3.6.1.4.1.1.1.1.1": gauge(10),
    "1.3.6.1.4.1.1.1.1.2": gauge(20),
    "1.3.6.1.4.1.1.1.2.1": integer(7),
    "1.3.6.1.4.1.1.1.2.2": integer(8),
    "1.3.6.1.4.1.1.1.3.1": integer(1),
    "1.3.6.1.4.1.1.1.3.2": integer(9),
    "1.3.6.1.4.1.1.2.1.7": text("seven"),
  };
  expect(await samples(module, device)).toEqual([
    'load{missing="",port="7",portName="seven",state="up"} 10',
    'load{missing="",port="8",portName="",state="9"} 20',
  ]);
});

test("an address has the form of the type before it", async () => {
  const module = `
walk: [1.3.6.1.4.1.1]
metrics:
- { name: address, oid: 1.3.6.1.4.1.1.2, type: InetAddress, help: h, indexes: [{ labelname: i, type: gauge }] }
- { name: port, oid: 1.3.6.1.4.1.1.4, type: LldpPortId, help: h, indexes: [{ labelname: i, type: gauge }] }
- name: peer
  oid: 1.3.6.1.4.1.1.5
  type: gauge
  help: h
  indexes: [{ labelname: i, type: gauge }]
  lookups: [{ labels: [i], labelname: a, oid: 1.3.6.1.4.1.1.2, type: InetAddress }]`;
  const device: DeviceSource = {
    "1.3.6.1.4.1.1.1.1": integer(1),
    "1.3.6.1.4.1.1.1.2": integer(16),
    "1.3.6.1.4.1.1.2.1": octets(192, 0, 2, 1),
    "1.3.6.1.4.1.1.2.2": text("dns"),
    "1.3.6.1.4.1.1.3.1": integer(3),
    "1.3.6.1.4.1.1.3.2": integer(5),
    "1.3.6.1.4.1.1.4.1": octets(0, 0, 94, 0, 83, 1),
    "1.3.6.1.4.1.1.4.2": text("ge0"),
    "1.3.6.1.4.1.1.5.1": gauge(1),
  };
  expect(await samples(module, device)).toEqual([
    'address{address="0x646E73",i="2"} 1',
    'address{address="192.0.2.1",i="1"} 1',
    'peer{a="192.0.2.1",i="1"} 1',
    'port{i="1",port="00:00:5E:00:53:01"} 1',
    'port{i="2",port="ge0"} 1',
  ]);
});

test("numbers in texts, dates, bits, and hints", async () => {
  const module = `
walk: [1.3.6.1.4.1.1]
metrics:
- name: sensor
  oid: 1.3.6.1.4.1.1.1
  type: DisplayString
  help: h
  scale: 2
  regex_extracts:
    Celsius: [{ regex: '(\\d+) C' }, { regex: '(\\d+) K', value: '1$1' }]
    On: [{ regex: 'on', value: '1' }]
- { name: date, oid: 1.3.6.1.4.1.1.2, type: DateAndTime, help: h }
- { name: day, oid: 1.3.6.1.4.1.1.3, type: ParseDateAndTime, help: h, datetime_pattern: '%d.%m.%Y' }
- { name: ntp, oid: 1.3.6.1.4.1.1.4, type: NTPTimeStamp, help: h }
- { name: flags, oid: 1.3.6.1.4.1.1.5, type: Bits, help: h, enum_values: { 0: a, 7: b, 9: c } }
- { name: id, oid: 1.3.6.1.4.1.1.6, type: OctetString, help: h, display_hint: '1x:' }`;
  const device: DeviceSource = {
    "1.3.6.1.4.1.1.1.0": text("20 K"),
    "1.3.6.1.4.1.1.2.0": octets(7, 178, 1, 1, 0, 1, 0, 0),
    "1.3.6.1.4.1.1.3.0": text("02.01.1970"),
    "1.3.6.1.4.1.1.4.0": octets(0x83, 0xaa, 0x7e, 0x81, 0, 0, 0, 0),
    "1.3.6.1.4.1.1.5.0": octets(1),
    "1.3.6.1.4.1.1.6.0": octets(0xab, 1),
  };
  expect(await samples(module, device)).toEqual([
    "date 60",
    "day 86400",
    'flags{flags="a"} 0',
    'flags{flags="b"} 1',
    'flags{flags="c"} 0',
    'id{id="AB:01"} 1',
    "ntp 1",
    "sensorCelsius 240",
  ]);
});

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
timeout: 50ms
metrics: [{ name: a, oid: 1.3.6.1.4.1.1.1, type: gauge, help: h, indexes: [{ labelname: i, type: gauge }] }]`);
  let answers = 0;
  await using device = await simulate(
    { "1.3.6.1.4.1.1.1.1": gauge(1) },
    { faults: { delay: () => (answers++ === 0 ? 80 : 0) } },
  );
  await using exporter = new Exporter({ config });
  const page = await exporter.scrape(device.address, { modules: ["test"] });
  expect(samplesOf(page)).toEqual(['a{i="1"} 1']);
  expect(page).toContain('snmp_scrape_packets_retried{module="test"} 1\n');
});

describe("a scrape fails", () => {
  const module = `
walk: [1.3.6.1.4.1.1]
timeout: 20ms
retries: 1
metrics:
- name: a
  oid: 1.3.6.1.4.1.1.1
  type: gauge
  help: h
  indexes: [{ labelname: i, type: gauge }]
  lookups: [{ labels: [], labelname: i }]`;

  test("if the device does not answer", async () => {
    await expect(
      samples(module, { "1.3.6.1.4.1.1.1.1": gauge(1) }, { device: { faults: { loss: 1 } } }),
    ).rejects.toThrow("error walking target 127.0.0.1: request timeout (after 1 retries)");
  });

  test("if two samples have the same labels", async () => {
    const device = { "1.3.6.1.4.1.1.1.1": gauge(1), "1.3.6.1.4.1.1.1.2": gauge(2) };
    await expect(samples(module, device)).rejects.toThrow(
      'collected metric "a"  was collected before with the same name and label values',
    );
  });

  test("if octets cannot have the form of their type", async () => {
    const typed = module.replace("type: gauge\n  help", "type: Unknown\n  help");
    await expect(samples(typed, { "1.3.6.1.4.1.1.1.1": text("a") })).rejects.toThrow(
      "Unknown index type Unknown",
    );
  });

  test("if a name is not valid, or a target", async () => {
    await using exporter = new Exporter({ config: configure(module.replace("name: a", "name: a-b")) });
    await expect(exporter.scrape("127.0.0.1", { modules: ["test"] })).rejects.toThrow(
      '"a-b" is not a valid metric name',
    );
    await expect(exporter.check()).rejects.toThrow('module test: "a-b" is not a valid metric name');
    await using other = new Exporter({ config: configure(module) });
    const failure = other.scrape("http://x", { modules: ["test"] });
    await expect(failure).rejects.toThrow(ScrapeError);
  });

  test("when it is aborted, and when the exporter closes", async () => {
    await using device = await simulate({ "1.3.6.1.4.1.1.1.1": gauge(1) }, { faults: { loss: 1 } });
    await using exporter = new Exporter({ config: configure(module.replace("20ms", "20s")) });
    const aborted = exporter.scrape(device.address, { modules: ["test"], signal: AbortSignal.timeout(30) });
    await expect(aborted).rejects.toThrow(expect.objectContaining({ name: "TimeoutError" }) as Error);
    const closed = exporter.scrape(device.address, { modules: ["test"] });
    setTimeout(() => void exporter.close(), 30);
    await expect(closed).rejects.toThrow(expect.objectContaining({ code: "ERR_SNMP_CLOSED" }) as Error);
    await expect(exporter.scrape(device.address)).rejects.toThrow(
      expect.objectContaining({ code: "ERR_SNMP_CLOSED" }) as Error,
    );
  });
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

test("an unknown option is refused by name", () => {
  expect(() => new Exporter({ config: "snmp.yml", maxScrape: 1 } as never)).toThrow(
    "unknown option `maxScrape`; did you mean `maxScrapes`?",
  );
  expect(() => new Exporter({ config: "snmp.yml", maxScrapes: 0 })).toThrow(
    "the option maxScrapes must be an integer in the range 1..1000000, not 0",
  );
  expect(() => new Exporter({ config: 5 } as never)).toThrow("config must be a path");
});
