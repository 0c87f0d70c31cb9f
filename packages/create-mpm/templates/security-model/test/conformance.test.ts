import { test } from "node:test";
import { securityModelSuite } from "@snmp/mpm-conformance";
import { options } from "../src/conformance.ts";
import { plugin } from "../src/index.ts";

securityModelSuite({ ...options, test, plugin, manifest: "package.json" });
