// RFC 3416 §4.2.5: SetRequest, in two phases.
import type { StandardPdu, Varbind } from "@snmp/pdu";
import type { VisibleMib } from "../access/visible-mib.ts";
import { ObjectError } from "../errors.ts";
import type { MibProvider, SetError, SetStep } from "../objects/provider.ts";
import type { Request } from "../request.ts";
import { isPromise, type MaybePromise, withTimeout } from "../promises.ts";
import { type Answer, refuseAsGenErr, type Refusal } from "./answer.ts";
import { varbindsPerPause } from "./pause.ts";

type Outcome = SetError | SetStep | ObjectError;
type Report = (error: ObjectError) => void;

/** Assigns all values or none of them. */
export async function answerSet(pdu: StandardPdu, visible: VisibleMib, report: Report): Promise<Answer> {
  const { varbinds } = pdu;
  const outcomes = await prepareAll(varbinds, visible);
  const refused = outcomes.findIndex((outcome) => !isStep(outcome));
  if (refused === -1)
    return (await commitAll(outcomes as SetStep[], varbinds, visible.request, report)) ?? { varbinds };
  outcomes.forEach((outcome, at) => isStep(outcome) && end(outcome, "release", varbinds[at]!.oid, report));
  const outcome = outcomes[refused] as SetError | ObjectError;
  return outcome instanceof ObjectError
    ? refuseAsGenErr(refused + 1, outcome)
    : { error: outcome, index: refused + 1 };
}

/** Runs the first phase: validates all assignments, those of one provider in one call. */
async function prepareAll(
  varbinds: readonly Varbind[],
  { mib, view, request }: VisibleMib,
): Promise<Outcome[]> {
  const outcomes = new Array<Outcome>(varbinds.length).fill("notWritable");
  const shares = new Map<Pick<MibProvider, "prepare">, number[]>();
  varbinds.forEach(({ oid }, position) => {
    const provider = mib.providerOf(oid);
    if (!view.includes(oid)) outcomes[position] = "noAccess";
    else if (provider?.prepare !== undefined) {
      const share = shares.get(provider);
      if (share === undefined) shares.set(provider, [position]);
      else share.push(position);
    }
  });
  if (varbinds.length > varbindsPerPause) request.watchCpu();
  let prepared = 0;
  for (const [provider, positions] of shares) {
    if (++prepared % varbindsPerPause === 0) {
      // before anything changes
      if (request.isOverCpu) {
        for (const position of positions) outcomes[position] = "resourceUnavailable";
        return outcomes;
      }
      await request.yieldTurn();
    }
    const share = positions.map((position) => varbinds[position]!);
    let results: readonly Outcome[];
    try {
      request.step();
      results = await settle(provider.prepare!(share, request), request);
      if (results.length !== share.length)
        throw new Error(
          `the provider prepared ${results.length} of ${share.length} assignments; prepare() must return one result for each`,
        );
    } catch (error) {
      results = share.map(({ oid }) => new ObjectError(oid, "validate", error));
    }
    positions.forEach((position, i) => (outcomes[position] = results[i]!));
  }
  return outcomes;
}

/** Runs the second phase. If a step fails, undoes everything and returns the refusal. */
async function commitAll(
  steps: readonly SetStep[],
  varbinds: readonly Varbind[],
  request: Request,
  report: Report,
): Promise<Refusal | undefined> {
  for (const [at, step] of steps.entries()) {
    try {
      if ((at + 1) % varbindsPerPause === 0) await request.yieldTurn();
      await settle(step.commit(), request);
    } catch (error) {
      report(new ObjectError(varbinds[at]!.oid, "set", error));
      for (let rest = at + 1; rest < steps.length; rest++)
        end(steps[rest]!, "release", varbinds[rest]!.oid, report);
      const isUndone = await undoAll(steps.slice(0, at + 1), varbinds, request.limits.timeout, report);
      return isUndone ? { error: "commitFailed", index: at + 1 } : { error: "undoFailed", index: 0 };
    }
  }
  for (const [at, step] of steps.entries()) end(step, "finish", varbinds[at]!.oid, report);
  return undefined;
}

/** Undoes the steps, last one first. Returns whether all succeeded. */
async function undoAll(
  steps: readonly SetStep[],
  varbinds: readonly Varbind[],
  timeout: number,
  report: Report,
): Promise<boolean> {
  let isUndone = true;
  for (let at = steps.length - 1; at >= 0; at--) {
    try {
      const pending = steps[at]!.undo();
      if (isPromise(pending)) await withTimeout(pending, timeout);
    } catch (error) {
      isUndone = false;
      report(new ObjectError(varbinds[at]!.oid, "undo", error));
    }
  }
  return isUndone;
}

function end(step: SetStep, how: "release" | "finish", oid: string, report: Report): void {
  try {
    step[how]?.();
  } catch (error) {
    report(new ObjectError(oid, how === "release" ? "undo" : "set", error));
  }
}

function settle<T>(value: MaybePromise<T>, request: Request): MaybePromise<T> {
  return isPromise(value) ? request.awaitInTime(value) : value;
}

function isStep(outcome: Outcome): outcome is SetStep {
  return typeof outcome === "object" && !(outcome instanceof ObjectError);
}
