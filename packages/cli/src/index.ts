export { exitStatus, type ExitStatus } from "./exit-status.ts";
export { main } from "./main.ts";
export type { OutputStream } from "./output/output.ts";
export { run, type RunOptions } from "./run.ts";
