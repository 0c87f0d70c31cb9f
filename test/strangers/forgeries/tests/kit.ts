import { test } from "node:test";
import { securityModelSuite } from "@snmp/mpm-conformance";
import type { SecurityModelPlugin } from "@snmp/mpm-core";
import { options } from "../src/conformance.ts";

// each package has one of the forgeries as its entry; a variable, since TypeScript need not find it
const entry: string = "../src/index.js";
const { plugin } = (await import(entry)) as { readonly plugin: SecurityModelPlugin };

securityModelSuite({ ...options, test, plugin, manifest: "package.json" });
