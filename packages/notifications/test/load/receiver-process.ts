// A receiver in a process of its own, for tests under load. Its parent tells it what to do by messages.
import { NotificationReceiver, type ReceiverOptions } from "@snmp/notifications";
import "@snmp/mpm-v1";
import "@snmp/mpm-v2c";
import "@snmp/mpm-v3";
import "@snmp/usm";

/** The order of the parent: `report` asks for a report, `hold` and `go` stop and start the consumer. */
export type Order = "report" | "hold" | "go";

/** State of the receiver. */
export interface LoadReport {
  readonly received: number;
  readonly accepted: number;
  readonly delivered: number;
  /** Notifications with different request-ids. */
  readonly distinct: number;
  readonly dropped: Readonly<Record<string, number>>;
  /** Datagrams that the kernel dropped at the socket. */
  readonly kernel: number | undefined;
  readonly pending: number;
  /** The highest number of notifications that waited. */
  readonly maxPending: number;
  /** Octets of the heap and of buffers, after a garbage collection. */
  readonly memory: number;
  /** Microseconds of processor time since the start. */
  readonly cpu: number;
  readonly errors: readonly string[];
}

const options = JSON.parse(process.argv[2]!) as ReceiverOptions;
const receiver = new NotificationReceiver({ listen: "udp://127.0.0.1:0", ...options });
const errors: string[] = [];
receiver.on("warning", () => undefined).on("error", (error) => errors.push(String(error)));
if (process.argv[3] === "watched") receiver.on("refused", () => undefined);
const seen = new Set<number>();
let maxPending = 0;
let held: Promise<void> | undefined;
let release: (() => void) | undefined;

process.on("message", (order: Order) => {
  if (order === "report") void report();
  else if (order === "hold") held ??= new Promise((resolve) => (release = resolve));
  else {
    held = undefined;
    release?.();
  }
});
process.on("disconnect", () => process.exit());
await receiver.listen();
process.send!(receiver.port!);
for await (const { requestId } of receiver) {
  seen.add(requestId!);
  maxPending = Math.max(maxPending, receiver.pending);
  await held;
}

async function report(): Promise<void> {
  const { user, system } = process.cpuUsage();
  maxPending = Math.max(maxPending, receiver.pending);
  globalThis.gc!();
  const { heapUsed, external } = process.memoryUsage();
  const { received, accepted, delivered, dropped } = receiver.counters;
  const full: LoadReport = {
    ...{ received, accepted, delivered, dropped, maxPending, errors },
    distinct: seen.size,
    kernel: (await receiver.kernelDrops()).sockets,
    pending: receiver.pending,
    memory: heapUsed + external,
    cpu: user + system,
  };
  process.send!(full);
}
