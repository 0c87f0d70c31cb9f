// The side that listens: an agent under requests, and a receiver under traps, which come in batches of 64.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { agentCore, pinToCore } from "../cores.ts";
import { getRequest, getResponse, oneOid, trap } from "../fixtures.ts";
import type { Job } from "../job.ts";
import { durationOf, type Measured, readProcessorTime, startStopwatch } from "../measure.ts";
import type { Peer, PeerService } from "../peer.ts";
import { timeMetrics } from "./metrics.ts";

export const serveJobs: readonly Job[] = [
  serveJob("serve-get", "an agent under gets of 1 OID, in batches of 64", "request", (peer) => peer.serve!()),
  serveJob(
    "serve-trap",
    "a receiver under traps of SNMPv2c with 5 variable bindings, in batches of 64",
    "trap",
    (peer) => peer.receive!(),
  ),
];

function serveJob(
  name: string,
  title: string,
  kind: "request" | "trap",
  start: (peer: Peer) => Promise<PeerService>,
): Job {
  return {
    name,
    title,
    peers: ["net-snmp", "ours", "ours-batch"],
    metrics: timeMetrics("µs", kind),
    placement: "two-cores",
    async run(load, { effort }) {
      const service = await start(await load());
      const script = fileURLToPath(new URL("../../external/load.js", import.meta.url));
      const parameters = [
        kind,
        service.port,
        kind === "trap" ? trap : getRequest(oneOid),
        getResponse(oneOid),
      ];
      const texts = parameters.map((value) =>
        Buffer.isBuffer(value) ? value.toString("hex") : String(value),
      );
      const command = pinToCore(agentCore, [process.execPath, script, ...texts]);
      const loader = spawn(command[0], command.slice(1), { stdio: ["pipe", "inherit", "inherit"] });
      const exited = once(loader, "exit");
      try {
        const { warmUp, measured } = durationOf(effort);
        await measureService(service, warmUp);
        return await measureService(service, measured);
      } finally {
        loader.stdin.end();
        await exited;
        await service.close();
      }
    },
  };
}

/** Measures the service for so many seconds of processor time. */
async function measureService({ count }: PeerService, seconds: number): Promise<Measured> {
  const before = count();
  const stop = startStopwatch();
  const end = readProcessorTime() + seconds * 1e6;
  while (readProcessorTime() < end || count() === before)
    await new Promise((resolve) => setTimeout(resolve, 5));
  return stop(count() - before);
}
