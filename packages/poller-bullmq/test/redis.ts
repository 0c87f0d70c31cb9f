// A redis-server of Debian on a free port of the loopback, in memory only.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freeTcpPort } from "./free-port.ts";
import type { FleetServer } from "./servers.ts";

/** Whether there is a redis-server. */
export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;

/** A running redis-server, without any data to begin with. */
export class RedisServer implements FleetServer {
  #process: ChildProcess | undefined;
  /** Its files: a master writes one for its replica, and reads it when it starts. */
  readonly #folder = mkdtempSync(join(tmpdir(), "snmp-redis-"));

  private constructor(readonly port: number) {}

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freeTcpPort());
    await server.run();
    return server;
  }

  get options(): { readonly redis: string } {
    return this.optionsAt(this.port);
  }

  optionsAt(port: number): { readonly redis: string } {
    return { redis: `redis://127.0.0.1:${port}` };
  }

  /** Starts it, and waits until it accepts connections. */
  async run(): Promise<void> {
    const args = ["--save", "", "--appendonly", "no", "--bind", "127.0.0.1", "--port", String(this.port)];
    // tests let it fail to write its file
    args.push("--enable-protected-configs", "local", "--dir", this.#folder);
    const child = spawn("redis-server", args, { stdio: ["ignore", "pipe", "inherit"] });
    this.#process = child;
    await new Promise<void>((resolve, reject) => {
      child.stdout.on("data", (text) => {
        if (String(text).includes("eady to accept connections")) resolve();
      });
      child.once("exit", (code) => reject(new Error(`redis-server ended with ${code}`)));
    });
  }

  /** Ends it, with all data. */
  async stop(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child === undefined || child.exitCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  }

  async runEmpty(): Promise<void> {
    await this.stop();
    rmSync(join(this.#folder, "dump.rdb"), { force: true });
    await this.run();
  }

  async reset(): Promise<void> {
    await this.runEmpty();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true });
  }
}
