// Authenticated messages of SNMPv3 (RFC 3414), opened and sealed in the place of the engine that was recorded.
import {
  createSecurityModel,
  lenient,
  LocalEngine,
  type SecurityLevel,
  securityLevels,
  type SecurityModel,
} from "@snmp/mpm-core";
import { Principals } from "../device/principals.ts";
import type { SimulatedUser } from "../device/options.ts";
import { elementAt, makeElement } from "./ids.ts";

/** An authenticated message whose sender is known. */
export interface OpenedMessage {
  /** The scoped PDU, in clear. */
  readonly scopedPdu: Uint8Array;
  readonly securityLevel: SecurityLevel;
  /** The security model, and its reference for the answer. */
  readonly securityModel: SecurityModel;
  readonly securityStateReference: unknown;
}

/** Opens authenticated messages of users, whatever their engine, and seals answers to them. */
export class SecuredMessages {
  readonly #settings: unknown;
  readonly #engines = new Map<string, { readonly engine: RecordedEngine; readonly model: SecurityModel }>();

  /** @throws A `TypeError` that names the invalid user. */
  constructor(users: readonly SimulatedUser[]) {
    this.#settings = new Principals({ communities: [], users }).settings[3];
  }

  /**
   * Prepares for messages of the engine of this one. Resolves when the keys of all users are made for it.
   *
   * @throws `UnknownPlugin` if the User-based Security Model is not registered: import `@snmp/usm`.
   */
  async prepare(message: Uint8Array): Promise<void> {
    const parts = divide(message);
    if (parts === undefined || parts.engineId.length < 5 || this.#engines.has(hexOf(parts.engineId))) return;
    const engine = new RecordedEngine({ engineId: parts.engineId });
    const { counters } = engine;
    const model = createSecurityModel(3, { lcd: {}, engine, counters, settings: this.#settings });
    this.#engines.set(hexOf(parts.engineId), { engine, model });
    await model.keysReady;
  }

  /** Opens a message; `undefined` if it is not one of a user, or of an engine that is not prepared. */
  open(message: Uint8Array): OpenedMessage | undefined {
    const parts = divide(message);
    const known = parts && this.#engines.get(hexOf(parts.engineId));
    if (parts === undefined || known === undefined) return undefined;
    const { engine, model: securityModel } = known;
    // the time of the message is always the right one
    engine.boots = parts.boots;
    engine.time = parts.time;
    const { securityLevel, securityParameters, data } = parts;
    const result = securityModel.processIncomingMessage({
      messageProcessingModel: 3,
      message,
      securityParameters,
      data,
      securityLevel,
      reportable: true,
      leniencies: lenient,
    });
    if (result instanceof Promise || !result.accepted) return undefined;
    const end = elementAt(result.scopedPdu, [])?.end; // padding may follow
    const { securityStateReference } = result;
    return {
      scopedPdu: result.scopedPdu.slice(0, end),
      securityLevel,
      securityModel,
      securityStateReference,
    };
  }
}

/**
 * Returns an answer for the user of a request: with the header that was recorded, but for its msgID and its level, and with the boots and
 * the time of the request. `hasLevelOfRequest`: whether the recorded answer had the level of its request; if not, it keeps its own.
 */
export function seal(
  request: OpenedMessage,
  messageId: Uint8Array,
  recorded: Uint8Array,
  scopedPdu: Uint8Array,
  hasLevelOfRequest: boolean,
): Uint8Array {
  const { securityModel, securityStateReference } = request;
  const own = securityLevels.indexOf(request.securityLevel);
  const position = hasLevelOfRequest ? own : Math.min(own, levelOf(recorded));
  const securityLevel = securityLevels[position]!;
  const part = (path: readonly number[]): Uint8Array => {
    const { start, end } = elementAt(recorded, path)!;
    return recorded.subarray(start, end);
  };
  const flags = (recorded[elementAt(recorded, flagsPath)!.content]! & ~3) | flagsOf[position]!;
  const header = makeElement(
    0x30,
    messageId,
    part([1, 1]),
    makeElement(0x04, Uint8Array.of(flags)),
    part([1, 3]),
  );
  return securityModel.generateResponseMessage({
    messageProcessingModel: 3,
    securityLevel,
    scopedPdu,
    securityStateReference,
    assemble(securityParameters, data) {
      const last = securityLevel === "authPriv" ? makeElement(0x04, data) : data;
      const message = makeElement(0x30, part([0]), header, makeElement(0x04, securityParameters), last);
      return { message, securityParametersOffset: message.length - last.length - securityParameters.length };
    },
  });
}

/** An engine that has the boots and the time that it is given. */
class RecordedEngine extends LocalEngine {
  #boots = 0;
  #time = 0;

  override get boots(): number {
    return this.#boots;
  }

  override set boots(boots: number) {
    this.#boots = boots;
  }

  override get time(): number {
    return this.#time;
  }

  override set time(time: number) {
    this.#time = time;
  }
}

/** The parts of an authenticated message (RFC 3412 §6, RFC 3414 §2.4), as views. */
function divide(message: Uint8Array) {
  const level = levelOf(message);
  const parameters = elementAt(message, [2]);
  const data = elementAt(message, [3]);
  if (level < 1 || parameters?.tag !== 0x04 || data === undefined) return undefined;
  const securityParameters = message.subarray(parameters.content, parameters.end);
  const [engineId, boots, time] = [0, 1, 2].map((position) => elementAt(securityParameters, [position]));
  if (engineId?.tag !== 0x04 || boots?.tag !== 0x02 || time?.tag !== 0x02) return undefined;
  const number = ({ content, end }: { content: number; end: number }): number =>
    securityParameters.subarray(content, end).reduce((sum, octet) => sum * 256 + octet, 0);
  return {
    securityLevel: securityLevels[level]!,
    securityParameters,
    data: message.subarray(level === 2 ? data.content : data.start, data.end),
    engineId: securityParameters.slice(engineId.content, engineId.end),
    boots: number(boots),
    time: number(time),
  };
}

/** Returns the level that msgFlags claim, as a position in `securityLevels`; -1 if there are none. */
export function levelOf(message: Uint8Array): number {
  const flags = elementAt(message, flagsPath);
  return flags?.tag === 0x04 ? flagsOf.indexOf(message[flags.content]! & 3) : -1;
}

function hexOf(octets: Uint8Array): string {
  return Buffer.from(octets).toString("hex");
}

/** msgFlags (RFC 3412 §6.4) by the position in `securityLevels`. */
const flagsOf = [0, 1, 3];
const flagsPath = [1, 2];
