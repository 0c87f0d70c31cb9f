import type { Job } from "./job.ts";
import { codecJobs } from "./jobs/codec.ts";
import { processJobs } from "./jobs/process.ts";
import { requestJobs } from "./jobs/requests.ts";
import { serveJobs } from "./jobs/serve.ts";
import { v3Jobs } from "./jobs/v3.ts";

/** Every job, in the order of the results. */
export const jobs: readonly Job[] = [...codecJobs, ...requestJobs, ...processJobs, ...serveJobs, ...v3Jobs];

/** Returns the job with that name. Throws an `Error` that lists the jobs if the name is unknown. */
export function findJob(name: string): Job {
  const job = jobs.find((candidate) => candidate.name === name);
  if (job === undefined)
    throw new Error(`unknown job ${JSON.stringify(name)}; use ${jobs.map((known) => known.name).join(", ")}`);
  return job;
}
