// Users of SNMPv3, with each protocol that snmp.yml names.
import { Exporter, parseConfiguration } from "@snmp/exporter";
import { simulate, type SimulatedUser } from "@snmp/simulator";
import "@snmp/mpm-v3";
import "@snmp/usm";

const objects = { "1.3.6.1.4.1.1.1.0": { type: "Gauge32", value: 5 } } as const;
const [password, privPassword] = ["authentication password", "privacy password"];

const users = [
  ["MD5", "md5", "DES", "des"],
  ["SHA", "sha", "AES", "aes128"],
  ["SHA224", "sha224", "AES192", "aes192"],
  ["SHA256", "sha256", "AES192C", "aes192c"],
  ["SHA384", "sha384", "AES256", "aes256"],
  ["SHA512", "sha512", "AES256C", "aes256c"],
] as const;

const modules = `
  test:
    walk: [1.3.6.1.4.1.1]
    metrics: [{ name: a, oid: 1.3.6.1.4.1.1.1, type: gauge, help: h }]`;

async function scrapeAs(user: SimulatedUser, fields: string): Promise<string> {
  await using device = await simulate(objects, { users: [user] });
  const yaml = `auths: { ops: { version: 3, username: ops, ${fields} } }\nmodules:${modules}`;
  await using exporter = new Exporter({ config: parseConfiguration(yaml) });
  return await exporter.scrape(device.address, { modules: ["test"], auth: "ops" });
}

test("a password may be short, as in snmp_exporter", async () => {
  const user = {
    user: "ops",
    auth: { protocol: "sha256", password: "short" },
    allowShortPassword: true,
  } as const;
  const fields = "security_level: authNoPriv, auth_protocol: SHA256, password: short";
  expect(await scrapeAs(user, fields)).toContain("\na 5\n");
});

test.each(users)("%s (%s) and %s (%s)", async (auth, authName, priv, privName) => {
  const user = {
    user: "ops",
    auth: { protocol: authName, password },
    priv: { protocol: privName, password: privPassword },
  };
  const names = `auth_protocol: ${auth}, priv_protocol: ${priv}`;
  const passwords = `password: ${password}, priv_password: ${privPassword}`;
  expect(await scrapeAs(user, `security_level: authPriv, ${names}, ${passwords}`)).toContain("\na 5\n");
});
