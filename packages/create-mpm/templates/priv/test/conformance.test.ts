import { test } from "node:test";
import { privacyProtocolSuite } from "@snmp/mpm-conformance/usm";
import { acme } from "../src/index.ts";

privacyProtocolSuite({
  test,
  protocol: acme,
  manifest: "package.json",
});
