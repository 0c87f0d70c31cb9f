import { registerSecurityModel } from "@snmp/mpm-core";
import { registerAuthenticationProtocol } from "./authentication/protocol.ts";
import { ownAuthenticationProtocols } from "./authentication/protocols.ts";
import { plugin } from "./plugin.ts";
import { registerPrivacyProtocol } from "./privacy/protocol.ts";
import { ownPrivacyProtocols } from "./privacy/protocols.ts";

export { hmacProtocol, type HmacProtocolOptions } from "./authentication/hmac.ts";
export {
  type AuthenticationKey,
  type AuthenticationProtocol,
  authenticationProtocols,
  registerAuthenticationProtocol,
  unregisterAuthenticationProtocol,
} from "./authentication/protocol.ts";
export { forgetEngine, usmDatastore, type UsmDatastoreOptions } from "./engines/datastore.ts";
export { type EngineState, engineStateFile, type EngineStateStore } from "./engines/engine-state.ts";
export { FileStore } from "./engines/file-store.ts";
export {
  startEngine,
  /** @deprecated Use `startEngine`. */
  startEngine as persistedEngine,
  type StartEngineOptions,
  /** @deprecated Use `StartEngineOptions`. */
  type StartEngineOptions as PersistedEngineOptions,
} from "./engines/start-engine.ts";
export type { Clock } from "./engines/remote-clock.ts";
export { type EngineRecord, type EngineStore, memoryStore } from "./engines/store.ts";
export { DiscoveryError, EngineStateError } from "./errors.ts";
export {
  applyKeyChange,
  /** @deprecated Use `applyKeyChange`. */
  applyKeyChange as changedKey,
  createKeyChange,
  /** @deprecated Use `createKeyChange`. */
  createKeyChange as keyChange,
  type KeyHash,
} from "./keys/change.ts";
export {
  blumenthalExtension,
  type KeyExtension,
  type KeyExtensionContext,
  reederExtension,
} from "./keys/extension.ts";
export { localizeKey } from "./keys/localize.ts";
export type { UsmUserOptions } from "./local-users.ts";
export { UserBasedSecurityModel, type UsmSettings } from "./model.ts";
export { aesProtocol, type AesProtocolOptions } from "./privacy/aes.ts";
export { desProtocol, type DesProtocolOptions } from "./privacy/des.ts";
export {
  type EncryptedScopedPdu,
  type PrivacyKey,
  type PrivacyProtocol,
  privacyProtocols,
  registerPrivacyProtocol,
  unregisterPrivacyProtocol,
} from "./privacy/protocol.ts";
export type { StoredKey, StoredUser, UserKey, UserRow } from "./user-table/user-row.ts";
export { userFile, type UserStore } from "./user-table/user-store.ts";
export { openUserTable, UserTable, type UserTableOptions } from "./user-table/user-table.ts";
export { UsmSecurityParameters } from "./security-parameters.ts";
export { plugin };

for (const protocol of ownAuthenticationProtocols) registerAuthenticationProtocol(protocol);
for (const protocol of ownPrivacyProtocols) registerPrivacyProtocol(protocol);
registerSecurityModel(plugin);
