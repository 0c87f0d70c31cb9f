// RFC 3414 §3.2: the steps that process an incoming message. Their order is fixed: only authentic messages are decrypted.
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
  type ProcessedMessage,
  type ProcessingResult,
  type RefusedMessage,
  type SecurityLevel,
} from "@snmp/mpm-core";
import { elementSize } from "@snmp/pdu";
import { maxBoots } from "./engines/remote-clock.ts";
import type { RemoteEngine } from "./engines/remote-engine.ts";
import { securityParametersCodec, type UsmSecurityParameters } from "./security-parameters.ts";
import type { UsmUser } from "./user.ts";

/** State that is kept of a message for its answer (3.2 11): with names and keys, so that the answer does not look them up again. */
export interface SecurityState {
  readonly userName: Uint8Array;
  readonly user: UsmUser | undefined;
  /** msgAuthoritativeEngineBoots of the message. */
  readonly boots: number;
  /** msgAuthoritativeEngineTime of the message. */
  readonly time: number;
}

/** The steps for one message. A step that returns a `RefusedMessage` ends the procedure. */
export class IncomingSteps {
  readonly parameters: IncomingSecurityParameters;
  /** msgSecurityParameters, after `parse`. */
  usm!: UsmSecurityParameters;
  readonly #counters: Counters;
  #anomalies: readonly Anomaly[] | undefined;
  #state!: SecurityState;

  constructor(parameters: IncomingSecurityParameters, counters: Counters) {
    this.parameters = parameters;
    this.#counters = counters;
  }

  /** 1) and 2): decodes msgSecurityParameters. */
  parse(): RefusedMessage | undefined {
    const { securityParameters, leniencies } = this.parameters;
    try {
      const reader = new Reader(
        securityParameters,
        leniencies === lenient ? lenientInside : withoutTrailingOctets(leniencies),
      );
      this.usm = securityParametersCodec.decodeFrom(reader);
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
    this.setUser(undefined);
    return undefined;
  }

  /** Sets the user whose keys protect the answer. */
  setUser(user: UsmUser | undefined): void {
    const { userName, authoritativeEngineBoots: boots, authoritativeEngineTime: time } = this.usm;
    this.#state = { userName, user, boots, time };
  }

  /** 5) checks that the user supports the level; 6) checks the digest. */
  authenticate(user: UsmUser, hasPrivacy: boolean): RefusedMessage | undefined {
    const { securityLevel } = this.parameters;
    if (securityLevel === "noAuthNoPriv") return undefined;
    if (user.auth === undefined || (securityLevel === "authPriv" && !hasPrivacy))
      return this.refuse("usmStatsUnsupportedSecLevels", `a user without ${securityLevel}`, "noAuthNoPriv");
    if (!this.#isAuthentic(user.auth))
      return this.refuse("usmStatsWrongDigests", "a wrong digest", "noAuthNoPriv");
    return undefined;
  }

  /** RFC 3414 §6.3.2, §7.3.2 and RFC 7860 §4.2.2: over the octets as received, with the octets of the digest set to zero. */
  #isAuthentic({ protocol, key }: NonNullable<UsmUser["auth"]>): boolean {
    const received = this.usm.authenticationParameters;
    const { digestLength } = protocol;
    if (received.length !== digestLength) return false;
    const { message } = this.parameters;
    const zeroed = Buffer.allocUnsafe(message.length); // from Node's pool, which is several times as fast as new memory
    zeroed.set(message);
    const start = received.byteOffset - message.byteOffset;
    zeroed.fill(0, start, start + digestLength);
    const computed = key.sign(zeroed);
    return computed.length === digestLength && timingSafeEqual(computed, received);
  }

  /** 7) b): sets the clock of another engine, and checks the time of the message. */
  checkRemoteTime(engine: RemoteEngine): RefusedMessage | undefined {
    const { authoritativeEngineBoots: boots, authoritativeEngineTime: time } = this.usm;
    const { clock } = engine;
    if (clock.update(boots, time)) engine.stored = false;
    if (!clock.isOutside(boots, time)) return undefined;
    if (clock.boots !== maxBoots) clock.wentBack = true;
    const known =
      clock.boots === maxBoots
        ? "whose boots have reached the maximum"
        : `that is known to be at boots ${clock.boots}, time ${clock.time}: its clock went back, as after a restart that it did not count, or the message is old (to accept the restart, use forgetEngine() or \`engineReset: "accept"\`)`;
    return this.refuse(
      "usmStatsNotInTimeWindows",
      `a message of boots ${boots}, time ${time} from an engine ${known}`,
    );
  }

  /** 8) */
  decrypt(user: UsmUser): ProcessingResult {
    const { securityLevel, data } = this.parameters;
    this.setUser(user);
    if (securityLevel !== "authPriv") return this.accept(data);
    const { authoritativeEngineBoots: boots, authoritativeEngineTime: time, privacyParameters } = this.usm;
    const scopedPdu = user.priv?.key.decrypt(data, privacyParameters, boots, time);
    if (scopedPdu === undefined)
      return this.refuse("usmStatsDecryptionErrors", "octets that cannot be decrypted", "noAuthNoPriv");
    return this.accept(scopedPdu);
  }

  /** 9) to 12) */
  accept(scopedPdu: Uint8Array): ProcessedMessage {
    const { user, userName } = this.#state;
    const { authoritativeEngineId } = this.usm;
    return {
      accepted: true,
      securityEngineId: authoritativeEngineId,
      securityName: user === undefined ? decoder.decode(userName) : user.name,
      scopedPdu,
      securityOverhead:
        4 +
        elementSize(authoritativeEngineId.length) +
        6 +
        6 +
        elementSize(userName.length) +
        elementSize(user?.auth?.protocol.digestLength ?? 0) +
        elementSize(user?.priv?.protocol.parametersLength ?? 0) +
        (user?.priv?.protocol.overhead ?? 0),
      securityStateReference: this.#state,
      anomalies: this.#anomalies,
    };
  }

  /** Counts and refuses. With `level`, the sender gets a Report of the counter at that level. */
  refuse(counter: CounterName | "usmKeysPending", reason: string, level?: SecurityLevel): RefusedMessage {
    const value = this.#counters.increment(counter);
    if (level === undefined || counter === "usmKeysPending") return { accepted: false, counter, reason };
    const report = {
      oid: counterOids[counter],
      value,
      securityLevel: level,
      securityStateReference: this.#state,
    };
    return { accepted: false, counter, reason, report };
  }
}

/** Octets may follow a message, but never an element inside an OCTET STRING. */
function withoutTrailingOctets(leniencies: readonly Leniency[]): readonly Leniency[] {
  return leniencies.filter((leniency) => leniency !== "trailing-octets");
}

const lenientInside = withoutTrailingOctets(lenient);
/** `ignoreBOM` keeps the octets ef bb bf: a name that begins with them is another name. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
