// The security model under test, as its checks share it.
import { engineId, type SecurityLevel, securityLevels, type SecurityModelPlugin } from "@snmp/mpm-core";
import { Random, seedOf } from "../random.ts";
import { Asked } from "./asked.ts";
import { Asker } from "./asker.ts";
import type { SecurityModelSuiteOptions } from "./options.ts";

/** The security model under test. */
export class SecuritySubject {
  readonly levels: readonly SecurityLevel[];
  readonly secrets: readonly string[];
  #engines = 0;

  constructor(readonly options: SecurityModelSuiteOptions) {
    this.levels = options.levels ?? securityLevels;
    this.secrets = options.secrets ?? [];
  }

  get plugin(): SecurityModelPlugin {
    return this.options.plugin;
  }

  /** The highest level that the model supports. */
  get topLevel(): SecurityLevel {
    return this.levels.at(-1)!;
  }

  /** The supported levels with authentication. */
  get secureLevels(): readonly SecurityLevel[] {
    return this.levels.filter((level) => level !== "noAuthNoPriv");
  }

  random(name: string): Random {
    return new Random(seedOf(name, this.options.seed ?? 0));
  }

  /** Makes a side that is asked, with its own engine. */
  asked(): Asked {
    return new Asked(this, engineId.fromOctets(32473, Uint8Array.of(0x73, 0x65, 0x63, 0, ++this.#engines)));
  }

  /** Makes a side that asks `asked`, with its own datastore. */
  asker(asked: Asked = this.asked()): Asker {
    return new Asker(this, asked);
  }
}
