/** What of Node's `process` is of use here. This package also runs in browsers, which have none. */
interface Process {
  hrtime?(): [seconds: number, nanoseconds: number];
  getBuiltinModule?(name: "node:crypto"): { randomFillSync(numbers: Uint32Array): unknown };
}

/** The process, where the runtime is Node or works as Node does. */
export const runtime = (globalThis as { process?: Process }).process;
