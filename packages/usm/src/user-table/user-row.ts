// RFC 3414 §5: a row of usmUserTable.

/** A protocol and a key that is localised for the engine. */
export interface UserKey {
  /** Name of the protocol: `sha256`, `aes128`. */
  readonly protocol: string;
  /** Kul of RFC 3414 §2.6, in the length that the protocol needs. */
  readonly key: Uint8Array;
}

/** A user at the local engine. */
export interface UserRow {
  /** usmUserName and usmUserSecurityName: 1..32 octets in UTF-8. */
  readonly name: string;
  /** Authentication protocol and key; missing for usmNoAuthProtocol. */
  readonly auth?: UserKey | undefined;
  /** Privacy protocol and key; missing for usmNoPrivProtocol. */
  readonly priv?: UserKey | undefined;
  /** usmUserPublic: 0..32 octets that managers use to see whether a change of keys arrived. */
  readonly publicValue: Uint8Array;
  /** usmUserStorageType, 1..5 (RFC 2579, StorageType): 4, permanent, for users of the configuration. */
  readonly storageType: number;
  /** usmUserStatus, 1..3 (RFC 2579, RowStatus): 1 is active. Only active users can authenticate. */
  readonly status: number;
}

/** A protocol and its localised key as a store keeps them. It is a secret. */
export interface StoredKey {
  /** Name of the protocol. */
  readonly protocol: string;
  /** Kul of RFC 3414 §2.6 in hexadecimal. */
  readonly localizedKey: string;
}

/** A user as a store keeps it: keys are hexadecimal text. It is a secret. */
export interface StoredUser {
  /** usmUserName. */
  readonly name: string;
  /** Authentication protocol and key. */
  readonly auth?: StoredKey | undefined;
  /** Privacy protocol and key. */
  readonly priv?: StoredKey | undefined;
  /** usmUserPublic. */
  readonly publicValue?: string;
  /** usmUserStorageType, 1..5. */
  readonly storageType: number;
  /** usmUserStatus, 1..3. */
  readonly status: number;
}
