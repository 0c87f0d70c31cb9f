// RFC 2741 §7.2.4: a subagent takes part in a Set: TestSet, CommitSet, UndoSet, CleanupSet.
import { ObjectError, type MibProvider, type RequestLimits, type SetError, type SetStep } from "@snmp/agent";
import { type Mib, openRequest } from "@snmp/agent/internal";
import { errorStatus, type Varbind } from "@snmp/pdu";
import type { AgentXPduOf } from "../codec/pdu.ts";
import type { MasterAnswer } from "../session/requests.ts";

/** Dependencies of the transactions of one session. */
export interface TransactionsOptions {
  readonly mibOf: (contextName: string) => Mib | undefined;
  /** `timeout` is that of each phase. */
  readonly limits: RequestLimits;
  /** The most transactions at the same time. */
  readonly maxTransactions: number;
  readonly report: (error: ObjectError) => void;
}

/** The assignments of one TestSet. */
interface Share {
  readonly varbinds: readonly Varbind[];
  readonly tested: Promise<MasterAnswer>;
  /** The steps, once `tested` succeeded. */
  steps: readonly SetStep[];
  /** Number of steps whose commit began. */
  begun: number;
  /** The answer to CommitSet, and the commit itself, which may take longer. */
  committed: Promise<MasterAnswer> | undefined;
  running: Promise<MasterAnswer> | undefined;
}

/**
 * One Set of a manager. A master may divide its assignments among several TestSets (snmpd: one per registration), each with a CommitSet of
 * its own in the same order. A PDU that comes again gets the same answer, and nothing happens twice.
 */
interface Transaction {
  readonly shares: Share[];
  /** The packetIDs of CommitSets, in the order of `shares`. */
  readonly commits: number[];
  undone: Promise<MasterAnswer> | undefined;
  readonly request: ReturnType<typeof openRequest>;
  readonly timer: NodeJS.Timeout;
}

/** The transactions of one session. */
export class Transactions {
  readonly #options: TransactionsOptions;
  readonly #transactions = new Map<number, Transaction>();

  constructor(options: TransactionsOptions) {
    this.#options = options;
  }

  /** Number of transactions that have not ended. */
  get size(): number {
    return this.#transactions.size;
  }

  /** §7.2.4.1: checks and reserves; changes nothing. */
  test(pdu: AgentXPduOf<"TestSet">): Promise<MasterAnswer> {
    const mib = this.#options.mibOf(pdu.contextName);
    if (mib === undefined) return Promise.resolve({ error: errorStatus.noCreation, index: 1 });
    let transaction = this.#transactions.get(pdu.transactionId);
    if (transaction === undefined) {
      if (this.#transactions.size >= this.#options.maxTransactions)
        return Promise.resolve({ error: errorStatus.resourceUnavailable, index: 1 });
      transaction = this.#begin(pdu);
    }
    const known = transaction.shares.find(({ varbinds }) => isSameList(varbinds, pdu.varbinds));
    if (known !== undefined) return known.tested;
    const share: Share = {
      varbinds: pdu.varbinds,
      tested: Promise.resolve().then(() => this.#test(share, mib, transaction)),
      steps: [],
      begun: 0,
      committed: undefined,
      running: undefined,
    };
    transaction.shares.push(share);
    return share.tested;
  }

  /** §7.2.4.2: assigns the values. */
  commit({ transactionId, packetId }: AgentXPduOf<"CommitSet">): Promise<MasterAnswer> {
    const transaction = this.#transactions.get(transactionId);
    if (transaction === undefined) return Promise.resolve({ error: errorStatus.commitFailed });
    let at = transaction.commits.indexOf(packetId);
    if (at === -1) at = Math.min(transaction.commits.push(packetId), transaction.shares.length) - 1;
    const share = transaction.shares[at]!;
    share.running ??= this.#commit(share);
    share.committed ??= this.#inTime(share.running, { error: errorStatus.commitFailed });
    return share.committed;
  }

  /** §7.2.4.3: reverses what was assigned. */
  undo({ transactionId }: AgentXPduOf<"UndoSet">): Promise<MasterAnswer> {
    const transaction = this.#transactions.get(transactionId);
    if (transaction === undefined) return Promise.resolve({});
    transaction.undone ??= this.#inTime(this.#undo(transaction), { error: errorStatus.undoFailed });
    return transaction.undone;
  }

  /** §7.2.4.4: releases what TestSet reserved. */
  cleanUp({ transactionId }: AgentXPduOf<"CleanupSet">): void {
    this.#end(transactionId);
  }

  /** Releases everything: the session has ended. */
  close(): void {
    for (const transactionId of [...this.#transactions.keys()]) this.#end(transactionId);
  }

  #begin({ transactionId, contextName }: AgentXPduOf<"TestSet">): Transaction {
    const transaction = {
      shares: [],
      commits: [],
      undone: undefined,
      request: openRequest({ contextName, pduType: "SetRequest" }, this.#options.limits),
      timer: setTimeout(() => this.#end(transactionId), maxAge).unref(),
    };
    this.#transactions.set(transactionId, transaction);
    return transaction;
  }

  async #test(share: Share, mib: Mib, transaction: Transaction): Promise<MasterAnswer> {
    const { varbinds } = share;
    const outcomes = new Array<SetError | SetStep | ObjectError>(varbinds.length).fill("notWritable");
    const groups = new Map<Pick<MibProvider, "prepare">, number[]>();
    varbinds.forEach(({ oid }, at) => {
      const provider = mib.providerOf(oid);
      if (provider?.prepare === undefined) return;
      const group = groups.get(provider);
      if (group === undefined) groups.set(provider, [at]);
      else group.push(at);
    });
    for (const [provider, positions] of groups) {
      const assignments = positions.map((at) => varbinds[at]!);
      const results = await this.#prepare(provider, assignments, transaction.request);
      positions.forEach((at, i) => (outcomes[at] = results[i]!));
    }
    const refused = outcomes.findIndex((outcome) => !isStep(outcome));
    const isEnded = !this.#has(transaction);
    if (refused === -1 && !isEnded) {
      share.steps = outcomes as SetStep[];
      return {};
    }
    outcomes.forEach((outcome, at) => isStep(outcome) && this.#finish(outcome, "release", varbinds[at]!));
    const outcome = outcomes[refused];
    if (outcome instanceof ObjectError) this.#options.report(outcome);
    return {
      error: errorStatus[typeof outcome === "string" ? outcome : "genErr"],
      index: Math.max(refused, 0) + 1,
    };
  }

  async #prepare(
    provider: Pick<MibProvider, "prepare">,
    assignments: readonly Varbind[],
    request: Transaction["request"],
  ): Promise<readonly (SetError | SetStep | ObjectError)[]> {
    try {
      const pending = Promise.resolve(provider.prepare!(assignments, request));
      const results = await request.awaitInTime(pending).catch((error: unknown) => {
        // what it reserves after its time is released at once
        void pending.then(
          (late) => late.forEach((step, i) => isStep(step) && this.#finish(step, "release", assignments[i]!)),
          () => undefined,
        );
        throw error;
      });
      if (results.length === assignments.length) return results;
      throw new Error(`the provider prepared ${results.length} of ${assignments.length} assignments`);
    } catch (error) {
      return assignments.map(({ oid }) => new ObjectError(oid, "validate", error));
    }
  }

  async #commit(share: Share): Promise<MasterAnswer> {
    for (const [at, step] of share.steps.entries()) {
      share.begun = at + 1;
      try {
        await step.commit();
      } catch (error) {
        this.#options.report(new ObjectError(share.varbinds[at]!.oid, "set", error));
        return { error: errorStatus.commitFailed, index: at + 1 };
      }
    }
    return {};
  }

  /** Undoes the steps that began, the last one first; those that have not are released. */
  async #undo({ shares }: Transaction): Promise<MasterAnswer> {
    let isUndone = true;
    for (const share of [...shares].reverse()) {
      await share.running;
      for (let at = share.steps.length - 1; at >= 0; at--) {
        const step = share.steps[at]!;
        if (at >= share.begun) {
          this.#finish(step, "release", share.varbinds[at]!);
          continue;
        }
        try {
          await step.undo();
        } catch (error) {
          isUndone = false;
          this.#options.report(new ObjectError(share.varbinds[at]!.oid, "undo", error));
        }
      }
      share.steps = [];
    }
    return isUndone ? {} : { error: errorStatus.undoFailed };
  }

  #end(transactionId: number): void {
    const transaction = this.#transactions.get(transactionId);
    if (transaction === undefined) return;
    this.#transactions.delete(transactionId);
    clearTimeout(transaction.timer);
    transaction.request.close();
    for (const { steps, varbinds, begun } of transaction.shares)
      steps.forEach((step, at) => this.#finish(step, at < begun ? "finish" : "release", varbinds[at]!));
  }

  #has(transaction: Transaction): boolean {
    for (const known of this.#transactions.values()) if (known === transaction) return true;
    return false;
  }

  #finish(step: SetStep, how: "release" | "finish", { oid }: Varbind): void {
    try {
      step[how]?.();
    } catch (error) {
      this.#options.report(new ObjectError(oid, how === "release" ? "undo" : "set", error));
    }
  }

  /** Resolves as `answer` does, or to `late` when the time of a phase ends. */
  async #inTime(answer: Promise<MasterAnswer>, late: MasterAnswer): Promise<MasterAnswer> {
    let timer: NodeJS.Timeout | undefined;
    const expiry = new Promise<MasterAnswer>((resolve) => {
      timer = setTimeout(() => resolve(late), this.#options.limits.timeout);
    });
    return Promise.race([answer, expiry]).finally(() => clearTimeout(timer));
  }
}

function isStep(outcome: SetError | SetStep | ObjectError | undefined): outcome is SetStep {
  return typeof outcome === "object" && !(outcome instanceof ObjectError);
}

function isSameList(a: readonly Varbind[], b: readonly Varbind[]): boolean {
  const text = (varbinds: readonly Varbind[]): string => JSON.stringify(varbinds);
  return a.length === b.length && a.every(({ oid }, at) => oid === b[at]!.oid) && text(a) === text(b);
}

/** Milliseconds after which a transaction that the master has forgotten is released. */
const maxAge = 60_000;
