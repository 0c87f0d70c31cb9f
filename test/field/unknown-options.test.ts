// Misspelt options are refused by name, wherever options are taken.
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import { tcpTransport } from "@snmp/transport";
import { usmDatastore } from "@snmp/usm";

const auth = { protocol: "sha256", password: "authentication" };
const oid = "1.3.6.1.4.1.32473.1";
/** Options as JavaScript passes them. */
const js = (options: object): never => options as never;

test.each<[string, () => unknown, string]>([
  ["an agent", () => new Agent(js({ comunities: [] })), "unknown option `comunities`; did you mean `communities`?"],
  ["limits of an agent", () => new Agent({ limits: js({ varbind: 1 }) }), "limits: unknown option `varbind`; did you mean `varbinds`?"],
  ["the system group", () => new Agent({ system: js({ sysName: "x" }) }), "system: unknown option `sysName`; did you mean `name`?"],
  ["a community", () => new Agent({ communities: [js({ name: "x", acces: "read-write" })] }), "communities[0]: unknown option `acces`; did you mean `access`?"],
  ["a user of an agent", () => new Agent({ users: [js({ user: "x", acess: "read-write" })] }), "users[0]: unknown option `acess`; did you mean `access`?"],
  ["a key of such a user", () => new Agent({ users: [js({ user: "x", auth: { ...auth, pasword: "y" } })] }), "users[0].auth: unknown option `pasword`"],
  ["a scalar", () => new Agent().scalar(oid, js({ type: "Integer32", value: 1, acces: "read-write" })), "unknown option `acces`; did you mean `access`?"],
  ["a table", () => new Agent().table(oid, js({ columns: {}, rows: new Map(), indexes: [] })), "unknown option `indexes`; did you mean `index`?"],
  ["a column", () => new Agent().table(oid, js({ columns: { 2: { type: "Integer32", nam: "x" } }, rows: new Map() })), "column 2: unknown option `nam`; did you mean `name`?"],
  ["a user of SNMPv3", () => v3(js({ user: "x", atuh: auth })), "unknown option `atuh`; did you mean `auth`?"],
  ["a key of SNMPv3", () => v3(js({ user: "x", auth: { ...auth, passwort: "y" } })), "auth: unknown option `passwort`; did you mean `password`?"],
  ["a transport", () => tcpTransport(js({ idleTimeOut: 1 })), "unknown option `idleTimeOut`; did you mean `idleTimeout`?"],
  ["a datastore", () => usmDatastore(js({ sotre: {} })), "unknown option `sotre`; did you mean `store`?"],
  ["a client", () => new Client("192.0.2.1", v2c("public"), js({ retry: { timeOut: 1 } })), "unknown option `timeOut`; did you mean `timeout`?"],
])("%s", (_, make, message) => {
  expect(make).toThrow(message);
}); // prettier-ignore

test("users of other security models have options of their own", () => {
  const options = js({ users: [{ user: "x", securityModel: 4242, ticket: "y" }], models: [] });
  expect(() => new Agent(options)).not.toThrow();
});
