// RFC 3411 §5: the snmpEngine group, 1.3.6.1.6.3.10.2.1.
import type { LocalEngine } from "@snmp/mpm-core";
import type { Mib } from "../objects/mib.ts";
import { Scalar, type ScalarOptions } from "../objects/scalar.ts";
import type { ObjectType } from "../objects/syntax.ts";

/** Registers the identity and the time of the engine. Objects that a user registers replace them. */
export function addEngineGroup(mib: Mib, engine: LocalEngine): void {
  const add = <Type extends ObjectType>(number: number, scalar: ScalarOptions<Type>): void => {
    const object = `1.3.6.1.6.3.10.2.1.${number}`;
    mib.add(new Scalar(`${object}.0`, scalar), { builtIn: true, object });
  };
  add(1, { type: "OctetString", name: "snmpEngineID", value: engine.engineId });
  add(2, { type: "Integer32", name: "snmpEngineBoots", get: () => engine.boots });
  add(3, { type: "Integer32", name: "snmpEngineTime", get: () => engine.time });
  add(4, { type: "Integer32", name: "snmpEngineMaxMessageSize", value: engine.maxMessageSize });
}
