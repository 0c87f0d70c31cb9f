import { createSocket } from "node:dgram";
import { join } from "node:path";
import { transportSuite } from "@snmp/mpm-conformance/transport";
import type { ListeningTransport } from "@snmp/transport";
import { describeAddon, loopbackAddresses, packageFolder } from "./support/addon.ts";
import { explainFallback, udpBatch } from "../src/index.ts";

const octets = [
  Uint8Array.of(),
  Uint8Array.of(0),
  Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff),
  Buffer.from("GET / HTTP/1.1\r\n\r\n"),
];

async function disturb({ port, address }: ListeningTransport): Promise<void> {
  const isIPv6 = address.includes("[");
  const socket = createSocket(isIPv6 ? "udp6" : "udp4");
  for (const message of octets)
    await new Promise((sent) => socket.send(message, port, isIPv6 ? "::1" : "127.0.0.1", sent));
  socket.close();
}

describeAddon("with the addon", () => {
  test("the addon is in use", () => {
    expect(explainFallback()).toBeUndefined();
  });

  describe.each(loopbackAddresses)("at %s", (address) => {
    transportSuite({
      test,
      plugin: udpBatch,
      address,
      unknownHost: "name.invalid",
      manifest: join(packageFolder, "package.json"),
      entry: join(packageFolder, "src/index.ts"),
      disturb,
    });
  });
});
