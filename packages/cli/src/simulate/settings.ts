// The options of `snmp simulate`, as options of the simulator.
import type { V3Credentials } from "@snmp/mpm-v3";
import type { FaultOptions, SimulationOptions } from "@snmp/simulator";
import { optionsOfGroup, withoutOptions } from "../arguments/groups.ts";
import { optionNames, readNumber } from "../arguments/numbers.ts";
import { readSecret } from "../arguments/secrets.ts";
import type { Invocation } from "../commands/command.ts";
import { makeCredentials } from "../credentials.ts";
import { UsageError } from "../failure.ts";
// devices answer SNMPv3, too, even if they have no user
import "@snmp/mpm-v3";
import "@snmp/usm";

/** Returns the options that all devices of a command line have. Throws a `UsageError` that names the invalid one. */
export async function readSettings(invocation: Invocation): Promise<SimulationOptions> {
  const { options, environment } = invocation;
  const users = await readUsers(invocation);
  const community = await readSecret(options, "community", environment);
  const write = options.writable === true;
  const seed = readNumber(options, "seed", 0);
  // without -u and -c, the community that every command takes
  const names = community !== undefined ? [community] : users.length > 0 ? [] : ["public"];
  return {
    communities: names.map((name) => ({ name, write: true })),
    users,
    writable: write,
    faults: readFaults(invocation),
    rates: readRates(invocation),
    upTime: options.running === true ? "running" : "recorded",
    ...(seed !== undefined && { seed }),
  };
}

/** The user that -u, -a, -x and -l describe. */
export async function readUsers({
  options,
  environment,
}: Invocation): Promise<NonNullable<SimulationOptions["users"]>> {
  if (options.user === undefined) return [];
  const own = withoutOptions({ ...options, "snmp-version": "3" }, optionsOfGroup("community"));
  const { user, auth, priv } = (await makeCredentials(own, environment)) as V3Credentials;
  return [{ user, auth, priv, write: true }];
}

function readFaults({ options }: Invocation): FaultOptions {
  const loss = readNumber(options, "loss", 0, false);
  return {
    ...readJson(options.faults),
    ...(loss !== undefined && { loss }),
    ...(options.delay !== undefined && { delay: readDelay(options.delay) }),
  };
}

function readJson(text: string | undefined): FaultOptions {
  if (text === undefined) return {};
  try {
    const faults: unknown = JSON.parse(text);
    if (typeof faults === "object" && faults !== null && !Array.isArray(faults)) return faults;
  } catch {
    // as below
  }
  throw new UsageError(`${optionNames("faults")} must be a JSON object, such as '{"duplicate":0.1}'`);
}

function readDelay(text: string): FaultOptions["delay"] {
  const [, min, max] = /^(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?$/.exec(text) ?? [];
  if (min === undefined)
    throw new UsageError(
      `${optionNames("delay")} must be milliseconds, such as 20 or 10-50, not ${JSON.stringify(text)}`,
    );
  return max === undefined ? Number(min) : { min: Number(min), max: Number(max) };
}

function readRates({ options }: Invocation): Readonly<Record<string, number>> {
  return Object.fromEntries(
    (options.rate ?? []).map((text) => {
      const [, oid, rate] = /^\.?([\d.]+)=(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
      if (oid === undefined)
        throw new UsageError(
          `${optionNames("rate")} must be OID=NUMBER, such as 1.3.6.1.2.1.2.2.1.10=1000, not ${JSON.stringify(text)}`,
        );
      return [oid, Number(rate)];
    }),
  );
}
