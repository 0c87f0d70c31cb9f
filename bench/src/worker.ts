// One measurement in a process of its own: `worker.js PEER JOB PORT WARM-UP-SECONDS MEASURED-SECONDS` prints the sample as JSON.
import { jobNamed } from "./jobs.ts";
import type { Peer } from "./peer.ts";

const [peer, job, port, warmUp, measured] = process.argv.slice(2);
const load = async (): Promise<Peer> => ((await import(`./peers/${peer}.js`)) as { peer: Peer }).peer;
const sample = await jobNamed(job!).run(load, {
  target: { port: Number(port) },
  duration: { warmUp: Number(warmUp), measured: Number(measured) },
});
console.log(JSON.stringify(sample));
