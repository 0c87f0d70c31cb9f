// A device for the everyday jobs: interfaces with holes, a system group, communities and users.
import { Agent } from "@snmp/agent";
import "@snmp/mpm-v1";
import "@snmp/mpm-v2c";
import "@snmp/mpm-v3";
import "@snmp/usm";

export const user = {
  user: "ops",
  auth: { protocol: "sha256", password: "authentication password" },
  priv: { protocol: "aes128", password: "privacy password" },
};

/** Starts the device on a free port. */
export async function startDevice(options = {}) {
  const device = new Agent({
    port: 0,
    communities: [
      { name: "public", access: "read-only" },
      { name: "private", access: "read-write" },
    ],
    users: [user, { user: "weak", auth: user.auth }],
    system: { name: "core-0", contact: "noc@example.com", location: "rack 1" },
    ...options,
  });
  device.table("1.3.6.1.2.1.2.2.1", {
    index: ["ifIndex"],
    columns: {
      1: { name: "ifIndex", type: "Integer32" },
      2: { name: "ifDescr", type: "OctetString" },
      10: { name: "ifInOctets", type: "Counter32" },
    },
    rows: [
      { ifIndex: 300, ifDescr: "tunnel0", ifInOctets: 5 },
      { ifIndex: 1, ifDescr: "lo" },
      { ifIndex: 2, ifInOctets: 7 },
      { ifIndex: 10, ifDescr: "eth0", ifInOctets: 4294967295 },
    ],
  });
  await device.listen();
  return { device, target: device.addresses[0].replace("udp://", "") };
}

/** Resolves to the reason of a rejection, and how long it took in milliseconds. */
export async function failure(promise) {
  const started = performance.now();
  try {
    await promise;
  } catch (error) {
    return { error, elapsed: performance.now() - started };
  }
  throw new Error("this should have failed");
}
