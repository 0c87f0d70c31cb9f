import { suite } from "@snmp/mpm-conformance";
import { test } from "vitest";
import { wrong } from "./options.js";

suite({ test, ...wrong });
