// The model of docs/plug-ins.md: it runs as it stands, passes the conformance kit, and a client speaks it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { codecOf, type DeclaredClass } from "@snmp/asn1";
import { Client } from "@snmp/client";
import type { Credentials, MpmPlugin } from "@snmp/mpm-core";
import { suite } from "@snmp/mpm-conformance";
import { responsePdu, type StandardPdu, varbindFrom } from "@snmp/pdu";
import { udp } from "@snmp/transport";

interface Guide {
  readonly plugin: MpmPlugin;
  readonly KeyedMessage: DeclaredClass<{ data: StandardPdu }>;
  keyed(key: string): Credentials;
}

const { plugin, keyed, KeyedMessage } = guide();

suite({
  test,
  plugin,
  credentials: () => keyed("open sesame"),
  otherCredentials: () => keyed("close sesame"),
  secrets: ["open sesame", "close sesame"],
});

test("a client speaks it, without knowing of it", async () => {
  const codec = codecOf(KeyedMessage);
  const agent = await udp.listen(
    {
      message(message, from) {
        const received = codec.decode(message);
        const varbinds = [varbindFrom({ oid: received.data.varbinds[0]!.oid, type: "OctetString", value: "core-1" })];
        agent.send(codec.encode({ ...received, data: responsePdu(received.data.requestId, varbinds) }), from);
      },
      error: (error) => expect(error).toBeUndefined(),
    },
    { address: "127.0.0.1", port: 0 },
  );
  const client = new Client(agent.address, keyed("open sesame"));
  try {
    expect((await client.get("1.3.6.1.2.1.1.5.0")).map(String)).toEqual(["core-1"]);
  } finally {
    await client.close();
    await agent.close();
  }
});

/** The package out of the guide: its first example, without the use that follows. */
function guide(): Guide {
  const [, example] = /```ts\n(.*?)```/s.exec(readFileSync(join(__dirname, "../../docs/plug-ins.md"), "utf8"))!;
  const [code] = example!.split("// That was the package.");
  const folder = mkdtempSync(join(tmpdir(), "snmp-guide-"));
  try {
    const file = join(folder, "keyed.ts");
    writeFileSync(file, `${code}\nexport { keyed, KeyedMessage, plugin };\n`);
    return jest.requireActual<Guide>(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
