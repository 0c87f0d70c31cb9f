import type { Credentials } from "@snmp/mpm-core";
import { CommunityCredentials } from "@snmp/mpm-core/community";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { numberOption } from "./arguments/numbers.ts";
import type { OptionValues } from "./arguments/options.ts";
import { type Environment, secretOption } from "./arguments/secrets.ts";
import { UsageError } from "./failure.ts";

/** The credentials that the options ask for. A model of a plug-in that is no version of ours gets a community too. */
export async function credentialsFrom(options: OptionValues, environment: Environment): Promise<Credentials> {
  const model = numberOption(options, "model", 0);
  const version = options["snmp-version"] ?? (options.user === undefined ? "2c" : "3");
  if (model !== undefined && options["snmp-version"] !== undefined) throw new UsageError("-v and --model are both given; one is enough");
  const make = model === undefined ? versions[version] : (community: string) => new CommunityCredentials(model, community);
  if (make === undefined) throw new UsageError(`-v ${version} is no version of SNMP; there are ${Object.keys(versions).join(", ")}`);
  return make((await secretOption(options, "community", environment)) ?? "public");
}

const versions: Readonly<Record<string, (community: string) => Credentials>> = { "1": v1, "2c": v2c };
