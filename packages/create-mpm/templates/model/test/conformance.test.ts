import { test } from "node:test";
import { suite } from "@snmp/mpm-conformance";
import { acme, plugin } from "../src/index.ts";

suite({
  test,
  plugin,
  credentials: () => acme("correct-horse"),
  otherCredentials: () => acme("battery-staple"),
  secrets: ["correct-horse", "battery-staple"],
  responder: {
    community: (key) =>
      Buffer.from(key).toString() === "correct-horse"
        ? { securityName: "operators", contextName: "" }
        : undefined,
  },
  manifest: "package.json",
});
