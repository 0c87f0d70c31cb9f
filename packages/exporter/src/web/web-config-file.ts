import { readWebConfig } from "./read-web-config.ts";
import type { WebConfig } from "./types.ts";

/** The file of a web configuration. A change of it, or of a certificate, counts at the next connection and the next request. */
export class WebConfigFile {
  readonly #path: string;
  #config: WebConfig | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  /**
   * Returns the configuration, which is the same object until a file changes.
   *
   * @throws A `ConfigurationError`, until the fault is mended: an earlier configuration does not count any more.
   */
  current(): WebConfig {
    if (this.#config?.files.areUnchanged !== true) {
      this.#config = undefined;
      this.#config = readWebConfig(this.#path);
    }
    return this.#config;
  }
}
