// Measures the channels of node:diagnostics_channel for each request while nobody subscribes. `node bench/dist/channels.js`
import { channel, tracingChannel } from "node:diagnostics_channel";

const runs = 20_000_000;
const request = tracingChannel("snmp:bench");
const packet = channel("snmp:bench:packet");
let count = 0;

const empty = measure(() => {
  for (let i = 0; i < runs; i++) count += i & 1;
});
const watched = measure(() => {
  for (let i = 0; i < runs; i++) {
    count += i & 1;
    // a request, its message and its answer
    if (request.hasSubscribers) count++;
    if (packet.hasSubscribers) count++;
    if (packet.hasSubscribers) count++;
  }
});
console.log(`${Math.max(0, watched - empty).toFixed(2)} ns of each request (${count % 2})`);

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
