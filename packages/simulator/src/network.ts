// Many simulated devices in one process.
import { TransportError } from "@snmp/mpm-core";
import { SimulatedDevice } from "./device/device.ts";
import { checkOptions, type SimulationOptions } from "./device/options.ts";
import { mix } from "./random.ts";
import { type DeviceSource, prepareParts } from "./simulate.ts";

/** Options of a simulated network, besides those of each device. */
export interface NetworkOptions extends Omit<SimulationOptions, "listen" | "engineId"> {
  /** The number of devices, 1..1000000. */
  readonly devices: number;
  /** The address of the first device; each further one has the next address of 127/8. `127.1.0.1` by default. */
  readonly firstAddress?: string;
  /** The port of all devices, 1161 by default. With `spread: "ports"`, that of the first device, or 0 for free ones. */
  readonly port?: number;
  /**
   * Whether each device has an `addresses` of its own with the same port, which is the default, or a port of its own (`ports`) at
   * `firstAddress`. Linux and Windows have all of 127/8 without configuration; macOS only 127.0.0.1.
   */
  readonly spread?: "addresses" | "ports";
}

/** Devices that were started together. */
export class SimulatedNetwork implements Iterable<SimulatedDevice> {
  readonly #devices: readonly SimulatedDevice[];

  /** Use `simulateNetwork`. */
  constructor(devices: readonly SimulatedDevice[]) {
    this.#devices = devices;
  }

  /** The devices, in the order of their addresses. */
  get devices(): readonly SimulatedDevice[] {
    return this.#devices;
  }

  /** The number of devices. */
  get size(): number {
    return this.#devices.length;
  }

  /** The addresses of all devices, as clients take them. */
  get addresses(): readonly string[] {
    return this.#devices.flatMap(({ addresses }) => addresses);
  }

  /** Returns an iterator of the devices. */
  [Symbol.iterator](): Iterator<SimulatedDevice> {
    return this.#devices[Symbol.iterator]();
  }

  /** Stops all devices. Calling it twice is safe. */
  async close(): Promise<void> {
    await Promise.all(this.#devices.map((device) => device.close()));
  }

  /** Closes the network at the end of `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/**
 * Starts a network of devices, and resolves when all of them listen. Each has an address, a seed and an engine ID of its own; they share
 * the recordings in memory. With several sources, the devices take turns.
 *
 * @throws As `simulate` does; then no device listens.
 */
export async function simulateNetwork(
  sources: DeviceSource | readonly [DeviceSource, ...DeviceSource[]],
  options: NetworkOptions,
): Promise<SimulatedNetwork> {
  const {
    devices: count,
    firstAddress = "127.1.0.1",
    port = 1161,
    spread = "addresses",
    ...shared
  } = options;
  if (!Number.isInteger(count) || count < 1 || count > 1_000_000)
    throw new RangeError(`devices must be an integer in the range 1..1000000, not ${count}`);
  checkOptions(shared);
  const list = isSourceList(sources) ? sources : [sources];
  const parts = await Promise.all(list.map((source) => prepareParts(source, shared)));
  const addresses = listAddresses(firstAddress, port, spread, count);
  const devices: SimulatedDevice[] = [];
  try {
    for (let begin = 0; begin < count; begin += opensAtOnce) {
      const batch = addresses.slice(begin, begin + opensAtOnce).map(async (address, i) => {
        const position = begin + i;
        const device = new SimulatedDevice(parts[position % parts.length]!, mix(shared.seed ?? 1, position));
        devices[position] = device;
        await device.listen([address], position < parts.length);
      });
      await Promise.all(batch);
    }
  } catch (error) {
    await Promise.all(devices.map((device) => device.close()));
    throw withAdvice(error, count);
  }
  return new SimulatedNetwork(devices);
}

/** Whether it is a list of sources: variable bindings have OIDs. */
function isSourceList(sources: DeviceSource | readonly DeviceSource[]): sources is readonly DeviceSource[] {
  return (
    Array.isArray(sources) && !(typeof sources[0] === "object" && sources[0] !== null && "oid" in sources[0])
  );
}

function listAddresses(first: string, port: number, spread: "addresses" | "ports", count: number): string[] {
  const octets = first.split(".").map(Number);
  if (octets.length !== 4 || octets.some((octet) => !(octet >= 0 && octet <= 255)))
    throw new TypeError(
      `firstAddress must be an IPv4 address such as 127.1.0.1, not ${JSON.stringify(first)}`,
    );
  if (spread === "ports") {
    if (port !== 0 && port + count > 65_536)
      throw new RangeError(`${count} devices from port ${port} on need more ports than there are`);
    return Array.from({ length: count }, (_, i) => `udp://${first}:${port === 0 ? 0 : port + i}`);
  }
  const base = octets.reduce((number, octet) => number * 256 + octet, 0);
  const addresses: string[] = [];
  for (let number = base; addresses.length < count; number++) {
    const last = number % 256;
    // the first and the last address of a network look like its own and its broadcast address
    if (last === 0 || last === 255) continue;
    addresses.push(
      `udp://${Math.floor(number / 0x1000000)}.${Math.floor(number / 0x10000) % 256}.${Math.floor(number / 256) % 256}.${last}:${port}`,
    );
  }
  return addresses;
}

function withAdvice(error: unknown, count: number): unknown {
  if (!TransportError.isInstance(error) || (error.reason !== "EMFILE" && error.reason !== "ENFILE"))
    return error;
  const message = `${error.message}; ${count} devices need as many open files: raise the limit (ulimit -n)`;
  return new TransportError(message, error.target, error.reason, { cause: error });
}

/** Sockets that are opened at the same time. */
const opensAtOnce = 256;
