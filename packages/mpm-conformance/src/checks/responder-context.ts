// The fields that an incoming message hands to access control (RFC 3411 §4.1.2, RFC 3412 §4.2.2).
import { equalOctets, noOctets, requestPdu } from "@snmp/pdu";
import { demand } from "../failure.ts";
import type { ResponderSession } from "../responder-session.ts";
import type { Checks } from "../runner.ts";
import type { Session } from "../session.ts";
import type { Subject } from "../subject.ts";
import { withoutResponder } from "./responder.ts";

export const responderContextChecks: Checks<Subject> = {
  "responder: an incoming message names its sender": {
    risk: "access control decides about another user, model or level than the message has",
    inapplicable: withoutResponder,
    async run(subject) {
      const responder = subject.responder();
      const session = subject.session({ peer: responder });
      const incoming = await receiveIn(session, responder, noOctets, "");
      const { identifier } = subject.plugin;
      demand(
        incoming.messageProcessingModel === identifier,
        `messageProcessingModel is ${incoming.messageProcessingModel}, not ${identifier}`,
        "set it to the plug-in's identifier",
      );
      demand(
        Number.isInteger(incoming.securityModel) && incoming.securityModel > 0,
        `securityModel is ${incoming.securityModel}`,
        "set it to the number of the security model, from 1",
      );
      demand(
        typeof incoming.securityName === "string" && incoming.securityName !== "",
        "securityName is missing",
        "set it to the name that access control knows the sender by",
      );
      demand(
        levels.includes(incoming.securityLevel),
        `securityLevel is ${String(incoming.securityLevel)}`,
        `set it to one of ${levels.join(", ")}`,
      );
    },
  },
  "responder: an incoming message names the default context": {
    risk: "requests without a context reach another engine or context than the agent's own",
    inapplicable: withoutResponder,
    async run(subject) {
      const responder = subject.responder();
      const incoming = await receiveIn(subject.session({ peer: responder }), responder, noOctets, "");
      demand(
        incoming.contextEngineId instanceof Uint8Array &&
          equalOctets(incoming.contextEngineId, responder.engine.engineId),
        "contextEngineId is not the id of the responder's engine, though the request names no other",
        "set it to environment.engine.engineId if a message names none",
      );
      demand(
        typeof incoming.contextName === "string",
        `contextName is ${String(incoming.contextName)}, which is not text`,
        "give the context as text; the default context is empty",
      );
    },
  },
  "responder: contextEngineID and contextName arrive": {
    risk: "a request for one context reads and sets the objects of another one",
    exemption:
      'leave out capabilities.contexts if messages carry no context, or set it to "name" if they carry a contextName only',
    inapplicable: (subject) => withoutResponder(subject) ?? withoutContexts(subject),
    async run(subject) {
      const responder = subject.responder();
      const session = subject.session({ peer: responder });
      const named = await receiveIn(session, responder, noOctets, "a context");
      demand(
        named.contextName === "a context",
        `contextName is ${JSON.stringify(named.contextName)}, not "a context"`,
        "carry contextName, the fourth argument of encode",
      );
      if (subject.options.capabilities?.contexts === "name") return;
      const incoming = await receiveIn(session, responder, otherEngine, "a context");
      demand(
        incoming.contextEngineId instanceof Uint8Array && equalOctets(incoming.contextEngineId, otherEngine),
        "contextEngineId is not the one that encode was given",
        'carry engineId, the third argument of encode, or set capabilities.contexts to "name"',
      );
    },
  },
};

async function receiveIn(
  session: Session,
  responder: ResponderSession,
  engineId: Uint8Array,
  contextName: string,
): ReturnType<ResponderSession["accept"]> {
  await session.introduce();
  const { data } = await session.model.encode(
    1,
    session.credentials,
    engineId,
    new TextEncoder().encode(contextName),
    requestPdu("GetRequest", 1, []),
  );
  return responder.accept("a GetRequest", data);
}

function withoutContexts({ options }: Subject): string | undefined {
  const { contexts = false } = options.capabilities ?? {};
  return contexts === false ? "messages carry no context (capabilities.contexts is not set)" : undefined;
}

/** The id of an engine that the responder may answer for, as a proxy does (RFC 3411 §5). */
const otherEngine = Uint8Array.of(0x80, 0x00, 0x7e, 0xd9, 0x05, 0x6f, 0x74, 0x68, 0x65, 0x72);

const levels = ["noAuthNoPriv", "authNoPriv", "authPriv"];
