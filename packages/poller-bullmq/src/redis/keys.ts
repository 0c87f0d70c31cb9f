// The keys in Redis beside those of BullMQ. A name in braces keeps them in one slot of a cluster.

/** Returns the keys of a fleet. */
export function keysOf(name: string): FleetKeys {
  const prefix = `{snmp:${name}}`;
  return {
    leader: `${prefix}:leader`,
    schedule: `${prefix}:schedule`,
    since: `${prefix}:since`,
    state: (target) => `${prefix}:state:${target}`,
    written: (sink, target) => `${prefix}:written:${sink}:${target}`,
  };
}

/** The keys of a fleet. */
export interface FleetKeys {
  /** The process that makes the schedule. */
  readonly leader: string;
  /** The schedule that was made. */
  readonly schedule: string;
  /** When it was made, in milliseconds since the epoch. Earlier slots are past: who polled them is not known any more. */
  readonly since: string;
  /** The state of a target. */
  readonly state: (target: string) => string;
  /** The claim of a target's slots for a sink: the last one, the token, and the last one of the claim before. */
  readonly written: (sink: number, target: string) => string;
}
