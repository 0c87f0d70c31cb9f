import { discoveredPlugins, monotonicNow, type MpmPlugin } from "@snmp/mpm-core";
import { demoCredentials } from "../demo/credentials.ts";
import { startAgent } from "../demo/agent.ts";
import { demonstrate } from "../demo/show.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { failureOf } from "../failure.ts";
import { padded } from "../format/text.ts";
import type { Paint } from "../output/paint.ts";
import { loadPlugins } from "../plugins.ts";
import { bundledVersion, ownVersion } from "../version.ts";
import type { Command } from "./command.ts";

/** An agent and a client in one process. */
export const demo: Command = {
  name: "demo",
  summary: "an agent and a client in one process: what they say to each other, octet by octet",
  usage: "",
  details: [
    "Starts an agent on a free port of the loopback and asks it through every registered model. Needs no network and no rights.",
  ],
  examples: ["snmp demo"],
  groups: ["general"],
  async run({ folder, output }) {
    const { paint } = output;
    const started = monotonicNow();
    await loadPlugins(folder);
    await using agent = await startAgent();
    const [target] = agent.addresses;
    const models = [...discoveredPlugins.values()].sort((a, b) => a.identifier - b.identifier);
    await output.lines(introduction(target!, models, paint));
    let packets = 0;
    let status: ExitStatus = exitStatus.ok;
    for (const plugin of models) {
      await output.lines(["", heading(plugin, paint)]);
      try {
        const shown = await demonstrate(target!, plugin, demoCredentials(plugin), paint);
        packets += shown.packets;
        await output.lines(shown.lines);
      } catch (error) {
        const failure = failureOf(error);
        status = failure.status;
        await output.line(`\n  ${paint("red", failure.message)}`);
      }
    }
    const took = Math.round(monotonicNow() - started);
    await output.lines([
      "",
      `${paint("bold", `${models.length} models, ${packets} packets, ${took} ms.`)} ${nextSteps}`,
    ]);
    return status;
  },
};

function introduction(target: string, models: readonly MpmPlugin[], paint: Paint): string[] {
  return [
    `${paint("bold", "snmp demo")}${paint("dim", `  @snmp/cli ${ownVersion()}, Node.js ${process.versions.node}`)}`,
    "",
    `An agent listens at ${paint("bold", target)}. Importing a message processing model registers it;`,
    `these are registered, and a client asks the same through each of them:`,
    "",
    ...models.map(({ identifier, name }) =>
      `  ${paint("bold", String(identifier))}  ${padded(title(identifier), 8)}  ${paint("cyan", name)} ${paint("dim", bundledVersion(name) ?? "")}`.trimEnd(),
    ),
  ];
}

function heading({ identifier, name }: MpmPlugin, paint: Paint): string {
  const text = `── ${title(identifier)} through ${name} `;
  return paint("bold", text + "─".repeat(Math.max(0, width - text.length)));
}

function title(identifier: number): string {
  return titles[identifier] ?? `model ${identifier}`;
}

const width = 100;
const titles: Readonly<Record<number, string>> = { 0: "SNMPv1", 1: "SNMPv2c", 3: "SNMPv3" };
const nextSteps = "Next: snmp help, or README.md for the library.";
