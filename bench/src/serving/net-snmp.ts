// An agent with net-snmp from npm: prints its port, and ends with its standard input.
import snmp from "net-snmp";
import { findFreePort, snmpdName, snmpdUser, waitForAnswer } from "../agents/snmpd.ts";
import { community } from "../fixtures.ts";
import { lineEntry, makeSnmpdLines } from "./lines.ts";

const port = await findFreePort();
const agent = snmp.createAgent({ port, address: "127.0.0.1" }, (error) => {
  if (error) console.error(error);
});
const authorizer = agent.getAuthorizer();
authorizer.addCommunity(community);
authorizer.addUser({
  name: snmpdUser.name,
  level: snmp.SecurityLevel.authPriv,
  authProtocol: snmp.AuthProtocols.sha256,
  authKey: snmpdUser.authPassword,
  privProtocol: snmp.PrivProtocols.aes,
  privKey: snmpdUser.privPassword,
});
agent.registerProvider({
  name: "sysName",
  type: snmp.MibProviderType.Scalar,
  oid: "1.3.6.1.2.1.1.5",
  scalarType: snmp.ObjectType.OctetString,
  maxAccess: snmp.MaxAccess["read-only"],
});
const mib = agent.getMib();
mib.setScalarValue("sysName", snmpdName);
agent.registerProvider({
  name: "lines",
  type: snmp.MibProviderType.Table,
  oid: lineEntry,
  maxAccess: snmp.MaxAccess["not-accessible"],
  tableColumns: [
    {
      number: 1,
      name: "command",
      type: snmp.ObjectType.OctetString,
      maxAccess: snmp.MaxAccess["not-accessible"],
    },
    { number: 2, name: "text", type: snmp.ObjectType.OctetString, maxAccess: snmp.MaxAccess["read-only"] },
    { number: 3, name: "number", type: snmp.ObjectType.Integer, maxAccess: snmp.MaxAccess["not-accessible"] },
  ],
  tableIndex: [{ columnName: "command" }, { columnName: "number" }],
});
for (const { command, number, text } of makeSnmpdLines()) mib.addTableRow("lines", [command, text, number]);
// it binds the port later, and tells nobody when
if (!(await waitForAnswer(port))) throw new Error("the agent does not answer");
console.log(port);
process.stdin.on("end", () => process.exit()).resume();
