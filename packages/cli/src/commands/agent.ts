// snmp agent: serves the objects of a file.
import { watch } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { Agent } from "@snmp/agent";
import type { LocalEngine } from "@snmp/mpm-core";
import { type AgentFile, readAgentFile, type ServingAgent } from "../agent-file/read-agent-file.ts";
import { exitStatus } from "../exit-status.ts";
import { toFailure, UsageError } from "../failure.ts";
import { openListenerEngine } from "../notifications/engine.ts";
import { toTarget } from "../session.ts";
import { untilAborted } from "../until-aborted.ts";
import type { Command, Invocation } from "./command.ts";

/** Serves a file until it is interrupted. */
export const agent: Command = {
  name: "agent",
  summary: "serve the scalars and tables of a file",
  usage: "[options] FILE [ADDRESS…]",
  details: [
    "FILE is JSON, with comments: communities, users, views, scalars and tables, whose values stand in it or come from JSON, CSV or a command. " +
      "ADDRESS is udp://HOST:PORT or tcp://HOST:PORT of this host; without one, those of the file, or udp://127.0.0.1:161.",
    "With --agentx, the objects become a part of the agent that runs there, such as snmpd with `master agentx`: it decides who may ask, and ADDRESS, " +
      "communities and users of the file do not count.",
    "SIGHUP, and with --watch a change of the file, makes it read the file again; a file with a fault changes nothing. --check only reads it.",
  ],
  examples: [
    "snmp agent --watch agent.json udp://127.0.0.1:1161",
    "snmp agent --agentx /var/agentx/master agent.json",
    "snmp agent --check agent.json",
  ],
  groups: ["agent", "capture", "names", "general"],
  async run(invocation) {
    const { operands, options, output, signal } = invocation;
    const [path, ...addresses] = operands;
    if (path === undefined) throw new UsageError("the file is missing");
    const served = new Served(path, addresses, invocation);
    if (options.check === true) {
      const { registrations } = await served.check();
      await output.line(`${path}: ${registrations.length} objects, no faults`);
      return exitStatus.ok;
    }
    await using _ = served;
    await served.start();
    const stopWatching = listenForChanges(path, options.watch === true, () => served.reload());
    try {
      await untilAborted(signal);
    } finally {
      stopWatching();
    }
    return exitStatus.ok;
  },
};

/** The agent of a file. Reading the file again makes a new one under the same engine. */
class Served implements AsyncDisposable {
  readonly #path: string;
  readonly #addresses: readonly string[];
  readonly #invocation: Invocation;
  #engine: LocalEngine | undefined;
  #agent: ServingAgent | undefined;
  #file: AgentFile | undefined;
  #commands = new AbortController();
  #reloading: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(path: string, addresses: readonly string[], invocation: Invocation) {
    this.#path = path;
    this.#addresses = addresses;
    this.#invocation = invocation;
  }

  /** Reads the file, and registers its objects with an agent that does not listen. */
  async check(): Promise<AgentFile> {
    const file = await readAgentFile(this.#path, this.#invocation, this.#commands.signal);
    await (await this.#make(file)).close();
    return file;
  }

  async start(): Promise<void> {
    await this.#listen(await this.check());
  }

  /** Reads the file again, one time after another. Never rejects: a fault is reported, and the old file stays. */
  reload(): Promise<void> {
    return (this.#reloading = this.#reloading.then(async () => {
      if (this.#isClosed) return;
      const commands = new AbortController();
      try {
        const file = await readAgentFile(this.#path, this.#invocation, commands.signal);
        await (await this.#make(file)).close();
        await this.#replace(file);
        this.#commands.abort();
        this.#commands = commands;
      } catch (error) {
        commands.abort();
        this.#report(`the file is not taken: ${toFailure(error).message.replace(/ \(see: .*$/, "")}`);
      }
    }));
  }

  /** Serves another file. If its addresses are not free, the old one is served again. */
  async #replace(file: AgentFile): Promise<void> {
    const before = this.#file!;
    await this.#agent?.close();
    try {
      await this.#listen(file);
    } catch (error) {
      await this.#listen(before);
      throw error;
    }
  }

  async #listen(file: AgentFile): Promise<void> {
    const { options, environment, output } = this.#invocation;
    // the engine outlives restarts: managers of SNMPv3 count on its boots
    if ((file.options.users?.length ?? 0) > 0 && options.agentx === undefined)
      this.#engine ??= await openListenerEngine(["agent", resolve(this.#path)], options, environment);
    const made = await this.#make(file);
    this.#agent = made;
    const places = await made.serve();
    this.#file = file;
    output.notes(places.map((place) => `serving ${file.registrations.length} objects at ${place}`));
  }

  async #make(file: AgentFile): Promise<ServingAgent> {
    const { agentx } = this.#invocation.options;
    const report = (error: Error): void => this.#report(error.message);
    try {
      if (agentx === undefined) return this.#makeAgent(file, report);
      const { makeSubagent } = await import("../agent-file/subagent.ts");
      return makeSubagent(agentx, file, report, this.#commands.signal);
    } catch (error) {
      throw error instanceof TypeError ? new UsageError(`${this.#path}: ${error.message}`) : error;
    }
  }

  #makeAgent(file: AgentFile, onError: (error: Error) => void): ServingAgent {
    const listen = this.#addresses.length > 0 ? this.#addresses : file.listen;
    const agent = new Agent({
      ...file.options,
      ...(this.#engine !== undefined && { engine: this.#engine }),
      ...(listen.length > 0 && { listen: listen.map(toTarget) }),
      onError,
    });
    for (const register of file.registrations) register(agent);
    return {
      serve: async () => (await agent.listen(), agent.addresses),
      close: () => agent.close(),
    };
  }

  #report(message: string): void {
    if (!this.#isClosed) this.#invocation.output.notes([`snmp: ${message}`]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true;
    this.#commands.abort();
    await this.#reloading;
    await this.#agent?.close();
  }
}

/** Calls back on SIGHUP, and on changes of the file. Returns a function that ends this. */
function listenForChanges(path: string, watches: boolean, onChange: () => unknown): () => void {
  const hangUp = (): void => void onChange();
  process.on("SIGHUP", hangUp);
  let timer: NodeJS.Timeout | undefined;
  // editors replace a file, which its folder tells
  const watcher = watches
    ? watch(dirname(resolve(path)), (_event, name) => {
        if (name !== basename(path)) return;
        clearTimeout(timer);
        timer = setTimeout(hangUp, settlingTime);
      })
    : undefined;
  return () => {
    process.off("SIGHUP", hangUp);
    clearTimeout(timer);
    watcher?.close();
  };
}

/** Milliseconds in which an editor writes a file. */
const settlingTime = 100;
