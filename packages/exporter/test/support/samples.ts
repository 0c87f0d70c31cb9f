// Scrapes of small simulated devices.
import { Exporter } from "@snmp/exporter";
import type { ExporterOptions } from "@snmp/exporter";
import { type DeviceSource, simulate, type SimulationOptions } from "@snmp/simulator";
import "@snmp/mpm-v1";
import "@snmp/mpm-v2c";
import { samplesOf } from "./oracle.ts";
import { configure } from "./yaml.ts";

interface World {
  readonly options?: Partial<ExporterOptions>;
  readonly device?: SimulationOptions;
}

/** Returns the samples of the module `test` on a device with these objects. */
export async function samples(
  module: string,
  objects: DeviceSource,
  { options, device }: World = {},
): Promise<string[]> {
  await using simulated = await simulate(objects, device);
  await using exporter = new Exporter({ config: configure(module), ...options });
  return samplesOf(await exporter.scrape(simulated.address, { modules: ["test"] }));
}

export const text = (value: string) => ({ type: "OctetString", value }) as const;
export const octets = (...value: number[]) =>
  ({ type: "OctetString", value: Uint8Array.from(value) }) as const;
export const gauge = (value: number) => ({ type: "Gauge32", value }) as const;
export const integer = (value: number) => ({ type: "Integer32", value }) as const;
