// Starts the processes of the tests under load.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { bundleProgram } from "../../../../test/support/program.ts";
import type { ReceiverOptions } from "@snmp/notifications";
import type { LoadInput } from "./messages.ts";
import type { LoadReport, Order } from "./receiver-process.ts";

/** Whether the tests run in their long form (`npm run test:long`). */
export const isLong = process.env["SNMP_LONG_TESTS"] === "1";

/** The receiver in its process. */
export interface LoadReceiver {
  readonly port: number;
  order(order: Order): void;
  /** Resolves to its state, once it has taken all that the socket has. */
  report(): Promise<LoadReport>;
  stop(): Promise<void>;
}

/** Starts a receiver. With `mode` "watched", it has a listener for refused messages. */
export async function startLoadReceiver(folder: string, options: ReceiverOptions, mode = "plain") {
  const program = await bundleProgram(
    'import "./packages/notifications/test/load/receiver-process.ts";',
    folder,
    "receiver.mjs",
  );
  const child = fork(program, [JSON.stringify(options), mode], {
    execArgv: ["--expose-gc"],
  });
  const port = await hear<number>(child);
  const ask = (): Promise<LoadReport> => {
    child.send("report" satisfies Order);
    return hear<LoadReport>(child);
  };
  const receiver: LoadReceiver = {
    port,
    order: (order) => void child.send(order),
    report: async () => {
      let last = await ask();
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        const next = await ask();
        if (next.received === last.received) return next;
        last = next;
      }
    },
    stop: () => stop(child),
  };
  return receiver;
}

/** The sender in its process. */
export interface LoadSender {
  /** Sends all messages, and waits `pace` milliseconds, 0 by default, after 1000 of them. Resolves to the number of those that have left. */
  send(pace?: number): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a sender that has made its messages. */
export async function startLoadSender(folder: string, port: number, input: LoadInput) {
  const program = await bundleProgram(
    'import "./packages/notifications/test/load/sender-process.ts";',
    folder,
    "sender.mjs",
  );
  const child = fork(program, [String(port), JSON.stringify(input)]);
  await hear(child);
  const sender: LoadSender = {
    send: (pace = 0) => {
      child.send(pace);
      return hear<number>(child);
    },
    stop: () => stop(child),
  };
  return sender;
}

/** Prints the reports in the long form. */
export function showReport(title: string, reports: readonly LoadReport[]): void {
  if (isLong) process.stdout.write(reports.map((report) => `${title}: ${JSON.stringify(report)}\n`).join(""));
}

/** Resolves to the next message of a process. */
function hear<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const listen = (message: unknown): void => {
      child.off("exit", fail);
      resolve(message as Message);
    };
    const fail = (code: number | null): void => {
      child.off("message", listen);
      reject(new Error(`the process ended with the status ${code}`));
    };
    child.once("message", listen);
    child.once("exit", fail);
  });
}

async function stop(child: ChildProcess): Promise<void> {
  const exited = once(child, "exit");
  child.disconnect();
  await exited;
}
