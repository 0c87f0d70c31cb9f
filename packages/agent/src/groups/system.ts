// RFC 3418: the system group, 1.3.6.1.2.1.1.
import { hostname } from "node:os";
import type { LocalEngine } from "@snmp/mpm-core";
import type { OidLike } from "@snmp/pdu";
import type { Mib } from "../objects/mib.ts";
import { Scalar, type ScalarOptions } from "../objects/scalar.ts";
import type { ObjectType } from "../objects/syntax.ts";
import { Table } from "../objects/table.ts";

/** Values of the system group. */
export interface SystemOptions {
  /** sysDescr, up to 255 octets. */
  readonly description?: string;
  /** sysObjectID: identifies the kind of system, below the enterprise number of its vendor; `0.0` (unknown) by default. */
  readonly objectId?: OidLike;
  /** Initial sysContact; managers with write access may change it. */
  readonly contact?: string;
  /** Initial sysName; the name of the host by default. */
  readonly name?: string;
  /** Initial sysLocation. */
  readonly location?: string;
  /** sysServices: the sum of 2^(layer - 1) over the layers served, 0..127; 72 (a host) by default. */
  readonly services?: number;
}

/** Registers the system group. Objects that a user registers replace it. */
export function addSystemGroup(mib: Mib, engine: LocalEngine, options: SystemOptions = {}): void {
  const {
    description = "SNMP agent",
    objectId = "0.0",
    contact = "",
    name = hostname(),
    location = "",
    services = 72,
  } = options;
  const add = <Type extends ObjectType>(number: number, scalar: ScalarOptions<Type>): void => {
    const object = `${system}.${number}`;
    mib.add(new Scalar(`${object}.0`, scalar), { builtIn: true, object });
  };
  const text = { type: "OctetString", size: [0, 255] } as const;
  add(1, { ...text, name: "sysDescr", value: description });
  add(2, { type: "ObjectIdentifier", name: "sysObjectID", value: objectId });
  add(3, { type: "TimeTicks", name: "sysUpTime", get: () => engine.upTime });
  add(4, { ...text, name: "sysContact", value: contact, access: "read-write" });
  add(5, { ...text, name: "sysName", value: name, access: "read-write" });
  add(6, { ...text, name: "sysLocation", value: location, access: "read-write" });
  add(7, { type: "Integer32", name: "sysServices", value: services });
  add(8, { type: "TimeTicks", name: "sysORLastChange", value: 0 });
  mib.add(
    new Table(`${system}.9.1`, {
      name: "sysORTable",
      columns: {
        1: { name: "sysORIndex", type: "Integer32", access: "not-accessible" },
        2: { name: "sysORID", type: "ObjectIdentifier" },
        3: { name: "sysORDescr", type: "OctetString" },
        4: { name: "sysORUpTime", type: "TimeTicks" },
      },
      index: ["sysORIndex"],
      rows: capabilities.map(([sysORID, sysORDescr], i) => ({
        sysORIndex: i + 1,
        sysORID,
        sysORDescr,
        sysORUpTime: 0,
      })),
    }),
    { builtIn: true },
  );
}

const system = "1.3.6.1.2.1.1";

/** sysORID and sysORDescr of what the agent implements by itself. */
export const capabilities = [
  ["1.3.6.1.6.3.1", "The MIB module for SNMP entities (RFC 3418)"],
  ["1.3.6.1.6.3.10.3.1.1", "The SNMP Management Architecture MIB (RFC 3411)"],
  ["1.3.6.1.6.3.11.3.1.1", "The MIB for Message Processing and Dispatching (RFC 3412)"],
] as const;
