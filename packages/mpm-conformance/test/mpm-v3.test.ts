import { type ModelCapabilities, suite } from "@snmp/mpm-conformance";
import { plugin, v3, type V3Input } from "@snmp/mpm-v3";
import "@snmp/usm";
import { engineId, LocalEngine } from "@snmp/mpm-core";
import { sourcesOf } from "./support/sources.ts";

const auth = { protocol: "sha256", password: "correct-horse" };
const priv = { protocol: "aes128", password: "battery-staple" };

const capabilities: ModelCapabilities = {
  pduTypes: ["GetRequest", "GetNextRequest", "GetBulkRequest", "SetRequest", "InformRequest", "SNMPv2-Trap"],
  symmetric: false,
  remembersRequests: true,
  contexts: true,
};

interface Level {
  readonly level: string;
  readonly input: V3Input;
  readonly other?: V3Input;
  readonly more: ModelCapabilities;
}

const levels: readonly Level[] = [
  { level: "noAuthNoPriv", input: { user: "reader" }, more: {} },
  {
    level: "authNoPriv",
    input: { user: "reader", auth },
    other: { user: "reader", auth: { ...auth, password: "troubador-3" } },
    more: { integrity: true },
  },
  {
    level: "authPriv",
    input: { user: "reader", auth, priv },
    other: { user: "reader", auth: { ...auth, password: "troubador-3" }, priv },
    more: { integrity: true, countable: false },
  },
];

describe.each(levels)("@snmp/mpm-v3 with @snmp/usm, $level", ({ input, other, more }) => {
  suite({
    test,
    plugin,
    credentials: () => v3(input),
    ...(other && { otherCredentials: () => v3(other) }),
    secrets: ["correct-horse", "battery-staple", "troubador-3"],
    capabilities: { ...capabilities, ...more },
    responder: { settings: { 3: { users: [input] } } },
    lcd: () => ({ localEngine: new LocalEngine({ engineId: engineId.fromText(32473, "conformance") }) }),
    runs: 20,
    ...sourcesOf("mpm-v3"),
  });
});
