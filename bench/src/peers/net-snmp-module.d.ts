// net-snmp has no types. These are the types of the parts that the jobs use.
declare module "net-snmp" {
  export interface Session {
    get(oids: readonly string[], callback: (error: Error | null, varbinds: Varbind[]) => void): void;
    subtree(
      oid: string,
      maxRepetitions: number,
      feed: (varbinds: Varbind[]) => void,
      done: (error?: Error) => void,
    ): void;
    on(event: "error", listener: (error: Error) => void): void;
    close(): void;
  }

  export interface Varbind {
    readonly oid: string;
    readonly type: number;
    readonly value: number | string | Buffer | null;
  }

  export interface Agent {
    getAuthorizer(): { addCommunity(community: string): void; addUser(user: object): void };
    getMib(): {
      setScalarValue(name: string, value: string): void;
      addTableRow(name: string, row: readonly (number | string)[]): void;
    };
    registerProvider(provider: object): void;
    close(): void;
  }

  export interface Receiver {
    getAuthorizer(): { addCommunity(community: string): void };
    close(): void;
  }

  interface NetSnmp {
    createAgent(options: object, callback: (error: Error | null) => void): Agent;
    createReceiver(
      options: object,
      callback: (
        error: Error | null,
        notification: { readonly pdu: { readonly varbinds: Varbind[] } },
      ) => void,
    ): Receiver;
    readonly MibProviderType: { readonly Scalar: number; readonly Table: number };
    readonly MaxAccess: Readonly<Record<"not-accessible" | "read-only", number>>;
    createSession(target: string, community: string, options: object): Session;
    createV3Session(target: string, user: object, options: object): Session;
    isVarbindError(varbind: Varbind): boolean;
    varbindError(varbind: Varbind): string;
    readonly Version2c: number;
    readonly ObjectType: Readonly<Record<"Counter64" | "Integer" | "OctetString", number>>;
    readonly SecurityLevel: { readonly authPriv: number };
    readonly AuthProtocols: { readonly sha256: number };
    readonly PrivProtocols: { readonly aes: number };
    readonly Authentication: { passwordToKey(protocol: number, password: string, engineId: Buffer): Buffer };
  }

  const snmp: NetSnmp;
  export default snmp;
}
