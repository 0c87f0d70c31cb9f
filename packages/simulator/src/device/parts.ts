// The parts and the identity of a device.
import { engineId as engineIds } from "@snmp/mpm-core";
import { mix } from "../random.ts";
import type { Behaviour } from "./behaviour.ts";
import type { SimulationOptions } from "./options.ts";
import type { Principals } from "./principals.ts";

/** The parts that the devices of one network share. */
export interface SharedParts {
  readonly options: SimulationOptions;
  readonly behaviour: Behaviour;
  readonly principals: Principals;
}

/** The counters of a device. */
export interface DeviceCounters {
  /** Messages that arrived. */
  readonly received: number;
  /** Messages that were answered, whether the answer was lost or not. */
  readonly answered: number;
  /** Answers that the faults lost. */
  readonly lost: number;
  /** Messages that got no answer: not a message, an unknown community, while the device was down. */
  readonly refused: number;
}

/** Returns an engine ID of format 5 that the seed determines, under the number for documentation (RFC 5612). */
export function makeEngineId(seed: number): Uint8Array {
  const octets = new Uint8Array(8);
  const view = new DataView(octets.buffer);
  view.setUint32(0, mix(seed, 4));
  view.setUint32(4, mix(seed, 5));
  return engineIds.fromOctets(32473, octets);
}
