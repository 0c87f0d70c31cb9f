import type { TransportAddress } from "../transport.ts";
import type { UdpAddress } from "./address.ts";
import type { Probe } from "./probe.ts";

/**
 * The knowledge that answers give of the address in use:
 *
 * - `unproven`: none yet. Messages go through a probe, which hears whether the peer refuses them.
 * - `answering`: the peer answered, and was not silent since. Messages go through the shared socket, which costs less.
 * - `silent`: an answer did not come in time. As `unproven`, but if the name has other addresses, the next message goes to another one.
 */
export type PeerState = "unproven" | "answering" | "silent";

/** A target with all that is known of it. Nothing else keeps that knowledge: it goes with the peer. */
export class UdpPeer implements TransportAddress {
  state: PeerState = "unproven";
  /** The connected socket that listens for errors, while there is one. */
  probe: Probe | undefined = undefined;
  /** The address in use. */
  address: UdpAddress;
  /** The port of all of its addresses. */
  readonly port: number;
  /** The other addresses of the same name, in the order of their turns; none once an address has answered. */
  #others: readonly UdpAddress[] = noAddresses;
  /** The number of addresses that failed one after the other. */
  #failures = 0;

  constructor(
    addresses: readonly [UdpAddress, ...UdpAddress[]],
    /** Whether answers may come from other addresses, which a connected socket would not let through. */
    readonly anySource = false,
    /** The target as its user wrote it, if that has a name in place of an address. */
    readonly name: string | undefined = undefined,
  ) {
    this.address = addresses[0];
    this.port = addresses[0].port;
    if (addresses.length > 1) this.#others = addresses.slice(1);
  }

  get hasOtherAddresses(): boolean {
    return this.#others.length > 0;
  }

  get host(): string {
    return this.address.host;
  }

  /** The address in use proved right: the others are not needed any more. */
  noteAnswer(): void {
    this.state = "answering";
    this.#others = noAddresses;
    if (this.probe?.busy === false) void this.probe.close();
  }

  noteSilence(): void {
    this.state = "silent";
    if (this.probe !== undefined) this.probe.busy = false;
  }

  /** Gives another address its turn if the one in use was silent. */
  leaveSilentAddress(): void {
    if (this.state !== "silent" || this.#others.length === 0) return;
    void this.probe?.close();
    this.#rotate();
  }

  /** Gives another address its turn because the one in use failed. Returns false if all of them have failed. */
  leaveFailedAddress(): boolean {
    this.#rotate();
    if (++this.#failures <= this.#others.length) return true;
    this.#failures = 0;
    return false;
  }

  toString(): string {
    return this.address.toString();
  }

  /** The address in use goes to the end of the queue. */
  #rotate(): void {
    this.state = "unproven";
    const [next, ...others] = [...this.#others, this.address];
    this.address = next!;
    this.#others = others;
  }
}

/** The list of all peers that have no other address. */
const noAddresses: readonly UdpAddress[] = [];
