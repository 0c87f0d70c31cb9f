// How mistakes are planted into the stranger's security model.
import type {
  IncomingSecurityParameters,
  ProcessedMessage,
  ProcessingResult,
  SecurityModelPlugin,
} from "@snmp/mpm-core";
import { securityPluginOf, StrangeSecurityModel } from "../support/security-model.ts";

/** A security model with one mistake, and where the kit has to find it. */
export interface SecurityMutant {
  readonly mistake: string;
  readonly plugin: SecurityModelPlugin;
  readonly fails: readonly string[];
}

/** A security model with one mistake, which fails at the checks of these names. */
export function mutant(
  mistake: string,
  fails: string | readonly string[],
  Model: typeof StrangeSecurityModel,
): SecurityMutant {
  return { mistake, plugin: securityPluginOf(Model), fails: typeof fails === "string" ? [fails] : fails };
}

/** The result of processIncomingMessage. */
export type Result = ProcessingResult | Promise<ProcessingResult>;

/** Makes a model that changes its result for accepted messages. */
export function accepting(
  change: (result: ProcessedMessage) => ProcessedMessage,
): typeof StrangeSecurityModel {
  return class extends StrangeSecurityModel {
    override processIncomingMessage(parameters: IncomingSecurityParameters): Result {
      const result = super.processIncomingMessage(parameters) as ProcessingResult;
      return result.accepted ? change(result) : result;
    }
  };
}
