// One request at work: what is known of it, and how much it may cost.
import { type IncomingMessage, monotonicNow, type SecurityLevel } from "@snmp/mpm-core";
import type { PduType } from "@snmp/pdu";
import type { RequestInfo } from "./objects/provider.ts";

/** How much one request may cost. What goes beyond is cut off (GetBulk) or answered with tooBig or genErr. */
export interface RequestLimits {
  /** The most variable bindings in a request. */
  readonly varbinds: number;
  /** The most repetitions of a GetBulkRequest. */
  readonly repetitions: number;
  /** The most instances that are looked at. */
  readonly steps: number;
  /** Milliseconds of CPU time after which the answer to a GetBulkRequest of more than 128 variable bindings is complete. */
  readonly cpu: number;
  /** Milliseconds that objects may take altogether. */
  readonly timeout: number;
}

/** A request has had its share of steps or time. */
export class LimitError extends Error {}

/** A request that is being answered. To be closed when it is. */
export class Request implements RequestInfo {
  readonly messageProcessingModel: number;
  readonly securityModel: number;
  readonly securityName: string;
  readonly securityLevel: SecurityLevel;
  readonly contextName: string;
  readonly pduType: PduType;
  readonly counter64: boolean;
  readonly #began = monotonicNow();
  #cpu: NodeJS.CpuUsage | undefined;
  #sliceBegan = this.#began;
  #steps: number;
  #deadline: Promise<never> | undefined;
  #giveUp: ((reason: Error) => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abandoned: Error | undefined;

  constructor(
    message: IncomingMessage,
    readonly limits: RequestLimits,
  ) {
    this.messageProcessingModel = message.messageProcessingModel;
    this.securityModel = message.securityModel;
    this.securityName = message.securityName;
    this.securityLevel = message.securityLevel;
    this.contextName = message.contextName;
    this.pduType = message.pdu.type;
    this.counter64 = message.messageProcessingModel !== 0;
    this.#steps = limits.steps;
  }

  step(): void {
    if (--this.#steps < 0) throw new LimitError(`the request needs more than ${this.limits.steps} steps`);
  }

  /** Begins the count of CPU time, for a request that may become expensive: to ask the operating system is slow. */
  watchCpu(): void {
    this.#cpu = process.cpuUsage();
  }

  /** Whether the request has had its share of steps or time: of CPU time, which is not longer on a busy host, where it is counted. */
  get exhausted(): boolean {
    const { user, system } = this.#cpu === undefined ? unused : process.cpuUsage(this.#cpu);
    const cpu = user + system;
    return (
      this.#steps <= 0 || cpu > this.limits.cpu * 1000 || monotonicNow() - this.#began > this.limits.timeout
    );
  }

  /** `promise`, or a rejection as soon as the request has had its time or is abandoned. */
  within<T>(promise: PromiseLike<T>): Promise<T> {
    return Promise.race([promise, this.#expiry()]);
  }

  /** Lets others have their turn where this request has kept the event loop busy for a while. */
  async breathe(): Promise<void> {
    if (monotonicNow() - this.#sliceBegan < longestSlice) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#sliceBegan = monotonicNow();
  }

  /** Ends every wait for objects: nobody wants the answer any more. */
  abandon(reason: Error): void {
    this.#abandoned ??= reason;
    this.#giveUp?.(this.#abandoned);
  }

  /** Ends the request's timer. */
  close(): void {
    clearTimeout(this.#timer);
  }

  #expiry(): Promise<never> {
    if (this.#deadline !== undefined) return this.#deadline;
    this.#deadline = new Promise<never>((_, reject) => {
      const left = Math.max(0, this.limits.timeout - (monotonicNow() - this.#began));
      this.#giveUp = reject;
      this.#timer = setTimeout(
        () => this.abandon(new LimitError(`no answer within ${this.limits.timeout} ms`)),
        left,
      );
    });
    this.#deadline.catch(() => undefined);
    if (this.#abandoned !== undefined) this.abandon(this.#abandoned);
    return this.#deadline;
  }
}

const unused = { user: 0, system: 0 };
/** Milliseconds for which a request may keep the event loop busy. */
const longestSlice = 10;
