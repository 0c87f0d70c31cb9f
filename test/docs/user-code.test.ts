// Programs of users, word for word as the design has them, compile against the built packages and run.
import { Playground } from "./playground.ts";
import type { Snippet } from "./snippets.ts";

const programs: Readonly<Record<string, string>> = {
  poll: `
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";              // installs as few models as you use: this import registers v2c

await using client = new Client("192.0.2.1", v2c("public"));            // host, host:port, [v6]:port, udp://… tcp://…
const [name, uptime] = await client.get("1.3.6.1.2.1.1.5.0", "1.3.6.1.2.1.1.3.0");
console.log(name.oid, name.type, name.toString());                      // values are a union discriminated by \`type\`; Counter64 is a bigint
for await (const varbind of client.walk("1.3.6.1.2.1.2.2")) { void varbind; }
const rows = await client.table("1.3.6.1.2.1.2.2");                     // rows keyed by index
await client.set({ oid: "1.3.6.1.2.1.1.5.0", type: "OctetString", value: "core-1" });
await client.get("1.3.6.1.2.1.1.5.0", { signal: AbortSignal.timeout(500) });
for (const _ of rows) console.log("row");
`,
  v3: `
import { Client } from "@snmp/client";
import { v3 } from "@snmp/mpm-v3";
import "@snmp/usm";
const client = new Client("192.0.2.1", v3({ user: "ops", auth: { protocol: "sha256", password: "authentication password" }, priv: { protocol: "aes128", password: "privacy password" } }));
console.log(String(await client.get("1.3.6.1.2.1.1.5.0")));
await client.close();
`,
  contract: `
import { create } from "@snmp/mpm-core";          // the bare plug-in contract, no client
import { requestPdu, varbindFrom } from "@snmp/pdu";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { v3 } from "@snmp/mpm-v3"; import "@snmp/usm";

const [host, port] = "192.0.2.1".split(":");
const socket = createSocket("udp4");
async function sendAndAwaitReply(message: Uint8Array): Promise<Uint8Array> {
  socket.send(message, Number(port), host);
  const [reply] = await once(socket, "message");
  return reply as Uint8Array;
}
const model = create(3, async (message) => sendAndAwaitReply(message), {});
const credentials = v3({ user: "ops", auth: { protocol: "sha256", password: "authentication password" }, priv: { protocol: "aes128", password: "privacy password" } });
const none = new Uint8Array(0);
const pdu = requestPdu("GetRequest", 7, [varbindFrom({ oid: "1.3.6.1.2.1.1.5.0", type: "Null" })]);
const { data } = await model.encode(7, credentials, none, none, pdu);
console.log(String(model.decode(await sendAndAwaitReply(data), credentials).varbinds));
socket.close();
`,
  agent: `
import { Agent } from "@snmp/agent";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
const agent = new Agent({ address: "127.0.0.1", port: 1161, communities: [{ name: "public", access: "read-only" }], users: [] });
agent.scalar("1.3.6.1.2.1.1.5.0", { type: "OctetString", get: () => "demo" });
await agent.listen();
await using client = new Client("127.0.0.1:1161", v2c("public"));
console.log(String(await client.get("1.3.6.1.2.1.1.5.0")));
`,
};

const printed: Readonly<Record<string, string>> = {
  poll: `1.3.6.1.2.1.1.5.0 OctetString core-0\n${"row\n".repeat(3)}`,
  v3: "core-0\n",
  contract: "core-0\n",
  agent: "demo\n",
};

const snippets = Object.entries(programs).map(([file, code]): Snippet => ({
  file,
  line: 1,
  language: "ts",
  code,
}));
const playground = new Playground();
let faults: string;
beforeAll(async () => void (faults = await playground.compile(snippets)), 180_000);
afterAll(() => playground[Symbol.dispose]());

test("it compiles", () => {
  expect(faults).toBe("");
});

test.each(snippets.map((snippet) => [snippet.file, snippet] as const))("%s runs", async (name, snippet) => {
  const { status, stdout, stderr } = await playground.run(snippet);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toBe(printed[name]);
});
