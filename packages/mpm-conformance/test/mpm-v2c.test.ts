import { suite } from "@snmp/mpm-conformance";
import { plugin, v2c } from "@snmp/mpm-v2c";
import { sourcesOf } from "./support/sources.ts";

describe("@snmp/mpm-v2c", () => {
  suite({
    test,
    plugin,
    credentials: () => v2c("correct-horse"),
    otherCredentials: () => v2c("battery-staple"),
    secrets: ["correct-horse", "battery-staple"],
    responder: {
      community: (name) =>
        Buffer.from(name).toString() === "correct-horse"
          ? { securityName: "operators", contextName: "" }
          : undefined,
    },
    ...sourcesOf("mpm-v2c"),
  });
});
