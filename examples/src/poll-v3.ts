// Polls one device as a user of SNMPv3, and prints the reason if the device refuses the request.
//
//     export SNMP_AUTH_PASSWORD="authentication password" SNMP_PRIV_PASSWORD="privacy password"
//     node examples/dist/poll-v3.js 192.0.2.1 ops
import { Client } from "@snmp/client";
import { ReportError, RequestTimeout } from "@snmp/mpm-core";
import { v3 } from "@snmp/mpm-v3";
import { FileStore, usmDatastore } from "@snmp/usm";

const [host = "127.0.0.1", user = "ops", file = "engines.json"] = process.argv.slice(2);
// secrets come from the environment: every list of processes shows arguments
const { SNMP_AUTH_PASSWORD: authPassword, SNMP_PRIV_PASSWORD: privPassword } = process.env;

const credentials = v3({
  user,
  auth: { protocol: "sha256", password: authPassword },
  priv: { protocol: "aes128", password: privPassword },
});
// remembers the engine at each address, so that the next run of this program needs no discovery
const lcd = usmDatastore({ store: new FileStore(file) });

await using client = new Client(host, credentials, { lcd, timeout: 500, retries: 1 });
try {
  const [name] = await client.get("1.3.6.1.2.1.1.5.0");
  console.log(`name  ${String(name)}`);
} catch (error) {
  if (ReportError.isInstance(error)) console.error(`${error.counter}: ${error.meaning}`);
  else if (RequestTimeout.isInstance(error)) console.error(error.message);
  else throw error;
  process.exitCode = 1;
}
