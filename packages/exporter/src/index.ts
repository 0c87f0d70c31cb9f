/**
 * Prometheus metrics of SNMP devices: a drop-in for snmp_exporter.
 *
 * @module @snmp/exporter
 */
export { type Environment } from "./config/environment.ts";
export { loadConfiguration, type LoadOptions } from "./config/load.ts";
export { parseConfiguration } from "./config/parse.ts";
export { printConfiguration, type PrintOptions } from "./config/print.ts";
export type {
  Auth,
  Configuration,
  DynamicFilter,
  EnumValues,
  Index,
  Lookup,
  Metric,
  Module,
  RegexExtract,
} from "./config/types.ts";
export { ConfigurationError, ScrapeError } from "./errors.ts";
export { type ConfigurationSize, Exporter } from "./exporter.ts";
export { type Generated, generateConfiguration } from "./generate/generate.ts";
export type { OpenSocket } from "./http/address.ts";
export type { ExporterOptions, Log, ScrapeOptions } from "./options.ts";
