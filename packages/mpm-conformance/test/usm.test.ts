import { securityModelSuite } from "@snmp/mpm-conformance";
import { v3 } from "@snmp/mpm-v3";
import { plugin } from "@snmp/usm";
import { sourcesOf } from "./support/sources.ts";

const auth = { protocol: "sha256", password: "correct-horse" };
const priv = { protocol: "aes128", password: "battery-staple" };
const other = { ...auth, password: "troubador-3" };

describe("@snmp/usm as a security model", () => {
  securityModelSuite({
    test,
    plugin,
    credentials: (level) => v3({ user: "ops", auth, priv, level }),
    otherCredentials: (level) =>
      v3({ user: "ops", auth: other, priv: { ...priv, password: "troubador-4" }, level }),
    settings: { users: [{ user: "ops", auth, priv }] },
    secrets: ["correct-horse", "battery-staple", "troubador-3", "troubador-4"],
    ...sourcesOf("usm"),
  });
});
