// Devices that keep 16 bits of an id, in SNMPv3: of the request-id, or of the msgID too. Their answers have other ids than the requests.
import { createSocket, type RemoteInfo, type Socket } from "node:dgram";
import { once } from "node:events";
import { codecOf } from "@snmp/asn1";
import { Agent } from "@snmp/agent";
import { Client, RequestTimeout } from "@snmp/client";
import { ScopedPdu, SnmpV3Message, v3 } from "@snmp/mpm-v3";
import "@snmp/usm";

const messageCodec = codecOf(SnmpV3Message);
const scopedPduCodec = codecOf(ScopedPdu);
const sysName = "1.3.6.1.2.1.1.5.0";

/** Stands in front of an agent and cuts the ids of requests, as such a device does when it reads them. */
class CuttingDevice {
  readonly #agent: Agent;
  readonly #socket: Socket;
  readonly #clients = new Map<number, RemoteInfo>();
  requests = 0;

  private constructor(agent: Agent, socket: Socket, cut: "request-id" | "both") {
    this.#agent = agent;
    this.#socket = socket;
    const port = Number(new URL(agent.addresses[0]!).port);
    socket.on("message", (octets, from) => {
      const message = messageCodec.decode(octets);
      if (from.port === port) {
        const client = this.#clients.get(message.globalData.id)!;
        socket.send(octets, client.port, client.address);
        return;
      }
      this.requests++;
      const scopedPdu = scopedPduCodec.decode(message.data.plaintext!);
      if (cut === "both") message.globalData.id &= 0xffff;
      if (scopedPdu.data.type !== "Trap")
        scopedPdu.data = { ...scopedPdu.data, requestId: scopedPdu.data.requestId & 0xffff };
      message.data.plaintext = scopedPduCodec.encode(scopedPdu);
      this.#clients.set(message.globalData.id, from);
      socket.send(messageCodec.encode(message), port, "127.0.0.1");
    });
  }

  static async start(cut: "request-id" | "both"): Promise<CuttingDevice> {
    const agent = new Agent({ port: 0, users: [{ user: "ops" }] });
    agent.scalar(sysName, { type: "OctetString", value: "core-1" });
    await agent.listen();
    const socket = createSocket("udp4").bind(0, "127.0.0.1");
    await once(socket, "listening");
    return new CuttingDevice(agent, socket, cut);
  }

  get target(): string {
    return `127.0.0.1:${this.#socket.address().port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#agent.close();
    await new Promise<void>((done) => this.#socket.close(() => done()));
  }
}

test.each(["request-id", "both"] as const)("%s of 16 bits: `requestIdBits: 16` is the remedy", async (cut) => {
  await using device = await CuttingDevice.start(cut);
  const credentials = v3({ user: "ops" });
  await using client = new Client(device.target, credentials, { requestIdBits: 16, timeout: 2000, retries: 0 });
  for (let i = 0; i < 5; i++) expect(String((await client.get(sysName))[0])).toBe("core-1");
  expect(device.requests).toBe(6); // with discovery
}); // prettier-ignore

test("without it, the timeout says what was wrong with the answer", async () => {
  await using device = await CuttingDevice.start("request-id");
  await using client = new Client(device.target, v3({ user: "ops" }), { timeout: 100, retries: 1 });
  const error = await client.get(sysName).catch((reason: unknown) => reason);
  expect(RequestTimeout.isInstance(error)).toBe(true);
  expect((error as Error).message).toContain("a Response with another request-id than its request");
});
