// A peer for models without a responder.
import type { TransportHandler } from "@snmp/mpm-core";
import { noOctets, type Pdu } from "@snmp/pdu";
import { attempt, ConformanceFailure } from "./failure.ts";
import type { Peer } from "./options.ts";
import type { Subject } from "./subject.ts";

/** Another instance of the model, for models whose `decode` accepts what `encode` makes. */
export class SymmetricPeer implements Peer {
  readonly transportHandler: TransportHandler = () =>
    Promise.reject(
      new ConformanceFailure(
        "the model sent a message to its peer, and the kit has no peer that could answer",
        "a model with discovery needs a peer: implement createResponder, or give the kit a `peer`",
      ),
    );

  constructor(readonly subject: Subject) {}

  async answer(_request: Uint8Array, response: Pdu): Promise<Uint8Array> {
    const { options, plugin } = this.subject;
    const model = plugin.create(this.transportHandler, options.lcd?.() ?? {});
    const requestId = response.type === "Trap" ? 0 : response.requestId;
    const { data } = await attempt(
      `encode of a ${response.type}, to answer with`,
      "if `encode` does not make answers, implement createResponder, or give the kit a `peer` that answers",
      () => model.encode(requestId, options.credentials(), noOctets, noOctets, response),
    );
    return data;
  }
}
