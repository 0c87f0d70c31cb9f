import { test } from "node:test";
import { authenticationProtocolSuite } from "@snmp/mpm-conformance/usm";
import { options } from "../src/conformance.ts";
import { acme } from "../src/index.ts";

authenticationProtocolSuite({ ...options, test, protocol: acme, manifest: "package.json" });
