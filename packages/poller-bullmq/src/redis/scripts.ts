// What Redis does in one step.

/** Takes the lease if it is free, and renews it if it is the holder's. KEYS: the lease. ARGV: the holder, milliseconds. */
export const leaseScript = `
local holder = redis.call("GET", KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call("SET", KEYS[1], ARGV[1], "PX", ARGV[2])
return 1
`;

/** KEYS: the lease. ARGV: the holder. */
export const releaseScript = `
if redis.call("GET", KEYS[1]) == ARGV[1] then return redis.call("DEL", KEYS[1]) end
return 0
`;

/**
 * KEYS: the slots that were written, the beginning of the schedule. ARGV: seconds to keep them, the writer, then name and slot of each result.
 * Answers 1 for each that the writer may write: its slot is later than the last one, or it was this writer's before.
 */
export const claimScript = `
local since = tonumber(redis.call("GET", KEYS[2]) or "0")
local answers = {}
for i = 3, #ARGV, 2 do
  local slot = tonumber(ARGV[i + 1])
  local entry = ARGV[i + 1] .. " " .. ARGV[2]
  local last = redis.call("HGET", KEYS[1], ARGV[i])
  local lastSlot = last and tonumber(string.match(last, "^%d+")) or 0
  if last == entry then
    answers[#answers + 1] = 1
  elseif slot > lastSlot and slot >= since then
    redis.call("HSET", KEYS[1], ARGV[i], entry)
    answers[#answers + 1] = 1
  else
    answers[#answers + 1] = 0
  end
end
redis.call("EXPIRE", KEYS[1], ARGV[1])
return answers
`;
