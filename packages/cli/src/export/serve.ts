// snmp export: serves the HTTP interface of snmp_exporter.
import type { AddressInfo } from "node:net";
import { readNumber } from "../arguments/numbers.ts";
import type { Invocation } from "../commands/command.ts";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import { UsageError } from "../failure.ts";
import { loadExporter } from "./load-exporter.ts";
import { untilAborted } from "../until-aborted.ts";
import { createLog } from "./log.ts";
import { findSystemdSockets } from "./systemd-sockets.ts";

/** Serves until it is interrupted. SIGHUP reads the configuration anew. */
export async function serveMetrics({
  options,
  output,
  signal,
  environment,
}: Invocation): Promise<ExitStatus> {
  const { Exporter, ConfigurationError } = await loadExporter();
  const log = createLog(options, output);
  const scrapeTimeout = readNumber(options, "snmp.scrape-timeout", 0.001, false);
  const maxValues = readNumber(options, "snmp.max-values", 1);
  const maxConnections = readNumber(options, "web.max-connections", 2);
  const moduleConcurrency = readNumber(options, "snmp.module-concurrency", 1);
  const files = options["config.file"] ?? ["snmp.yml"];
  if (files.includes("")) throw new UsageError("--config.file needs the path of a file, and has none");
  const expands = options["config.expand-environment-variables"] === true;
  await using exporter = new Exporter({
    config: files,
    wrapLargeCounters: options["snmp.wrap-large-counters"] !== false,
    ...(maxConnections !== undefined && { maxConnections }),
    ...(moduleConcurrency !== undefined && { moduleConcurrency }),
    ...(scrapeTimeout !== undefined && { scrapeTimeout: Math.round(scrapeTimeout * 1000) }),
    ...(maxValues !== undefined && { maxValues }),
    ...(expands && { environment }),
    ...readSource(options["snmp.source-address"]),
    ...(options["web.config.file"] && { webConfig: options["web.config.file"] }),
    ...(options["web.telemetry-path"] !== undefined && { metricsPath: options["web.telemetry-path"] }),
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
    if (options["web.systemd-socket"] === true)
      for (const fd of findSystemdSockets(environment))
        log("info", "Listening on", { address: nameOf(await exporter.listen({ fd })) });
    else
      for (const address of options["web.listen-address"] ?? [":9116"])
        log("info", "Listening on", { address: nameOf(await exporter.listen(address)) });
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

/** snmp_exporter takes `ADDRESS:PORT`, where a port that is missing or 0 is any free one. */
function readSource(text = ""): { readonly localAddress?: string } {
  if (text === "") return {};
  const [, v6, v4, port = "0"] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d*))?$/.exec(text) ?? [];
  if (Number(port) !== 0)
    throw new UsageError(
      `--snmp.source-address cannot have a port, since all scrapes share a socket: use ${v6 ?? v4}`,
    );
  // an address of IPv6 may stand without brackets
  return { localAddress: v6 ?? v4 ?? text };
}

function nameOf(bound: AddressInfo | undefined): string {
  if (bound === undefined) return "a Unix socket";
  return `${bound.family === "IPv6" ? `[${bound.address}]` : bound.address}:${bound.port}`;
}
