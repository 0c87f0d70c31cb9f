import { test } from "node:test";
import { privacyProtocolSuite } from "@snmp/mpm-conformance/usm";
import { options } from "../src/conformance.ts";
import { acme } from "../src/index.ts";

privacyProtocolSuite({ ...options, test, protocol: acme, manifest: "package.json" });
