import { test } from "@jest/globals";
import { suite } from "@snmp/mpm-conformance";
import { transportSuite } from "@snmp/mpm-conformance/transport";
import { right, transport } from "./options.js";

suite({ test, ...right });
transportSuite({ test, ...transport });
