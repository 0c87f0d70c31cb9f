// RFC 3414 §2.3: the local notion of the clock of a remote authoritative engine.

/** Returns the milliseconds of a clock that never goes back. */
export type Clock = () => number;

/** snmpEngineBoots and snmpEngineTime. */
export interface EngineTime {
  /** 0..2147483647; an engine at 2147483647 accepts no authenticated message any more (RFC 3414 §2.2.3). */
  readonly boots: number;
  /** Seconds since the engine started, 0..2147483647. */
  readonly time: number;
}

/** The clock of a remote engine. Only authentic messages set it; between them it runs by itself. */
export class RemoteClock {
  /** snmpEngineBoots. */
  boots = 0;
  /** The highest snmpEngineTime received for these boots. */
  latestReceivedTime = 0;
  /** Whether an authentic message has set the clock. */
  synchronized = false;
  /** Whether an authentic message came from before the known time: it is old, or the engine has lost its count of restarts. */
  wentBack = false;
  readonly #clock: Clock;
  #time = 0;
  #setAt = 0;
  #hint: { readonly boots: number; readonly time: number; readonly at: number } | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The current snmpEngineTime; 0 until the clock is set. */
  get time(): number {
    return this.synchronized ? advance(this.#time, this.#clock() - this.#setAt) : 0;
  }

  /** 3.2 7) b) 1): sets the clock by an authentic message. Returns whether the boots are news. */
  update(boots: number, time: number): boolean {
    this.#hint = undefined;
    if (boots < this.boots || (boots === this.boots && time <= this.latestReceivedTime)) return false;
    const news = boots > this.boots || !this.synchronized;
    this.#set(boots, time, 0);
    return news;
  }

  /** 3.2 7) b) 2): returns whether a message with these values is outside the time window. */
  isOutside(boots: number, time: number): boolean {
    return (
      this.boots === maxBoots || boots < this.boots || (boots === this.boots && time < this.time - timeWindow)
    );
  }

  /** Keeps the time in a message that is not authentic, such as the Report of discovery. It is sent in a first message, and never used to check one. */
  hint(boots: number, time: number): void {
    this.#hint = { boots, time, at: this.#clock() };
  }

  /** Sets the clock to a time that was stored `elapsed` milliseconds ago. */
  restore(known: EngineTime, elapsed: number): void {
    this.#set(known.boots, known.time, Math.max(0, elapsed));
  }

  /** Whether `now` returns anything better than zeros. */
  get isKnown(): boolean {
    return this.synchronized || this.#hint !== undefined;
  }

  /** 3.1 6) a): returns the time for an authenticated message. */
  now(): EngineTime {
    const hint = this.#hint;
    // A hint of later boots may be true: the engine has restarted. If it is not, the authentic answer says so.
    if (hint === undefined || (this.synchronized && hint.boots <= this.boots))
      return { boots: this.boots, time: this.time };
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

/** Seconds that a message may be late (RFC 3414 §2.2.3). */
export const timeWindow = 150;
/** Maximum of snmpEngineBoots. An engine that has reached it must not be trusted any more (RFC 3414 §2.2.2). */
export const maxBoots = 2147483647;
