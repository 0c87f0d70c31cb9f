// Takes one measurement in a process of its own: `worker.js PEER JOB PORT SECONDS SHARE` prints the sample as JSON.
import { findJob } from "./jobs.ts";
import type { Peer } from "./peer.ts";

const [peer, job, port, seconds, share] = process.argv.slice(2);
const load = async (): Promise<Peer> => ((await import(`./peers/${peer}.js`)) as { peer: Peer }).peer;
const sample = await findJob(job!).run(load, {
  target: { port: Number(port) },
  effort: { seconds: Number(seconds), share: Number(share) },
});
console.log(JSON.stringify(sample));
