import type { Command } from "./command.ts";
import { get } from "./get.ts";

/**
 * Every command by its name, in the order of the help. A run loads only its own command. `get` is always there: a user who reads one value waits
 * mostly for the start of the process.
 */
const loaders = {
  get: async () => Promise.resolve(get),
  getnext: async () => (await import("./getnext.ts")).getnext,
  bulk: async () => (await import("./bulk.ts")).bulk,
  walk: async () => (await import("./walk.ts")).walk,
  table: async () => (await import("./table.ts")).table,
  set: async () => (await import("./set.ts")).set,
  trap: async () => (await import("./notify.ts")).trap,
  inform: async () => (await import("./notify.ts")).inform,
  listen: async () => (await import("./listen.ts")).listen,
  agent: async () => (await import("./agent.ts")).agent,
  record: async () => (await import("./record.ts")).record,
  simulate: async () => (await import("./simulate.ts")).simulate,
  export: async () => (await import("./export.ts")).exportMetrics,
  translate: async () => (await import("./translate.ts")).translate,
  mib: async () => (await import("./mib.ts")).mib,
  engine: async () => (await import("./engine.ts")).engine,
  plugins: async () => (await import("./plugins.ts")).plugins,
  demo: async () => (await import("./demo.ts")).demo,
} satisfies Readonly<Record<string, () => Promise<Command>>>;

type CommandName = keyof typeof loaders;

/** Other names, such as those of net-snmp's tools. */
const aliases: Readonly<Record<string, CommandName>> = {
  next: "getnext",
  getbulk: "bulk",
  bulkget: "bulk",
  bulkwalk: "walk",
  snmptrap: "trap",
  snmpinform: "inform",
  snmptrapd: "listen",
};

/** The names of the commands, in the order of the help. */
export const commandNames = Object.keys(loaders) as readonly CommandName[];

/** Loads the command with that name or alias; `undefined` if there is none. */
export async function loadCommand(name: string): Promise<Command | undefined> {
  const known = Object.hasOwn(aliases, name) ? aliases[name] : commandNames.find((one) => one === name);
  return known && loaders[known]();
}

/** Loads every command, in the order of the help. */
export async function loadCommands(): Promise<readonly Command[]> {
  return Promise.all(Object.values(loaders).map((load) => load()));
}
