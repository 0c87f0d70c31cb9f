// RFC 3414 §3.2 for clients: the message claims to answer a request.
import type { Counters, ExpectedAnswer, IncomingSecurityParameters, ProcessingResult } from "@snmp/mpm-core";
import { equalOctets } from "@snmp/pdu";
import type { PreparedUser, RemoteEngine } from "./engines/remote-engine.ts";
import { IncomingSteps } from "./incoming-steps.ts";

/** Checks an answer to the request in `expected`. Calls `onNews` if it proves something about the engine that the store does not have. */
export function processAnswer(
  parameters: IncomingSecurityParameters,
  expected: ExpectedAnswer,
  counters: Counters,
  onNews: (engine: RemoteEngine) => void,
): ProcessingResult {
  const steps = new IncomingSteps(parameters, counters);
  const fault = steps.parse();
  if (fault !== undefined) return fault;
  // engine and user that were asked; missing for a probe that discovers the engine
  const reference = expected.security.reference as PreparedUser["reference"] | undefined;
  const { authoritativeEngineId, userName } = steps.usm;
  const engine = reference?.engine;
  const isEngine = engine !== undefined && equalOctets(authoritativeEngineId, engine.engineId);
  // The message processing model judges messages that are not authentic: it knows the level of the request.
  if (parameters.securityLevel === "noAuthNoPriv") {
    if (isEngine && expected.credentials.securityLevel === "noAuthNoPriv") engine.endDispute();
    return steps.accept(parameters.data);
  }
  // 3): the engine is the one that was asked
  if (!isEngine)
    return steps.refuse("usmStatsUnknownEngineIDs", "an answer under the authority of another engine");
  // 4): the user is the one in whose name the request was made
  const { user } = reference!;
  if (!equalOctets(userName, user.nameOctets))
    return steps.refuse("usmStatsUnknownUserNames", "an answer to another user");
  // 5) and 6)
  steps.setUser(user);
  const unauthentic = steps.authenticate(user, user.priv !== undefined);
  if (unauthentic !== undefined) return unauthentic;
  // 7) b)
  const late = steps.checkRemoteTime(engine);
  if (late !== undefined) return late;
  engine.prove();
  if (!engine.stored) onNews(engine);
  return steps.decrypt(user);
}
