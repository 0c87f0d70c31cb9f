import { test } from "node:test";
import { suite } from "@snmp/mpm-conformance";
import { acme, plugin } from "../src/index.ts";

// The kit tests every promise of a message processing model. If one does not apply to yours, `capabilities` says so, such as
// `capabilities: { symmetric: false }` if `decode` refuses the messages that `encode` makes.
suite({
  test,
  plugin,
  credentials: () => acme("correct-horse"),
  otherCredentials: () => acme("battery-staple"),
  // No output may contain these.
  secrets: ["correct-horse", "battery-staple"],
  responder: {
    community: (key) =>
      Buffer.from(key).toString() === "correct-horse"
        ? { securityName: "operators", contextName: "" }
        : undefined,
  },
  manifest: "package.json",
});
