// Starts simulated devices.
import { discoveredPlugins } from "@snmp/mpm-core";
import type { OidLike, ValueInput, VarbindInput } from "@snmp/pdu";
import { makeBehaviour } from "./device/behaviour.ts";
import { SimulatedDevice } from "./device/device.ts";
import { checkOptions, type SimulationOptions } from "./device/options.ts";
import type { SharedParts } from "./device/parts.ts";
import { Principals } from "./device/principals.ts";
import { loadRecording, type RecordingSource } from "./load.ts";
import { RecordingBuilder } from "./store/builder.ts";
import { Recording } from "./store/recording.ts";

/** The objects of a device: a recording; the path or URL of one, or its octets; variable bindings; values by OID. */
export type DeviceSource =
  Recording | RecordingSource | readonly VarbindInput[] | Readonly<Record<string, ValueInput>>;

/**
 * Starts a simulated device and resolves when it listens.
 *
 * @throws The error of the file system for a file that cannot be read; a `TypeError` or a `RangeError` that names the invalid option; a
 * `TransportError` that names the address, such as `EADDRINUSE`.
 */
export async function simulate(
  source: DeviceSource,
  options: SimulationOptions = {},
): Promise<SimulatedDevice> {
  checkOptions(options);
  const device = new SimulatedDevice(await prepareParts(source, options));
  await device.listen([options.listen ?? "udp://127.0.0.1:0"].flat(), true);
  return device;
}

/** Makes what the devices of one recording share. */
export async function prepareParts(source: DeviceSource, options: SimulationOptions): Promise<SharedParts> {
  if ((options.models ?? [...discoveredPlugins]).length === 0)
    throw new TypeError(
      "no version of SNMP is registered; import @snmp/mpm-v2c, @snmp/mpm-v1 or @snmp/mpm-v3",
    );
  const recording = await toRecording(source, options);
  return { options, behaviour: makeBehaviour(recording, options), principals: new Principals(options) };
}

async function toRecording(source: DeviceSource, { mib }: SimulationOptions): Promise<Recording> {
  if (source instanceof Recording) return source;
  if (typeof source === "string" || source instanceof URL || Symbol.asyncIterator in source)
    return loadRecording(source, { mib });
  const builder = new RecordingBuilder();
  const list = Array.isArray(source)
    ? (source as readonly VarbindInput[])
    : Object.entries(source as Readonly<Record<string, ValueInput>>).map(([oid, value]) => ({
        oid: oid as OidLike,
        ...value,
      }));
  for (const varbind of list) builder.add(varbind);
  return builder.build("objects");
}
