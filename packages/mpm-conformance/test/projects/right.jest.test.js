import { test } from "@jest/globals";
import { suite } from "@snmp/mpm-conformance";
import { right } from "./options.js";

suite({ test, ...right });
