import { type Credentials, type ProtocolKey, type SecurityLevel, securityLevels } from "@snmp/mpm-core";
import { CommunityCredentials } from "@snmp/mpm-core/community";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { joinWithOr } from "./arguments/nearest.ts";
import { optionNames, readNumber } from "./arguments/numbers.ts";
import { optionsOfGroup } from "./arguments/groups.ts";
import type { OptionName, OptionValues } from "./arguments/options.ts";
import {
  type Environment,
  readGivenSecret,
  readSecret,
  readSecretVariable,
  type SecretName,
} from "./arguments/secrets.ts";
import { UsageError } from "./failure.ts";

/**
 * Returns the credentials that the options describe. A model of a plug-in gets the JSON of `--credentials`, and a community without it.
 *
 * @throws A `UsageError`.
 */
export async function makeCredentials(options: OptionValues, environment: Environment): Promise<Credentials> {
  const model = readNumber(options, "model", 0);
  if (model !== undefined && options["snmp-version"] !== undefined)
    throw new UsageError("-v and --model exclude each other; use one of them");
  const version = options["snmp-version"] ?? (options.user === undefined ? "2c" : "3");
  const known = versions[version];
  if (known === undefined)
    throw new UsageError(`unknown version ${JSON.stringify(version)} of SNMP; use -v 1, -v 2c or -v 3`);
  // the environment alone gives credentials to plug-ins, not to SNMPv1, v2c and v3
  const json =
    model === undefined
      ? await readGivenSecret(options, "credentials")
      : await readSecret(options, "credentials", environment);
  if (json !== undefined) {
    refuseOptions(options, [...communityOptions, ...userOptions], "cannot be combined with --credentials");
    return (await import("./credentials-json.ts")).parseCredentials(json, model ?? known.model);
  }
  const make =
    model === undefined ? known.make : communityMaker((name) => new CommunityCredentials(model, name));
  return make(options, environment);
}

type CredentialsMaker = (options: OptionValues, environment: Environment) => Promise<Credentials>;

function communityMaker(make: (name: string) => Credentials): CredentialsMaker {
  return async (options, environment) => {
    refuseOptions(options, userOptions, "is for SNMPv3; add -v 3");
    return make((await readSecret(options, "community", environment)) ?? "public");
  };
}

async function makeUser(options: OptionValues, environment: Environment): Promise<Credentials> {
  refuseOptions(options, communityOptions, "is for SNMPv1 and SNMPv2c; SNMPv3 has users: -u, --user");
  if (options.user === undefined) throw new UsageError(`SNMPv3 needs a user: ${optionNames("user")}`);
  const auth = await readProtocolKey(options, "auth", environment);
  const priv = await readProtocolKey(options, "priv", environment);
  const level = parseLevel(options.level);
  const { v3 } = await import("./version-3.ts");
  try {
    const allowShortPassword = options["allow-short-password"] === true;
    return v3({ user: options.user, level, auth, priv, ...(allowShortPassword && { allowShortPassword }) });
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message) : error;
  }
}

/**
 * Returns a protocol and its password or key. Neither makes sense without the other, except that a secret in the environment is ignored
 * if no protocol is given.
 */
async function readProtocolKey(
  options: OptionValues,
  name: "auth" | "priv",
  environment: Environment,
): Promise<ProtocolKey | undefined> {
  const forms: readonly (readonly [keyof ProtocolKey, SecretName])[] = [
    ["password", `${name}-password`],
    ["masterKey", `${name}-master-key`],
    ["localizedKey", `${name}-localized-key`],
  ];
  const given: { form: keyof ProtocolKey; option: SecretName; secret: string }[] = [];
  for (const [form, option] of forms) {
    const secret = await readGivenSecret(options, option);
    if (secret !== undefined) given.push({ form, option, secret });
  }
  const [first, second] = given;
  const protocolOption = optionNames(`${name}-protocol`);
  if (first !== undefined && second !== undefined)
    throw new UsageError(
      `${optionNames(first.option)} and ${optionNames(second.option)} exclude each other; use one of them`,
    );
  const written = options[`${name}-protocol`];
  if (written === undefined) {
    if (first !== undefined) throw new UsageError(`${optionNames(first.option)} needs ${protocolOption}`);
    return undefined;
  }
  const protocol = normalizeProtocol(written);
  if (first !== undefined) return { protocol, [first.form]: first.secret };
  for (const [form, option] of forms) {
    const secret = readSecretVariable(option, environment);
    if (secret !== undefined) return { protocol, [form]: secret };
  }
  throw new UsageError(`${protocolOption} needs ${optionNames(`${name}-password`)}`);
}

/** Returns the name that plug-ins have for a protocol: net-snmp's `SHA-256` and `AES` are `sha256` and `aes128`. */
export function normalizeProtocol(written: string): string {
  const name = written.toLowerCase().replace(/[-_]/g, "");
  return otherNames[name] ?? name;
}

/** Reads a level as net-snmp does: `authNoPriv`, `auth`, `anp` and `2` are the same. */
function parseLevel(written: string | undefined): SecurityLevel | undefined {
  if (written === undefined) return undefined;
  const known = levelNames.findIndex((names) => names.includes(written.toLowerCase()));
  // the text is not shown: it may be a password in the wrong place
  if (known === -1) throw new UsageError(`unknown security level; use ${joinWithOr(securityLevels)}`);
  return securityLevels[known];
}

function refuseOptions(options: OptionValues, names: readonly OptionName[], why: string): void {
  const given = names.find((name) => options[name] !== undefined);
  if (given !== undefined) throw new UsageError(`${optionNames(given)} ${why}`);
}

const versions: Readonly<Record<string, { readonly model: number; readonly make: CredentialsMaker }>> = {
  "1": { model: 0, make: communityMaker(v1) },
  "2c": { model: 1, make: communityMaker(v2c) },
  "2": { model: 1, make: communityMaker(v2c) },
  "3": { model: 3, make: makeUser },
};
const communityOptions = optionsOfGroup("community");
const userOptions = optionsOfGroup("user");
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
