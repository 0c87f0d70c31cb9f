/** A line of snmpd.conf cannot be expressed; `message` is the reason. */
export class LineError extends Error {}
