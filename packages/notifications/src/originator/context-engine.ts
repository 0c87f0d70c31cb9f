// RFC 5343 §3.2: the engine that has the default context of a peer.
import { MessageDiscarded, randomId } from "@snmp/mpm-core";
import { makeVarbind, type Pdu, requestPdu, type StandardPdu } from "@snmp/pdu";

/** Sends a request to localEngineID and the default context of the peer. Resolves to the Response. */
export type AskPeer = (pdu: Pdu, requestId: number) => Promise<StandardPdu>;

/** The contextEngineID of a peer: asked for once, and kept until it is forgotten. */
export class ContextEngine {
  readonly #ask: AskPeer;
  #known: Promise<Uint8Array> | undefined;

  constructor(ask: AskPeer) {
    this.#ask = ask;
  }

  /** Resolves to the snmpEngineID. A failure is forgotten. Rejects with the reason of the signal if it aborts. */
  async resolve(signal: AbortSignal | undefined): Promise<Uint8Array> {
    const known = (this.#known ??= this.#discover().catch((error: unknown) => {
      this.forget();
      throw error;
    }));
    if (signal === undefined) return known;
    return new Promise((resolve, reject) => {
      const abort = (): void => reject(signal.reason as Error);
      signal.addEventListener("abort", abort, { once: true });
      known.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
    });
  }

  /** Asks again the next time: the peer may have another engine. */
  forget(): void {
    this.#known = undefined;
  }

  async #discover(): Promise<Uint8Array> {
    const requestId = randomId();
    const request = requestPdu("GetRequest", requestId, [makeVarbind(snmpEngineId, "Null", null)]);
    const { varbinds } = await this.#ask(request, requestId);
    const value = varbinds.find(({ oid, type }) => oid === snmpEngineId && type === "OctetString")?.value;
    if (!(value instanceof Uint8Array) || value.length < 5 || value.length > 32)
      throw new MessageDiscarded(
        "the target does not tell its snmpEngineID.0 (RFC 5343); give it as contextEngineId of the target",
      );
    return value;
  }
}

/** snmpEngineID.0 (RFC 3411 §5). */
const snmpEngineId = "1.3.6.1.6.3.10.2.1.1.0";
