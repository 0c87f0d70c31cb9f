// Peers in other languages, which are compiled where this machine has what they need. They do the jobs that list them as `externals`.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ExternalPeer } from "./job.ts";

const folder = fileURLToPath(new URL("../.cache", import.meta.url));
const debianGo = "/usr/share/gocode";

/** How to compile a peer, and the Debian packages that it needs. */
const recipes: Readonly<
  Record<
    ExternalPeer,
    {
      readonly source: string;
      readonly packages: string;
      command(source: string, output: string): readonly [string, ...string[]];
    }
  >
> = {
  "net-snmp-c": {
    source: "net_snmp.c",
    packages: "gcc libsnmp-dev",
    command: (source, output) => ["cc", "-O2", "-o", output, source, "-lnetsnmp"],
  },
  gosnmp: {
    source: "gosnmp.go",
    packages: "golang-go golang-github-gosnmp-gosnmp-dev",
    command: (source, output) => ["go", "build", "-o", output, source],
  },
};

/** Returns the program of a peer, compiled if necessary, or the reason why there is none. */
export function buildExternal(peer: ExternalPeer): { readonly program: string } | { readonly fault: string } {
  const { source: name, packages, command } = recipes[peer];
  const source = fileURLToPath(new URL(`../external/${name}`, import.meta.url));
  const program = `${folder}/${peer}`;
  if (existsSync(program) && statSync(program).mtimeMs >= statSync(source).mtimeMs) return { program };
  mkdirSync(folder, { recursive: true });
  const [file, ...rest] = command(source, program);
  const env = { ...process.env, GO111MODULE: "off", GOPATH: debianGo, GOCACHE: `${folder}/go` };
  const { status } = spawnSync(file, rest, { encoding: "utf8", env });
  return status === 0 ? { program } : { fault: `it needs ${packages}` };
}
