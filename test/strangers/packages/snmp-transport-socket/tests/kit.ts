import { once } from "node:events";
import { connect } from "node:net";
import { test } from "node:test";
import { transportSuite } from "@snmp/mpm-conformance/transport";
import { fileOf } from "../src/address.ts";
import { socket } from "../src/index.ts";

const address = `kit-${process.pid}`;

transportSuite({
  test,
  plugin: socket,
  address,
  connections: true,
  manifest: "package.json",
  async disturb({ port }) {
    for (const octets of [[], [1, 2], [0xff, 0xff, 0xff, 0xff, 0x30]]) {
      const stream = connect(fileOf(address, port)).on("error", () => undefined);
      stream.end(Uint8Array.from(octets));
      await once(stream.resume(), "close");
    }
  },
});
