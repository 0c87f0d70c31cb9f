import { createHmac } from "node:crypto";
import { test } from "node:test";
import { authenticationProtocolSuite, privacyProtocolSuite } from "@snmp/mpm-conformance/usm";
import { blake2s, chacha20 } from "../src/index.ts";

const key = new Uint8Array(32).fill(0x0b);
const message = new TextEncoder().encode("Hi There");
const digest = createHmac("blake2s256", key).update(message).digest().subarray(0, 16);

authenticationProtocolSuite({
  test,
  protocol: blake2s,
  vectors: [{ key, message, digest }],
  manifest: "package.json",
});
privacyProtocolSuite({ test, protocol: chacha20, manifest: "package.json" });
