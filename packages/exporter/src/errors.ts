import { SnmpError } from "@snmp/mpm-core";

/** A configuration is invalid. The message names the file, the line, and the field. */
export class ConfigurationError extends SnmpError {
  static override readonly brand = "ConfigurationError";

  constructor(
    message: string,
    /** The file, as it was given; `undefined` for a text. */
    readonly file: string | undefined,
    /** The line in the file, from 1; `undefined` if the file as a whole is at fault. */
    readonly line: number | undefined,
    options?: { readonly cause?: unknown },
  ) {
    super(message, { code: "ERR_SNMP_CONFIGURATION", cause: options?.cause });
  }
}

/** A scrape failed: the device did not answer, or its answers make no valid metrics. */
export class ScrapeError extends SnmpError {
  static override readonly brand = "ScrapeError";

  constructor(
    message: string,
    /** The target of the scrape. */
    readonly target: string,
    /** The module that failed. */
    readonly module: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, { code: "ERR_SNMP_SCRAPE", cause: options?.cause });
  }
}
