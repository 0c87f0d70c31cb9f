import { test } from "node:test";
import { securityModelSuite } from "@snmp/mpm-conformance";
import { acme, plugin } from "../src/index.ts";

securityModelSuite({
  test,
  plugin,
  credentials: (level) => acme("ops", "correct-horse", level),
  otherCredentials: (level) => acme("ops", "battery-staple", level),
  settings: { acme: { ops: "correct-horse" } },
  secrets: ["correct-horse", "battery-staple"],
  manifest: "package.json",
});
