// Reads snmpd.conf of net-snmp: access control, users, the system group and the addresses.
import type { OidLike } from "@snmp/pdu";
import type { AgentOptions } from "../options.ts";
import { Access } from "./access.ts";
import { directives, reasons } from "./directives.ts";
import { LineError } from "./line-error.ts";
import { type Line, readLines } from "./words.ts";

/** Options for reading snmpd.conf. */
export interface SnmpdConfOptions {
  /** Returns the OID of a name in the file, such as `SNMPv2-MIB::sysDescr`; `system`, `mib-2` and a few more are known. */
  readonly resolve?: (name: string) => OidLike | undefined;
}

/** A line of snmpd.conf that the options of the agent do not express. */
export interface SnmpdConfIssue {
  /** Number of the line, from 1. */
  readonly line: number;
  /** The directive in lower case; empty if it is unknown, since a misplaced word may be a secret. */
  readonly directive: string;
  /** Why the line is left out, and what to do. It never holds a secret. */
  readonly reason: string;
}

/** The contents of snmpd.conf. */
export interface SnmpdConf {
  /** Options for `new Agent()`. Add yours: `new Agent({ ...options, mib })`. */
  readonly options: AgentOptions;
  /** The lines that are left out, in the order of the file. */
  readonly issues: readonly SnmpdConfIssue[];
}

/**
 * Returns the options of an agent that gives the same access as snmpd does with this snmpd.conf: rocommunity, rwcommunity and their forms for
 * IPv6, com2sec, group, view, access, rouser, rwuser, createUser; and sysLocation, sysContact, sysName, sysDescr, sysServices, sysObjectID
 * and agentAddress. All other lines are listed in `issues`. It does not read other files and does not throw for the content of the text.
 */
export function fromSnmpdConf(text: string, options: SnmpdConfOptions = {}): SnmpdConf {
  const access = new Access(options.resolve ?? (() => undefined));
  const system: Record<string, unknown> = {};
  const listen: string[] = [];
  const issues: SnmpdConfIssue[] = [];
  for (const line of readLines(text)) {
    try {
      const read = directives.get(line.directive);
      if (read === undefined) throw new LineError(reasons.get(line.directive) ?? "the directive is unknown");
      read(line, { access, system, listen });
    } catch (error) {
      if (!(error instanceof LineError || error instanceof TypeError)) throw error;
      issues.push({ line: line.number, directive: nameDirective(line), reason: error.message });
    }
  }
  const { options: rights, issues: more } = access.finish();
  const all = [...issues, ...more].sort((a, b) => a.line - b.line);
  return {
    options: {
      ...rights,
      ...(Object.keys(system).length > 0 && { system }),
      ...(listen.length > 0 && { listen }),
    },
    issues: all,
  };
}

function nameDirective({ directive }: Line): string {
  return directives.has(directive) || reasons.has(directive) ? directive : "";
}
