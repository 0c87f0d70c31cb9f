import { test } from "node:test";
import { suite } from "@snmp/mpm-conformance";
import { identifier, plugin, sealWith } from "../src/index.ts";

suite({
  test,
  plugin,
  credentials: () => sealWith("ops", "correct-horse"),
  otherCredentials: () => sealWith("ops", "battery-staple"),
  secrets: ["correct-horse", "battery-staple"],
  capabilities: { contexts: "name", integrity: true, countable: false },
  responder: { settings: { [identifier]: { keys: { ops: "correct-horse" } } } },
  manifest: "package.json",
  runs: 20,
});
