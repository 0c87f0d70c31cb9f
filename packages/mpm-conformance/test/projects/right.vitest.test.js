import { suite } from "@snmp/mpm-conformance";
import { transportSuite } from "@snmp/mpm-conformance/transport";
import { test } from "vitest";
import { right, transport } from "./options.js";

suite({ test, ...right });
transportSuite({ test, ...transport });
