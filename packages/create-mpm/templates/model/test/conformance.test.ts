import { test } from "node:test";
import { suite } from "@snmp/mpm-conformance";
import { options } from "../src/conformance.ts";
import { plugin } from "../src/index.ts";

suite({ ...options, test, plugin, manifest: "package.json" });
