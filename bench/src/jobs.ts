import type { Job } from "./job.ts";
import { codecJobs } from "./jobs/codec.ts";
import { processJobs } from "./jobs/process.ts";
import { requestJobs } from "./jobs/requests.ts";
import { v3Jobs } from "./jobs/v3.ts";

/** Every job, in the order of the results. */
export const jobs: readonly Job[] = [...codecJobs, ...requestJobs, ...processJobs, ...v3Jobs];

/** The job with that name. Throws an `Error` that says which there are. */
export function jobNamed(name: string): Job {
  const job = jobs.find((candidate) => candidate.name === name);
  if (job === undefined)
    throw new Error(`there is no job ${name}, only ${jobs.map((known) => known.name).join(", ")}`);
  return job;
}
