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
 * KEYS: the beginning of the schedule, the claim of each target. ARGV: seconds to keep claims, the token, the last slot of each target. Answers
 * the slot after which they belong to the claim: the last one of the claim before, which is that slot or a later one if none does.
 */
export const claimScript = `
local past = tonumber(redis.call("GET", KEYS[1]) or "1") - 1
local floors = {}
for i = 2, #KEYS do
  local claim = redis.call("GET", KEYS[i]) or ""
  local last, token, floor = string.match(claim, "^(%d+) (%S+) (%d+)$")
  if token ~= ARGV[2] then
    floor = math.max(tonumber(last or "0"), past)
    if tonumber(ARGV[i + 1]) > floor then
      redis.call("SET", KEYS[i], string.format("%s %s %.0f", ARGV[i + 1], ARGV[2], floor), "EX", ARGV[1])
    end
  end
  floors[i - 1] = tonumber(floor)
end
return floors
`;
