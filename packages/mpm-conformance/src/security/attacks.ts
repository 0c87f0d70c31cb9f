// Messages that prove nothing, on both sides: refused, counted, and never thrown about.
import type { ProcessingResult } from "@snmp/mpm-core";
import { octetsFromText } from "@snmp/pdu";
import { attempt, demand, shown, thrownBy } from "../failure.ts";
import { leak } from "../leaks.ts";
import type { Checks } from "../runner.ts";
import { assembled, takenApart } from "./wire.ts";
import type { SecuritySubject } from "./party.ts";
import { changed, exchanged, outcomes, processed, tampered } from "./tampering.ts";

const withoutAuthentication = ({ secureLevels }: SecuritySubject): string | undefined =>
  secureLevels.length === 0 ? "the model has no level with authentication" : undefined;
const withoutSecrets = ({ secrets }: SecuritySubject): string | undefined =>
  secrets.length === 0 ? "there are no `secrets`" : undefined;

export const securityAttackChecks: Checks<SecuritySubject> = {
  "authentication: every changed octet of a request is noticed": {
    inapplicable: withoutAuthentication,
    async run(subject) {
      for (const level of subject.secureLevels) {
        const asker = subject.asker();
        const { message } = await asker.secured(level, octetsFromText("set the power to 1"));
        for (const { octets, at } of changed(message)) {
          const result = await asker.peer.process(octets);
          // one that claims less was not proven, and is not taken for it
          const believed = result.accepted && takenApart(octets)!.level === level;
          demand(
            !believed,
            `at ${level}, a request whose octet ${at} was changed on the way is accepted`,
            "authenticate the whole message, `parameters.message`, with nothing left out but the place of the digest",
          );
        }
      }
    },
  },
  "authentication: every changed octet of an answer is noticed": {
    inapplicable: withoutAuthentication,
    async run(subject) {
      for (const level of subject.secureLevels) {
        const { asker, secured, answer } = await exchanged(subject, level);
        for (const { octets, at } of changed(answer)) {
          const result = await processed(asker, octets, secured);
          const believed = result.accepted && takenApart(octets)!.level === level;
          demand(
            !believed,
            `at ${level}, an answer whose octet ${at} was changed on the way is accepted`,
            "authenticate the whole message, `parameters.message`, with nothing left out but the place of the digest",
          );
        }
      }
    },
  },
  "authentication: a request with another secret is refused": {
    inapplicable: (subject) =>
      withoutAuthentication(subject) ??
      (subject.options.otherCredentials === undefined ? "there are no `otherCredentials`" : undefined),
    async run(subject) {
      for (const level of subject.secureLevels) {
        const asker = subject.asker();
        const security = await asker
          .prepare(subject.options.credentials("noAuthNoPriv"))
          .catch(() => undefined);
        const others = subject.options.otherCredentials!(level);
        const impostor = subject.asker(asker.peer);
        // where prepare has to prove itself to the peer, it may be there already that it fails
        const prepared = await impostor.prepare(others).catch(() => security);
        const message =
          prepared &&
          thrownFree(() => impostor.request(others, prepared, octetsFromText("set the power to 1")));
        if (message === undefined) continue;
        const result = await asker.peer.process(message);
        demand(
          !result.accepted,
          `at ${level}, a request that was made with another secret is accepted`,
          "compare the digest, in constant time, before anything is believed",
        );
      }
    },
  },
  "authentication: a message without its proof is refused": {
    inapplicable: withoutAuthentication,
    async run(subject) {
      const lower = subject.levels.includes("noAuthNoPriv") ? "noAuthNoPriv" : subject.levels[0]!;
      for (const level of subject.secureLevels.filter((candidate) => candidate !== lower)) {
        const asker = subject.asker();
        const { message } = await asker.secured(lower, octetsFromText("set the power to 1"));
        const { securityParameters, data } = takenApart(message)!;
        const result = await asker.peer.process(assembled(level, securityParameters, data).message);
        demand(
          !result.accepted,
          `the security parameters of ${lower} are accepted in a message that claims ${level}`,
          "go by `securityLevel`: what it demands must be there",
        );
      }
    },
  },
  "hostile input: processIncomingMessage never throws, and tells what is wrong": {
    async run(subject) {
      for (const { what, result, error } of await outcomes(subject)) {
        const advice = "return { accepted: false, counter, reason } for whatever arrives";
        demand(error === undefined, `${what}: processIncomingMessage throws ${shown(error)}`, advice);
        const fault = faultOf(result);
        demand(fault === undefined, `${what}: processIncomingMessage gives ${fault}`, advice);
      }
    },
  },
  "hostile input: a refusal is counted once": {
    async run(subject) {
      for (const { what, result, counted } of await outcomes(subject)) {
        if (result === undefined || result.accepted) continue;
        demand(
          counted === 1,
          `${what}: the counter ${result.counter} of its refusal has gone up by ${counted}`,
          "increment environment.counters by one, at the step that fails, and name that counter",
        );
      }
    },
  },
  "hostile input: it is never modified": {
    async run(subject) {
      for (const { what, modified } of await outcomes(subject)) {
        demand(
          !modified,
          `${what}: its octets have changed after processIncomingMessage`,
          "blank the digest in a copy of the message, and decrypt into other memory",
        );
      }
    },
  },
  "hostile input: the model goes on working after it": {
    async run(subject) {
      for (const level of subject.levels) {
        const { asker, secured, answer } = await exchanged(subject, level);
        // whether they may throw is not asked here
        for (const { octets } of tampered(secured.message, subject))
          await asker.peer.process(octets).catch(() => undefined);
        for (const { octets } of tampered(answer, subject))
          await processed(asker, octets, secured).catch(() => undefined);
        await asker.peer.accept((await asker.secured(level, octetsFromText("still there"))).message);
        await asker.accept(answer, secured);
      }
    },
  },
  "reports: what a refusal reports can be sent, and is understood": {
    async run(subject) {
      const level = subject.levels.at(-1)!;
      const asker = subject.asker();
      const secured = await asker.secured(level, octetsFromText("a question"));
      const verdicts = new Set(["retry", "fail", "ignore"]);
      for (const { what, octets } of tampered(secured.message, subject)) {
        const result = await asker.peer.process(octets).catch(() => undefined);
        if (result === undefined || result.accepted || result.report === undefined) continue;
        const { report } = result;
        const message = await attempt(
          `generateResponseMessage for the report of ${what}`,
          "make a message out of every `report` that processIncomingMessage gives",
          () => asker.peer.report(report),
        );
        const received = await processed(asker, message, secured);
        if (!received.accepted) continue;
        const { oid, value, securityLevel } = report;
        const { credentials, security } = secured;
        const verdict = asker.model.processReport?.({
          oid,
          value,
          securityLevel,
          processed: received,
          credentials,
          security,
        });
        demand(
          verdict === undefined ||
            (verdicts.has(verdict.action) && verdict.counter !== "" && verdict.meaning !== ""),
          `processReport for ${oid} gives a verdict without action, counter or meaning`,
          "give one of retry, fail and ignore, the name of the counter, and in words what it means",
        );
      }
      const { credentials, security } = secured;
      const other = await exchanged(subject, level);
      const accepted = await other.asker.accept(other.answer, other.secured);
      const foreign = asker.model.processReport?.({
        oid: "1.3.6.1.4.1.32473.1.0",
        value: 1,
        securityLevel: level,
        processed: accepted,
        credentials,
        security,
      });
      demand(
        foreign === undefined,
        "processReport gives a verdict for a counter that is not the model's",
        "give undefined for counters of others",
      );
    },
  },
  "secrets: the model, what it prepares and what it tells show none": {
    inapplicable: withoutSecrets,
    async run(subject) {
      const advice =
        "keep nothing that was revealed where it prints: in a Secret, a #private field or a WeakMap it does not";
      for (const level of subject.levels) {
        const { asker, secured, answer } = await exchanged(subject, level);
        const accepted = await asker.accept(answer, secured);
        const shownValues: readonly (readonly [string, unknown])[] = [
          ["the model of the side that asks", asker.model],
          ["the model of the side that is asked", asker.peer.model],
          ["what prepare gives", secured.security],
          ["what processIncomingMessage gives", { ...accepted, scopedPdu: undefined }],
          ["the credentials", secured.credentials],
        ];
        for (const [what, value] of shownValues) {
          const found = leak(value, subject.secrets);
          demand(found === undefined, `${what}: ${found}`, advice);
        }
      }
    },
  },
  "secrets: refusals and errors show none": {
    inapplicable: withoutSecrets,
    async run(subject) {
      const advice = "say what was wrong without the value";
      const all = await outcomes(subject);
      for (let i = 0; i < all.length; i += 8) {
        const { error, result } = all[i]!;
        const found = leak(error ?? (result?.accepted === true ? undefined : result), subject.secrets);
        demand(
          found === undefined,
          `what processIncomingMessage gives for ${all[i]!.what}: ${found}`,
          advice,
        );
      }
      const broken = {
        ...subject.options.credentials(subject.levels.at(-1)!),
        securityName: 5 as unknown as string,
      };
      const error = thrownBy(() => subject.plugin.checkCredentials?.(broken));
      const found = error === undefined ? undefined : leak(error, subject.secrets);
      demand(found === undefined, `the error of checkCredentials: ${found}`, advice);
    },
  },
};

function thrownFree<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function faultOf(result: ProcessingResult | undefined): string | undefined {
  if (typeof result !== "object" || result === null) return String(result);
  if (result.accepted) {
    return result.scopedPdu instanceof Uint8Array && typeof result.securityName === "string"
      ? undefined
      : "an acceptance without scopedPdu and securityName";
  }
  return typeof result.counter === "string" &&
    result.counter !== "" &&
    typeof result.reason === "string" &&
    result.reason !== ""
    ? undefined
    : "a refusal without `counter` and `reason`";
}
