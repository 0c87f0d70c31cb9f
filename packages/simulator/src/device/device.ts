// One simulated device: an SNMP engine whose objects are a recording.
import { ClosedError, counterOids, type IncomingMessage, LocalEngine, type Received } from "@snmp/mpm-core";
import { monotonicNow, Responders } from "@snmp/mpm-core/internal";
import type { VarbindInput } from "@snmp/pdu";
import type { ListeningTransport, TransportAddress } from "@snmp/transport";
import "@snmp/transport"; // registers the transports
import { listenAll, Transports } from "@snmp/transport/internal";
import { mix, Random } from "../random.ts";
import type { Recording } from "../store/recording.ts";
import { answer } from "./answer.ts";
import { type Behaviour, makeBehaviour } from "./behaviour.ts";
import { checkFaults, decideFate, type FaultOptions } from "./faults.ts";
import { DeviceObjects } from "./objects.ts";
import type { SimulationOptions } from "./options.ts";
import { Outlet, realTimers } from "./outlet.ts";
import { type DeviceCounters, makeEngineId, type SharedParts } from "./parts.ts";
import type { Principals } from "./principals.ts";

/** A simulated device. It answers while it listens. */
export class SimulatedDevice {
  readonly #options: SimulationOptions;
  readonly #principals: Principals;
  readonly #seed: number;
  readonly #random: Random;
  readonly #outlet: Outlet;
  readonly #clock: () => number;
  readonly #counters = { received: 0, answered: 0, lost: 0, refused: 0 };
  #behaviour: Behaviour;
  #faults: FaultOptions;
  #engineId: Uint8Array;
  #boots: number;
  #started: number;
  #objects: DeviceObjects;
  #engine: LocalEngine;
  /** Made when the first message comes: most devices of a large network are idle. */
  #responders: Responders | undefined;
  #impostor: Responders | undefined;
  #transports: readonly ListeningTransport[] = [];
  #down: unknown;
  #closed: Promise<void> | undefined;

  /** @internal Use `simulate` or `simulateNetwork`. */
  constructor({ options, behaviour, principals }: SharedParts, seed = options.seed ?? 1) {
    this.#options = options;
    this.#principals = principals;
    this.#behaviour = behaviour;
    this.#faults = options.faults ?? {};
    this.#seed = seed;
    this.#random = new Random(mix(seed, 1));
    this.#outlet = new Outlet(options.timers ?? realTimers);
    this.#clock = options.clock ?? monotonicNow;
    this.#engineId = options.engineId ?? makeEngineId(seed);
    this.#boots = options.boots ?? 1;
    this.#started = this.#clock();
    this.#engine = this.#startEngine();
    this.#objects = this.#makeObjects();
  }

  /** The recording that the device answers from. */
  get recording(): Recording {
    return this.#behaviour.recording;
  }

  /** The addresses where it listens, as a client takes them: `udp://127.0.0.1:40123`. Empty after `close`. */
  get addresses(): readonly string[] {
    return this.#transports.map(({ address }) => address);
  }

  /** The first of its addresses. */
  get address(): string {
    return this.#transports[0]?.address ?? "";
  }

  /** The port of the first address; `undefined` after `close`. */
  get port(): number | undefined {
    return this.#transports[0]?.port;
  }

  /** A copy of snmpEngineID. */
  get engineId(): Uint8Array {
    return this.#engineId.slice();
  }

  /** snmpEngineBoots. */
  get boots(): number {
    return this.#engine.boots;
  }

  /** A copy of its counters. */
  get counters(): DeviceCounters {
    return { ...this.#counters };
  }

  /** Its faults. Assigning others replaces all of them, and takes effect at once. */
  get faults(): FaultOptions {
    return this.#faults;
  }

  /** Replaces all faults. */
  set faults(faults: FaultOptions) {
    checkFaults(faults);
    this.#faults = faults;
    this.#behaviour = makeBehaviour(this.recording, { ...this.#options, faults });
    this.#objects = this.#makeObjects();
  }

  /**
   * Gives an instance of the recording another value, until `reset`. Scripts and rates of the instance come before it.
   *
   * @throws A `RangeError` if the recording does not have the instance; an `EncodeError` for an invalid value.
   */
  set(varbind: VarbindInput): void {
    if (!this.#objects.assign(varbind))
      throw new RangeError(`the recording has no instance ${String(varbind.oid)}; check the OID`);
  }

  /** Forgets all values that were set, by managers too. */
  reset(): void {
    this.#objects.reset();
  }

  /**
   * Starts the device anew: snmpEngineBoots grows by one, snmpEngineTime and sysUpTime.0 begin at 0, and sysUpTime.0 runs from then on.
   * Values that managers have written stay.
   *
   * @param downtime Milliseconds without answers before; 0 by default.
   */
  async reboot({ downtime = 0 }: { readonly downtime?: number } = {}): Promise<void> {
    if (this.#closed !== undefined) throw new ClosedError("the device");
    if (downtime > 0) {
      const timers = this.#options.timers ?? realTimers;
      const down = {};
      this.#down = down;
      await new Promise<void>((resolve) => timers.setTimeout(resolve, downtime));
      if (this.#down === down) this.#down = undefined;
    }
    this.#boots = Math.min(this.#boots + 1, 0x7fffffff);
    this.#started = this.#clock();
    this.#engine = this.#startEngine();
    if (this.recording.get(sysUpTime) !== undefined) {
      const rates = { ...this.#options.rates, [sysUpTime]: { rate: 100, initial: 0 } };
      this.#behaviour = makeBehaviour(this.recording, { ...this.#options, faults: this.#faults, rates });
      this.#objects = this.#makeObjects();
    }
  }

  /** Moves the clock of the device by some milliseconds, also backwards: snmpEngineTime, and all values that depend on the time. */
  jumpClock(milliseconds: number): void {
    this.#started -= milliseconds;
    this.#engine = this.#startEngine();
  }

  /** Answers with another snmpEngineID from now on, as a device that was replaced does. */
  changeEngine(engineId: Uint8Array): void {
    this.#engineId = Uint8Array.from(engineId);
    this.#engine = this.#startEngine();
  }

  /** Stops listening. Calling it twice is safe. */
  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  /** Closes the device at the end of `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** Listens at addresses; `prepare`: whether settings are checked at once. For `simulate` and `simulateNetwork`. */
  async listen(addresses: readonly string[], prepare: boolean): Promise<void> {
    const transports = new Transports(this.#options.transport);
    const endpoints = addresses.map((address) => transports.parse(address));
    if (prepare) void this.#openResponders().prepare();
    this.#transports = await listenAll(endpoints, transports, (currentTransport) => ({
      message: (message, from) => {
        const transport = currentTransport();
        if (transport !== undefined) this.#receive(message, from, transport);
      },
      error: () => undefined, // the manager is gone
    }));
  }

  async #close(): Promise<void> {
    const transports = this.#transports;
    this.#transports = [];
    this.#outlet.close();
    this.#responders?.abandon();
    this.#impostor?.abandon();
    await Promise.all(transports.map((transport) => transport.close()));
  }

  #receive(message: Uint8Array, from: TransportAddress, transport: ListeningTransport): void {
    this.#counters.received++;
    if (this.#closed !== undefined || this.#down !== undefined) return this.#refuse();
    const found = this.#chooseResponders().find(message);
    if (!("responder" in found)) return this.#refuse();
    const received = found.responder.receive(message);
    if (received instanceof Promise) {
      if (found.pending.isFull) return this.#refuse();
      void found.pending.wait(received, message.length).then(
        (result) =>
          typeof result === "string" ? this.#refuse() : this.#respond(result, message, from, transport),
        () => this.#refuse(),
      );
    } else this.#respond(received, message, from, transport);
  }

  #respond(
    received: Received,
    message: Uint8Array,
    from: TransportAddress,
    transport: ListeningTransport,
  ): void {
    this.#objects.delay = 0;
    const octets =
      received.kind === "report"
        ? received.data
        : received.kind === "message"
          ? this.#answer(received, message.length, transport.maxMessageSize)
          : undefined;
    if (octets === undefined || this.#closed !== undefined) return this.#refuse();
    this.#counters.answered++;
    const fate = decideFate(octets, this.#faults, this.#random, this.#objects.delay);
    if (!this.#outlet.send(fate, transport, from)) this.#counters.lost++;
  }

  #answer(message: IncomingMessage, octets: number, maxMessageSize: number): Uint8Array | undefined {
    const { pdu, contextName, messageProcessingModel } = message;
    if (contextName !== "") {
      const value = this.#engine.counters.increment("snmpUnknownContexts");
      return message.report?.(counterOids.snmpUnknownContexts, value);
    }
    const { maxSize = maxMessageSize, maxVarbinds = Infinity, wrongId, genErr } = this.#faults;
    if (pdu.type === "Trap") return undefined;
    const mayRead = this.#principals.mayRead(message);
    const failing = !mayRead || this.#random.happens(genErr);
    const response = failing
      ? {
          type: "Response" as const,
          requestId: pdu.requestId,
          errorStatus: mayRead ? 5 : 16,
          errorIndex: 0,
          varbinds: pdu.varbinds,
        }
      : answer(pdu, this.#objects, {
          isV1: messageProcessingModel === 0,
          maxSize: Math.min(message.maxResponsePduSize, maxSize - Math.min(octets, 60)),
          maxVarbinds,
          mayWrite: this.#principals.mayWrite(message),
          writable: this.#options.writable === true,
        });
    if (response === undefined) return undefined;
    if (!this.#random.happens(wrongId)) return message.respond(response);
    return message.respond({ ...response, requestId: (response.requestId ^ 0x2a5a) | 0 });
  }

  #refuse(): void {
    this.#counters.refused++;
  }

  #chooseResponders(): Responders {
    if (!this.#random.happens(this.#faults.wrongEngine)) return this.#openResponders();
    return (this.#impostor ??= this.#makeResponders(
      new LocalEngine({ engineId: makeEngineId(mix(this.#seed, 3)), boots: this.#boots, clock: this.#clock }),
    ));
  }

  #openResponders(): Responders {
    return (this.#responders ??= this.#makeResponders(this.#engine));
  }

  #makeResponders(engine: LocalEngine): Responders {
    const { settings } = this.#principals;
    const community = (name: Uint8Array) => this.#principals.community(name);
    const limits = { messages: 100, octets: 1 << 20, timeout: 10_000 };
    return new Responders({ engine, community, settings }, this.#options.models, limits, () => undefined);
  }

  #startEngine(): LocalEngine {
    this.#responders = undefined;
    const started = this.#started;
    // an engine counts from its creation
    let isFirst = true;
    const clock = (): number => {
      if (!isFirst) return this.#clock();
      isFirst = false;
      return started;
    };
    return new LocalEngine({ engineId: this.#engineId, boots: this.#boots, clock });
  }

  #makeObjects(): DeviceObjects {
    return new DeviceObjects(this.#behaviour, this.#seed, () => this.#clock() - this.#started, this.#objects);
  }
}

const sysUpTime = "1.3.6.1.2.1.1.3.0";
