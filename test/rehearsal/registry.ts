// An npm registry for the time of a test: packages that are published to it can be installed, together with those of the registry that
// npm is configured to use.
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execute, type Outcome } from "../support/built.ts";

export interface Registry {
  readonly url: string;
  /** The environment for programs that must use this registry only. */
  readonly env: Readonly<Record<string, string>>;
  /** Resolves to its data about a package (`versions`, `dist-tags`), or to `undefined` if it does not have the package. */
  describe(name: string): Promise<Packument | undefined>;
  close(): Promise<void>;
}

/** The data of a registry about a package. */
export interface Packument {
  readonly versions: Readonly<Record<string, { readonly dependencies?: Readonly<Record<string, string>> }>>;
  readonly "dist-tags": Readonly<Record<string, string>>;
}

/** Starts a registry that keeps its packages below `folder`. */
export async function startRegistry(folder: string): Promise<Registry> {
  const inherited = copyEnvironment();
  const setting = async (name: string): Promise<string> => {
    const { stdout } = await execute("npm", ["config", "get", name], { env: inherited });
    return stdout.trim();
  };
  const [upstream, cafile] = await Promise.all([setting("registry"), setting("cafile")]);
  const storage = join(folder, "storage");
  mkdirSync(storage, { recursive: true });
  const args = [storage, upstream, ...(cafile === "" || cafile === "null" ? [] : [cafile])];
  const child = fork(join(__dirname, "verdaccio.js"), args, {
    env: inherited,
    execArgv: [],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let log = "";
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding("utf8").on("data", (text: string) => (log += text));
  const ended = once(child, "exit");
  const [port] = (await Promise.race([once(child, "message"), ended.then(() => [])])) as [number?];
  if (port === undefined) throw new Error(`the registry did not start:\n${log}`);

  const url = `http://127.0.0.1:${port}/`;
  const userconfig = join(folder, "npmrc");
  // npm does not publish without a token; this registry does not check it
  writeFileSync(
    userconfig,
    `registry=${url}\n//127.0.0.1:${port}/:_authToken=anybody\nfund=false\naudit=false\nupdate-notifier=false\n`,
  );
  return {
    url,
    env: {
      npm_config_userconfig: userconfig,
      npm_config_registry: url,
      // nothing of this registry may remain in the caches of the user who runs the test
      npm_config_cache: join(folder, "npm"),
      npm_config_cache_dir: join(folder, "pnpm"),
      npm_config_store_dir: join(folder, "pnpm"),
      YARN_CACHE_FOLDER: join(folder, "yarn"),
      YARN_GLOBAL_FOLDER: join(folder, "yarn"),
      CI: "true",
    },
    async describe(name) {
      const response = await fetch(new URL(name.replace("/", "%2f"), url));
      return response.ok ? ((await response.json()) as Packument) : undefined;
    },
    async close() {
      child.kill();
      await ended;
    },
  };
}

/** Returns the environment of the test itself, with its configuration of npm. */
export function copyEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Runs a program that must succeed; resolves to its output. */
export async function succeed(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Registry["env"],
): Promise<string> {
  const { status, signal, stdout, stderr }: Outcome = await execute(command, args, {
    cwd,
    env,
    timeout: 300_000,
  });
  if (status !== 0)
    throw new Error(`${command} ${args.join(" ")} ended with ${signal ?? status}:\n${stdout}${stderr}`);
  return stdout;
}
