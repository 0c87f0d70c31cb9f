import { RequestTimeout } from "@snmp/mpm-core";
import type { Session } from "./session.ts";

/** Sends what a model needs answered before it can encode a request: the client's side of a `TransportHandler`. */
export class Discovery {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** One message, and the first reply with its id from its target. Rejects with `RequestTimeout` when none comes in time. */
  async request(message: Uint8Array): Promise<Uint8Array> {
    const session = this.#session;
    const { dispatcher, model, name, options } = session;
    const to = await session.address();
    const id = model.messageId(message);
    const started = performance.now();
    return new Promise((resolve, reject) => {
      const end = (): void => {
        dispatcher.remove(id);
        dispatcher.deadlines.delete(request);
        session.ended(request);
      };
      const request = {
        to,
        anySource: options.source === "any",
        model,
        expires: started + (options.timeout ?? 5000),
        accept(reply: Uint8Array): boolean {
          end();
          resolve(reply);
          return true;
        },
        fail(error: Error): void {
          end();
          reject(error);
        },
        expire(): void {
          end();
          const elapsed = performance.now() - started;
          reject(new RequestTimeout(`${name} did not answer discovery within ${Math.round(elapsed)} ms`, name, 1, elapsed));
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
}
