// RFC 3418: the snmp group, 1.3.6.1.2.1.11, and snmpSet; RFC 3412 §5 and RFC 3413 §4.1: the counters of the engine.
import { type CounterName, counterOids, type LocalEngine } from "@snmp/mpm-core";
import type { Mib } from "../objects/mib.ts";
import type { MibProvider } from "../objects/provider.ts";
import { Scalar } from "../objects/scalar.ts";

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
  add(createSerialNumber());
}

/** Creates snmpSetSerialNo, a TestAndIncr (RFC 2579): it accepts only its present value, and increments it. */
function createSerialNumber(): MibProvider {
  let serial = 0;
  return new Scalar(snmpSetSerialNo, {
    type: "Integer32",
    name: "snmpSetSerialNo",
    range: [0, 0x7fffffff],
    get: () => serial,
    validate: (value) => (value === serial ? undefined : "inconsistentValue"),
    set: (value) => void (serial = value === 0x7fffffff ? 0 : value + 1),
    undo: (previous) => void (serial = previous ?? 0),
  });
}

const snmpEnableAuthenTraps = "1.3.6.1.2.1.11.30.0";
const disabled = 2;
const snmpSetSerialNo = "1.3.6.1.6.3.1.1.6.1.0";
