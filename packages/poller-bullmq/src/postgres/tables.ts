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
  shard integer,
  target text,
  state text NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (fleet, shard, target)
);
CREATE TABLE IF NOT EXISTS snmp_written (
  fleet text,
  shard integer,
  sink integer,
  target text,
  slot bigint NOT NULL,
  writer text NOT NULL,
  written_at timestamptz NOT NULL,
  PRIMARY KEY (fleet, shard, sink, target)
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
 * Returns the names of targets whose slot the writer may write: it is later than the last one, or it was this writer's before. Values: the
 * fleet, the shard, the sink, the writer, the names, their slots.
 */
export const claim = `
INSERT INTO snmp_written AS w (fleet, shard, sink, target, slot, writer, written_at)
SELECT $1, $2, $3, c.target, c.slot, $4, clock_timestamp()
FROM unnest($5::text[], $6::bigint[]) AS c (target, slot)
WHERE c.slot >= coalesce((SELECT extract(epoch FROM since) * 1000 FROM snmp_fleet WHERE name = $1), 0)
ORDER BY c.target
ON CONFLICT (fleet, shard, sink, target) DO UPDATE
SET slot = excluded.slot, writer = excluded.writer, written_at = excluded.written_at
WHERE excluded.slot > w.slot OR (excluded.slot = w.slot AND excluded.writer = w.writer)
RETURNING target`;

/** Values: the fleet, the shard, the number of sinks that must have a slot. */
export const readWritten = `
SELECT target, min(slot)::float8 AS slot FROM snmp_written
WHERE fleet = $1 AND shard = $2 AND sink < $3 GROUP BY target HAVING count(*) = $3`;

export const loadStates = "SELECT target, state FROM snmp_state WHERE fleet = $1 AND shard = $2";

/** Values: the fleet, the shard, the names of changed targets, their states, the names of targets that are gone. */
export const saveStates = `
WITH saved AS (
  INSERT INTO snmp_state (fleet, shard, target, state, saved_at)
  SELECT $1, $2, c.target, c.state, clock_timestamp()
  FROM unnest($3::text[], $4::text[]) AS c (target, state) ORDER BY c.target
  ON CONFLICT (fleet, shard, target) DO UPDATE SET state = excluded.state, saved_at = excluded.saved_at
), dropped AS (
  DELETE FROM snmp_state WHERE fleet = $1 AND shard = $2 AND target = ANY ($5::text[])
)
DELETE FROM snmp_written WHERE fleet = $1 AND shard = $2 AND target = ANY ($5::text[])`;

/** Drops what nobody has written for so many seconds. */
export const dropOld = `
WITH states AS (DELETE FROM snmp_state WHERE saved_at < now() - $1 * interval '1 s')
DELETE FROM snmp_written WHERE written_at < now() - $1 * interval '1 s'`;
