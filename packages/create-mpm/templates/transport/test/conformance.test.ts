import { test } from "node:test";
import { transportSuite } from "@snmp/mpm-conformance/transport";
import { options } from "../src/conformance.ts";
import { acme } from "../src/index.ts";

transportSuite({ ...options, test, plugin: acme, manifest: "package.json" });
