// Compiles the addon before a test file imports the package. Without a compiler, tests of the addon are skipped, and say so.
import { spawnSync } from "node:child_process";
import { networkInterfaces } from "node:os";
import { join } from "node:path";

export const packageFolder = join(__dirname, "../..");

/** Compiles the addon. Returns the reason if that fails. */
export function buildAddon(...args: string[]): string | undefined {
  const script = join(packageFolder, "native/build.js");
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
  return status === 0 ? undefined : stderr.trim();
}

const fault = buildAddon();
if (fault !== undefined) console.warn(`skipped: the tests of the addon of @snmp/udp-batch: ${fault}`);

/** `describe` for tests that need the addon. */
export const describeAddon: (title: string, tests: () => void) => void =
  fault === undefined ? describe : (title, tests) => describe.skip(`${title} (skipped: ${fault})`, tests);

/** The addresses of this host to listen at: IPv4, and IPv6 if it has that. */
export const loopbackAddresses: readonly string[] = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === "::1"),
)
  ? ["127.0.0.1", "::1"]
  : ["127.0.0.1"];
if (loopbackAddresses.length === 1) console.warn("skipped: tests over IPv6: this host has no ::1");
