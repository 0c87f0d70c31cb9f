// Mistakes that authors make in the side that is asked.
import { type MessageResponder, type Received, type ResponderEnvironment } from "@snmp/mpm-core";
import type { StrangeMessage } from "../support/model.ts";
import { codec, identifier, pluginOf, StrangeResponder } from "../support/model.ts";
import type { Mutant } from "./mutant.ts";

type Accepted = Extract<Received, { kind: "message" }>;

const responder = (
  mistake: string,
  fails: string | readonly string[],
  Responder: new (environment: ResponderEnvironment) => MessageResponder,
): Mutant => ({
  mistake,
  plugin: pluginOf(undefined, Responder),
  fails: typeof fails === "string" ? [fails] : fails,
});

let latestEnvironment: ResponderEnvironment | undefined;
let latest: StrangeMessage | undefined;

export const responderMutants: readonly Mutant[] = [
  responder(
    "values of Counter32 arrive as Gauge32",
    "responder: requests arrive unchanged",
    class extends StrangeResponder {
      protected override accepted(message: StrangeMessage, securityName: string): Accepted {
        const varbinds = message.data.varbinds.map((varbind) =>
          varbind.type === "Counter32" ? { ...varbind, type: "Gauge32" } : varbind,
        );
        return super.accepted(
          { ...message, data: { ...message.data, varbinds } as StrangeMessage["data"] },
          securityName,
        );
      }
    },
  ),
  responder(
    "the message says nothing of who asks",
    "responder: an incoming message names its sender",
    class extends StrangeResponder {
      protected override accepted(message: StrangeMessage): Accepted {
        return super.accepted(message, "");
      }
    },
  ),
  responder(
    "the answer carries no token",
    ["responder: the model decodes its answers"],
    class extends StrangeResponder {
      protected override accepted(message: StrangeMessage, securityName: string): Accepted {
        const accepted = super.accepted(message, securityName);
        return {
          ...accepted,
          respond(response) {
            // only where nothing else looks, so that it stands for itself
            if (!(response.type === "Response" && response.errorStatus > 0 && response.varbinds.length > 0))
              return accepted.respond(response);
            return codec.encode({ version: identifier, token: new Uint8Array(0), data: response });
          },
        };
      }
    },
  ),
  responder(
    "respond() uses the latest message",
    "responder: respond() answers its own message, even after later messages",
    class extends StrangeResponder {
      #latest = 0;
      protected override accepted(message: StrangeMessage, securityName: string): Accepted {
        const accepted = super.accepted(message, securityName);
        if (message.data.type !== "Trap") this.#latest = message.data.requestId;
        return {
          ...accepted,
          respond: (response) =>
            accepted.respond({ ...response, requestId: this.#latest } as typeof response),
        };
      }
    },
  ),
  responder(
    "maxResponsePduSize is the size of the message",
    "responder: a response of maxResponsePduSize octets fits",
    class extends StrangeResponder {
      protected override accepted(message: StrangeMessage, securityName: string): Accepted {
        return {
          ...super.accepted(message, securityName),
          maxResponsePduSize: this.environment.engine.maxMessageSize,
        };
      }
    },
  ),
  responder(
    "respond() never looks at the size",
    "responder: respond() decides by the size in its own format",
    class extends StrangeResponder {
      protected override accepted(message: StrangeMessage, securityName: string): Accepted {
        const respond: Accepted["respond"] = (data) => codec.encode({ ...message, data });
        return { ...super.accepted(message, securityName), respond };
      }
    },
  ),
  responder(
    "respond() works once, also when its answer was too large",
    "responder: respond() decides by the size in its own format",
    class extends StrangeResponder {
      protected override accepted(message: StrangeMessage, securityName: string): Accepted {
        const accepted = super.accepted(message, securityName);
        let used = false;
        const respond: Accepted["respond"] = (response) => {
          if (used) return undefined;
          used = true;
          return accepted.respond(response);
        };
        return { ...accepted, respond };
      }
    },
  ),
  responder(
    "a Response is answered with a Report",
    "responder: a Response, a Report or a trap gets no Report",
    class extends StrangeResponder {
      override receive(message: Uint8Array): Received {
        const received = super.receive(message);
        if (received.kind !== "message" || received.pdu.type !== "Response") return received;
        this.environment.engine.counters.increment("strangeResponses");
        return { kind: "report", counter: "strangeResponses", reason: "nothing was asked", data: message };
      }
    },
  ),
  responder(
    "an unknown token is taken for the default one",
    "responder: unknown credentials are refused",
    class extends StrangeResponder {
      override receive(message: Uint8Array): Received {
        const received = super.receive(message);
        return received.kind === "discard" && received.counter === "strangeTokens"
          ? this.accepted(codec.decode(message), "anybody")
          : received;
      }
    },
  ),
  responder(
    "receive throws what decoding throws",
    "responder: receive never throws and always returns a result",
    class extends StrangeResponder {
      override receive(message: Uint8Array): Received {
        if (message.length > 4) codec.decode(message);
        return super.receive(message);
      }
    },
  ),
  responder(
    "a discard has no reason",
    "responder: receive never throws and always returns a result",
    class extends StrangeResponder {
      protected override discard(counter: string): Received {
        return super.discard(counter, "");
      }
    },
  ),
  responder(
    "a discard is not counted",
    "responder: a discard is counted once",
    class extends StrangeResponder {
      protected override discard(counter: string, reason: string): Received {
        return { kind: "discard", counter, reason };
      }
    },
  ),
  responder(
    "a discard is counted at two steps",
    "responder: a discard is counted once",
    class extends StrangeResponder {
      protected override discard(counter: string, reason: string): Received {
        this.environment.engine.counters.increment(counter);
        return super.discard(counter, reason);
      }
    },
  ),
  responder(
    "the answer is made in the message that was received",
    "responder: it neither keeps nor changes the input",
    class extends StrangeResponder {
      override receive(message: Uint8Array): Received {
        const received = super.receive(message);
        if (received.kind !== "message" || received.pdu.type !== "SetRequest") return received;
        return { ...received, respond: () => message };
      }
    },
  ),
  responder(
    "the environment is kept in a variable of the module",
    "responder: two responders share nothing",
    class extends StrangeResponder {
      constructor(environment: ResponderEnvironment) {
        super(environment);
        latestEnvironment = environment;
      }
      protected override discard(counter: string, reason: string): Received {
        latestEnvironment?.engine.counters.increment(counter);
        return { kind: "discard", counter, reason };
      }
    },
  ),
  responder(
    "hostile messages fill a table",
    "responder: it still works after hostile input",
    class extends StrangeResponder {
      #refused = 0;
      override receive(message: Uint8Array): Received {
        const received =
          this.#refused > 1000
            ? this.discard("strangeLimits", "too many messages were refused")
            : super.receive(message);
        if (received.kind === "discard") this.#refused++;
        return received;
      }
    },
  ),
  responder(
    "the reason tells the token that is not known",
    "responder: its results show no secret",
    class extends StrangeResponder {
      override receive(message: Uint8Array): Received {
        const received = super.receive(message);
        if (received.kind === "message") latest = codec.decode(message);
        if (received.kind !== "discard" || latest === undefined) return received;
        return { ...received, reason: `after a message of ${Buffer.from(latest.token).toString()}` };
      }
    },
  ),
];
