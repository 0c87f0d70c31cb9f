import { test } from "node:test";
import { transportSuite } from "@snmp/mpm-conformance/transport";
import { acme } from "../src/index.ts";

transportSuite({
  test,
  plugin: acme,
  address: "here",
  // a channel does not tell whether anybody listens; what can, leaves this line out
  refuses: false,
  manifest: "package.json",
});
