import type { LocalConfigurationDatastore, MessageProcessingModel, TransportHandler } from "./model.ts";
import { propertyFault } from "./registry.ts";
import type { MessageResponder, ResponderEnvironment } from "./responder.ts";

/** What a package registers: one message processing model. */
export interface MpmPlugin {
  /** The version field of the messages, 0..2147483647 (IANA snmp-number-spaces). */
  readonly identifier: number;
  /** Name of the package, as on npm: two plug-ins with the same name are the same plug-in. */
  readonly name: string;
  /** A model for one destination. */
  create(transportHandler: TransportHandler, lcd: LocalConfigurationDatastore): MessageProcessingModel;
  /** The side that is asked, for agents and notification receivers; a model may do without. */
  createResponder?(environment: ResponderEnvironment): MessageResponder;
}

/** Whether `candidate` is a message processing model plug-in, by its shape. */
export function isValidMpmPlugin(candidate: unknown): candidate is MpmPlugin {
  return mpmPluginFault(candidate) === undefined;
}

/** Why `candidate` is no message processing model plug-in; `undefined` when it is one. */
export function mpmPluginFault(candidate: unknown): string | undefined {
  const fault = propertyFault(candidate, { identifier: "number", name: "string", create: "function" });
  if (fault !== undefined) return fault;
  const responder: unknown = (candidate as Record<string, unknown>)["createResponder"];
  if (responder === undefined || typeof responder === "function") return undefined;
  return `\`createResponder\` is a ${typeof responder}, not a function`;
}
