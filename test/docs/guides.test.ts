// The plug-ins of the guides pass the conformance kits without changes.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { securityModelSuite, suite } from "@snmp/mpm-conformance";
import { transportSuite } from "@snmp/mpm-conformance/transport";
import { authenticationProtocolSuite, privacyProtocolSuite } from "@snmp/mpm-conformance/usm";
import type { Credentials, MpmPlugin, SecurityCredentials, SecurityModelPlugin } from "@snmp/mpm-core";
import type { TransportPlugin } from "@snmp/transport";
import type { AuthenticationProtocol, PrivacyProtocol } from "@snmp/usm";
import { snippetsOf } from "./snippets.ts";

const secrets = ["open sesame", "close sesame"];

describe("docs/models.md", () => {
  const { plugin, keyed } = packageOf<{ plugin: MpmPlugin; keyed(key: string): Credentials }>(
    "models.md",
    0,
    ["plugin", "keyed"],
  );
  suite({
    test,
    plugin,
    credentials: () => keyed("open sesame"),
    otherCredentials: () => keyed("close sesame"),
    secrets,
    responder: {
      community: (key) =>
        Buffer.from(key).toString() === "open sesame" ? { securityName: "ops", contextName: "" } : undefined,
    },
  });

  test("a client uses the model through the registry", async () => {
    await using agent = new Agent({ address: "127.0.0.1", port: 0, communities: [{ name: "open sesame" }] });
    agent.scalar("1.3.6.1.2.1.1.5.0", { type: "OctetString", get: () => "core-1" });
    await agent.listen();
    await using client = new Client(agent.addresses[0]!, keyed("open sesame"));
    expect((await client.get("1.3.6.1.2.1.1.5.0")).map(String)).toEqual(["core-1"]);
  });
});

describe("docs/security-models.md", () => {
  interface Guide {
    readonly plugin: SecurityModelPlugin;
    readonly KeyedCredentials: new (name: string, key: string) => SecurityCredentials;
  }
  const { plugin, KeyedCredentials } = packageOf<Guide>("security-models.md", 0, [
    "plugin",
    "KeyedCredentials",
  ]);
  securityModelSuite({
    test,
    plugin,
    levels: ["authNoPriv"],
    credentials: () => new KeyedCredentials("bob", "open sesame"),
    otherCredentials: () => new KeyedCredentials("bob", "close sesame"),
    settings: { keys: { bob: "open sesame" } },
    secrets,
  });
});

describe("docs/protocols.md", () => {
  interface Guide {
    readonly sha3: AuthenticationProtocol;
    readonly chacha20: PrivacyProtocol;
  }
  const { sha3, chacha20 } = packageOf<Guide>("protocols.md", 1, ["sha3", "chacha20"]);
  describe("the authentication protocol", () => authenticationProtocolSuite({ test, protocol: sha3 }));
  describe("the privacy protocol", () => privacyProtocolSuite({ test, protocol: chacha20 }));
});

describe("docs/transports.md", () => {
  const { thread } = packageOf<{ thread: TransportPlugin }>("transports.md", 0, ["thread"]);
  transportSuite({ test, plugin: thread, address: "here", refuses: false });
});

/** Runs the code of a guide, up to the snippet with that number, and returns its values with these names. */
function packageOf<T extends object>(guide: string, number: number, names: readonly string[]): T {
  const code = snippetsOf(`docs/${guide}`).filter(({ language }) => language === "ts")[number]!.code;
  const folder = mkdtempSync(join(tmpdir(), "snmp-guide-"));
  try {
    const file = join(folder, "guide.ts");
    writeFileSync(file, `${code}\nexport { ${names.join(", ")} };\n`);
    return jest.requireActual<T>(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
