import { Agent, type ScalarOptions } from "@snmp/agent";
import "@snmp/mpm-v2c";
import type { ValueInput } from "@snmp/pdu";

/** Starts an agent with a value of every kind that MIB modules shape, two of them writable, on a free port of the loopback. */
export async function startNamedAgent(): Promise<{ readonly agent: Agent; readonly host: string }> {
  const agent = new Agent({
    port: 0,
    communities: [{ name: "public", access: "read-write" }],
    builtInGroups: false,
  });
  for (const [oid, value] of values) {
    const isWritable = oid === "1.3.6.1.2.1.1.5.0" || oid.startsWith("1.3.6.1.2.1.2.2.1.7.");
    const access = isWritable ? "read-write" : "read-only";
    agent.instance(oid, { ...value, access } as ScalarOptions);
  }
  await agent.listen();
  return { agent, host: agent.addresses[0]!.replace("udp://", "") };
}

const octets = (...values: number[]): Uint8Array => Uint8Array.from(values);
const values: readonly (readonly [string, ValueInput])[] = [
  ["1.3.6.1.2.1.1.1.0", { type: "OctetString", value: 'a "quoted" text' }],
  ["1.3.6.1.2.1.1.2.0", { type: "ObjectIdentifier", value: "1.3.6.1.4.1.8072.3.2.99" }],
  ["1.3.6.1.2.1.1.5.0", { type: "OctetString", value: "core-1" }],
  ["1.3.6.1.2.1.1.7.0", { type: "Integer32", value: 72 }],
  ["1.3.6.1.2.1.2.1.0", { type: "Integer32", value: 2 }],
  ["1.3.6.1.2.1.2.2.1.1.1", { type: "Integer32", value: 1 }],
  ["1.3.6.1.2.1.2.2.1.1.22", { type: "Integer32", value: 22 }],
  ["1.3.6.1.2.1.2.2.1.2.1", { type: "OctetString", value: "lo" }],
  ["1.3.6.1.2.1.2.2.1.2.22", { type: "OctetString", value: "eth0" }],
  ["1.3.6.1.2.1.2.2.1.3.1", { type: "Integer32", value: 24 }],
  ["1.3.6.1.2.1.2.2.1.3.22", { type: "Integer32", value: 6 }],
  ["1.3.6.1.2.1.2.2.1.4.1", { type: "OctetString", value: "not a number" }],
  ["1.3.6.1.2.1.2.2.1.5.1", { type: "Gauge32", value: 10_000_000 }],
  ["1.3.6.1.2.1.2.2.1.6.1", { type: "OctetString", value: "" }],
  ["1.3.6.1.2.1.2.2.1.6.22", { type: "OctetString", value: octets(2, 0, 0x5e, 0, 0x53, 0xff) }],
  ["1.3.6.1.2.1.2.2.1.7.1", { type: "Integer32", value: 1 }],
  ["1.3.6.1.2.1.2.2.1.8.1", { type: "Integer32", value: 1 }],
  ["1.3.6.1.2.1.2.2.1.8.22", { type: "Integer32", value: 99 }],
  ["1.3.6.1.2.1.2.2.1.9.1", { type: "TimeTicks", value: 8_640_123 }],
  ["1.3.6.1.2.1.2.2.1.10.1", { type: "Counter32", value: 17 }],
  ["1.3.6.1.2.1.2.2.1.22.1", { type: "ObjectIdentifier", value: "0.0" }],
  ["1.3.6.1.2.1.4.34.1.3.1.4.192.0.2.1", { type: "Integer32", value: 1 }],
  [
    "1.3.6.1.2.1.25.1.2.0",
    { type: "OctetString", value: octets(7, 0xea, 11, 28, 18, 41, 34, 0, 0x2b, 1, 0) },
  ],
  ["1.3.6.1.2.1.25.2.2.0", { type: "Integer32", value: 4096 }],
  ["1.3.6.1.2.1.25.2.3.1.4.1", { type: "Integer32", value: 512 }],
  ["1.3.6.1.2.1.31.1.1.1.6.1", { type: "Counter64", value: 18446744073709551615n }],
  ["1.3.6.1.2.1.55.1.5.1.4.1", { type: "OctetString", value: octets(0x20, 1, 0xe, 0xb8) }],
  ["1.3.6.1.2.1.88.1.2.2.1.6.1.97.98", { type: "OctetString", value: octets(0xc0) }],
  ["1.3.6.1.4.1.2021.10.1.6.1", { type: "Opaque", value: octets(0x9f, 0x78, 4, 0x3f, 0xc0, 0, 0) }],
  ["1.3.6.1.4.1.32473.1.0", { type: "OctetString", value: octets(0, 1, 2, 255) }],
];
