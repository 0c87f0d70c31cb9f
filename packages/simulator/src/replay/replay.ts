// Answers requests with the answers that were recorded, octet for octet.
import { checkOptionNames } from "@snmp/mpm-core/internal";
import type { ListeningTransport, TransportPlugin } from "@snmp/transport";
import "@snmp/transport"; // registers the transports
import { listenAll, Transports } from "@snmp/transport/internal";
import type { SimulatedUser } from "../device/options.ts";
import { findIds, findRequestId, isAuthenticated, replaceIds, replaceRequestId, withoutIds } from "./ids.ts";
import { openPackets, type RecordedPacket } from "./packets.ts";
import { levelOf, seal, SecuredMessages } from "./secured.ts";

/** Options of a replay. */
export interface ReplayOptions {
  /** Where it listens: `udp://127.0.0.1:1161`, or several addresses; by default a free UDP port of 127.0.0.1. */
  readonly listen?: string | readonly string[] | undefined;
  /**
   * Users of SNMPv3. They get the answers to authenticated requests that were recorded, under their own keys, not those of the user that asked then. Packets
   * need their `scopedPdu`, unless the user that asked then is one of them. Needs `@snmp/usm`.
   */
  readonly users?: readonly SimulatedUser[] | undefined;
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
  /** Authenticated messages of SNMPv3 in the recording whose content is not known, or for which there are no users: they match only requests with the same octets. */
  readonly authenticated: number;
  readonly #answers = new Map<string, (readonly Answer[])[]>();
  readonly #secured: SecuredMessages | undefined;
  readonly #counters = { matched: 0, unknown: 0, sent: 0 };
  #transports: readonly ListeningTransport[] = [];
  #closed: Promise<void> | undefined;

  /** Use `replay`. */
  constructor(packets: readonly RecordedPacket[], secured?: SecuredMessages) {
    this.#secured = secured;
    let last: Round | undefined;
    const byIds = new Map<string, Round>();
    let authenticated = 0;
    for (const { direction, hex, scopedPdu: content } of packets) {
      const octets = Uint8Array.from(Buffer.from(hex, "hex"));
      const scopedPdu =
        secured === undefined || content === undefined
          ? undefined
          : Uint8Array.from(Buffer.from(content, "hex"));
      if (scopedPdu === undefined && isAuthenticated(octets)) authenticated++;
      const ids = textOfIds(octets);
      if (direction === "sent") {
        last = { level: levelOf(octets), answers: [] };
        const key = scopedPdu === undefined ? withoutIds(octets) : keyOf(scopedPdu);
        const rounds = this.#answers.get(key);
        if (rounds === undefined) this.#answers.set(key, [last.answers]);
        else rounds.push(last.answers);
        byIds.set(ids, last);
      } else {
        const round = byIds.get(ids) ?? last;
        round?.answers.push({ octets, scopedPdu, hasLevelOfRequest: levelOf(octets) === round.level });
      }
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
    const opened = this.#secured?.open(request);
    const rounds = this.#answers.get(opened === undefined ? withoutIds(request) : keyOf(opened.scopedPdu));
    if (rounds === undefined) {
      this.#counters.unknown++;
      return [];
    }
    this.#counters.matched++;
    const answers = rounds.length > 1 ? rounds.shift()! : rounds[0]!;
    const ids = findIds(request);
    const requestId = opened && findRequestId(opened.scopedPdu);
    return answers.map(({ octets, scopedPdu, hasLevelOfRequest }) =>
      opened === undefined || scopedPdu === undefined
        ? replaceIds(octets, requestId === undefined ? ids : [ids[0]!, requestId])
        : seal(opened, ids[0]!, octets, replaceRequestId(scopedPdu, requestId), hasLevelOfRequest),
    );
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
 * @throws A `TransportError` that names the address, such as `EADDRINUSE`; a `TypeError` that names the invalid user; `UnknownPlugin` for
 * users without `@snmp/usm`.
 */
export async function replay(
  packets: readonly RecordedPacket[],
  options: ReplayOptions = {},
): Promise<Replay> {
  checkOptionNames(options, replayOptions);
  const { users = [] } = options;
  const secured = users.length === 0 ? undefined : new SecuredMessages(users);
  const known = secured === undefined ? packets : await openPackets(packets, secured);
  const device = new Replay(known, secured);
  await device.listen(options);
  return device;
}

/** An answer: its octets, and what it has in clear if it is authenticated. */
interface Answer {
  readonly octets: Uint8Array;
  readonly scopedPdu: Uint8Array | undefined;
  readonly hasLevelOfRequest: boolean;
}

/** A request that was recorded, and its answers. */
interface Round {
  readonly level: number;
  readonly answers: Answer[];
}

/** Returns a text that is the same for scoped PDUs that differ in their request-id only. */
function keyOf(scopedPdu: Uint8Array): string {
  return `scoped PDU ${Buffer.from(replaceRequestId(scopedPdu)).toString("hex")}`;
}

function textOfIds(message: Uint8Array): string {
  return findIds(message)
    .map((element) => Buffer.from(element).toString("hex"))
    .join();
}

const replayOptions: Readonly<Record<keyof ReplayOptions, true>> = {
  listen: true,
  transport: true,
  users: true,
};
