// RFC 3414 §3.2 for agents and notification receivers.
import type { Counters, IncomingSecurityParameters, LocalEngine, ProcessingResult } from "@snmp/mpm-core";
import { equalOctets } from "@snmp/pdu";
import { maxBoots, timeWindow } from "./engines/remote-clock.ts";
import { IncomingSteps } from "./incoming-steps.ts";
import type { ForeignEngine, LocalUsers, SenderUser } from "./local-users.ts";

/** The local engine and its users. */
export interface Responder {
  readonly engine: LocalEngine;
  readonly users: LocalUsers;
  readonly receivesNotifications: boolean;
}

/** Checks a request or a notification. */
export function processRequest(
  parameters: IncomingSecurityParameters,
  counters: Counters,
  responder: Responder,
): ProcessingResult | Promise<ProcessingResult> {
  const steps = new IncomingSteps(parameters, counters);
  const fault = steps.parse();
  if (fault !== undefined) return fault;
  const { engine, users, receivesNotifications } = responder;
  const { authoritativeEngineId } = steps.usm;
  // 3): the engine is the local one, or one that sends traps; discovery ends here
  const isOwn = equalOctets(authoritativeEngineId, engine.engineId);
  if (!isOwn && (!receivesNotifications || parameters.reportable || authoritativeEngineId.length === 0))
    return steps.refuse("usmStatsUnknownEngineIDs", "a message for another engine", "noAuthNoPriv");
  const proceed = (): ProcessingResult | Promise<ProcessingResult> =>
    isOwn
      ? processOwn(steps, engine, users)
      : processForeign(steps, users, users.foreign(authoritativeEngineId));
  return users.pending === undefined ? proceed() : waitForKeys(steps, users, users.pending, proceed);
}

/** Messages that come before the users' keys are made wait for them, but only a few: anybody can send more than there is memory. */
async function waitForKeys(
  steps: IncomingSteps,
  users: LocalUsers,
  pending: Promise<void>,
  proceed: () => ProcessingResult | Promise<ProcessingResult>,
): Promise<ProcessingResult> {
  if (users.waiting >= maxWaiting)
    return steps.refuse("usmKeysPending", `more than ${maxWaiting} messages before the users' keys are made`);
  users.waiting += 1;
  await pending;
  users.waiting -= 1;
  return proceed();
}

/** The local engine is authoritative. */
function processOwn(steps: IncomingSteps, engine: LocalEngine, users: LocalUsers): ProcessingResult {
  const { userName, authoritativeEngineBoots: boots, authoritativeEngineTime: time } = steps.usm;
  // 4)
  const user = users.own(userName);
  if (user === undefined) return steps.refuse("usmStatsUnknownUserNames", "an unknown user", "noAuthNoPriv");
  // 5) and 6)
  steps.setUser(user);
  const unauthentic = steps.authenticate(user, user.priv !== undefined);
  if (unauthentic !== undefined) return unauthentic;
  // 7) a)
  if (
    steps.parameters.securityLevel !== "noAuthNoPriv" &&
    (engine.boots === maxBoots || boots !== engine.boots || Math.abs(time - engine.time) > timeWindow)
  ) {
    return steps.refuse(
      "usmStatsNotInTimeWindows",
      `boots ${boots} and time ${time} are outside the time window of this engine`,
      "authNoPriv",
    );
  }
  return steps.decrypt(user);
}

/** Another engine is authoritative: it sent a trap. */
function processForeign(
  steps: IncomingSteps,
  users: LocalUsers,
  foreign: ForeignEngine,
): ProcessingResult | Promise<ProcessingResult> {
  // 4)
  const sender = foreign.user(steps.usm.userName);
  if (sender === undefined)
    return steps.refuse("usmStatsUnknownUserNames", "a notification of an unknown user");
  // 5) and 6)
  steps.setUser(sender.authentication);
  const unauthentic = steps.authenticate(sender.authentication, sender.hasPrivacy);
  if (unauthentic !== undefined) return unauthentic;
  const { securityLevel, data } = steps.parameters;
  if (securityLevel === "noAuthNoPriv") return steps.accept(data);
  const restoring = users.keep(foreign);
  return restoring === undefined
    ? processAuthentic(steps, users, foreign, sender)
    : restoring.then(() => processAuthentic(steps, users, foreign, sender));
}

/** The message is authentic: its time counts. */
function processAuthentic(
  steps: IncomingSteps,
  users: LocalUsers,
  foreign: ForeignEngine,
  sender: SenderUser,
): ProcessingResult | Promise<ProcessingResult> {
  // 7) b)
  const late = steps.checkRemoteTime(foreign.remote);
  if (late !== undefined) return late;
  users.save(foreign);
  const user = sender.complete();
  return user instanceof Promise ? user.then((ready) => steps.decrypt(ready)) : steps.decrypt(user);
}

/** Messages that may wait for the users' keys. */
const maxWaiting = 1024;
