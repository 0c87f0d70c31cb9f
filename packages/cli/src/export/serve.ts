// snmp export: serves the HTTP interface of snmp_exporter.
import { readNumber } from "../arguments/numbers.ts";
import type { Invocation } from "../commands/command.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { loadExporter } from "./load-exporter.ts";
import { untilAborted } from "../until-aborted.ts";
import { createLog } from "./log.ts";

/** Serves until it is interrupted. SIGHUP reads the configuration anew. */
export async function serveMetrics({
  options,
  output,
  signal,
  environment,
}: Invocation): Promise<ExitStatus> {
  const { Exporter, ConfigurationError } = await loadExporter();
  const log = createLog(options["log.level"] ?? "info", output);
  const moduleConcurrency = readNumber(options, "snmp.module-concurrency", 1);
  const expands = options["config.expand-environment-variables"] === true;
  await using exporter = new Exporter({
    config: options["config.file"] ?? ["snmp.yml"],
    wrapLargeCounters: options["no-snmp.wrap-large-counters"] !== true,
    ...(moduleConcurrency !== undefined && { moduleConcurrency }),
    ...(expands && { environment }),
    ...(options["snmp.source-address"] !== undefined && { localAddress: options["snmp.source-address"] }),
    log,
  });
  const reload = (): void => {
    exporter.reload().then(
      () => log("info", "Loaded config file", {}),
      (error: unknown) => log("error", "Error reloading config", { err: (error as Error).message }),
    );
  };
  try {
    const { modules, auths } = await exporter.check();
    if (modules === 0)
      throw new UsageError("the configuration has no modules; name its files with --config.file");
    if (options["dry-run"] === true) {
      await output.line(`${modules} modules and ${auths} auths, no faults`);
      return exitStatus.ok;
    }
    process.on("SIGHUP", reload);
    for (const address of options["web.listen-address"] ?? [":9116"]) {
      const { family, address: host, port } = await exporter.listen(address);
      log("info", "Listening on", { address: `${family === "IPv6" ? `[${host}]` : host}:${port}` });
    }
    await untilAborted(signal);
  } catch (error) {
    const isUsage =
      ConfigurationError.isInstance(error) || error instanceof TypeError || error instanceof RangeError;
    throw isUsage ? new UsageError(error.message) : error;
  } finally {
    process.off("SIGHUP", reload);
  }
  return exitStatus.ok;
}
