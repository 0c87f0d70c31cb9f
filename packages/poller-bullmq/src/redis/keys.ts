// The keys in Redis beside those of BullMQ. A name in braces keeps them in one slot of a cluster.

/** Returns the keys of a fleet. */
export function keysOf(name: string): FleetKeys {
  const prefix = `{snmp:${name}}`;
  return {
    leader: `${prefix}:leader`,
    schedule: `${prefix}:schedule`,
    since: `${prefix}:since`,
    state: (shard) => `${prefix}:state:${shard}`,
    written: (shard, sink) => `${prefix}:written:${shard}:${sink}`,
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
  /** A hash of the states of targets. */
  readonly state: (shard: number) => string;
  /** A hash of the last slot of each target that was written to a sink, with its writer. */
  readonly written: (shard: number, sink: number) => string;
}
