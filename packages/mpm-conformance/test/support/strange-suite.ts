import { suite, type SuiteOptions } from "@snmp/mpm-conformance";
import { type MpmPlugin, register, unregister } from "@snmp/mpm-core";
import { type Outcome, outcomeOf } from "./collected.ts";
import { identifier, pluginOf, strange } from "./model.ts";

/** Runs the kit for a variant of the stranger's model. */
export async function strangeOutcome(
  plugin: MpmPlugin = pluginOf(),
  options: Partial<SuiteOptions> = {},
  registered = true,
  prefix = "",
): Promise<Outcome> {
  unregister(identifier);
  if (registered) register(plugin);
  try {
    return await outcomeOf(
      (test) =>
        suite({
          test,
          plugin,
          credentials: () => strange("correct-horse"),
          otherCredentials: () => strange("battery-staple"),
          secrets: ["correct-horse", "battery-staple"],
          responder: {
            community: (name) =>
              Buffer.from(name).toString() === "correct-horse"
                ? { securityName: "operators", contextName: "" }
                : undefined,
          },
          runs: 3,
          ...options,
        }),
      prefix,
    );
  } finally {
    unregister(plugin.identifier);
  }
}
