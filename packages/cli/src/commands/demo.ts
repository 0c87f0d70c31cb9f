import { existsSync } from "node:fs";
import { join } from "node:path";
import { discoveredPlugins, monotonicNow, type MpmPlugin } from "@snmp/mpm-core";
import { startAgent } from "../demo/agent.ts";
import { versionName } from "../demo/client.ts";
import { showNotifications } from "../demo/notifications.ts";
import { showGet, showPacket, showTable, sysName, versionWidth } from "../demo/overview.ts";
import { demonstrate } from "../demo/show.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { type Failure, toFailure } from "../failure.ts";
import { pad, widthOf } from "../format/text.ts";
import type { Paint } from "../output/paint.ts";
import { findPluginName, loadPlugins } from "../plugins.ts";
import { findVersion, ownVersion } from "../version.ts";
import type { Command, Invocation } from "./command.ts";

/** Runs an agent, a client and a receiver in one process. */
export const demo: Command = {
  name: "demo",
  summary: "run an agent, a client and a receiver in one process, and show what they exchange",
  usage: "[--all]",
  details: [
    "Starts an agent on a free port of the loopback and asks it through every registered model, then sends a trap and an inform to a receiver. It needs no network and no privileges.",
  ],
  examples: ["snmp demo", "snmp demo --all"],
  groups: ["demo", "general"],
  async run(invocation) {
    await loadPlugins(invocation.folder);
    await using agent = await startAgent();
    const models = [...discoveredPlugins.values()].sort((a, b) => a.identifier - b.identifier);
    const show = invocation.options.all === true ? showAll : showOverview;
    return await show(invocation, agent.addresses[0]!, models);
  },
};

/** One screen: what is asked, what comes back, two notifications, one packet, and where to go next. */
async function showOverview(
  { output, program, folder }: Invocation,
  target: string,
  models: readonly MpmPlugin[],
): Promise<ExitStatus> {
  const { paint } = output;
  let status: ExitStatus = exitStatus.ok;
  await output.lines([
    title("snmp demo", paint),
    `An agent at ${paint("bold", target)}, a client and a receiver in one process:`,
    `${paint("green", `await client.get("${sysName}")`)}${paint("dim", "  // sysName.0, the name of the device")}`,
  ]);
  const answers = new Map<number, Uint8Array>();
  for (const plugin of models) {
    try {
      const { line, answer } = await showGet(target, plugin, paint);
      answers.set(plugin.identifier, answer);
      await output.line(line);
    } catch (error) {
      const failure = describeFailure(error, plugin);
      if (failure.status !== exitStatus.ok) status = failure.status;
      const label = pad(versionName(plugin.identifier), versionWidth);
      await output.line(`  ${label}  ${paint("red", failure.message)}`);
    }
  }
  const plugin = models.find(({ identifier }) => identifier === snmpV2c);
  const answer = answers.get(snmpV2c);
  if (plugin !== undefined && answer !== undefined) {
    await output.lines(["", ...(await showTable(target, plugin, paint))]);
    await output.lines(["", ...(await showNotifications(paint))]);
    await output.lines([
      "",
      `${paint("bold", "The answer to the get in SNMPv2c, octet by octet")}`,
      ...showPacket(answer, paint),
    ]);
  }
  await output.lines(["", ...nextSteps(program, folder, paint)]);
  return status;
}

/** Every model with every call and its packets. */
async function showAll(
  { output, program }: Invocation,
  target: string,
  models: readonly MpmPlugin[],
): Promise<ExitStatus> {
  const { paint } = output;
  const started = monotonicNow();
  await output.lines(introduction(target, models, paint));
  let packets = 0;
  let status: ExitStatus = exitStatus.ok;
  for (const plugin of models) {
    await output.lines(["", heading(plugin, paint)]);
    try {
      const shown = await demonstrate(target, plugin, paint);
      packets += shown.packets;
      await output.lines(shown.lines);
    } catch (error) {
      const failure = describeFailure(error, plugin);
      if (failure.status !== exitStatus.ok) status = failure.status;
      await output.line(`\n  ${paint("red", failure.message)}`);
    }
  }
  const took = Math.round(monotonicNow() - started);
  const summary = paint("bold", `${models.length} models, ${packets} packets, ${took} ms.`);
  await output.lines(["", `${summary} All commands: ${program} help`]);
  return status;
}

/** Describes why a model could not be shown. A plug-in may need other credentials than a community: that is not a failure. */
function describeFailure(error: unknown, { identifier }: MpmPlugin): Failure {
  const plugin = findPluginName(identifier);
  if (plugin !== undefined && error instanceof TypeError)
    return { status: exitStatus.ok, message: `left out: ${plugin} does not take a community` };
  return toFailure(error, { plugin });
}

function introduction(target: string, models: readonly MpmPlugin[], paint: Paint): string[] {
  return [
    title("snmp demo --all", paint),
    "",
    `An agent listens at ${paint("bold", target)}. A client asks it the same through each registered`,
    "message processing model; to import a model is to register it:",
    "",
    ...models.map(({ identifier, name }) =>
      `  ${paint("bold", String(identifier))}  ${pad(versionName(identifier), 8)}  ${paint("cyan", name)} ${paint("dim", findVersion(name) ?? "")}`.trimEnd(),
    ),
  ];
}

function title(text: string, paint: Paint): string {
  return `${paint("bold", text)}${paint("dim", `  @snmp/cli ${ownVersion()}, Node.js ${process.versions.node}`)}`;
}

function heading({ identifier, name }: MpmPlugin, paint: Paint): string {
  const text = `── ${versionName(identifier)} through ${name} `;
  return paint("bold", text + "─".repeat(Math.max(0, headingWidth - text.length)));
}

/** Lines with what to run and read next. All of it runs as it is written. */
function nextSteps(program: string, folder: string, paint: Paint): string[] {
  const readme =
    program.startsWith("node ") && existsSync(join(folder, "README.md")) ? "README.md" : homepage;
  const steps = [
    [`${program} demo --all`, "every model and call, packet by packet"],
    [`${program} help`, "the commands"],
    [readme, "how to use the library"],
  ] as const;
  const width = Math.max(...steps.map(([step]) => widthOf(step)));
  return [
    paint("bold", "Next"),
    ...steps.map(([step, meaning]) => `  ${paint("cyan", pad(step, width))}  ${meaning}`),
  ];
}

const snmpV2c = 1;
const headingWidth = 100;
const homepage = "https://github.com/snmp-ts/snmp#readme";
