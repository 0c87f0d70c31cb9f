// Regions of the MIB, as a user names them (RFC 2741 §6.2.3).
import { arcsOf, oidFrom, type OidLike } from "@snmp/pdu";
import type { AgentXBody } from "../codec/pdu.ts";
import { checkInteger } from "./options.ts";

/** A region of the MIB to register. */
export interface RegionInput {
  /** Its root. */
  readonly subtree: OidLike;
  /**
   * Registers as many regions at once: arc `at` of `subtree`, counted from 1, takes all values from the one it has up to `upper`. Rows 1 to
   * 99 of ifTable: `{ subtree: "1.3.6.1.2.1.2.2.1.1.1", range: { at: 11, upper: 99 } }`.
   */
  readonly range?:
    | {
        /** The position of the arc, from 1. */
        readonly at: number;
        /** The last value of the arc. */
        readonly upper: number;
      }
    | undefined;
  /** 1..255; the lowest of several registrations of the same region is served; 127 by default. */
  readonly priority?: number | undefined;
  /** Seconds for which the master shall wait for answers from this region, 0..255; 0, the default: as for the session. */
  readonly timeout?: number | undefined;
  /** Whether it is a single instance, not a subtree; `false` by default. */
  readonly isInstance?: boolean | undefined;
  /** The context; empty, the default, for the default one. */
  readonly contextName?: string | undefined;
}

type Register = Extract<AgentXBody, { readonly type: "Register" }>;

/** Returns the fields of a PDU. Throws an `EncodeError` or a `RangeError` that names the invalid field. */
export function resolveRegion(region: RegionInput): Omit<Register, "type"> {
  const { range, priority = 127, timeout = 0, isInstance = false, contextName = "" } = region;
  const subtree = oidFrom(region.subtree);
  const common = {
    subtree,
    priority: checkInteger("priority", priority, 1, 255),
    timeout: checkInteger("timeout", timeout, 0, 255),
    isInstance,
    contextName,
  };
  if (range === undefined) return { ...common, rangeSubid: 0, upperBound: 0 };
  const arcs = arcsOf(subtree);
  checkInteger("range.at", range.at, 1, arcs.length);
  checkInteger("range.upper", range.upper, arcs[range.at - 1]!, 0xffffffff);
  return { ...common, rangeSubid: range.at, upperBound: range.upper };
}

/** Returns a region as text: `1.3.6.1.2.1.2.2.1.[1-22].7`. */
export function describeRegion(
  region: Pick<Register, "subtree" | "rangeSubid" | "upperBound" | "contextName">,
): string {
  const { subtree, rangeSubid, upperBound, contextName } = region;
  const arcs = subtree.split(".");
  if (rangeSubid !== 0) arcs[rangeSubid - 1] = `[${arcs[rangeSubid - 1]}-${upperBound}]`;
  return `${arcs.join(".")}${contextName === "" ? "" : ` in the context ${JSON.stringify(contextName)}`}`;
}
