import { type Credentials, type SecurityLevel, securityLevels } from "@snmp/mpm-core";
import { CommunityCredentials } from "@snmp/mpm-core/community";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import { numberOption, optionNames } from "./arguments/numbers.ts";
import {
  type OptionName,
  type OptionSpecification,
  optionTable,
  type OptionValues,
} from "./arguments/options.ts";
import { type Environment, secretOption } from "./arguments/secrets.ts";
import { UsageError } from "./failure.ts";

/** The credentials that the options ask for. A model of a plug-in that is no version of ours gets a community too. */
export async function credentialsFrom(options: OptionValues, environment: Environment): Promise<Credentials> {
  const model = numberOption(options, "model", 0);
  const version = options["snmp-version"] ?? (options.user === undefined ? "2c" : "3");
  if (model !== undefined && options["snmp-version"] !== undefined)
    throw new UsageError("-v and --model are both given; one is enough");
  const make =
    model === undefined ? versions[version] : community((name) => new CommunityCredentials(model, name));
  if (make === undefined)
    throw new UsageError(
      `-v ${version} is no version of SNMP; there are ${Object.keys(versions).join(", ")}`,
    );
  return make(options, environment);
}

type CredentialsMaker = (options: OptionValues, environment: Environment) => Promise<Credentials>;

function community(make: (name: string) => Credentials): CredentialsMaker {
  return async (options, environment) => {
    refuse(options, userOptions, "is for SNMPv3: -v 3");
    return make((await secretOption(options, "community", environment)) ?? "public");
  };
}

async function user(options: OptionValues, environment: Environment): Promise<Credentials> {
  refuse(options, ["community", "community-file"], "is for SNMPv1 and SNMPv2c");
  if (options.user === undefined) throw new UsageError(`SNMPv3 needs a user: ${optionNames("user")}`);
  const auth = await protocolKey(options, "auth", environment);
  const priv = await protocolKey(options, "priv", environment);
  try {
    return v3({ user: options.user, level: levelOf(options.level), auth, priv });
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message) : error;
  }
}

/** A protocol and its password, of which neither makes sense without the other. A password in the environment alone is none given. */
async function protocolKey(
  options: OptionValues,
  name: "auth" | "priv",
  environment: Environment,
): Promise<{ protocol: string; password: string } | undefined> {
  const written = options[`${name}-protocol`];
  const password = await secretOption(options, `${name}-password`, environment);
  if (written === undefined) {
    refuse(
      options,
      [`${name}-password`, `${name}-password-file`],
      `needs ${optionNames(`${name}-protocol`)}`,
    );
    return undefined;
  }
  if (password === undefined)
    throw new UsageError(`${optionNames(`${name}-protocol`)} needs ${optionNames(`${name}-password`)}`);
  return { protocol: protocolName(written), password };
}

/** net-snmp writes `SHA-256` and `AES`, where the plug-ins are called `sha256` and `aes128`. */
export function protocolName(written: string): string {
  const name = written.toLowerCase().replace(/[-_]/g, "");
  return otherNames[name] ?? name;
}

/** net-snmp takes `auth` and `ap` for levels, too. What is none is for the credentials to refuse. */
function levelOf(written: string | undefined): SecurityLevel | undefined {
  const known = levelNames.findIndex((names) => names.includes(written?.toLowerCase() ?? ""));
  return securityLevels[known] ?? (written as SecurityLevel | undefined);
}

function refuse(options: OptionValues, names: readonly OptionName[], why: string): void {
  const given = names.find((name) => options[name] !== undefined);
  if (given !== undefined) throw new UsageError(`${optionNames(given)} ${why}`);
}

const versions: Readonly<Record<string, CredentialsMaker>> = {
  "1": community(v1),
  "2c": community(v2c),
  "3": user,
};
const userOptions = Object.entries<OptionSpecification>(optionTable)
  .filter(([, { group }]) => group === "user")
  .map(([name]) => name as OptionName);
/** In the order of `securityLevels`. */
const levelNames = [
  ["noauthnopriv", "noauth", "nanp", "1"],
  ["authnopriv", "auth", "anp", "2"],
  ["authpriv", "priv", "ap", "3"],
];
const otherNames: Readonly<Record<string, string>> = {
  sha1: "sha",
  aes: "aes128",
  des3: "3des",
  "3desede": "3des",
};
