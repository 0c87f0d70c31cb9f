// Against pysnmp's agent: Triple-DES, and a second opinion on how keys get longer.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { v3 } from "@snmp/mpm-v3";
import { makeVarbind } from "@snmp/pdu";
import { freePort } from "../../../test/support/free-port.ts";
import { Exchange } from "./support/udp.ts";
import { SimulatedClient } from "./support/world.ts";

const python = "/usr/bin/python3";
const isThere = spawnSync(python, ["-c", "import pysnmp.entity.rfc3413.cmdrsp"]).status === 0;
const reason = "skipped: pysnmp 4 is not installed (apt-get install python3-pysnmp4)";
if (!isThere) console.warn(`pysnmp's agent: ${reason}`);

const users = ["md5", "sha", "sha224", "sha256", "sha384", "sha512"].flatMap((auth) =>
  ["des", "3des", "aes128", "aes192", "aes256", "aes192c", "aes256c"].map((priv) => [auth, priv] as const),
);

(isThere ? describe : describe.skip)(isThere ? "pysnmp's agent" : `pysnmp's agent (${reason})`, () => {
  let agent: ChildProcess;
  let exchange: Exchange;

  beforeAll(async () => {
    const port = await freePort();
    const script = join(__dirname, "support", "pysnmp_agent.py");
    agent = spawn(
      python,
      [script, String(port), ...users.map(([auth, priv]) => `${auth}-${priv},${auth},${priv}`)],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    await once(agent.stdout!, "data");
    exchange = new Exchange(port);
  }, 60_000);

  afterAll(async () => {
    exchange?.close();
    const exited = once(agent, "exit");
    agent.kill("SIGKILL");
    await exited;
  });

  test.each(users)("get and get-bulk with %s and %s", async (auth, priv) => {
    const credentials = v3({
      user: `${auth}-${priv}`,
      auth: { protocol: auth, password: "authentic-enough" },
      priv: { protocol: priv, password: "private-enough" },
    });
    const client = new SimulatedClient(exchange.ask, credentials);
    expect((await client.request()).varbinds).toMatchObject([
      { oid: "1.3.6.1.2.1.1.5.0", type: "OctetString" },
    ]);
    const varbinds = [makeVarbind("1.3.6.1.2.1.1", "Null", null)];
    const bulk = await client.request({
      type: "GetBulkRequest",
      requestId: 5,
      nonRepeaters: 0,
      maxRepetitions: 5,
      varbinds,
    });
    expect(bulk.varbinds).toHaveLength(5);
  });
});
