// One process per store: two engines with the same identity would answer with each other's boots and time.
import { createHash } from "node:crypto";
import { mkdir, realpath } from "node:fs/promises";
import { createServer } from "node:net";
import { basename, dirname, join } from "node:path";

/** The files that this process has claimed. */
const claimed = new Set<string>();

/**
 * Claims a file for this process, until it ends. The claim is a name that the kernel keeps and takes back by itself, even after SIGKILL:
 * an abstract socket on Linux, a pipe on Windows. Other systems have neither; there, and between containers, nothing is noticed.
 *
 * @throws An error that says so if another process has claimed it.
 */
export async function claimFile(path: string): Promise<void> {
  const prefix = prefixes[process.platform];
  if (prefix === undefined) return;
  await mkdir(dirname(path), { recursive: true });
  const real = join(await realpath(dirname(path)), basename(path));
  if (claimed.has(real)) return;
  const name = prefix + createHash("sha256").update(real).digest("hex").slice(0, 32);
  try {
    await hold(name);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EADDRINUSE") return; // a system without such names
    throw new Error("another process that is running uses it; give each process an engine of its own", {
      cause,
    });
  }
  claimed.add(real);
}

/** Holds a name until the process ends. */
function hold(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once("error", reject);
    server.listen({ path: name, exclusive: true }, () => {
      server.unref();
      resolve();
    });
  });
}

const prefixes: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: "\0snmp-engine-",
  win32: "\\\\.\\pipe\\snmp-engine-",
};
