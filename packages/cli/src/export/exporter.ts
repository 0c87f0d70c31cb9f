// The exporter, which is loaded only when it runs.
export { ConfigurationError, Exporter, generateConfiguration, printConfiguration } from "@snmp/exporter";
