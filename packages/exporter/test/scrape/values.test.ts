// Values and labels of the metrics of small devices.
import type { DeviceSource } from "@snmp/simulator";
import { gauge, integer, octets, samples, text } from "../support/samples.ts";

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
