import { Agent } from "@snmp/agent";
import { serveTargets } from "@snmp/agent/admin";

const target = {
  name: "noc",
  address: "udp://192.0.2.9:162",
  messageProcessingModel: 1,
  securityName: "traps",
} as const;

test.each<[string, object, string]>([
  [
    "a misspelt option",
    { ...target, retrys: 1 },
    "targets[0]: unknown option `retrys`; did you mean `retries`?",
  ],
  [
    "credentials, as an originator takes them",
    { ...target, credentials: {} },
    "unknown option `credentials`",
  ],
  ["no name", { ...target, name: undefined }, "targets[0]: name must be a text, not undefined"],
  ["no security name", { ...target, securityName: undefined }, "targets[0]: securityName must be a text"],
  [
    "no model",
    { ...target, messageProcessingModel: undefined },
    "targets[0]: messageProcessingModel must be",
  ],
  ["an empty name", { ...target, name: "" }, "targets[0]: name must have 1..32 octets, not 0"],
])("a target of notifications with %s is refused, and nothing is served", (_, given, message) => {
  const agent = new Agent();
  expect(() => serveTargets(agent, [given as typeof target])).toThrow(message);
  serveTargets(agent, [target]); // the place is free
});
