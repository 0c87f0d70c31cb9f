// RFC 2741 §7.2.4: a master runs a Set in phases over the sessions that serve its names.
import type { SetError, SetStep } from "@snmp/agent";
import { errorStatusName, type ErrorStatusName, type Varbind } from "@snmp/pdu";
import { refusalOf } from "../errors.ts";
import type { Registration } from "./regions.ts";
import type { MasterSession } from "./session.ts";

/** Tests all assignments. Returns for each an error, or the step that performs it. */
export async function prepareSet(
  assignments: readonly Varbind[],
  registrations: readonly (Registration<MasterSession> | undefined)[],
  contextName: string,
  transactionId: number,
): Promise<readonly (SetError | SetStep)[]> {
  const outcomes = new Array<SetError | SetStep>(assignments.length).fill("notWritable");
  const shares = new Map<MasterSession, number[]>();
  registrations.forEach((registration, at) => {
    if (registration === undefined) return;
    const positions = shares.get(registration.session);
    if (positions === undefined) shares.set(registration.session, [at]);
    else positions.push(at);
  });
  await Promise.all(
    Array.from(shares, async ([session, positions]) => {
      const timeout = Math.max(...positions.map((at) => registrations[at]!.timeout));
      const share = new Share(session, contextName, transactionId, timeout);
      const results = await share.test(positions.map((at) => assignments[at]!));
      positions.forEach((at, i) => (outcomes[at] = results[i]!));
    }),
  );
  return outcomes;
}

/** The part of one session in a Set. However many steps it has, each PDU is sent once. */
class Share {
  #committed: Promise<void> | undefined;
  #undone: Promise<void> | undefined;
  #isCleanedUp = false;

  constructor(
    readonly session: MasterSession,
    readonly contextName: string,
    readonly transactionId: number,
    readonly timeout: number,
  ) {}

  async test(varbinds: readonly Varbind[]): Promise<readonly (SetError | SetStep)[]> {
    const { contextName, session, transactionId, timeout } = this;
    const step: SetStep = {
      commit: () => (this.#committed ??= this.#run("CommitSet")),
      undo: () => (this.#undone ??= this.#committed === undefined ? Promise.resolve() : this.#run("UndoSet")),
      // after a CommitSet, UndoSet ends the transaction
      release: () => this.#committed === undefined && this.#cleanUp(),
      finish: () => this.#cleanUp(),
    };
    try {
      const { error, index } = await session.ask(
        { type: "TestSet", contextName, varbinds },
        transactionId,
        timeout,
      );
      if (error === 0) return varbinds.map(() => step);
      this.#cleanUp();
      const refused = toSetError(errorStatusName(error));
      const at = index >= 1 && index <= varbinds.length ? index - 1 : 0;
      return varbinds.map((_, i) => (i === at ? refused : idle));
    } catch (error) {
      this.#cleanUp();
      throw error;
    }
  }

  async #run(type: "CommitSet" | "UndoSet"): Promise<void> {
    const { error, index } = await this.session.ask({ type }, this.transactionId, this.timeout);
    if (error !== 0) throw refusalOf(error, index, type);
  }

  #cleanUp(): void {
    if (this.#isCleanedUp) return;
    this.#isCleanedUp = true;
    this.session.tell({ type: "CleanupSet" }, this.transactionId);
  }
}

function toSetError(name: ErrorStatusName | undefined): SetError {
  return setErrors.has(name) ? (name as SetError) : "genErr";
}

const idle: SetStep = { commit: () => undefined, undo: () => undefined };
const setErrors: ReadonlySet<ErrorStatusName | undefined> = new Set<ErrorStatusName>([
  "noAccess",
  "notWritable",
  "wrongType",
  "wrongLength",
  "wrongEncoding",
  "wrongValue",
  "noCreation",
  "inconsistentName",
  "inconsistentValue",
  "resourceUnavailable",
]);
