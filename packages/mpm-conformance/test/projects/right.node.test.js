import { test } from "node:test";
import { suite } from "@snmp/mpm-conformance";
import { right } from "./options.js";

suite({ test, ...right });
