import { rfc1157, suite } from "@snmp/mpm-conformance";
import { plugin, v1 } from "@snmp/mpm-v1";
import { sourcesOf } from "./support/sources.ts";

describe("@snmp/mpm-v1", () => {
  suite({
    test,
    plugin,
    credentials: () => v1("correct-horse"),
    otherCredentials: () => v1("battery-staple"),
    secrets: ["correct-horse", "battery-staple"],
    capabilities: rfc1157,
    responder: {
      community: (name) =>
        Buffer.from(name).toString() === "correct-horse"
          ? { securityName: "operators", contextName: "" }
          : undefined,
    },
    ...sourcesOf("mpm-v1"),
  });
});
