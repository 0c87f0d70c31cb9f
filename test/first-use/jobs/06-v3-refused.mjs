// Wrong SNMPv3 credentials: each error names what is wrong, and comes soon.
import assert from "node:assert/strict";
import { Client, ReportError } from "@snmp/client";
import { v3 } from "@snmp/mpm-v3";
import { failure, startDevice, user } from "./device.mjs";

const { device, target } = await startDevice();
const ask = async (input, options = {}) => {
  const client = new Client(target, v3(input), { timeout: 1000, retries: 0, ...options });
  try {
    return await client.get("1.3.6.1.2.1.1.5.0");
  } finally {
    await client.close();
  }
};
assert.equal(String(await ask(user)), "core-0");
const wrong = { ...user.auth, password: "not the password" };
for (const [input, counter] of [
  [{ ...user, user: "nobody" }, "usmStatsUnknownUserNames"],
  [{ ...user, auth: wrong }, "usmStatsWrongDigests"],
  [{ ...user, auth: { ...user.auth, protocol: "sha" } }, "usmStatsWrongDigests"],
  [{ ...user, user: "weak" }, "usmStatsUnsupportedSecLevels"],
]) {
  const { error, elapsed } = await failure(ask(input));
  assert.ok(ReportError.isInstance(error), String(error));
  assert.equal(error.counter, counter);
  assert.ok(elapsed < 1000, `${counter} after ${elapsed} ms`);
}
// what the device cannot read or does not have
assert.match(
  (await failure(ask({ ...user, priv: { ...user.priv, password: "not the password" } }))).error.message,
  /privacy/,
);
assert.match((await failure(ask(user, { contextName: "nowhere" }))).error.message, /context/i);
assert.match((await failure(ask({ ...user, level: "noAuthNoPriv" }))).error.message, /authorizationError/);
await device.close();
