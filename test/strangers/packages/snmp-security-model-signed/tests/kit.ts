import { test } from "node:test";
import { securityModelSuite } from "@snmp/mpm-conformance";
import { keyPair, plugin, signWith, type SignedSettings } from "../src/index.ts";

const [ops, thief, agent] = [keyPair(), keyPair(), keyPair()];
const settings: SignedSettings = { signed: { key: agent.privateKey, names: { ops: ops.publicKey } } };

securityModelSuite({
  test,
  plugin,
  levels: ["authNoPriv"],
  capabilities: { replays: "refused" },
  credentials: () => signWith("ops", ops.privateKey, agent.publicKey),
  otherCredentials: () => signWith("ops", thief.privateKey, agent.publicKey),
  settings,
  secrets: [ops, thief, agent].map(({ privateKey }) => privateKey.split("\n")[1]!),
  manifest: "package.json",
});
