// The device that the documentation and the examples ask.
import { Agent } from "@snmp/agent";
import "@snmp/mpm-v1";
import "@snmp/mpm-v2c";
import "@snmp/mpm-v3";
import "@snmp/usm";

/**
 * An agent on a free port of the loopback that has what documentation asks for: the system group, ifTable and ifXTable of three
 * interfaces. `public` may read and write, `private` too, and so may the user `ops` of SNMPv3.
 */
export async function startDevice(): Promise<{ readonly device: Agent; readonly host: string; readonly port: number }> {
  const device = new Agent({
    port: 0,
    communities: [
      { name: "public", access: "read-write" },
      { name: "private", access: "read-write" },
    ],
    users: [
      {
        user: "ops",
        auth: { protocol: "sha256", password: "authentication password" },
        priv: { protocol: "aes128", password: "privacy password" },
        access: "read-write",
      },
    ],
    system: { description: "a device for documentation", contact: "noc@example.com", name: "core-0", location: "rack 1" },
  });
  device.scalar("1.3.6.1.2.1.2.1.0", { type: "Integer32", value: interfaces.length });
  device.table("1.3.6.1.2.1.2.2.1", {
    index: ["index"],
    columns: {
      1: { name: "index", type: "Integer32" },
      2: { name: "name", type: "OctetString" },
      3: { name: "kind", type: "Integer32" },
      4: { name: "mtu", type: "Integer32" },
      5: { name: "speed", type: "Gauge32" },
      6: { name: "address", type: "OctetString" },
      7: { name: "admin", type: "Integer32", access: "read-write", range: [1, 3] },
      8: { name: "oper", type: "Integer32" },
      10: { name: "in", type: "Counter32", get: (row) => Number(row.in & 0xffffffffn) },
      16: { name: "out", type: "Counter32", get: (row) => Number(row.out & 0xffffffffn) },
    },
    rows: interfaces,
  });
  device.table("1.3.6.1.2.1.31.1.1.1", {
    index: [{ name: "index", type: "Integer32" }],
    columns: {
      1: { name: "name", type: "OctetString" },
      6: { name: "in", type: "Counter64" },
      10: { name: "out", type: "Counter64" },
      18: { name: "alias", type: "OctetString", access: "read-write" },
    },
    rows: interfaces,
  });
  await device.listen();
  return { device, host: `127.0.0.1:${device.port}`, port: device.port! };
}

const interfaces = ["lo", "eth0", "eth1"].map((name, i) => ({
  index: i + 1,
  name,
  kind: i === 0 ? 24 : 6,
  mtu: i === 0 ? 65536 : 1500,
  speed: 1_000_000_000,
  address: i === 0 ? new Uint8Array(0) : Uint8Array.of(0x02, 0x00, 0x5e, 0x00, 0x53, i),
  admin: 1,
  oper: i === 2 ? 2 : 1,
  in: 12_345_678_901_234n * BigInt(i),
  out: 9_876_543_210n * BigInt(i),
  alias: i === 1 ? "uplink" : "",
}));
