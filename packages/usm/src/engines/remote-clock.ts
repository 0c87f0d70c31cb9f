// RFC 3414 §2.3: the local notion of the clock of an engine that is authoritative elsewhere.

/** Milliseconds of a clock that never goes back. */
export type Clock = () => number;

/** snmpEngineBoots and snmpEngineTime. */
export interface EngineTime {
  /** 0..2147483647; at 2147483647 the engine can't be talked to any more (RFC 3414 §2.2.3). */
  readonly boots: number;
  /** Seconds since the engine started, 0..2147483647. */
  readonly time: number;
}

/** The clock of a remote engine: set by authentic messages alone, running by itself in between. */
export class RemoteClock {
  /** snmpEngineBoots. */
  boots = 0;
  /** The highest snmpEngineTime received for these boots. */
  latestReceivedTime = 0;
  /** Whether an authentic message has set the clock. */
  synchronized = false;
  readonly #clock: Clock;
  #time = 0;
  #setAt = 0;
  #hint: { readonly boots: number; readonly time: number; readonly at: number } | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** snmpEngineTime by now; it stands still until the clock is set. */
  get time(): number {
    return this.synchronized ? advance(this.#time, this.#clock() - this.#setAt) : 0;
  }

  /** 3.2 7) b) 1): an authentic message tells the time. Whether that was news of boots. */
  update(boots: number, time: number): boolean {
    if (boots < this.boots || (boots === this.boots && time <= this.latestReceivedTime)) return false;
    const news = boots > this.boots || !this.synchronized;
    this.#set(boots, time, 0);
    return news;
  }

  /** 3.2 7) b) 2): whether a message with these values is older than it may be. */
  isOutside(boots: number, time: number): boolean {
    return (
      this.boots === latched || boots < this.boots || (boots === this.boots && time < this.time - timeWindow)
    );
  }

  /** What a message says that is not authentic, as a discovery's Report. It is used to send a first message, never to check one. */
  hint(boots: number, time: number): void {
    this.#hint = { boots, time, at: this.#clock() };
  }

  /** What was known when it was last kept, `elapsed` milliseconds ago. */
  restore(known: EngineTime, elapsed: number): void {
    this.#set(known.boots, known.time, Math.max(0, elapsed));
  }

  /** Whether there is anything better than zeros to send. */
  get isKnown(): boolean {
    return this.synchronized || this.#hint !== undefined;
  }

  /** 3.1 6) a): what to say in an authentic message. */
  now(): EngineTime {
    if (this.synchronized) return { boots: this.boots, time: this.time };
    const hint = this.#hint;
    if (hint === undefined) return { boots: 0, time: 0 };
    return { boots: hint.boots, time: advance(hint.time, this.#clock() - hint.at) };
  }

  #set(boots: number, time: number, elapsed: number): void {
    this.boots = boots;
    this.latestReceivedTime = time;
    this.#time = time;
    this.#setAt = this.#clock() - elapsed;
    this.synchronized = true;
  }
}

function advance(time: number, milliseconds: number): number {
  return Math.min(time + Math.floor(milliseconds / 1000), 2147483647);
}

/** Seconds by which a message may be late (RFC 3414 §2.2.3). */
export const timeWindow = 150;
/** snmpEngineBoots of an engine that must not be trusted any more (RFC 3414 §2.2.2). */
export const latched = 2147483647;
