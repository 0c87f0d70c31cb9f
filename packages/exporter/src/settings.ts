// The configuration in use. A new one takes its place as a whole, or not at all.
import { loadConfiguration } from "./config/load.ts";
import { printConfiguration } from "./config/print.ts";
import type { Auth, Configuration } from "./config/types.ts";
import type { ExporterOptions } from "./options.ts";
import { type CompiledModule, compileModule } from "./scrape/compile.ts";

/** A request for modules or an authentication that do not exist. The message is that of snmp_exporter. */
export class UnknownName extends RangeError {}

/** The configuration of an exporter, and its modules as far as they were needed. */
export class Settings {
  readonly #options: ExporterOptions;
  readonly #compiled = new Map<string, CompiledModule>();
  #configuration: Configuration | undefined;
  #loading: Promise<Configuration> | undefined;
  #printed: string | undefined;
  /** Seconds since 1970 of the last successful reading; 0 before. */
  loadedAt = 0;
  /** Whether the last reading succeeded. */
  isLoaded = false;

  constructor(options: ExporterOptions) {
    this.#options = options;
  }

  /** Resolves to the configuration, which is read first if need be. */
  async load(): Promise<Configuration> {
    return this.#configuration ?? (await this.reload());
  }

  /**
   * Reads the configuration anew. If that fails, the present one stays.
   *
   * @throws A `ConfigurationError`.
   */
  reload(): Promise<Configuration> {
    this.#loading ??= this.#read().finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  /**
   * Returns a prepared module.
   *
   * @throws `UnknownName`, or a `RangeError` if a metric is invalid.
   */
  module(name: string): CompiledModule {
    let compiled = this.#compiled.get(name);
    if (compiled !== undefined) return compiled;
    const module = this.#configuration?.modules.get(name);
    if (module === undefined) throw new UnknownName(`Unknown module '${name}'`);
    this.#compiled.set(name, (compiled = compileModule(module)));
    return compiled;
  }

  /** The names of all modules. */
  get moduleNames(): Iterable<string> {
    return this.#configuration?.modules.keys() ?? [];
  }

  /** Whether there is such a module. */
  hasModule(name: string): boolean {
    return this.#configuration?.modules.has(name) === true;
  }

  /**
   * Returns the authentication of that name. Without a name, it is the one inside the module, or `public_v2`.
   *
   * @throws `UnknownName`.
   */
  auth(name: string | undefined, module: string): Auth {
    const inner = name === undefined ? this.#configuration?.modules.get(module)?.auth : undefined;
    const auth = inner ?? this.#configuration?.auths.get(name ?? defaultAuthName);
    if (auth === undefined) throw new UnknownName(`Unknown auth '${name ?? defaultAuthName}'`);
    return auth;
  }

  /** The configuration as YAML, without secrets. */
  print(): string {
    return (this.#printed ??= printConfiguration(this.#configuration!));
  }

  async #read(): Promise<Configuration> {
    try {
      this.#configuration = await this.#readFiles();
      this.isLoaded = true;
    } catch (error) {
      this.isLoaded = false;
      throw error;
    }
    this.#compiled.clear();
    this.#printed = undefined;
    this.loadedAt = Date.now() / 1000;
    return this.#configuration;
  }

  async #readFiles(): Promise<Configuration> {
    const { config, environment } = this.#options;
    const isPath = typeof config === "string" || Array.isArray(config);
    if (!isPath) return config as Configuration;
    return loadConfiguration(config as string | readonly string[], { environment });
  }
}

const defaultAuthName = "public_v2";
