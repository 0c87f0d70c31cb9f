import { type Credentials, wrongCredentials } from "./credentials.ts";
import type { LocalConfigurationDatastore, MessageProcessingModel, TransportHandler } from "./model.ts";
import { propertyFault } from "./registry.ts";
import type { MessageResponder, ResponderEnvironment } from "./responder.ts";

/** A message processing model, as a package registers it. */
export interface MpmPlugin {
  /** The version field of the messages, 0..2147483647 (IANA snmp-number-spaces). */
  readonly identifier: number;
  /** Name of the package, as on npm. Two plug-ins with the same name are the same plug-in. */
  readonly name: string;
  /** Creates a model for one destination. */
  create(transportHandler: TransportHandler, lcd: LocalConfigurationDatastore): MessageProcessingModel;
  /** Creates the other half of the model, for agents and notification receivers. Optional. */
  createResponder?(environment: ResponderEnvironment): MessageResponder;
  /**
   * Returns whether the octets are a message of this model. Dispatchers ask only when the octets have no version that can be peeked, that
   * is, when they are not a SEQUENCE that begins with an INTEGER. It must be quick and must not throw. Missing: no such message is.
   */
  recognises?(message: Uint8Array): boolean;
  /**
   * Throws a `TypeError` if the credentials are invalid for this model. Its message says what is wrong, and shows no secret. Clients call
   * it as soon as they get credentials.
   */
  checkCredentials?(credentials: Credentials): void;
  /**
   * Returns credentials for this model, made of an object that a user wrote as JSON: `snmp --credentials '{ … }'` calls it. Missing: such
   * an object itself becomes the credentials, with `mpm` added.
   *
   * @throws A `TypeError` that says which members are wrong and shows no secret.
   */
  createCredentials?(input: Readonly<Record<string, unknown>>): Credentials;
}

/** Returns whether `candidate` has the shape of a message processing model plug-in. */
export function isValidMpmPlugin(candidate: unknown): candidate is MpmPlugin {
  return mpmPluginFault(candidate) === undefined;
}

/** Returns the reason why `candidate` is not a valid message processing model plug-in, or `undefined` if it is valid. */
export function mpmPluginFault(candidate: unknown): string | undefined {
  const fault = propertyFault(candidate, { identifier: "number", name: "string", create: "function" });
  if (fault !== undefined) return fault;
  for (const member of optionalMembers) {
    const value: unknown = (candidate as Record<string, unknown>)[member];
    if (value !== undefined && typeof value !== "function")
      return `\`${member}\` is a ${typeof value}, not a function`;
  }
  return undefined;
}

/**
 * Checks credentials as soon as a client or an agent gets them, before any message is sent with them: they must be for the plug-in's
 * model, and valid for it.
 *
 * @throws A `TypeError` that says what is wrong and shows no secret.
 */
export function checkCredentials(credentials: Credentials, plugin: MpmPlugin): void {
  const { mpm } = (credentials ?? {}) as Partial<Credentials>;
  if (mpm !== plugin.identifier)
    throw wrongCredentials(
      `credentials for message processing model ${plugin.identifier} (${plugin.name})`,
      credentials,
    );
  plugin.checkCredentials?.(credentials);
}

const optionalMembers = ["createResponder", "recognises", "checkCredentials", "createCredentials"] as const;
