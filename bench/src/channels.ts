// Measures the channels of node:diagnostics_channel while nobody subscribes, per request and per notification. `node bench/dist/channels.js`
import { channel, tracingChannel } from "node:diagnostics_channel";

const runs = 20_000_000;
const request = tracingChannel("snmp:bench");
const notify = tracingChannel("snmp:bench:notify");
const packet = channel("snmp:bench:packet");
const served = channel("snmp:bench:agent");
const taken = channel("snmp:bench:notification");
let count = 0;

const empty = measure(() => {
  for (let i = 0; i < runs; i++) count += i & 1;
});
report(
  "a request of a client, its message and its answer",
  measure(() => {
    for (let i = 0; i < runs; i++) {
      count += i & 1;
      if (request.hasSubscribers) count++;
      if (packet.hasSubscribers) count++;
      if (packet.hasSubscribers) count++;
    }
  }),
);
report(
  "a request at an agent, its message and its answer",
  measure(() => {
    for (let i = 0; i < runs; i++) {
      count += i & 1;
      if (packet.hasSubscribers) count++;
      if (served.hasSubscribers) count++;
      if (packet.hasSubscribers) count++;
    }
  }),
);
report(
  "a notification that is sent, and its message",
  measure(() => {
    for (let i = 0; i < runs; i++) {
      count += i & 1;
      if (notify.hasSubscribers) count++;
      if (packet.hasSubscribers) count++;
    }
  }),
);
report(
  "a notification that is received, and its message",
  measure(() => {
    for (let i = 0; i < runs; i++) {
      count += i & 1;
      if (packet.hasSubscribers) count++;
      if (taken.hasSubscribers) count++;
    }
  }),
);

function report(name: string, watched: number): void {
  console.log(`${Math.max(0, watched - empty).toFixed(2)} ns  ${name} (${count % 2})`);
}

/** Returns the nanoseconds of one run, the lowest of nine. */
function measure(work: () => void): number {
  let lowest = Infinity;
  for (let i = 0; i < 9; i++) {
    const started = process.hrtime.bigint();
    work();
    lowest = Math.min(lowest, Number(process.hrtime.bigint() - started) / runs);
  }
  return lowest;
}
