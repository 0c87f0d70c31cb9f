// The device for the documentation and the examples.
import { Agent } from "@snmp/agent";
import "@snmp/mpm-v1";
import "@snmp/mpm-v2c";
import "@snmp/mpm-v3";
import "@snmp/usm";
import { addInterfaces } from "../../packages/cli/src/demo/interfaces.ts";

/**
 * Starts an agent on a free port of the loopback with the objects that documentation needs: the system group, and ifTable and ifXTable
 * with three interfaces. The communities `public` and `private` and the SNMPv3 user `ops` may read and write.
 */
export async function startDevice(): Promise<{
  readonly device: Agent;
  readonly host: string;
  readonly port: number;
}> {
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
    system: {
      description: "a device for documentation",
      contact: "noc@example.com",
      name: "core-0",
      location: "rack 1",
    },
  });
  addInterfaces(device);
  await device.listen();
  return { device, host: `127.0.0.1:${device.port}`, port: device.port! };
}
