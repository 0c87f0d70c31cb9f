// Sends one notification with net-snmp (npm): PORT trap|inform 1|2c|3
import { createRequire } from "node:module";

const snmp = createRequire(import.meta.url)("../../bench/node_modules/net-snmp");

const [port, kind, version] = process.argv.slice(2);
const options = { trapPort: Number(port), port: Number(port), retries: 1, timeout: 3000 };
const user = {
  name: "aes128",
  level: snmp.SecurityLevel.authPriv,
  authProtocol: snmp.AuthProtocols.sha256,
  authKey: "authentic-enough",
  privProtocol: snmp.PrivProtocols.aes,
  privKey: "private-enough",
};
const session =
  version === "3"
    ? snmp.createV3Session("127.0.0.1", user, { ...options, engineID: "8000000004616264" })
    : snmp.createSession("127.0.0.1", "public", {
        ...options,
        version: version === "1" ? snmp.Version1 : snmp.Version2c,
      });
const varbinds = [{ oid: "1.3.6.1.4.1.32473.1", type: snmp.ObjectType.OctetString, value: "eth3" }];
const type = version === "1" ? snmp.TrapType.LinkDown : "1.3.6.1.6.3.1.1.5.3";
session[kind](type, varbinds, (error) => {
  if (error) {
    console.error(String(error));
    process.exitCode = 1;
  }
  session.close();
});
