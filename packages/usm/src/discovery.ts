// RFC 3414 §4: who is authoritative at a destination, and what time it is there.
import {
  localEngineId,
  type PreparedSecurity,
  type ProcessedMessage,
  type SecurityCredentials,
  type SecurityPreparation,
  type UserCredentials,
} from "@snmp/mpm-core";
import type { Peer, UsmDatastore } from "./engines/datastore.ts";
import { type PreparedUser, RemoteEngine } from "./engines/remote-engine.ts";
import { DiscoveryError } from "./errors.ts";
import type { SecurityState } from "./incoming.ts";
import { fingerprintOf } from "./keys/fingerprint.ts";
import { type MasterKeys, masterKeysOf } from "./keys/master-keys.ts";
import { openUser } from "./user.ts";

/** Readies users for the engines at destinations: finds the engine, makes the keys and, where it must, asks for the time. */
export class Discovery {
  readonly #datastore: UsmDatastore;

  constructor(datastore: UsmDatastore) {
    this.#datastore = datastore;
  }

  /** The user of the credentials at the engine of the peer; at once when both are known. */
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
    // Keys take as long as discovery does: both at once.
    const keys = masterKeysOf(credentials, true);
    keys.catch(() => undefined);
    const engine = await this.#engineOf(peer, preparation);
    const prepared = await this.#open(engine, credentials, await keys);
    if (credentials.securityLevel !== "noAuthNoPriv" && !engine.clock.isKnown) {
      // The second step, for engines that did not tell the time in the first.
      await (engine.synchronizing ??= synchronize(preparation, prepared).finally(
        () => (engine.synchronizing = undefined),
      ));
    }
    return prepared;
  }

  /** The engine of a peer; however many ask for it, it is discovered once. */
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
        // The leader may have failed for a reason of its own, such as that it was closed.
        if (flight.leader === this) throw error;
      }
    }
  }

  async #discover(peer: Peer, preparation: SecurityPreparation): Promise<RemoteEngine> {
    if (peer.engine === undefined) {
      const kept = await this.#datastore.load(peer.destination);
      if (kept !== undefined) return (peer.engine = kept);
    }
    const { securityEngineId, securityStateReference } = await askWho(preparation);
    const known = peer.engine;
    const isSame = known !== undefined && Buffer.compare(known.engineId, securityEngineId) === 0;
    const engine = isSame
      ? known
      : new RemoteEngine(securityEngineId, this.#datastore.clock, peer.destination);
    engine.reaffirmed = isSame && known.doubted;
    engine.doubted = false;
    const { boots, time } = securityStateReference as SecurityState;
    if (boots !== 0 || time !== 0) engine.clock.hint(boots, time);
    peer.engine = engine;
    if (!isSame) this.#datastore.save(engine);
    return engine;
  }

  async #open(engine: RemoteEngine, credentials: UserCredentials, keys: MasterKeys): Promise<PreparedUser> {
    const name = fingerprintOf(credentials);
    const prepared = engine.users.get(name) ?? engine.opening.get(name);
    if (prepared !== undefined) return prepared;
    const opening = openUser(keys, engine.engineId).then((user): PreparedUser => {
      const made = { securityEngineId: engine.engineId, reference: { engine, user } };
      engine.users.set(name, made);
      return made;
    });
    engine.opening.set(name, opening);
    try {
      return await opening;
    } finally {
      engine.opening.delete(name);
    }
  }
}

/** Who is there. An answer that names no engine may be forged, and the true one still come: it is asked again, but not for ever. */
async function askWho(preparation: SecurityPreparation): Promise<ProcessedMessage> {
  for (let attempt = 1; ; attempt++) {
    // noAuthNoPriv, without user, engine and variable bindings: the answer is a Report that names the engine
    const { processed } = await preparation.probe(nobody, nobodysCredentials);
    const { securityEngineId } = processed;
    // RFC 5343 §3.1: that is the name of any engine's default context, and never an engine's own
    const isLocal = Buffer.compare(securityEngineId, localEngineId) === 0;
    if (securityEngineId.length > 0 && !isLocal) return processed;
    if (attempt === mostQuestions)
      throw new DiscoveryError(
        isLocal
          ? "the peer calls itself localEngineID"
          : "the peer answered discovery without an snmpEngineID",
      );
  }
}

/** An authenticated request with boots and time zero: whatever comes back authentic has set the clock when it was checked. */
async function synchronize(preparation: SecurityPreparation, prepared: PreparedSecurity): Promise<void> {
  await preparation.probe(prepared, { ...preparation.credentials, securityLevel: "authNoPriv" });
}

const mostQuestions = 3;
const nobody: PreparedSecurity = { securityEngineId: new Uint8Array(0) };
const nobodysCredentials: SecurityCredentials = {
  mpm: 3,
  securityModel: 3,
  securityName: "",
  securityLevel: "noAuthNoPriv",
};
