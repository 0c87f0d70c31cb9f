// The packages of this repository as a release would publish them: packed, and served by a registry on loopback.
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../../../..");

/** Folders of the packages that new packages are tried with. */
const folders = ["agent", "asn1", "client", "create-mpm", "mpm-conformance", "mpm-core", "mpm-v2c", "mpm-v3", "pdu", "transport", "usm"];

/** Why packing would not give what the sources say; `undefined` when it would. */
export function unpackable(): string | undefined {
  for (const folder of folders) {
    const entry = join(root, "packages", folder, "dist/index.js");
    if (!existsSync(entry)) return `packages/${folder} is not built: npm test builds it`;
    const sources = join(root, "packages", folder, "src");
    const newest = Math.max(
      ...readdirSync(sources, { recursive: true, encoding: "utf8" }).map((file) => statSync(join(sources, file)).mtimeMs),
    );
    if (newest > statSync(entry).mtimeMs + 1000) return `packages/${folder} was built before its latest change: npm test builds it`;
  }
  return undefined;
}

/** A registry that has the packages of scope `@snmp`, and the tarball of create-snmp-mpm. */
export interface PackedRegistry {
  /** What makes npm use it for `@snmp`. */
  readonly env: Readonly<Record<string, string>>;
  readonly createTarball: string;
  close(): Promise<void>;
}

/** Packs everything, and serves it. */
export async function packedRegistry(): Promise<PackedRegistry> {
  const place = mkdtempSync(join(tmpdir(), "snmp-packed-"));
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { packageManager: string };
  const filters = folders.map((folder) => `--filter=./packages/${folder}`);
  await run("npx", ["--yes", packageManager, "--recursive", ...filters, "pack", "--pack-destination", place], root);
  const packages = await Promise.all(readdirSync(place).map(async (file) => ({ file, manifest: await manifestIn(join(place, file)) })));
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? "");
    const tarball = packages.find(({ file }) => path === `/${file}`);
    if (tarball !== undefined) return response.end(readFileSync(join(place, tarball.file)));
    const found = packages.find(({ manifest }) => path === `/${manifest.name}`);
    if (found === undefined) return response.writeHead(404).end("{}");
    const { name, version } = found.manifest;
    const dist = { tarball: `${origin}/${found.file}` };
    response.setHeader("content-type", "application/json");
    return response.end(JSON.stringify({ name, "dist-tags": { latest: version }, versions: { [version]: { ...found.manifest, dist } } }));
  });
  const origin = await listening(server);
  return {
    env: {
      "npm_config_@snmp:registry": `${origin}/`,
      npm_config_audit: "false",
      npm_config_fund: "false",
      npm_config_update_notifier: "false",
    },
    createTarball: join(place, packages.find(({ manifest }) => manifest.name === "create-snmp-mpm")!.file),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

/** What a command printed; rejects with all of it where it fails. */
export async function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  // what this test runner has set for its own processes is not for others
  const { NODE_OPTIONS: _options, NODE_ENV: _environment, JEST_WORKER_ID: _worker, ...inherited } = process.env;
  return new Promise((resolve, reject) => {
    execFile(
      command,
      args,
      { cwd, env: { ...inherited, ...env }, maxBuffer: 1 << 26, shell: process.platform === "win32" },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new Error(`${command} ${args.join(" ")} failed:\n${stdout}\n${stderr}`));
      },
    );
  });
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address!.port : ""}`;
}

async function manifestIn(tarball: string): Promise<{ readonly name: string; readonly version: string }> {
  return JSON.parse(await run("tar", ["-xzOf", tarball, "package/package.json"], root)) as { name: string; version: string };
}
