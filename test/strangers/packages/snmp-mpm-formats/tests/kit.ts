import { test } from "node:test";
import { suite } from "@snmp/mpm-conformance";
import { makeCredentials, plugins } from "../src/index.ts";

for (const [name, plugin] of Object.entries(plugins)) {
  const { identifier } = plugin;
  suite({
    test: Object.assign((title: string, body: () => Promise<void>) => void test(`${name}: ${title}`, body), {
      skip: (title: string) => void test.skip(`${name}: ${title}`),
    }),
    plugin,
    credentials: () => makeCredentials(identifier, "correct-horse"),
    otherCredentials: () => makeCredentials(identifier, "battery-staple"),
    secrets: ["correct-horse", "battery-staple"],
    capabilities: { contexts: true, integrity: true, countable: false, peeks: false },
    responder: { settings: { [identifier]: "correct-horse" } },
    runs: 3,
    manifest: "package.json",
  });
}
