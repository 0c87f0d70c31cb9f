import { suite } from "@snmp/mpm-conformance";
import { test } from "vitest";
import { right } from "./options.js";

suite({ test, ...right });
