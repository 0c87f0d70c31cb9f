import { test } from "@jest/globals";
import { suite } from "@snmp/mpm-conformance";
import { wrong } from "./options.js";

suite({ test, ...wrong });
