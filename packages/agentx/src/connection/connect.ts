import { connect, type Socket } from "node:net";
import { RequestTimeout } from "@snmp/mpm-core";
import { formatAddress, type MasterAddress } from "./address.ts";
import { toTransportError } from "./connection.ts";

/** Resolves to a connected socket. Rejects after `timeout` ms, or with the reason of the signal. */
export function connectTo(address: MasterAddress, timeout: number, signal?: AbortSignal): Promise<Socket> {
  const peer = `the master at ${formatAddress(address)}`;
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const socket = "path" in address ? connect(address.path) : connect({ ...address, noDelay: true });
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      socket.removeAllListeners();
      settle();
    };
    const fail = (reason: Error): void =>
      finish(() => {
        socket.on("error", () => undefined).destroy();
        reject(reason);
      });
    const onAbort = (): void => fail(signal!.reason as Error);
    const timer = setTimeout(
      () =>
        fail(
          new RequestTimeout(`${peer} did not accept the connection within ${timeout} ms`, peer, 1, timeout),
        ),
      timeout,
    );
    signal?.addEventListener("abort", onAbort, { once: true });
    socket.once("connect", () => finish(() => resolve(socket)));
    socket.once("error", (cause) => fail(toTransportError(cause, peer)));
  });
}
