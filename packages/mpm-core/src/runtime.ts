/** The part of Node's `process` that this package uses. In browsers there is no process. */
interface Process {
  hrtime?(): [seconds: number, nanoseconds: number];
  getBuiltinModule?(name: "node:crypto"): { randomFillSync(numbers: Uint32Array): unknown };
}

/** The process, if the runtime is Node or compatible with it. */
export const runtime = (globalThis as { process?: Process }).process;
