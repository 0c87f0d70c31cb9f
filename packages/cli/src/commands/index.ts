// Importing @snmp/usm registers the security model of this command. The models are imported where credentials are made.
import "@snmp/usm";
import { agent } from "./agent.ts";
import { bulk } from "./bulk.ts";
import type { Command } from "./command.ts";
import { demo } from "./demo.ts";
import { engine } from "./engine.ts";
import { exportMetrics } from "./export.ts";
import { get } from "./get.ts";
import { getnext } from "./getnext.ts";
import { listen } from "./listen.ts";
import { mib } from "./mib.ts";
import { inform, trap } from "./notify.ts";
import { plugins } from "./plugins.ts";
import { record } from "./record.ts";
import { set } from "./set.ts";
import { simulate } from "./simulate.ts";
import { table } from "./table.ts";
import { translate } from "./translate.ts";
import { walk } from "./walk.ts";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  get,
  getnext,
  bulk,
  walk,
  table,
  set,
  trap,
  inform,
  listen,
  agent,
  record,
  simulate,
  exportMetrics,
  translate,
  mib,
  engine,
  plugins,
  demo,
];
