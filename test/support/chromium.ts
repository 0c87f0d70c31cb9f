// A page in headless Chromium, driven by the Chrome DevTools Protocol over two pipes: no port is opened, and no other package is needed.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { pathToFileURL } from "node:url";

/** A page that is open. */
export interface ChromiumPage {
  /** Resolves to the value of an expression in the page, which must fit into JSON; awaits promises. Rejects with the page's error. */
  evaluate(expression: string): Promise<unknown>;
  /** Ends the browser and removes its files. Calling it twice is safe. */
  close(): Promise<void>;
}

/** Returns the path of Chromium; `undefined` if it is not installed. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const files = ["chromium", "chromium-browser", "google-chrome"].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  return files.find((file) => existsSync(file));
}

/** Starts Chromium with a page. Rejects if the page throws while it loads. */
export async function openPage(chromium: string, html: string): Promise<ChromiumPage> {
  const folder = await mkdtemp(join(tmpdir(), "snmp-chromium-"));
  const file = join(folder, "page.html");
  await writeFile(file, html);
  const child = spawn(chromium, [...flags(), `--user-data-dir=${join(folder, "profile")}`], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    // a separate process group, which can be ended as a whole
    detached: true,
  });
  const protocol = new Protocol(child);
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await end(child, protocol);
    await rm(folder, { recursive: true, maxRetries: 5 });
  };
  const page: ChromiumPage = {
    evaluate: (expression) => protocol.evaluate(expression),
    close: () => (closing ??= close()),
  };
  try {
    await protocol.open(pathToFileURL(file).href);
    return page;
  } catch (error) {
    await page.close();
    throw error;
  }
}

function flags(): string[] {
  // its sandbox does not work as root (as in containers), and many CI machines forbid it
  const sandbox = process.getuid?.() === 0 || process.env.CI !== undefined ? ["--no-sandbox"] : [];
  return [
    ...sandbox,
    "--headless",
    "--remote-debugging-pipe",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
  ];
}

async function end(child: ChildProcess, protocol: Protocol): Promise<void> {
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const exited = once(child, "exit");
    protocol.send("Browser.close").catch(() => undefined);
    const timer = setTimeout(() => killGroup(child.pid!), 5000);
    await exited;
    clearTimeout(timer);
  }
  if (child.pid !== undefined) killGroup(child.pid);
}

/** Kills the processes of the group that are left, usually none. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // the group has ended
  }
}

interface Reply {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

interface Thrown {
  readonly text: string;
  readonly exception?: { readonly description?: string };
}

/** Commands and their replies: JSON, each followed by a zero octet. */
class Protocol {
  readonly #output: Writable;
  readonly #waiting = new Map<
    number,
    { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void }
  >();
  readonly #thrown: string[] = [];
  readonly #loaded: Promise<void>;
  #load!: () => void;
  #count = 0;
  #session: string | undefined;
  #rest = "";

  constructor(child: ChildProcess) {
    this.#loaded = new Promise((resolve) => (this.#load = resolve));
    this.#output = child.stdio[3] as Writable;
    this.#output.on("error", () => undefined);
    (child.stdio[4] as Readable).setEncoding("utf8").on("data", (text: string) => this.#receive(text));
    child.once("error", (error) => this.#fail(error));
    child.once("exit", (code, signal) => this.#fail(new Error(`Chromium has ended: ${code ?? signal}`)));
  }

  send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    return new Promise((resolve, reject) => {
      const id = ++this.#count;
      this.#waiting.set(id, { resolve, reject });
      const sessionId = this.#session;
      this.#output.write(
        `${JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) })}\0`,
      );
    });
  }

  async open(url: string): Promise<void> {
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    this.#session = sessionId as string;
    await Promise.all([this.send("Page.enable"), this.send("Runtime.enable")]);
    await this.send("Page.navigate", { url });
    await this.#loaded;
    if (this.#thrown.length > 0) throw new Error(`the page threw: ${this.#thrown.join("; ")}`);
  }

  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(textOf(exceptionDetails as Thrown));
    return (result as { value?: unknown }).value;
  }

  #receive(text: string): void {
    const messages = (this.#rest + text).split("\0");
    this.#rest = messages.pop()!;
    for (const message of messages) this.#take(JSON.parse(message) as Reply);
  }

  #take({ id, method, params, result, error }: Reply): void {
    if (method === "Page.loadEventFired") this.#load();
    if (method === "Runtime.exceptionThrown") this.#thrown.push(textOf(params!.exceptionDetails as Thrown));
    const waiting = id === undefined ? undefined : this.#waiting.get(id);
    if (waiting === undefined) return;
    this.#waiting.delete(id!);
    if (error === undefined) waiting.resolve(result ?? {});
    else waiting.reject(new Error(error.message));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
    this.#load();
  }
}

function textOf({ text, exception }: Thrown): string {
  return exception?.description ?? text;
}
