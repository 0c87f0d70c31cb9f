// The device that the documentation and the examples ask.
import { Agent } from "@snmp/agent";
import "@snmp/mpm-v1";
import "@snmp/mpm-v2c";
import "@snmp/mpm-v3";
import "@snmp/usm";
import { addInterfaces } from "../../packages/cli/src/demo/interfaces.ts";

/**
 * An agent on a free port of the loopback that has what documentation asks for: the system group, ifTable and ifXTable of three
 * interfaces. `public` may read and write, `private` too, and so may the user `ops` of SNMPv3.
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
