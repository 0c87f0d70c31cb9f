// RFC 3414 §3.2: processing an incoming message. The order of the steps is fixed: nothing is decrypted that is not authentic.
import { timingSafeEqual } from "node:crypto";
import { Reader } from "@snmp/asn1";
import {
  type Anomaly,
  type CounterName,
  counterOids,
  type Counters,
  type IncomingSecurityParameters,
  lenient,
  type Leniency,
  type LocalEngine,
  type ProcessedMessage,
  type ProcessingResult,
  type RefusedMessage,
  type SecurityLevel,
} from "@snmp/mpm-core";
import { latched, timeWindow } from "./engines/remote-clock.ts";
import type { PreparedUser, RemoteEngine } from "./engines/remote-engine.ts";
import type { ForeignEngine, LocalUsers } from "./local-users.ts";
import { elementLength } from "./outgoing.ts";
import { securityParametersCodec, type UsmSecurityParameters } from "./security-parameters.ts";
import type { UsmUser } from "./user.ts";

/** What is kept of a message for its answer (3.2 11): names and keys, so that the answer does not look them up again. */
export interface SecurityState {
  readonly userName: Uint8Array;
  readonly user: UsmUser | undefined;
  /** msgAuthoritativeEngineBoots and msgAuthoritativeEngineTime as they stand in the message. */
  readonly boots: number;
  readonly time: number;
}

/** What a message is checked against on the side that is asked. */
export interface Responder {
  readonly engine: LocalEngine;
  readonly users: LocalUsers;
  readonly receivesNotifications: boolean;
}

/** The steps, for one message. */
export class IncomingProcedure {
  readonly #parameters: IncomingSecurityParameters;
  readonly #counters: Counters;
  #anomalies: readonly Anomaly[] | undefined;
  #usm!: UsmSecurityParameters;
  #state!: SecurityState;

  constructor(parameters: IncomingSecurityParameters, counters: Counters) {
    this.#parameters = parameters;
    this.#counters = counters;
  }

  /** On the side that asked: the message claims to answer a request. `onNews`: what was known of the engine's boots has changed. */
  processAnswer(
    reference: PreparedUser["reference"] | undefined,
    requested: SecurityLevel,
    onNews: (engine: RemoteEngine) => void,
  ): ProcessingResult {
    const fault = this.#parse();
    if (fault !== undefined) return fault;
    const { securityLevel } = this.#parameters;
    const {
      authoritativeEngineId,
      authoritativeEngineBoots: boots,
      authoritativeEngineTime: time,
      userName,
    } = this.#usm;
    const engine = reference?.engine;
    const isEngine = engine !== undefined && sameOctets(authoritativeEngineId, engine.engineId);
    // What is not authentic is for the message processing model to judge, which knows what was asked.
    if (securityLevel === "noAuthNoPriv") {
      if (isEngine && requested === "noAuthNoPriv") engine.reaffirmed = false;
      return this.#accept(this.#parameters.data);
    }
    // 3) the engine is the one that was asked
    if (!isEngine)
      return this.#refuse("usmStatsUnknownEngineIDs", "an answer under the authority of another engine");
    // 4) the user is the one in whose name it was asked
    const { user } = reference!;
    if (!sameOctets(userName, user.nameOctets))
      return this.#refuse("usmStatsUnknownUserNames", "an answer to another user");
    // 5) and 6)
    this.#setState(user);
    const unauthentic = this.#authenticate(user, user.priv !== undefined);
    if (unauthentic !== undefined) return unauthentic;
    // 7) b)
    const late = this.#checkRemoteTime(engine, boots, time, onNews);
    if (late !== undefined) return late;
    engine.reaffirmed = false;
    return this.#decrypt(user);
  }

  /** On the side that is asked. */
  process(responder: Responder): ProcessingResult | Promise<ProcessingResult> {
    const fault = this.#parse();
    if (fault !== undefined) return fault;
    const { engine, users, receivesNotifications } = responder;
    const { authoritativeEngineId } = this.#usm;
    // 3) the engine is the local one, or one that sends traps
    if (sameOctets(authoritativeEngineId, engine.engineId)) return this.#processOwn(engine, users);
    if (receivesNotifications && !this.#parameters.reportable && authoritativeEngineId.length > 0) {
      return this.#processForeign(users, users.foreign(authoritativeEngineId));
    }
    return this.#refuse(
      "usmStatsUnknownEngineIDs",
      "a message for an engine that is not this one",
      "noAuthNoPriv",
    );
  }

  /** The local engine is authoritative. */
  #processOwn(engine: LocalEngine, users: LocalUsers): ProcessingResult {
    const { userName, authoritativeEngineBoots: boots, authoritativeEngineTime: time } = this.#usm;
    // 4)
    const user = users.own(userName);
    if (user === undefined)
      return this.#refuse("usmStatsUnknownUserNames", "an unknown user", "noAuthNoPriv");
    // 5) and 6)
    this.#setState(user);
    const unauthentic = this.#authenticate(user, user.priv !== undefined);
    if (unauthentic !== undefined) return unauthentic;
    // 7) a)
    const isAuthentic = this.#parameters.securityLevel !== "noAuthNoPriv";
    if (
      isAuthentic &&
      (engine.boots === latched || boots !== engine.boots || Math.abs(time - engine.time) > timeWindow)
    ) {
      return this.#refuse(
        "usmStatsNotInTimeWindows",
        `boots ${boots} and time ${time} are not those of this engine`,
        "authNoPriv",
      );
    }
    return this.#decrypt(user);
  }

  /** Another engine is authoritative for the trap that it sends. */
  #processForeign(users: LocalUsers, foreign: ForeignEngine): ProcessingResult | Promise<ProcessingResult> {
    const { userName, authoritativeEngineBoots: boots, authoritativeEngineTime: time } = this.#usm;
    // 4)
    const sender = foreign.user(userName);
    if (sender === undefined)
      return this.#refuse("usmStatsUnknownUserNames", "a notification of an unknown user");
    // 5) and 6)
    this.#setState(sender.authentication);
    const unauthentic = this.#authenticate(sender.authentication, sender.hasPrivacy);
    if (unauthentic !== undefined) return unauthentic;
    if (this.#parameters.securityLevel === "noAuthNoPriv") return this.#accept(this.#parameters.data);
    // 7) b)
    users.keep(foreign);
    const late = this.#checkRemoteTime(foreign.remote, boots, time, () => undefined);
    if (late !== undefined) return late;
    const user = sender.complete();
    return user instanceof Promise ? user.then((ready) => this.#decrypt(ready)) : this.#decrypt(user);
  }

  /** 1) and 2) */
  #parse(): RefusedMessage | undefined {
    const { securityParameters, leniencies } = this.#parameters;
    try {
      const reader = new Reader(
        securityParameters,
        leniencies === lenient ? lenientInside : inside(leniencies),
      );
      this.#usm = securityParametersCodec.decodeFrom(reader);
      this.#anomalies = reader.anomalies;
    } catch (cause) {
      this.#counters.increment("snmpInASNParseErrs");
      return {
        accepted: false,
        counter: "snmpInASNParseErrs",
        reason: `msgSecurityParameters: ${(cause as Error).message}`,
        cause,
      };
    }
    this.#setState(undefined);
    return undefined;
  }

  #setState(user: UsmUser | undefined): void {
    const { userName, authoritativeEngineBoots: boots, authoritativeEngineTime: time } = this.#usm;
    this.#state = { userName, user, boots, time };
  }

  /** 5) the user supports the level; 6) the message is authentic. */
  #authenticate(user: UsmUser, hasPrivacy: boolean): RefusedMessage | undefined {
    const { securityLevel } = this.#parameters;
    if (securityLevel === "noAuthNoPriv") return undefined;
    if (user.auth === undefined || (securityLevel === "authPriv" && !hasPrivacy)) {
      return this.#refuse("usmStatsUnsupportedSecLevels", `a user without ${securityLevel}`, "noAuthNoPriv");
    }
    if (!this.#isAuthentic(user.auth))
      return this.#refuse("usmStatsWrongDigests", "a digest that is not that of the message", "noAuthNoPriv");
    return undefined;
  }

  /** RFC 3414 §6.3.2, §7.3.2 and RFC 7860 §4.2.2: over the octets as received, with those of the digest zeroed where they stand. */
  #isAuthentic({ protocol, key }: NonNullable<UsmUser["auth"]>): boolean {
    const received = this.#usm.authenticationParameters;
    const { digestLength } = protocol;
    if (received.length !== digestLength) return false;
    const { message } = this.#parameters;
    const zeroed = Buffer.allocUnsafe(message.length); // out of Node's pool: memory of its own costs several times as much
    zeroed.set(message);
    const start = received.byteOffset - message.byteOffset;
    zeroed.fill(0, start, start + digestLength);
    const computed = key.sign(zeroed);
    return computed.length === digestLength && timingSafeEqual(computed, received);
  }

  /** 7) b) */
  #checkRemoteTime(
    engine: RemoteEngine,
    boots: number,
    time: number,
    onNews: (engine: RemoteEngine) => void,
  ): RefusedMessage | undefined {
    const { clock } = engine;
    if (clock.update(boots, time)) onNews(engine);
    if (!clock.isOutside(boots, time)) return undefined;
    const known =
      clock.boots === latched
        ? "its boots are used up"
        : `it was at boots ${clock.boots}, time ${clock.time}`;
    return this.#refuse(
      "usmStatsNotInTimeWindows",
      `a message of boots ${boots}, time ${time} from an engine of which is known that ${known}`,
    );
  }

  /** 8) */
  #decrypt(user: UsmUser): ProcessingResult {
    const { securityLevel, data } = this.#parameters;
    this.#setState(user);
    if (securityLevel !== "authPriv") return this.#accept(data);
    const { authoritativeEngineBoots: boots, authoritativeEngineTime: time, privacyParameters } = this.#usm;
    const scopedPdu = user.priv?.key.decrypt(data, privacyParameters, boots, time);
    if (scopedPdu === undefined)
      return this.#refuse("usmStatsDecryptionErrors", "octets that cannot be decrypted", "noAuthNoPriv");
    return this.#accept(scopedPdu);
  }

  /** 9) to 12) */
  #accept(scopedPdu: Uint8Array): ProcessedMessage {
    const { user, userName } = this.#state;
    const { authoritativeEngineId } = this.#usm;
    const authentication = elementLength(user?.auth?.protocol.digestLength ?? 0);
    const privacy =
      elementLength(user?.priv?.protocol.parametersLength ?? 0) + (user?.priv?.protocol.overhead ?? 0);
    return {
      accepted: true,
      securityEngineId: authoritativeEngineId,
      securityName: user === undefined ? decoder.decode(userName) : user.name,
      scopedPdu,
      securityOverhead:
        4 +
        elementLength(authoritativeEngineId.length) +
        6 +
        6 +
        elementLength(userName.length) +
        authentication +
        privacy,
      securityStateReference: this.#state,
      anomalies: this.#anomalies,
    };
  }

  /** Counts; with `level`, the sender is told of the counter in a Report of that level. */
  #refuse(counter: CounterName, reason: string, level?: SecurityLevel): RefusedMessage {
    const value = this.#counters.increment(counter);
    if (level === undefined) return { accepted: false, counter, reason };
    const report = {
      oid: counterOids[counter],
      value,
      securityLevel: level,
      securityStateReference: this.#state,
    };
    return { accepted: false, counter, reason, report };
  }
}

/** Nothing may follow inside of the OCTET STRING, whatever may follow the message. */
function inside(leniencies: readonly Leniency[]): readonly Leniency[] {
  return leniencies.filter((leniency) => leniency !== "trailing-octets");
}

/** Whether the octets are the same; they are no secret. */
function sameOctets(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

const lenientInside = inside(lenient);
const decoder = new TextDecoder();
