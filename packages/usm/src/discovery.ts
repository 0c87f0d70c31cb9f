// RFC 3414 §4: finds the authoritative engine at a destination, and its time.
import {
  localEngineId,
  MessageDiscarded,
  type PreparedSecurity,
  type ProbeAnswer,
  type ProcessedMessage,
  type SecurityCredentials,
  type SecurityPreparation,
  type UserCredentials,
} from "@snmp/mpm-core";
import { equalOctets, noOctets } from "@snmp/pdu";
import type { Peer, UsmDatastore } from "./engines/datastore.ts";
import { type PreparedUser, RemoteEngine } from "./engines/remote-engine.ts";
import { DiscoveryError } from "./errors.ts";
import type { SecurityState } from "./incoming-steps.ts";
import { fingerprintOf } from "./keys/fingerprint.ts";
import { type MasterKeys, masterKeysOf } from "./keys/master-keys.ts";
import { openUser } from "./user.ts";

/** Prepares users for the engines at destinations: finds the engine, makes the keys and, if necessary, asks for the time. */
export class Discovery {
  readonly #datastore: UsmDatastore;

  constructor(datastore: UsmDatastore) {
    this.#datastore = datastore;
  }

  /** Prepares the user of the credentials at the engine of the peer; at once if both are known. */
  prepare(peer: Peer, preparation: SecurityPreparation): PreparedUser | Promise<PreparedUser> {
    const { engine } = peer;
    if (engine !== undefined && !engine.doubted) {
      const prepared = engine.users.get(fingerprintOf(preparation.credentials));
      if (prepared !== undefined) return prepared;
    }
    return this.#prepare(peer, preparation);
  }

  async #prepare(peer: Peer, preparation: SecurityPreparation): Promise<PreparedUser> {
    const credentials = preparation.credentials as UserCredentials;
    // Keys take as long as discovery, so both begin now.
    const keys = masterKeysOf(credentials, true);
    keys.catch(() => undefined);
    const engine = await this.#engineOf(peer, preparation);
    const prepared = await this.#open(engine, credentials, await keys);
    if (credentials.securityLevel !== "noAuthNoPriv" && !engine.clock.isKnown) {
      // the second step, for engines that did not tell the time in the first
      await (engine.synchronizing ??= synchronize(preparation, prepared).finally(
        () => (engine.synchronizing = undefined),
      ));
    }
    return prepared;
  }

  /** Returns the engine of a peer. It is discovered once, however many requests need it. */
  async #engineOf(peer: Peer, preparation: SecurityPreparation): Promise<RemoteEngine> {
    for (;;) {
      if (peer.engine !== undefined && !peer.engine.doubted) return peer.engine;
      const { flight } = peer;
      if (flight === undefined) {
        const engine = this.#discover(peer, preparation).finally(() => (peer.flight = undefined));
        peer.flight = { leader: this, engine };
        return engine;
      }
      try {
        return await flight.engine;
      } catch (error) {
        // The leader may have failed for its own reason, for example because it was closed.
        if (flight.leader === this) throw error;
      }
    }
  }

  async #discover(peer: Peer, preparation: SecurityPreparation): Promise<RemoteEngine> {
    const { engine: previous } = peer;
    if (previous === undefined && !peer.skipsStore) {
      const stored = await this.#datastore.load(peer.destination);
      if (stored !== undefined) return (peer.engine = stored);
    }
    const { securityEngineId, securityStateReference } = await askForEngine(
      preparation,
      this.#datastore.maxEngineIdLength,
    );
    const known = [previous, peer.proven].find(
      (engine) => engine !== undefined && equalOctets(engine.engineId, securityEngineId),
    );
    const engine = known ?? new RemoteEngine(securityEngineId, this.#datastore.clock, peer.destination);
    // A proven engine that is found again contradicts the Report that caused this discovery.
    if (engine === previous && engine.proven) engine.beginDispute();
    if (engine !== previous && previous?.proven === true) peer.proven = previous;
    // The answer is not authentic, so the store keeps the engine only after it has answered authentically.
    if (engine !== previous) engine.stored = false;
    engine.doubted = false;
    const { boots, time } = securityStateReference as SecurityState;
    if (boots !== 0 || time !== 0) engine.clock.hint(boots, time);
    return (peer.engine = engine);
  }

  async #open(engine: RemoteEngine, credentials: UserCredentials, keys: MasterKeys): Promise<PreparedUser> {
    const name = fingerprintOf(credentials);
    const prepared = engine.users.get(name) ?? engine.opening.get(name);
    if (prepared !== undefined) return prepared;
    const opening = openUser(keys, engine.engineId).then((user): PreparedUser => {
      const opened = { securityEngineId: engine.engineId, reference: { engine, user } };
      engine.users.set(name, opened);
      return opened;
    });
    engine.opening.set(name, opening);
    try {
      return await opening;
    } finally {
      engine.opening.delete(name);
    }
  }
}

/** Asks for the engine until an answer names a usable one, but not for ever: an unusable answer may be forged, and the true one still come. */
async function askForEngine(
  preparation: SecurityPreparation,
  maxEngineIdLength: number,
): Promise<ProcessedMessage> {
  let fault: string | undefined;
  const check = ({ processed, pdu }: ProbeAnswer): string | undefined => {
    fault =
      pdu.type === "Report"
        ? faultOfEngineId(processed.securityEngineId, maxEngineIdLength)
        : `a ${pdu.type}`;
    return fault === undefined ? undefined : `discovery was answered with ${fault}`;
  };
  for (let attempt = 1; ; attempt++) {
    let cause: unknown;
    try {
      // noAuthNoPriv, without user, engine and variable bindings: the answer is a Report that names the engine
      const answer = await preparation.probe(noUser, noCredentials, check);
      if (check(answer) === undefined) return answer.processed;
    } catch (error) {
      if (fault === undefined || !MessageDiscarded.isInstance(error)) throw error;
      cause = error;
    }
    if (cause !== undefined || attempt === maxAttempts)
      throw new DiscoveryError(
        `the peer answered discovery with ${fault}; check that an SNMPv3 agent is at this address`,
        { cause },
      );
  }
}

/** Returns the reason why an engine of a peer cannot have this id, or `undefined`. */
function faultOfEngineId(engineId: Uint8Array, maxLength: number): string | undefined {
  const { length } = engineId;
  if (length === 0) return "a Report without an snmpEngineID";
  // RFC 5343 §3.1: the name of the local engine, whichever that is
  if (equalOctets(engineId, localEngineId)) return "localEngineID instead of its own snmpEngineID";
  // RFC 3411 §5: an id beyond that makes every later message too long
  if (length < 5 || length > maxLength) return `an snmpEngineID of ${length} octets, not 5..${maxLength}`;
  return undefined;
}

/** Sends an authenticated request with boots and time zero: checking its authentic answer sets the clock. */
async function synchronize(preparation: SecurityPreparation, prepared: PreparedSecurity): Promise<void> {
  await preparation.probe(prepared, { ...preparation.credentials, securityLevel: "authNoPriv" });
}

const maxAttempts = 3;
const noUser: PreparedSecurity = { securityEngineId: noOctets };
const noCredentials: SecurityCredentials = {
  mpm: 3,
  securityModel: 3,
  securityName: "",
  securityLevel: "noAuthNoPriv",
};
