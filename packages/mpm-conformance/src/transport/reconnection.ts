// Peers go away and come back.
import { describe, demand } from "../failure.ts";
import type { Checks } from "../runner.ts";
import { demandTransportError, pingPong } from "./errors.ts";
import { messageOf, onStage, type Party, quiet, type Stage, type TransportSubject } from "./stage.ts";
import type { ListeningTransport, RequestingTransport, TransportAddress } from "@snmp/transport";

export const reconnectionChecks: Checks<TransportSubject> = {
  "errors: a peer that comes back is reached again": {
    risk: "after a restart of a device, a client that runs for months never reaches it again",
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        await pingPong(stage, { asking, asked, to }, "before the peer goes away");
        await stage.close(asked.transport);
        await stage.sent(asking.transport, messageOf(40), to); // may fail, or be lost
        asking.transport.silent?.(to);
        await quiet();
        const again = await stage.listen(asked.transport);
        await reach(stage, asking, again, to);
      }),
  },
  "errors: a broken connection is reported": {
    risk: "a request waits for its timeout, although its answer cannot come any more",
    exemption: "leave out the option `connections` if messages do not travel over connections",
    inapplicable: ({ options }) =>
      options.connections === true
        ? undefined
        : "messages do not travel over connections (the option `connections` is not set)",
    run: (subject) =>
      onStage(subject, async (stage) => {
        const { asking, asked, to } = await stage.pair();
        await stage.sent(asking.transport, messageOf(40), to);
        await asked.inbox.filled(1, "a request of 40 octets");
        await stage.close(asked.transport);
        await asking.inbox.failed(`the connection to ${to.toString()} broke while a request was pending`);
        const [entry] = asking.inbox.errors;
        demandTransportError(entry?.error, to.toString(), "breaking a connection");
        demand(
          entry?.to === undefined || asking.transport.isSource(entry.to, to),
          `the error of the connection to ${to.toString()} is reported for ${entry?.to?.toString()}`,
          "pass the address that the message was sent to as the second argument of `error`",
        );
      }),
  },
};

/** Sends until an answer comes, as a client with retries does. */
async function reach(
  stage: Stage,
  asking: Party<RequestingTransport>,
  asked: Party<ListeningTransport>,
  to: TransportAddress,
): Promise<void> {
  let fault: unknown;
  for (let tries = 0; tries < 4; tries++) {
    const before = asked.inbox.messages.length;
    fault = await stage.sent(asking.transport, messageOf(60), to);
    await quiet();
    if (fault === undefined && asked.inbox.messages.length > before) {
      await pingPong(stage, { asking, asked, to }, "after the peer came back");
      return;
    }
    asking.transport.silent?.(to);
  }
  demand(
    false,
    `after the peer at ${to.toString()} came back, 4 messages do not reach it (${fault === undefined ? "no error is reported" : describe(fault)})`,
    "forget a connection that broke, and open another one for the next message",
  );
}
