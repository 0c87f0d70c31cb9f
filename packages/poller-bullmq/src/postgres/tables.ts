// The tables beside those of BullMQ. The names of fleets and targets are the users', times the database's.

/** Makes the tables. One simple query is one transaction, so that workers that start at once do so one after the other. */
export const makeTables = `
SELECT pg_advisory_xact_lock(hashtext('snmp_fleet'), hashtext(current_schema()));
CREATE TABLE IF NOT EXISTS snmp_fleet (
  name text PRIMARY KEY,
  leader text,
  leads_until timestamptz,
  shards integer,
  round bigint,
  since timestamptz
);
CREATE TABLE IF NOT EXISTS snmp_state (
  fleet text,
  target text,
  state text NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (fleet, target)
);
CREATE TABLE IF NOT EXISTS snmp_written (
  fleet text,
  sink integer,
  target text,
  slot bigint NOT NULL,
  token text NOT NULL,
  floor bigint NOT NULL,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (fleet, sink, target)
);
`;

/** Takes the lease if it is free, and renews it if it is the holder's. Returns a row if so. Values: the fleet, the holder, milliseconds. */
export const lease = `
INSERT INTO snmp_fleet AS f (name, leader, leads_until)
VALUES ($1, $2, clock_timestamp() + $3 * interval '1 ms')
ON CONFLICT (name) DO UPDATE SET leader = excluded.leader, leads_until = excluded.leads_until
WHERE f.leader IS NULL OR f.leader = excluded.leader OR f.leads_until < clock_timestamp()
RETURNING name`;

export const release = "UPDATE snmp_fleet SET leader = NULL WHERE name = $1 AND leader = $2";

export const readSchedule =
  "SELECT shards, round::float8 FROM snmp_fleet WHERE name = $1 AND shards IS NOT NULL";

export const saveSchedule = `
INSERT INTO snmp_fleet (name, shards, round) VALUES ($1, $2, $3)
ON CONFLICT (name) DO UPDATE SET shards = excluded.shards, round = excluded.round`;

export const forgetPast = `
INSERT INTO snmp_fleet (name, since) VALUES ($1, clock_timestamp())
ON CONFLICT (name) DO UPDATE SET since = excluded.since`;

/**
 * Claims slots, and returns the slot after which they belong to the claim: the last one of the claim before. Values: the fleet, the sink, the
 * token, the names of targets, their slots.
 */
export const claim = `
INSERT INTO snmp_written AS w (fleet, sink, target, slot, token, floor, written_at)
SELECT $1, $2, c.target, c.slot, $3, past.slot, clock_timestamp()
FROM unnest($4::text[], $5::bigint[]) AS c (target, slot),
  (SELECT coalesce(max(ceil(extract(epoch FROM since) * 1000)) - 1, 0)::bigint AS slot
   FROM snmp_fleet WHERE name = $1) AS past
WHERE c.slot > past.slot
ORDER BY c.target
ON CONFLICT (fleet, sink, target) DO UPDATE
SET slot = excluded.slot, token = excluded.token, written_at = excluded.written_at,
  floor = CASE WHEN w.token = excluded.token THEN w.floor ELSE greatest(w.slot, excluded.floor) END
WHERE w.token = excluded.token OR excluded.slot > w.slot
RETURNING target, floor::float8`;

/** Values: the fleet, the number of sinks that must have a slot, the names of targets. */
export const readWritten = `
SELECT target, min(slot)::float8 AS slot FROM snmp_written
WHERE fleet = $1 AND sink < $2 AND target = ANY ($3::text[]) GROUP BY target HAVING count(*) = $2`;

/** Values: the fleet, the names of targets. */
export const loadStates = `
SELECT target, state FROM snmp_state WHERE fleet = $1 AND target = ANY ($2::text[])`;

/** Values: the fleet, the names of targets, their states. */
export const saveStates = `
INSERT INTO snmp_state (fleet, target, state, saved_at)
SELECT $1, s.target, s.state, clock_timestamp()
FROM unnest($2::text[], $3::text[]) AS s (target, state) ORDER BY s.target
ON CONFLICT (fleet, target) DO UPDATE SET state = excluded.state, saved_at = excluded.saved_at`;

/** Drops what nobody has written for so many seconds. */
export const dropOld = `
WITH states AS (DELETE FROM snmp_state WHERE saved_at < now() - $1 * interval '1 s')
DELETE FROM snmp_written WHERE written_at < now() - $1 * interval '1 s'`;
