import { createSocket } from "node:dgram";
import { once } from "node:events";
import { connect } from "node:net";
import { transportSuite } from "@snmp/mpm-conformance/transport";
import { type ListeningTransport, memory, tcp, udp } from "@snmp/transport";

const unframed = [
  Uint8Array.of(),
  Uint8Array.of(0),
  Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff),
  Buffer.from("GET / HTTP/1.1\r\n\r\n"),
];

describe("udp of @snmp/transport", () => {
  transportSuite({
    test,
    plugin: udp,
    address: "127.0.0.1",
    unknownHost: "name.invalid",
    async disturb({ port }) {
      const socket = createSocket("udp4");
      for (const octets of unframed)
        await new Promise((sent) => socket.send(octets, port, "127.0.0.1", sent));
      socket.close();
    },
  });
});

describe("tcp of @snmp/transport", () => {
  transportSuite({
    test,
    plugin: tcp,
    address: "127.0.0.1",
    unknownHost: "name.invalid",
    connections: true,
    disturb: overTcp,
  });
});

describe("memory of @snmp/transport", () => {
  transportSuite({
    test,
    plugin: memory,
    address: "here",
    skip: { "registration: the plug-in is frozen": "a network has a hook, which tests set" },
  });
});

async function overTcp({ port }: ListeningTransport): Promise<void> {
  for (const octets of unframed) {
    const socket = connect(port, "127.0.0.1").on("error", () => undefined);
    socket.end(octets);
    await once(socket.resume(), "close");
  }
}
