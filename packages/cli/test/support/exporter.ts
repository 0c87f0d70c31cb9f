import { run } from "../../src/run.ts";
import { until } from "./listener.ts";
import { Sink } from "./terminal.ts";

/** A running `snmp export`. */
export interface RunningExport {
  /** Where it is served; the last one if there are several. */
  readonly url: string;
  readonly stderr: Sink;
  /** Interrupts it, as Ctrl-C does. */
  stop(): Promise<void>;
}

/** Starts `snmp export` at a free port of the loopback, and waits for the address that it tells. */
export async function startExport(...args: readonly string[]): Promise<RunningExport> {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const controller = new AbortController();
  const options = { stdout, stderr, signal: controller.signal, environment: {} };
  const running = run(["export", "--web.listen-address", "127.0.0.1:0", ...args], options).catch(
    () => undefined,
  );
  const addresses = (): string[] => stderr.text.match(/127\.0\.0\.1:\d+/g) ?? [];
  const count = args.filter((arg) => arg === "--web.listen-address").length + 1;
  await until(() => addresses().length === count);
  return {
    url: `http://${addresses().at(-1)}`,
    stderr,
    async stop() {
      controller.abort(new Error("stopped"));
      await running;
    },
  };
}
