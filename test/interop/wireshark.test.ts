// What Wireshark's tshark reads of our captures.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import { startCapture } from "@snmp/transport/pcap";
import "@snmp/usm";

const hasTshark = spawnSync("tshark", ["--version"]).status === 0;
const describeTshark = hasTshark ? describe : describe.skip;
const passwords = { auth: "authentication password", priv: "privacy password" };

describeTshark(`tshark${hasTshark ? "" : " (not installed: Debian's tshark)"}`, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "snmp-tshark-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = (file: string, fields: readonly string[], more: readonly string[] = []): string[] =>
    execFileSync(
      "tshark",
      ["-r", file, "-T", "fields", ...fields.flatMap((field) => ["-e", field]), ...more],
      { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
    )
      .trimEnd()
      .split("\n");

  test.each(["udp://127.0.0.1:0", "tcp://127.0.0.1:0", "udp://[::1]:0"])(
    "%s: requests and responses, with their direction, at any port",
    async (listen) => {
      const file = join(folder, "plain.pcapng");
      await using agent = new Agent({ listen, communities: [{ name: "public", access: "read-only" }] });
      await agent.listen();
      const target = agent.addresses[0]!;
      const port = /\d+$/.exec(target)![0];
      {
        await using _ = startCapture(file, { filter: ({ local }) => local === undefined });
        await using client = new Client(target, v2c("public"));
        await client.get("1.3.6.1.2.1.1.3.0");
      }
      const isV6 = listen.includes("[");
      const rows = read(file, [
        "frame.packet_flags_direction",
        "snmp.version",
        "snmp.community",
        "snmp.data",
        "exported_pdu.src_port",
        "exported_pdu.dst_port",
        isV6 ? "exported_pdu.ipv6_dst" : "exported_pdu.ipv4_dst",
      ]);
      expect(
        rows.map((row) => row.split("\t").map((cell) => (/^0x/.test(cell) ? String(Number(cell)) : cell))),
      ).toEqual([
        ["2", "1", "public", "0", "0", port, isV6 ? "::1" : "127.0.0.1"],
        ["1", "1", "public", "2", port, "0", isV6 ? "::" : "0.0.0.0"],
      ]);
    },
  );

  test("SNMPv3 is decrypted with the keys that Wireshark is told", async () => {
    const file = join(folder, "v3.pcapng");
    const user = {
      user: "ops",
      auth: { protocol: "sha256", password: passwords.auth },
      priv: { protocol: "aes128", password: passwords.priv },
    } as const;
    await using agent = new Agent({ listen: "udp://127.0.0.1:0", users: [{ ...user, access: "read-only" }] });
    await agent.listen();
    {
      await using _ = startCapture(file);
      await using client = new Client(agent.addresses[0]!, v3(user));
      await client.get("1.3.6.1.2.1.1.3.0");
    }
    const keys = `uat:snmp_users:"","ops","SHA2-256","${passwords.auth}","AES","${passwords.priv}","draft-reeder-snmpv3-usm-3desede-00"`;
    const names = read(file, ["snmp.name"], ["-o", keys]).filter((name) => name !== "");
    expect(names).toContain("1.3.6.1.2.1.1.3.0");
    expect(read(file, ["snmp.name"]).filter((name) => name !== "")).not.toContain("1.3.6.1.2.1.1.3.0");
  });
});
