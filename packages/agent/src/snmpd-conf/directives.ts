// The directives of snmpd.conf that an agent expresses, and the reasons for which others are left out.
import type { Access } from "./access.ts";
import { toListenAddress } from "./addresses.ts";
import { LineError } from "./line-error.ts";
import { readUser } from "./user.ts";
import type { Line } from "./words.ts";

/** The parts of the options of an agent, as they are gathered. */
export interface Draft {
  readonly access: Access;
  readonly system: Record<string, unknown>;
  readonly listen: string[];
}

type Directive = (line: Line, draft: Draft) => void;

const community =
  (writes: boolean, family: 4 | 6): Directive =>
  (line, { access }) =>
    access.addCommunity(line, writes, family);
const user =
  (writes: boolean): Directive =>
  (line, { access }) =>
    access.addUserRights(line, writes);
const system =
  (name: string): Directive =>
  ({ words }, draft) => {
    if (words.length === 0) throw new LineError("the value is missing");
    draft.system[name] = words.join(" ");
  };

/** The directives by name. */
export const directives: ReadonlyMap<string, Directive> = new Map<string, Directive>([
  ["rocommunity", community(false, 4)],
  ["rwcommunity", community(true, 4)],
  ["rocommunity6", community(false, 6)],
  ["rwcommunity6", community(true, 6)],
  ["com2sec", (line, { access }) => access.addSecurityName(line, 4)],
  ["com2sec6", (line, { access }) => access.addSecurityName(line, 6)],
  ["group", (line, { access }) => access.addMember(line)],
  ["view", (line, { access }) => access.addView(line)],
  ["access", (line, { access }) => access.addRights(line)],
  ["rouser", user(false)],
  ["rwuser", user(true)],
  ["createuser", (line, { access }) => access.addUser(line, readUser(line.words))],
  ["syslocation", system("location")],
  ["syscontact", system("contact")],
  ["sysname", system("name")],
  ["sysdescr", system("description")],
  ["sysobjectid", system("objectId")],
  [
    "sysservices",
    ({ words }, draft) => {
      const services = Number(words[0]);
      if (words[0] === undefined || !Number.isInteger(services) || services < 0 || services > 127)
        throw new LineError("the value must be an integer in the range 0..127");
      draft.system["services"] = services;
    },
  ],
  [
    "agentaddress",
    ({ words }, { listen }) => {
      const addresses = words.join(",").split(",").filter(Boolean);
      if (addresses.length === 0) throw new LineError("the address is missing");
      listen.push(...addresses.map(toListenAddress));
    },
  ],
]);

const objects = "it serves objects of net-snmp; register your own with agent.scalar() and agent.table()";
const notifications = "it sends notifications; use NotificationOriginator of @snmp/notifications";
const otherAccess =
  "this form of access control is not read; write it with rocommunity, rouser, or com2sec, group, view and access";
const files = "other files are not read; read their text too, and pass both as one text";

/** Why other directives are left out. */
export const reasons: ReadonlyMap<string, string> = new Map([
  ...list(
    "load proc disk includealldisks extend exec sh execfix procfix pass pass_persist file logmatch swap override",
    objects,
  ),
  ...list(
    "extend-sh monitor defaultmonitors setevent notificationevent ignoredisk interface dlmod injecthandler",
    objects,
  ),
  ...list(
    "trapsink trap2sink informsink trapsess trapcommunity linkupdownnotifications authtrapenable v1trapaddress",
    notifications,
  ),
  ...list("iquerysecname agentsecname", notifications),
  ...list("authcommunity authuser authgroup authaccess setaccess com2secunix", otherAccess),
  ...list(
    "master agentxsocket agentxperms agentxtimeout agentxretries",
    "it configures AgentX, which is not part of access control",
  ),
  ...list("proxy", "requests are not forwarded to other agents"),
  ...list("includefile includedir includesearch", files),
  ...list(
    "engineid engineidtype engineidnic exactengineid",
    "the identity of the engine is not read; use startEngine of @snmp/usm",
  ),
  ...list(
    "agentuser agentgroup leave_pidfile maxgetbulkrepeats maxgetbulkresponses dontlogtcpwrappersconnects skipnfsinhostresources",
    "it configures the process of snmpd, not an agent in Node.js",
  ),
]);

function list(names: string, reason: string): [string, string][] {
  return names.split(" ").map((name) => [name, reason]);
}
