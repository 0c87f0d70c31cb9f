// RFC 3418: the snmp group, 1.3.6.1.2.1.11, and snmpSet; RFC 3412 §5 and RFC 3413 §4.1: the counters of the engine.
import { type CounterName, counterOids, type LocalEngine } from "@snmp/mpm-core";
import type { Mib } from "../objects/mib.ts";
import type { MibProvider } from "../objects/provider.ts";
import { Scalar } from "../objects/scalar.ts";
import { spinLock } from "../rows/spin-lock.ts";

/** Registers the counters, those of RFC 3414 §5 if there are users, and snmpSetSerialNo. Objects that a user registers replace them. */
export function addSnmpGroup(mib: Mib, { counters }: LocalEngine, hasUsers: boolean): void {
  const add = (scalar: MibProvider): void =>
    mib.add(scalar, { builtIn: true, object: scalar.root.slice(0, -".0".length) });
  for (const [name, oid] of Object.entries(counterOids) as [CounterName, string][]) {
    if (hasUsers || !name.startsWith("usmStats"))
      add(new Scalar(oid, { type: "Counter32", name, get: () => counters.get(name) }));
  }
  add(
    new Scalar(snmpEnableAuthenTraps, { type: "Integer32", name: "snmpEnableAuthenTraps", value: disabled }),
  );
  add(new Scalar(snmpSetSerialNo, spinLock({ value: 0, name: "snmpSetSerialNo" })));
}

const snmpEnableAuthenTraps = "1.3.6.1.2.1.11.30.0";
const disabled = 2;
const snmpSetSerialNo = "1.3.6.1.6.3.1.1.6.1.0";
