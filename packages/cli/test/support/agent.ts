import { createSocket } from "node:dgram";
import { Agent } from "@snmp/agent";
import "@snmp/mpm-v1";
import "@snmp/mpm-v2c";
import "@snmp/mpm-v3";
import "@snmp/usm";

/** Starts an agent with one object of every kind on a free port of the loopback. `host` names it on a command line. */
export async function startAgent(): Promise<{ agent: Agent; host: string }> {
  const agent = new Agent({
    port: 0,
    communities: [
      { name: "public", access: "read-only" },
      { name: "secret", access: "read-write" },
    ],
    users: [
      {
        user: "ops",
        auth: { protocol: "sha256", password: "maplesyrup" },
        priv: { protocol: "aes128", password: "maplesyrup" },
        access: "read-write",
      },
      {
        user: "old",
        auth: { protocol: "sha256", password: "maplesyrup" },
        priv: { protocol: "3des", password: "maplesyrup" },
      },
      { user: "anybody" },
    ],
    builtInGroups: false,
  });
  agent.context("vlan5").scalar("1.3.6.1.2.1.1.5.0", { type: "OctetString", value: "five" });
  agent.scalar("1.3.6.1.2.1.1.1.0", { type: "OctetString", value: "two\nlines" });
  agent.scalar("1.3.6.1.2.1.1.3.0", { type: "TimeTicks", value: 8640123 });
  agent.scalar("1.3.6.1.2.1.1.5.0", { type: "OctetString", value: "core-1", access: "read-write" });
  agent.table("1.3.6.1.2.1.2.2.1", {
    index: ["ifIndex"],
    columns: {
      1: { name: "ifIndex", type: "Integer32" },
      2: { name: "ifDescr", type: "OctetString" },
      6: { name: "ifPhysAddress", type: "OctetString" },
      10: { name: "ifInOctets", type: "Counter32" },
    },
    rows: [
      { ifIndex: 1, ifDescr: "lo", ifInOctets: 17 },
      {
        ifIndex: 22,
        ifDescr: "eth0",
        ifPhysAddress: Uint8Array.of(2, 0, 0x5e, 0, 0x53, 0xff),
        ifInOctets: 123456,
      },
    ],
  });
  agent.instance("1.3.6.1.2.1.31.1.1.1.6.1", { type: "Counter64", value: 18446744073709551615n });
  await agent.listen();
  return { agent, host: agent.addresses[0]!.replace("udp://", "") };
}

/** Opens a port of the loopback that never answers. */
export async function startSilence(): Promise<AsyncDisposable & { readonly host: string }> {
  const socket = createSocket("udp4");
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  return {
    host: `127.0.0.1:${socket.address().port}`,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  };
}
