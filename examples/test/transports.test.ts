// The transports of the examples pass the kit, and carry clients and agents.
import { spawnSync } from "node:child_process";
import { createConnection } from "node:net";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { TransportError } from "@snmp/mpm-core";
import { transportSuite } from "@snmp/mpm-conformance/transport";
import { v2c } from "@snmp/mpm-v2c";
import { formatTarget, parseTarget } from "@snmp/transport";
import { WebSocket } from "ws";
import { unix } from "../src/transports/unix.ts";
import { ws } from "../src/transports/ws.ts";

const sysName = "1.3.6.1.2.1.1.5.0";
const folder = mkdtempSync(join(tmpdir(), "snmp-sockets-"));
let sockets = 0;
const freeSocket = (): string => `unix://${folder}/${++sockets}.sock`;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("unix://", () => {
  transportSuite({
    test,
    plugin: unix,
    address: freeSocket,
    connections: true,
    async disturb({ address }) {
      for (const octets of [[], [1, 2], [0xff, 0xff, 0xff, 0xff, 0x30]]) {
        const stream = createConnection(parseTarget(address).host).on("error", () => undefined);
        stream.end(Uint8Array.from(octets));
        await once(stream.resume(), "close");
      }
    },
  });
});

describe("ws://", () => {
  transportSuite({
    test,
    plugin: ws,
    address: "127.0.0.1",
    connections: true,
    async disturb({ address, port }) {
      const stream = createConnection(port, "127.0.0.1").on("error", () => undefined);
      stream.end("GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
      await once(stream.resume(), "close");
      const text = new WebSocket(address).on("error", () => undefined);
      text.on("open", () => text.send("text"));
      await once(text, "close");
    },
  });
});

describe.each([
  ["unix", freeSocket],
  ["ws", () => "ws://127.0.0.1:0/snmp/rack%207?site=1"],
])("a client and an agent over %s://", (scheme, listen) => {
  let agent: Agent;
  beforeEach(async () => {
    agent = new Agent({ listen: listen(), communities: [{ name: "public", access: "read-write" }] });
    agent.scalar(sysName, { type: "OctetString", value: "core-1", access: "read-write" });
    await agent.listen();
  });
  afterEach(() => agent.close());

  test("get, set and walk, many at once", async () => {
    await using client = new Client(agent.addresses[0]!, v2c("public"));
    expect(client.target).toBe(agent.addresses[0]);
    await client.set({ oid: sysName, type: "OctetString", value: "core-9" });
    const answers = await Promise.all(Array.from({ length: 100 }, () => client.get(sysName)));
    expect(answers.flat().every((varbind) => String(varbind) === "core-9")).toBe(true);
    expect((await client.walk("1.3.6.1.2.1.1").toArray()).length).toBeGreaterThan(5);
  });

  test("a client reaches an agent that was started again", async () => {
    await using client = new Client(agent.addresses[0]!, v2c("public"));
    await client.get(sysName);
    const [address] = agent.addresses;
    await agent.close();
    await expect(client.get(sysName)).rejects.toThrow(TransportError);
    agent = new Agent({ listen: address!, communities: [{ name: "public" }] });
    await agent.listen();
    await client.get("1.3.6.1.2.1.1.3.0");
  });

  test("the address of the agent names the scheme", () => {
    expect(agent.addresses[0]).toMatch(new RegExp(`^${scheme}://`));
    expect(formatTarget(parseTarget(agent.addresses[0]!))).toBe(agent.addresses[0]);
  });
});

describe("unix://", () => {
  test("takes paths with spaces and percent-encoding, and shows each path in one way", async () => {
    const listen = `unix://${folder}/rack%207-å?.sock`;
    await using agent = new Agent({ listen, communities: [{ name: "public" }] });
    await agent.listen();
    expect(existsSync(join(folder, "rack 7-å?.sock"))).toBe(true);
    expect(agent.addresses).toEqual([`unix://${folder}/rack%207-%C3%A5%3F.sock`]);
    await using client = new Client(`unix://${folder}/rack 7-å%3f.sock`, v2c("public"));
    await client.get("1.3.6.1.2.1.1.3.0");
  });

  test("takes the place of a process that was killed, and leaves other files alone", async () => {
    const file = join(folder, "not-a-socket");
    writeFileSync(file, "kept");
    await expect(new Agent({ listen: `unix://${file}` }).listen()).rejects.toMatchObject({
      reason: "EADDRINUSE",
    });
    const stale = join(folder, "stale.sock");
    const code = `require("net").createServer().listen(${JSON.stringify(stale)}, () => process.kill(process.pid, "SIGKILL"))`;
    spawnSync(process.execPath, ["-e", code]);
    expect(existsSync(stale)).toBe(true);
    await using agent = new Agent({ listen: `unix://${stale}` });
    await agent.listen();
  });

  test.each([
    ["unix://run/x.sock", "the path must be absolute: unix:///run/snmp.sock has three slashes"],
    ["unix:///a%00b", "a path has no NUL"],
    ["unix:///%", "URI malformed"],
    [`unix:///${"x".repeat(200)}`, "the path has more than 103 octets"],
  ])("refuses %s", (text, what) => {
    expect(() => new Client(text, v2c("public"))).toThrow(what);
    expect(() => new Agent({ listen: text })).toThrow(what);
  });

  test("a socket that is not there is an error that names it", async () => {
    await using client = new Client(`unix://${folder}/nobody.sock`, v2c("public"), { retries: 0 });
    await expect(client.get(sysName)).rejects.toMatchObject({ reason: "ENOENT", target: client.target });
  });
});

describe("ws://", () => {
  test.each([
    ["ws://192.0.2.1", "ws://192.0.2.1:80/"],
    ["ws://192.0.2.1:8080/snmp?a=b", "ws://192.0.2.1:8080/snmp?a=b"],
    ["ws://[2001:db8::1]:8080", "ws://[2001:db8::1]:8080/"],
    ["ws://Router.example.com/a b", "ws://router.example.com:80/a%20b"],
  ])("%s is shown as %s", (text, shown) => expect(formatTarget(parseTarget(text))).toBe(shown));

  test.each([
    ["ws://user@192.0.2.1", "neither a user nor a #fragment can be sent"],
    ["ws://192.0.2.1:0", "the port is 0"],
    ["ws://192.0.2.1:99999", "Invalid URL"],
  ])("refuses %s", (text, what) => expect(() => new Client(text, v2c("public"))).toThrow(what));

  test("another path is refused, and the error names it", async () => {
    await using agent = new Agent({ listen: "ws://127.0.0.1:0/snmp", communities: [{ name: "public" }] });
    await agent.listen();
    const elsewhere = agent.addresses[0]!.replace("/snmp", "/other");
    await using client = new Client(elsewhere, v2c("public"), { retries: 0 });
    await expect(client.get(sysName)).rejects.toMatchObject({ target: elsewhere });
  });
});
