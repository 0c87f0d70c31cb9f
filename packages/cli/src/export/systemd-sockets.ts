import type { Environment } from "../arguments/secrets.ts";
import { UsageError } from "../failure.ts";

/**
 * Returns the descriptors of the sockets that systemd opened for this process, as sd_listen_fds(3) does.
 *
 * @throws A `UsageError` if there are none.
 */
export function findSystemdSockets({ LISTEN_PID: pid, LISTEN_FDS: fds }: Environment): number[] {
  const count = Number(fds ?? 0);
  if (pid === undefined || !(count > 0))
    throw new UsageError(
      "--web.systemd-socket needs sockets, and there are none: start the service by a socket unit of systemd",
    );
  if (Number(pid) !== process.pid)
    throw new UsageError(
      `--web.systemd-socket: the sockets are those of process ${pid}, and this is ${process.pid}: start snmp without a shell or npx before it`,
    );
  return Array.from({ length: count }, (_, i) => firstSocket + i);
}

const firstSocket = 3;
