// One request, and the meaning of its response.
import { type Pdu, requestPdu, type StandardPdu, type Varbind } from "@snmp/pdu";
import type { Question } from "./ask.ts";
import { checkCount, checkNames, checkStatus, type Reply, toReply } from "./responses.ts";
import type { Session } from "./session.ts";

/** A request for one variable binding for each of `varbinds`. */
export class Request implements Question<Reply> {
  constructor(
    readonly session: Session,
    readonly type: "GetRequest" | "GetNextRequest" | "SetRequest",
    readonly varbinds: readonly Varbind[],
  ) {}

  pdu(requestId: number, _silences: number): Pdu {
    return requestPdu(this.type, requestId, this.varbinds);
  }

  result(response: StandardPdu): Reply {
    const { session, type, varbinds } = this;
    checkStatus(session, varbinds, response);
    // some agents answer a Set with nothing, which says that everything was written
    if (type === "SetRequest" && response.varbinds.length === 0) return varbinds;
    checkCount(session, varbinds, response.varbinds);
    if (type !== "GetNextRequest") checkNames(session, varbinds, response.varbinds);
    return toReply(response);
  }
}

/** A GetRequest or GetNextRequest that asks for fewer names after silence, which the target may keep because the request is too long. */
export class ShrinkingRequest extends Request {
  /** The number of names in each message that does not ask for all. */
  #sizes: Map<number, number> | undefined = undefined;
  #lastSize = 0;
  #largerSize: number | undefined = undefined;

  override pdu(requestId: number, silences: number): Pdu {
    const { varbinds, type } = this;
    const size = this.session.namesPerRequest(varbinds.length, silences);
    if (this.#lastSize > size) this.#largerSize = this.#lastSize;
    this.#lastSize = size;
    if (size === varbinds.length) return requestPdu(type, requestId, varbinds);
    (this.#sizes ??= new Map()).set(requestId, size);
    return requestPdu(type, requestId, varbinds.slice(0, size));
  }

  canShrink(silences: number): boolean {
    const { session, varbinds } = this;
    return session.namesPerRequest(varbinds.length, silences + 1) < this.#lastSize;
  }

  /** Returns the values of the first names: of all of them, unless the message asked for fewer. */
  override result(response: StandardPdu): Reply {
    const { session, type } = this;
    const size = this.#sizes?.get(response.requestId) ?? this.varbinds.length;
    const asked = size < this.varbinds.length ? this.varbinds.slice(0, size) : this.varbinds;
    session.noteNames(size, size === this.#lastSize ? this.#largerSize : undefined);
    checkStatus(session, asked, response);
    checkCount(session, asked, response.varbinds);
    if (type === "GetRequest") checkNames(session, asked, response.varbinds);
    return toReply(response);
  }
}
