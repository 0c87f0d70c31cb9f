// The requests that wait for a target.
import { randomId } from "@snmp/mpm-core";
import type { StandardPdu } from "@snmp/pdu";
import type { ForwardedRequest } from "../coexistence/requests.ts";
import type { Session } from "../originator/session.ts";

/**
 * Sends requests to one target. Equal requests of the Read Class share one message: a request that comes back through a loop of proxies
 * meets itself here, and ends.
 */
export class PendingRequests {
  readonly #session: Session;
  readonly #reads = new Map<string, Promise<StandardPdu>>();
  readonly #writes = new Set<string>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** Resolves to the Response. Rejects with a `RepeatedWrite` if an equal SetRequest waits, and with the error of the session. */
  ask(request: ForwardedRequest): Promise<StandardPdu> {
    const key = keyOf(request);
    if (request.type === "SetRequest") return this.#write(request, key);
    let read = this.#reads.get(key);
    if (read === undefined) {
      read = this.#send(request).finally(() => this.#reads.delete(key));
      this.#reads.set(key, read);
    }
    return read;
  }

  async #write(request: ForwardedRequest, key: string): Promise<StandardPdu> {
    if (this.#writes.has(key)) throw new RepeatedWrite();
    this.#writes.add(key);
    try {
      return await this.#send(request);
    } finally {
      this.#writes.delete(key);
    }
  }

  #send(request: ForwardedRequest): Promise<StandardPdu> {
    const requestId = randomId();
    return this.#session.sendRequest({ ...request, requestId }, requestId);
  }
}

/** An equal SetRequest waits already: this one is a copy of it, or has come back through a loop. */
export class RepeatedWrite extends Error {
  constructor() {
    super("an equal SetRequest waits for the target");
  }
}

function keyOf(request: ForwardedRequest): string {
  const { type, varbinds } = request;
  const counts = request.type === "GetBulkRequest" ? `${request.nonRepeaters},${request.maxRepetitions}` : "";
  const list = varbinds.map((varbind) =>
    type === "SetRequest" ? `${varbind.oid}=${JSON.stringify(varbind)}` : varbind.oid,
  );
  return `${type} ${counts} ${list.join(" ")}`;
}
