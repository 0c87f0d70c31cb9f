// An agent with @snmp/agent, as a user writes it: `ours.js [ROWS]` prints its port, and ends with its standard input.
import { Agent } from "@snmp/agent";
import "@snmp/mpm-v2c";
import "@snmp/mpm-v3";
import "@snmp/usm";
import { snmpdName, snmpdUser } from "../agents/snmpd.ts";
import { community } from "../fixtures.ts";
import { type Line, lineEntry, makeLines, makeSnmpdLines } from "./lines.ts";

const [rows] = process.argv.slice(2);
const { name: user, authPassword, privPassword } = snmpdUser;
const agent = new Agent({
  port: 0,
  communities: [{ name: community }],
  users: [
    {
      user,
      auth: { protocol: "sha256", password: authPassword },
      priv: { protocol: "aes128", password: privPassword },
    },
  ],
  system: { name: snmpdName },
});
agent.table<Line>(lineEntry, {
  columns: { 2: { name: "text", type: "OctetString" } },
  index: [
    { name: "command", type: "OctetString" },
    { name: "number", type: "Integer32" },
  ],
  rows: rows === undefined ? makeSnmpdLines() : makeLines("line", Number(rows)),
});
await agent.listen();
console.log(agent.port);
process.stdin.on("end", () => void agent.close()).resume();
