// The options of the kits for one package, where the command cannot guess them.
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import type { SuiteOptions } from "../options.ts";
import type { SecurityModelSuiteOptions } from "../security/options.ts";
import type { TransportSuiteOptions } from "../transport/options.ts";
import type { AuthenticationProtocolSuiteOptions } from "../usm/authentication-options.ts";
import type { PrivacyProtocolSuiteOptions } from "../usm/privacy-options.ts";
import type { PackageUnderTest } from "./package-under-test.ts";
import { UsageError } from "./usage.ts";

type For<Options> = Readonly<Record<string, Partial<Omit<Options, "test">> | undefined>>;

/**
 * Options of the kits by identifier, name or scheme of a plug-in. The command takes them from the default export of the file that
 * `--options` names, or of the entry `./conformance` of the package.
 */
export interface PluginCheckOptions {
  /** Options of `suite`, by identifier. */
  readonly models?: For<SuiteOptions>;
  /** Options of `securityModelSuite`, by identifier. */
  readonly securityModels?: For<SecurityModelSuiteOptions>;
  /** Options of `authenticationProtocolSuite`, by name. */
  readonly authenticationProtocols?: For<AuthenticationProtocolSuiteOptions>;
  /** Options of `privacyProtocolSuite`, by name. */
  readonly privacyProtocols?: For<PrivacyProtocolSuiteOptions>;
  /** Options of `transportSuite`, by scheme. */
  readonly transports?: For<TransportSuiteOptions>;
}

/** Loads the options of a package: from `file`, or else from the entry `./conformance` of the package, or else none. */
export async function loadOptions(
  file: string | undefined,
  { conformanceFile }: PackageUnderTest,
  cwd: string,
): Promise<PluginCheckOptions> {
  const path = file === undefined ? conformanceFile : resolve(cwd, file);
  if (path === undefined) return {};
  const { default: options } = (await import(pathToFileURL(path).href)) as { readonly default?: unknown };
  if (typeof options !== "object" || options === null) {
    throw new UsageError(
      `${path} has no default export of options: export default { models: { … }, securityModels: { … }, transports: { … } }`,
    );
  }
  for (const name of Object.keys(options)) {
    if (!names.has(name))
      throw new UsageError(`${path} exports the unknown option ${name}; use ${[...names].join(", ")}`);
  }
  return options;
}

const names: ReadonlySet<string> = new Set([
  "models",
  "securityModels",
  "authenticationProtocols",
  "privacyProtocols",
  "transports",
]);
