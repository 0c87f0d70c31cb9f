import { monotonicNow, RequestTimeout } from "@snmp/mpm-core";
import type { Outstanding } from "@snmp/transport";
import type { Session } from "./session.ts";

/**
 * Sends what a model needs answered before it can encode a request, and resolves to the first reply with its id from its target: the
 * client's side of a `TransportHandler`. Rejects with `RequestTimeout` when none comes in time.
 */
export async function requestOnce(session: Session, message: Uint8Array): Promise<Uint8Array> {
  const { dispatcher, model, name, options } = session;
  const to = session.address ?? (await session.resolve());
  const id = model.messageId(message);
  const started = monotonicNow();
  return new Promise((resolve, reject) => {
    const end = (): void => {
      dispatcher.remove(id);
      dispatcher.deadlines.delete(request);
      session.ended(request);
    };
    const request: Outstanding = {
      to,
      anySource: options.source === "any",
      model,
      expires: started + (options.timeout ?? 5000),
      place: -1,
      accept(reply) {
        end();
        resolve(reply);
        return true;
      },
      fail(error) {
        end();
        dispatcher.transport.silent?.(to);
        reject(error);
      },
      expire() {
        end();
        const elapsed = monotonicNow() - started;
        reject(
          new RequestTimeout(
            `${name} did not answer discovery within ${Math.round(elapsed)} ms`,
            name,
            1,
            elapsed,
          ),
        );
      },
    };
    session.opened(request);
    if (!dispatcher.add(id, request)) {
      session.ended(request);
      return reject(new RangeError(`message id ${id} is outstanding already`));
    }
    dispatcher.deadlines.add(request);
    dispatcher.transport.send(message, to, (error) => {
      if (error !== undefined) request.fail(error);
    });
  });
}
