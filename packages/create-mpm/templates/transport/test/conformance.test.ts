import { test } from "node:test";
import { transportSuite } from "@snmp/mpm-conformance/transport";
import { acme } from "../src/index.ts";

transportSuite({
  test,
  plugin: acme,
  address: "here",
  // A channel does not report that nobody listens. Remove this line if your transport does.
  refuses: false,
  manifest: "package.json",
});
