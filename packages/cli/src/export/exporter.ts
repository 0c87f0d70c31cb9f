// The exporter: a file of its own beside the bundle, loaded only by snmp export.
export {
  ConfigurationError,
  Exporter,
  type ExporterOptions,
  generateConfiguration,
  printConfiguration,
} from "@snmp/exporter";
