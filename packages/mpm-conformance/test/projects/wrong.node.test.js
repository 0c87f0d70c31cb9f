import { test } from "node:test";
import { suite } from "@snmp/mpm-conformance";
import { wrong } from "./options.js";

suite({ test, ...wrong });
