// Engines that the command keeps in a file, and forgets.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Agent } from "@snmp/agent";
import { snmp } from "./support/terminal.ts";

const sysName = "1.3.6.1.2.1.1.5.0";
const engineId = Uint8Array.from(Buffer.from("80001f88046465766963653031", "hex"));
const user = ["-u", "ops", "-a", "SHA-256", "-A", "maplesyrup", "-r0", "-t2"];

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "snmp-engines-"));
  file = join(folder, "engines.json");
});
afterEach(() => rm(folder, { recursive: true }));

/** Starts a device that has run for so many seconds since its first start. */
async function startDevice(seconds: number, port = 0): Promise<{ device: Agent; host: string }> {
  let elapsed = 0;
  const device = new Agent({
    port,
    engineId,
    boots: 1,
    clock: () => performance.now() + elapsed,
    users: [{ user: "ops", auth: { protocol: "sha256", password: "maplesyrup" } }],
    system: { name: "core-0" },
  });
  elapsed = seconds * 1000;
  await device.listen();
  return { device, host: device.addresses[0]!.replace("udp://", "") };
}

test("--engines keeps an engine, so that the next command does not discover it", async () => {
  const { device, host } = await startDevice(5000);
  const ask = (options = {}) => snmp(["get", "-d", ...user, host, sysName], options);
  const kept = { environment: { SNMP_ENGINES: file } };
  expect((await ask(kept)).stderr).toContain("empty: discovery");
  expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ [`udp://${host}`]: { boots: 1 } });
  const next = await ask(kept);
  expect({ status: next.status, discovers: next.stderr.includes("empty: discovery") }).toEqual({
    status: 0,
    discovers: false,
  });
  await device.close();
});

describe("a device that restarts and does not count it", () => {
  /** Asks a device, and starts it anew with an earlier time. */
  async function restart(): Promise<{ host: string; device: Agent }> {
    const { device, host } = await startDevice(5000);
    expect((await snmp(["get", "--engines", file, ...user, host, sysName])).status).toBe(0);
    await device.close();
    return startDevice(3, Number(host.split(":")[1]));
  }

  test("is refused, with the way out, until its engine is forgotten", async () => {
    const { device, host } = await restart();
    const refused = await snmp(["get", "--engines", file, ...user, host, sysName]);
    expect(refused.status).not.toBe(0);
    expect(refused.stderr).toContain("its clock went back");
    expect(await snmp(["engine", "forget", "--engines", file, `udp:${host}`])).toMatchObject({
      status: 0,
      stdout: `forgot the engine at udp://${host}\n`,
    });
    expect(await readFile(file, "utf8")).toBe("{}\n");
    expect((await snmp(["get", "--engines", file, ...user, host, sysName])).status).toBe(0);
    await device.close();
  });

  test("is believed with --engine-reset accept", async () => {
    const { device, host } = await restart();
    const accept = ["--engine-reset", "accept"];
    expect((await snmp(["get", "--engines", file, ...accept, ...user, host, sysName])).status).toBe(0);
    await device.close();
  });
});

test.each([
  [["engine"], 2, "write: snmp engine forget HOST"],
  [["engine", "list", "host"], 2, "write: snmp engine forget HOST"],
  [["engine", "forget", "192.0.2.1"], 2, "name the file in which engines are kept with --engines FILE"],
  [["engine", "forget", "--engines", "none.json", "192.0.2.1"], 1, "none.json knows no engine at udp://192.0.2.1:161"],
  [["engine", "forget", "--engines", "none.json", "192.0.2.1:0"], 2, "the port is \"0\""],
  [["get", "-u", "ops", "-e", "8000000001", "--engines", "none.json", "192.0.2.1", sysName], 2, "exclude each other"],
])("%j ends with status %d: %s", async (args, status, message) => {
  expect(await snmp(args)).toMatchObject({ status, stderr: expect.stringContaining(message) as string });
}); // prettier-ignore
