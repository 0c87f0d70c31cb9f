// Answers requests with the answers that were recorded, octet for octet.
import { checkOptionNames } from "@snmp/mpm-core/internal";
import type { ListeningTransport, TransportPlugin } from "@snmp/transport";
import "@snmp/transport"; // registers the transports
import { listenAll, Transports } from "@snmp/transport/internal";
import { findIds, isAuthenticated, replaceIds, withoutIds } from "./ids.ts";

/** A packet of a recorded exchange, as the side that asks has seen it. */
export interface RecordedPacket {
  /** Milliseconds since the beginning. */
  readonly time: number;
  /** Whether it was a request or an answer. */
  readonly direction: "sent" | "received";
  /** The octets, in hexadecimal digits. */
  readonly hex: string;
  /** The other side: `udp://192.0.2.1:161`. */
  readonly peer?: string;
}

/** Options of a replay. */
export interface ReplayOptions {
  /** Where it listens: `udp://127.0.0.1:1161`, or several addresses; by default a free UDP port of 127.0.0.1. */
  readonly listen?: string | readonly string[] | undefined;
  /** Transports that replace the registered ones of their schemes. */
  readonly transport?: TransportPlugin | readonly TransportPlugin[] | undefined;
}

/** The counters of a replay. */
export interface ReplayCounters {
  /** Requests that were recorded, and got what followed them: answers, or silence. */
  readonly matched: number;
  /** Requests that are not in the recording. */
  readonly unknown: number;
  /** Packets that were sent. */
  readonly sent: number;
}

/** A device that repeats a recorded exchange. */
export class Replay {
  /** Authenticated messages of SNMPv3 in the recording: they match only requests with the same octets. */
  readonly authenticated: number;
  readonly #answers = new Map<string, (readonly Uint8Array[])[]>();
  readonly #counters = { matched: 0, unknown: 0, sent: 0 };
  #transports: readonly ListeningTransport[] = [];
  #closed: Promise<void> | undefined;

  /** Use `replay`. */
  constructor(packets: readonly RecordedPacket[]) {
    let last: Uint8Array[] | undefined;
    const byIds = new Map<string, Uint8Array[]>();
    let authenticated = 0;
    for (const { direction, hex } of packets) {
      const octets = Uint8Array.from(Buffer.from(hex, "hex"));
      if (isAuthenticated(octets)) authenticated++;
      const ids = textOfIds(octets);
      if (direction === "sent") {
        last = [];
        const key = withoutIds(octets);
        const rounds = this.#answers.get(key);
        if (rounds === undefined) this.#answers.set(key, [last]);
        else rounds.push(last);
        byIds.set(ids, last);
      } else (byIds.get(ids) ?? last)?.push(octets);
    }
    this.authenticated = authenticated;
  }

  /** The addresses where it listens. Empty after `close`. */
  get addresses(): readonly string[] {
    return this.#transports.map(({ address }) => address);
  }

  /** The first of its addresses. */
  get address(): string {
    return this.#transports[0]?.address ?? "";
  }

  /** A copy of its counters. */
  get counters(): ReplayCounters {
    return { ...this.#counters };
  }

  /** Stops listening. Calling it twice is safe. */
  close(): Promise<void> {
    return (this.#closed ??= Promise.all(this.#transports.map((transport) => transport.close())).then(() => {
      this.#transports = [];
    }));
  }

  /** Closes the replay at the end of `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /**
   * Returns the packets that answered a request when it was recorded, with the ids of this one. A request that came several times, such
   * as a retry, gets the answers of each time in turn, and then those of the last time again.
   */
  answer(request: Uint8Array): readonly Uint8Array[] {
    const rounds = this.#answers.get(withoutIds(request));
    if (rounds === undefined) {
      this.#counters.unknown++;
      return [];
    }
    this.#counters.matched++;
    const answers = rounds.length > 1 ? rounds.shift()! : rounds[0]!;
    const ids = findIds(request);
    return answers.map((octets) => replaceIds(octets, ids));
  }

  /** Listens at addresses. For `replay`. */
  async listen({ listen = "udp://127.0.0.1:0", transport }: ReplayOptions): Promise<void> {
    const transports = new Transports(transport);
    const endpoints = [listen].flat().map((address) => transports.parse(address));
    this.#transports = await listenAll(endpoints, transports, (currentTransport) => ({
      message: (message, from) => {
        for (const octets of this.answer(message)) {
          currentTransport()?.send(octets, from);
          this.#counters.sent++;
        }
      },
      error: () => undefined, // the manager is gone
    }));
  }
}

/**
 * Starts a device that repeats a recorded exchange: each request gets the octets that answered it, with its own ids in the place of the
 * recorded ones. Requests without an answer get none, and requests that were not recorded get none either.
 *
 * @throws A `TransportError` that names the address, such as `EADDRINUSE`.
 */
export async function replay(
  packets: readonly RecordedPacket[],
  options: ReplayOptions = {},
): Promise<Replay> {
  checkOptionNames(options, replayOptions);
  const device = new Replay(packets);
  await device.listen(options);
  return device;
}

function textOfIds(message: Uint8Array): string {
  return findIds(message)
    .map((element) => Buffer.from(element).toString("hex"))
    .join();
}

const replayOptions: Readonly<Record<keyof ReplayOptions, true>> = { listen: true, transport: true };
