import type * as exporter from "./exporter.ts";

/** Loads the exporter, with the packages of others that it needs. The help of all commands does without. */
export async function loadExporter(): Promise<typeof exporter> {
  return import("./exporter.ts");
}
