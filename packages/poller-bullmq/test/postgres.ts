// A PostgreSQL of Debian on a free port of the loopback. It refuses to run as root, so tests of root run it as its own user.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FleetServer } from "./servers.ts";
import { freeTcpPort } from "./free-port.ts";

const versions = "/usr/lib/postgresql";
const bin = (existsSync(versions) ? readdirSync(versions) : [])
  .map((version) => join(versions, version, "bin"))
  .find((folder) => existsSync(join(folder, "initdb")));
const isRoot = process.getuid?.() === 0;

/** Whether there is a PostgreSQL. */
export const hasPostgres = bin !== undefined;

/** A running PostgreSQL. Each test has its own schema. */
export class PostgresServer implements FleetServer {
  #process: ChildProcess | undefined;
  #schemas = 0;

  private constructor(
    readonly port: number,
    readonly folder: string,
  ) {}

  static async start(): Promise<PostgresServer> {
    const folder = mkdtempSync(join(tmpdir(), "postgres-"));
    if (isRoot) {
      const [user, group] = ["-u", "-g"].map((option) => Number(execFileSync("id", [option, "postgres"])));
      chownSync(folder, user!, group!);
    }
    const [command, ...args] = asUser("initdb", "-D", folder, "-U", "postgres", "-A", "trust", "--no-sync");
    execFileSync(command!, args, { cwd: folder, stdio: "ignore" });
    const server = new PostgresServer(await freeTcpPort(), folder);
    await server.run();
    return server;
  }

  get url(): string {
    return this.options.postgres.connectionString;
  }

  get schema(): string {
    return `fleet_${this.#schemas}`;
  }

  get options(): ReturnType<PostgresServer["optionsAt"]> {
    return this.optionsAt(this.port);
  }

  optionsAt(port: number): { readonly postgres: { connectionString: string; schema: string } } {
    const connectionString = `postgres://postgres:secret@127.0.0.1:${port}/postgres`;
    return { postgres: { connectionString, schema: this.schema } };
  }

  async run(): Promise<void> {
    const settings = ["fsync=off", "listen_addresses=127.0.0.1", `unix_socket_directories=${this.folder}`];
    const [command, ...args] = asUser("postgres", "-D", this.folder, "-p", String(this.port));
    const child = spawn(command!, [...args, ...settings.flatMap((setting) => ["-c", setting])], {
      cwd: this.folder,
      env: { ...process.env, LC_ALL: "C" },
      stdio: ["ignore", "ignore", "pipe"],
    });
    this.#process = child;
    let output = "";
    await new Promise<void>((resolve, reject) => {
      child.stderr.on("data", (text) => {
        output += String(text);
        if (output.includes("ready to accept connections")) resolve();
      });
      child.once("exit", (code) => reject(new Error(`postgres ended with ${code}: ${output}`)));
    });
  }

  /** Ends it at once, as a crash does. */
  async stop(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child === undefined || child.exitCode !== null) return;
    child.kill("SIGQUIT");
    await once(child, "exit");
  }

  async runEmpty(): Promise<void> {
    await this.stop();
    await this.run();
    this.query(`DROP SCHEMA IF EXISTS ${this.schema} CASCADE`);
  }

  async reset(): Promise<void> {
    if (this.#process === undefined) await this.run();
    this.#schemas++;
  }

  /** Returns the rows of a query, their columns with | between. */
  query(sql: string): string[] {
    const text = execFileSync(join(bin!, "psql"), ["-XAtq", "-v", "ON_ERROR_STOP=1", "-c", sql, this.url], {
      stdio: ["ignore", "pipe", "ignore"],
      encoding: "utf8",
    });
    return text.split("\n").filter((line) => line !== "");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }
}

/** Returns the command line that runs a program of PostgreSQL as a user who may. */
function asUser(program: string, ...args: string[]): string[] {
  const own = [join(bin!, program), ...args];
  return isRoot ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", ...own] : own;
}
