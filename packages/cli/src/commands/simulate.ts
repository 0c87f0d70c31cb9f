// snmp simulate: devices from recordings.
import {
  loadRecording,
  type Recording,
  replay,
  simulate as start,
  type SimulatedDevice,
  simulateNetwork,
} from "@snmp/simulator";
import { readNumber } from "../arguments/numbers.ts";
import { exitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { loadNames } from "../names/load-names.ts";
import type { Output } from "../output/output.ts";
import { readPackets } from "../record/packet-file.ts";
import { listAddresses } from "../simulate/addresses.ts";
import { readSettings, readUsers } from "../simulate/settings.ts";
import type { Command, Invocation } from "./command.ts";

/** Simulates devices until it is interrupted. */
export const simulate: Command = {
  name: "simulate",
  summary: "simulate devices from recordings, one for each file",
  usage: "[options] FILE…",
  details: [
    "FILE is the output of snmp record, of snmp walk --json, of net-snmp's snmpwalk in any form, or a .snmprec of snmpsim; the content tells which. Lines that cannot be read are reported.",
    "-c and -u name the community and the user that may ask; without them, it is the community public.",
    "--json prints a line for each device at the end: its address, and what it has counted.",
  ],
  examples: [
    "snmp simulate core-1.json",
    "snmp simulate core-1.snmpwalk --listen udp://127.0.0.1:1161 -c public --loss 0.01 --delay 5-20",
    "snmp simulate router.json switch.json --devices 1000 --listen udp://127.1.0.1:1161",
    "snmp simulate --replay exchange.json",
    "snmp simulate --replay exchange.json -u me -a SHA-256 -A authentication -x AES -X privacy!",
  ],
  groups: ["session", "community", "user", "simulate", "capture", "output", "names", "general"],
  async run(invocation) {
    const { options, operands, signal, output } = invocation;
    if (options.replay !== undefined) {
      if (operands.length > 0) throw new UsageError("--replay takes the place of the files; remove them");
      await replayFile(invocation, options.replay);
    } else {
      if (operands.length === 0) throw new UsageError("the file is missing: snmp simulate recording.json");
      const devices = await startDevices(invocation);
      const addresses = devices.map(({ address }) => address);
      try {
        tellAddresses(addresses, output);
        await untilAborted(signal);
      } finally {
        await Promise.all(devices.map((device) => device.close()));
        if (options.json === true)
          await output.lines(
            devices.map(({ counters }, i) => JSON.stringify({ address: addresses[i], ...counters })),
          );
      }
    }
    return exitStatus.ok;
  },
};

async function startDevices(invocation: Invocation): Promise<readonly SimulatedDevice[]> {
  const { options, operands } = invocation;
  const settings = await readSettings(invocation);
  const count = readNumber(options, "devices", 1);
  const addresses = listAddresses(options.listen ?? [], count === undefined ? operands.length : 1);
  const recordings = await Promise.all(operands.map((path) => readRecording(path, invocation)));
  try {
    if (count === undefined)
      return await startAll(
        recordings.map((recording, i) => () => start(recording, { ...settings, listen: addresses[i]! })),
      );
    const [, firstAddress, port] = /^udp:\/\/([\d.]+):(\d+)$/.exec(addresses[0]!) ?? [];
    if (firstAddress === undefined)
      throw new UsageError("--devices needs --listen udp://127.1.0.1:1161: an IPv4 address and a port");
    const [first, ...others] = recordings;
    const network = await simulateNetwork([first!, ...others], {
      ...settings,
      devices: count,
      firstAddress,
      port: Number(port),
    });
    return network.devices;
  } catch (error) {
    throw error instanceof TypeError || error instanceof RangeError ? new UsageError(error.message) : error;
  }
}

/** Starts one device after the other, or none if one fails. */
async function startAll(starts: readonly (() => Promise<SimulatedDevice>)[]): Promise<SimulatedDevice[]> {
  const devices: SimulatedDevice[] = [];
  try {
    for (const begin of starts) devices.push(await begin());
    return devices;
  } catch (error) {
    await Promise.all(devices.map((device) => device.close()));
    throw error;
  }
}

async function readRecording(path: string, invocation: Invocation): Promise<Recording> {
  const { output, signal } = invocation;
  const read = async (): Promise<Recording> => {
    const recording = await loadRecording(path, { signal });
    if (recording.counts["needs-mib"] === undefined) return recording;
    return loadRecording(path, { signal, mib: await loadNames(invocation) });
  };
  let recording: Recording;
  try {
    recording = await read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "EISDIR" || code === "EACCES")
      throw new UsageError(`${path} cannot be read: ${(error as Error).message}`);
    throw error;
  }
  if (recording.size === 0)
    throw new UsageError(
      `${path} has no record: it may be something else than a recording; snmp simulate --replay takes the packets of snmp record --packets, snmp agent takes agent files`,
    );
  const shown = recording.remarks.filter(({ kind }) => kind !== "guessed").slice(0, maxRemarks);
  const total = Object.values(recording.counts).reduce((sum, count) => sum + count, 0);
  output.notes(shown.map(({ line, kind, detail }) => `snmp: ${path}: line ${line}: ${kind}: ${detail}`));
  if (total > shown.length)
    output.notes([
      `snmp: ${path}: ${recording.size} records; ${Object.entries(recording.counts)
        .map(([kind, count]) => `${kind}: ${count}`)
        .join(", ")}`,
    ]);
  return recording;
}

async function replayFile(invocation: Invocation, path: string): Promise<void> {
  const { options, output, signal } = invocation;
  const packets = await readPackets(path);
  const users = await readUsers(invocation);
  await using device = await replay(packets, { listen: listAddresses(options.listen ?? [], 1), users });
  const { address } = device;
  if (device.authenticated > 0)
    output.notes([
      `snmp: ${device.authenticated} of ${packets.length} packets are authenticated, and get no answer: ${users.length === 0 ? "name a user with -u, -a and -x who may ask instead" : "they were recorded without their content; only the user that asked then can open them"}`,
    ]);
  output.notes(device.addresses.map((address) => `listening at ${address}`));
  try {
    await untilAborted(signal);
  } finally {
    if (options.json === true) await output.line(JSON.stringify({ address, ...device.counters }));
  }
}

/** Tells all addresses of a few devices, and the first and the last of many. */
function tellAddresses(addresses: readonly string[], output: Output): void {
  const shown = addresses.length <= maxShown ? addresses : [addresses[0]!, addresses.at(-1)!];
  output.notes(shown.map((address) => `listening at ${address}`));
  if (shown.length < addresses.length)
    output.notes([`snmp: ${addresses.length} devices from the first to the last`]);
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
  });
}

const maxShown = 16;
const maxRemarks = 20;
