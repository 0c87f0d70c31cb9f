// The counters of the exporter, beside those of Debian's snmp_exporter after the same scrapes.
import { createSocket } from "node:dgram";
import { Exporter } from "@snmp/exporter";
import { simulate } from "@snmp/simulator";
import "@snmp/mpm-v2c";
import "@snmp/mpm-v3";
import "@snmp/usm";
import type { Auth, Configuration } from "../src/config/types.ts";
import { defaultAuth } from "../src/config/read-auth.ts";
import { describeOracle, startOracle, toOldForm } from "./support/oracle.ts";
import { startRelay } from "./support/relay.ts";
import { configure } from "./support/yaml.ts";

const config = configure(`
walk: [1.3.6.1.4.1.1]
timeout: 100ms
retries: 2
metrics:
- { name: a, oid: 1.3.6.1.4.1.1.1, type: gauge, help: h }
- { name: b, oid: 1.3.6.1.4.1.1.2, type: DisplayString, help: h }`);
// of ASCII, since 0.21.0 fails otherwise
const marker = Buffer.from("mark");
const objects = {
  "1.3.6.1.4.1.1.1.0": { type: "Gauge32", value: 5 },
  "1.3.6.1.4.1.1.2.0": { type: "Opaque", value: Uint8Array.of(...marker) },
  "1.3.6.1.4.1.1.3.0": { type: "Opaque", value: Uint8Array.of(...marker) },
} as const;
const user = {
  user: "ops",
  auth: { protocol: "sha", password: "authentication" },
  priv: { protocol: "aes128", password: "privacypassword" },
} as const;
const v3: Auth = {
  ...defaultAuth,
  version: 3,
  securityLevel: "authPriv",
  username: "ops",
  authProtocol: "SHA",
  password: "authentication",
  privProtocol: "AES",
  privPassword: "privacypassword",
};

/** The configuration in a form that both exporters read. */
const configurationWith = (auth?: Auth): Configuration => toOldForm(config.modules.values(), auth);

/** Scrapes, and returns what `/metrics` has then. */
async function countsAfter(url: string, target: string): Promise<Record<string, string>> {
  await (await fetch(`${url}/snmp?module=test&target=${target}`)).text();
  const page = await (await fetch(`${url}/metrics`)).text();
  return Object.fromEntries(
    counted.map((name) => [
      name,
      page
        .split("\n")
        .find((line) => line.startsWith(name))
        ?.split(" ")[1] ?? "",
    ]),
  );
}

const counted = [
  "snmp_packets_total",
  "snmp_packet_retries_total",
  "snmp_packet_duration_seconds_count",
  'snmp_collection_duration_seconds_count{module="test"}',
  "snmp_request_errors_total",
];

async function ourCounts(target: string, auth?: Auth): Promise<Record<string, string>> {
  await using exporter = new Exporter({ config: configurationWith(auth) });
  const { port } = await exporter.listen("127.0.0.1:0");
  return await countsAfter(`http://127.0.0.1:${port}`, target);
}

async function theirCounts(target: string, auth?: Auth): Promise<Record<string, string>> {
  await using oracle = await startOracle(configurationWith(auth));
  return await countsAfter(oracle.url, target);
}

/** Runs a device that never answers. */
async function withSilentDevice<Result>(task: (target: string) => Promise<Result>): Promise<Result> {
  const socket = createSocket("udp4");
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  try {
    return await task(`127.0.0.1:${socket.address().port}`);
  } finally {
    socket.close();
  }
}

test("a failed scrape counts, with its messages", async () => {
  expect(await withSilentDevice((target) => ourCounts(target))).toEqual({
    snmp_packets_total: "3",
    snmp_packet_retries_total: "2",
    snmp_packet_duration_seconds_count: "0",
    'snmp_collection_duration_seconds_count{module="test"}': "1",
    snmp_request_errors_total: "0",
  });
});

test("values of a type that SNMP does not have are counted, if a metric uses them", async () => {
  await using device = await simulate(objects);
  const hex = marker.toString("hex");
  // Opaque becomes NsapAddress, which SNMPv2 no longer has
  const change = (answer: Buffer): Buffer =>
    Buffer.from(answer.toString("hex").replaceAll(`4404${hex}`, `4504${hex}`), "hex");
  await using relay = await startRelay(device.address, change);
  await using exporter = new Exporter({ config });
  const { port } = await exporter.listen("127.0.0.1:0");
  const page = async (path: string): Promise<string> =>
    (await fetch(`http://127.0.0.1:${port}${path}`)).text();
  expect(await page("/metrics")).toContain("\nsnmp_unexpected_pdu_type_total 0\n");
  expect(await page(`/snmp?module=test&target=${relay.target}`)).toContain("\na 5\n");
  expect(await page("/metrics")).toContain("\nsnmp_unexpected_pdu_type_total 1\n");
});

describeOracle("as Debian's exporter", () => {
  test("counts a scrape", async () => {
    await using device = await simulate(objects);
    const target = device.address.replace("udp://", "");
    expect(await ourCounts(target)).toEqual(await theirCounts(target));
  });

  test("counts a scrape of a device that does not answer", async () => {
    await withSilentDevice(async (target) => {
      const retries = "snmp_packet_retries_total";
      // 0.21.0 also counts the retry that it no longer sends
      const theirs = { ...(await theirCounts(target)), [retries]: "2" };
      expect(await ourCounts(target)).toEqual(theirs);
    });
  });

  test("counts the discovery of an engine", async () => {
    await using device = await simulate(objects, { users: [user] });
    const target = device.address.replace("udp://", "");
    expect(await ourCounts(target, v3)).toEqual(await theirCounts(target, v3));
  });
});
