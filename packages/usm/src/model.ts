// RFC 3414: the User-based Security Model.
import {
  type IncomingSecurityParameters,
  type OutgoingRequestParameters,
  type OutgoingResponseParameters,
  type PreparedSecurity,
  type ProcessingResult,
  type ReceivedReport,
  type ReportVerdict,
  type SecurityModel,
  type SecurityModelEnvironment,
  type SecurityPreparation,
  type UserCredentials,
} from "@snmp/mpm-core";
import { noOctets } from "@snmp/pdu";
import { BoundedMap } from "./bounded-map.ts";
import { Discovery } from "./discovery.ts";
import { Peer, UsmDatastore } from "./engines/datastore.ts";
import type { EngineTime } from "./engines/remote-clock.ts";
import type { PreparedUser, RemoteEngine } from "./engines/remote-engine.ts";
import type { SecurityState } from "./incoming-steps.ts";
import { checkCredentials } from "./keys/check.ts";
import { fingerprintOf } from "./keys/fingerprint.ts";
import { masterKeysOf } from "./keys/master-keys.ts";
import { LocalUsers, type UsmUserOptions } from "./local-users.ts";
import { generateMessage } from "./outgoing.ts";
import { processAnswer } from "./process-answer.ts";
import { processRequest, type Responder } from "./process-request.ts";
import { judgeReport } from "./reports.ts";
import { openUser } from "./user.ts";
import type { UserTable } from "./user-table/user-table.ts";

/** The settings of SNMPv3 that the User-based Security Model reads. */
export interface UsmSettings {
  /** The users of an agent or a notification receiver. */
  readonly users?: readonly UsmUserOptions[];
  /** The users of the local engine, whose keys managers may change (`openUserTable`); they take the place of `users`. */
  readonly userTable?: UserTable | undefined;
  /** Maximum number of engines whose keys and clocks a notification receiver keeps, 1 or more; 65536 by default. The oldest make room. */
  readonly maxEngines?: number | undefined;
}

/** The User-based Security Model, for one destination or for one responder. */
export class UserBasedSecurityModel implements SecurityModel {
  readonly identifier = 3;
  readonly #environment: SecurityModelEnvironment;
  readonly #datastore: UsmDatastore;
  readonly #discovery: Discovery;
  readonly #own = new Peer(undefined);
  readonly #responder: Responder | undefined;
  /** The users in whose name traps are sent, at the local engine. */
  readonly #originators = new BoundedMap<string, PreparedUser>(64);
  readonly #checked = new WeakSet();

  /** @throws A `TypeError` if a user in the settings is invalid. Its message names the user and the fault. */
  constructor(environment: SecurityModelEnvironment) {
    this.#environment = environment;
    this.#datastore = UsmDatastore.of(environment.lcd);
    this.#discovery = new Discovery(this.#datastore);
    const { engine, receivesNotifications = false } = environment;
    if (engine === undefined) return;
    const {
      users = [],
      userTable,
      maxEngines = 65536,
    } = (environment.settings as UsmSettings | undefined) ?? {};
    const known = new LocalUsers(
      users,
      engine,
      receivesNotifications,
      this.#datastore,
      maxEngines,
      userTable,
    );
    this.#responder = { engine, users: known, receivesNotifications };
  }

  /** Resolves when the keys of all users of an agent or a receiver are made. */
  get keysReady(): Promise<void> | undefined {
    return this.#responder?.users.pending;
  }

  prepare(preparation: SecurityPreparation): PreparedSecurity | Promise<PreparedSecurity> {
    const { credentials, authoritative, destination } = preparation;
    if (!this.#checked.has(credentials)) {
      checkCredentials(credentials);
      this.#checked.add(credentials);
    }
    if (authoritative === "self") return this.#prepareOwn(credentials);
    return this.#discovery.prepare(
      destination === undefined ? this.#own : this.#datastore.peer(destination),
      preparation,
    );
  }

  generateRequestMessage(parameters: OutgoingRequestParameters): Uint8Array {
    const { security, securityLevel } = parameters;
    const reference = security.reference as PreparedUser["reference"] | undefined;
    const { securityEngineId: engineId } = security;
    const user = reference?.user;
    // 6) a): the time of the authoritative engine; c): none without authentication
    const time =
      securityLevel === "noAuthNoPriv" ? noTime : (reference?.engine?.clock.now() ?? this.#ownTime());
    return generateMessage(parameters, { engineId, time, userName: user?.nameOctets ?? noOctets, user });
  }

  processIncomingMessage(
    parameters: IncomingSecurityParameters,
  ): ProcessingResult | Promise<ProcessingResult> {
    const { counters } = this.#environment;
    const { expected } = parameters;
    if (expected !== undefined) return processAnswer(parameters, expected, counters, this.#onNews);
    if (this.#responder !== undefined) return processRequest(parameters, counters, this.#responder);
    counters.increment("usmStatsUnknownEngineIDs");
    return { accepted: false, counter: "usmStatsUnknownEngineIDs", reason: "there is no local engine" };
  }

  generateResponseMessage(parameters: OutgoingResponseParameters): Uint8Array {
    // 1) a) and 6) b): the names and keys of the request, and the time of the local engine
    const { userName, user } = parameters.securityStateReference as SecurityState;
    return generateMessage(parameters, {
      engineId: this.#environment.engine!.engineId,
      time: this.#ownTime(),
      userName,
      user,
    });
  }

  processReport(report: ReceivedReport): ReportVerdict | undefined {
    return judgeReport(report);
  }

  #prepareOwn(credentials: UserCredentials): PreparedUser | Promise<PreparedUser> {
    const { engine } = this.#environment;
    if (engine === undefined) {
      throw new TypeError(
        "a trap of SNMPv3 needs a local engine, whose snmpEngineID it carries; pass a LocalEngine, such as startEngine of @snmp/usm makes",
      );
    }
    const name = fingerprintOf(credentials);
    const known = this.#originators.get(name);
    if (known !== undefined) return known;
    return (async () => {
      const user = await openUser(await masterKeysOf(credentials, true), engine.engineId);
      const prepared: PreparedUser = {
        securityEngineId: engine.engineId,
        reference: { engine: undefined, user },
      };
      this.#originators.set(name, prepared);
      return prepared;
    })();
  }

  #ownTime(): EngineTime {
    const { engine } = this.#environment;
    return engine === undefined ? noTime : { boots: engine.boots, time: engine.time };
  }

  readonly #onNews = (engine: RemoteEngine): void => {
    this.#datastore.save(engine);
  };
}

const noTime: EngineTime = { boots: 0, time: 0 };
