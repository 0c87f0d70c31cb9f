import { createHmac } from "node:crypto";
import { test } from "node:test";
import { authenticationProtocolSuite } from "@snmp/mpm-conformance/usm";
import { acme } from "../src/index.ts";

const key = new Uint8Array(acme.keyLength).fill(0x0b);
const message = new TextEncoder().encode("what do ya want for nothing?");

authenticationProtocolSuite({
  test,
  protocol: acme,
  // Replace this with the examples of the document that defines your protocol.
  vectors: [
    {
      key,
      message,
      digest: createHmac("sha3-256", key).update(message).digest().subarray(0, acme.digestLength),
    },
  ],
  manifest: "package.json",
});
