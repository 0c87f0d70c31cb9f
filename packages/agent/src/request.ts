// One request in progress: its sender, and the limits on its cost.
import { type IncomingMessage, monotonicNow, type SecurityLevel } from "@snmp/mpm-core";
import type { PduType } from "@snmp/pdu";
import type { Principal } from "./access/rights.ts";
import type { RequestInfo } from "./objects/provider.ts";
import { nextTurn, withTimeout } from "./promises.ts";

/** Limits on the cost of one request. An answer beyond a limit is cut off (GetBulk) or becomes tooBig or genErr. */
export interface RequestLimits {
  /** Maximum number of variable bindings in a request; 2000 by default. */
  readonly varbinds: number;
  /** Maximum number of repetitions of a GetBulkRequest; 2147483647 by default. */
  readonly repetitions: number;
  /** Maximum number of instances that the agent looks at; 20000 by default. */
  readonly steps: number;
  /**
   * Milliseconds of CPU time for a request of more than 128 variable bindings, or a GetBulkRequest that asks for as many; 20 by default.
   * Then GetBulk answers what it has, Get and GetNext answer tooBig, and Set answers resourceUnavailable before anything changes.
   */
  readonly cpu: number;
  /** Milliseconds that all objects of a request may take together; 5000 by default. */
  readonly timeout: number;
  /** Milliseconds that one call of a handler may take, such as `get` of a scalar; by default as many as `timeout`, which counts too. */
  readonly handler?: number;
}

/** A request reached its limit of steps or time. */
export class LimitError extends Error {}

/** A request in progress. Call `close` when it is answered. */
export class Request implements RequestInfo {
  readonly messageProcessingModel: number;
  readonly securityModel: number;
  readonly securityName: string;
  readonly securityLevel: SecurityLevel;
  readonly contextName: string;
  readonly pduType: PduType;
  readonly counter64: boolean;
  readonly #from: { toString(): string } | undefined;
  #controller: AbortController | undefined;
  #isClosed = false;
  readonly #startedAt = monotonicNow();
  #cpu: NodeJS.CpuUsage | undefined;
  #sliceStartedAt = this.#startedAt;
  #steps: number;
  #deadline: Promise<never> | undefined;
  #rejectDeadline: ((reason: Error) => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abandoned: Error | undefined;

  /** `from`: address of the sender. */
  constructor(
    message: IncomingMessage,
    /** The limits on its cost. */
    readonly limits: RequestLimits,
    from?: { toString(): string },
  ) {
    this.#from = from;
    this.messageProcessingModel = message.messageProcessingModel;
    this.securityModel = message.securityModel;
    this.securityName = message.securityName;
    this.securityLevel = message.securityLevel;
    this.contextName = message.contextName;
    this.pduType = message.pdu.type;
    this.counter64 = message.messageProcessingModel !== 0;
    this.#steps = limits.steps;
  }

  get principal(): Principal {
    const { messageProcessingModel, securityModel, securityName, securityLevel, contextName } = this;
    return { messageProcessingModel, securityModel, securityName, securityLevel, contextName };
  }

  get peer(): string | undefined {
    return this.#from?.toString();
  }

  get context(): string {
    return this.contextName;
  }

  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.#abandoned !== undefined) this.#controller.abort(this.#abandoned);
      else if (this.#isClosed) this.#controller.abort(createAnsweredError());
    }
    return this.#controller.signal;
  }

  step(): void {
    if (--this.#steps < 0)
      throw new LimitError(
        `the request needs more than ${this.limits.steps} steps; raise limits.steps if that is expected`,
      );
  }

  /** Starts to count CPU time. Only for requests that may become expensive: asking the operating system is slow. */
  watchCpu(): void {
    this.#cpu = process.cpuUsage();
  }

  /** Whether the request reached a limit of steps or time. CPU time, where it is counted, does not depend on how busy the host is. */
  get isExhausted(): boolean {
    return this.#steps <= 0 || this.isOverCpu || this.isOverdue;
  }

  /** Whether the request took more than its CPU time. */
  get isOverCpu(): boolean {
    if (this.#cpu === undefined) return false;
    const { user, system } = process.cpuUsage(this.#cpu);
    return user + system > this.limits.cpu * 1000;
  }

  /** Whether the request took longer than its timeout. */
  get isOverdue(): boolean {
    return monotonicNow() - this.#startedAt > this.limits.timeout;
  }

  /** Returns the error of a request that is overdue. */
  createOverdueError(): LimitError {
    return createTimeoutError(this.limits.timeout, "limits.timeout");
  }

  /** Resolves as `promise` does, or rejects when the time of a handler or of the request ends, or the request is abandoned. */
  awaitInTime<T>(promise: PromiseLike<T>): Promise<T> {
    const { handler = Infinity, timeout } = this.limits;
    const bounded =
      handler < timeout
        ? withTimeout(promise, handler, () => createTimeoutError(handler, "limits.handler"))
        : promise;
    return Promise.race([bounded, this.#expire()]);
  }

  /** Yields to the event loop if this request kept it busy for a while. */
  async yieldTurn(): Promise<void> {
    if (monotonicNow() - this.#sliceStartedAt < maxSlice) return;
    await nextTurn();
    this.#sliceStartedAt = monotonicNow();
  }

  /** Ends every wait for objects. */
  abandon(reason: Error): void {
    this.#abandoned ??= reason;
    this.#rejectDeadline?.(this.#abandoned);
    this.#controller?.abort(this.#abandoned);
  }

  /** Stops the timer of the request, and the handlers that still run. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#controller?.abort(createAnsweredError());
  }

  #expire(): Promise<never> {
    if (this.#deadline !== undefined) return this.#deadline;
    this.#deadline = new Promise<never>((_, reject) => {
      const left = Math.max(0, this.limits.timeout - (monotonicNow() - this.#startedAt));
      this.#rejectDeadline = reject;
      this.#timer = setTimeout(() => this.abandon(this.createOverdueError()), left);
    });
    this.#deadline.catch(() => undefined);
    if (this.#abandoned !== undefined) this.abandon(this.#abandoned);
    return this.#deadline;
  }
}

function createTimeoutError(milliseconds: number, limit: string): LimitError {
  return new LimitError(`did not finish within ${milliseconds} ms (${limit})`);
}

function createAnsweredError(): LimitError {
  return new LimitError("the request is answered");
}

/** Milliseconds for which a request may keep the event loop busy in one go. */
const maxSlice = 10;
