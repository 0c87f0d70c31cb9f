// One scrape of one module: reads the values, and makes the families of them.
import { RetryPolicy } from "@snmp/client";
import type { Auth } from "../config/types.ts";
import { ScrapeError } from "../errors.ts";
import type { Family } from "../metrics/families.ts";
import { formatLabel } from "../metrics/labels.ts";
import { formatNumber } from "../metrics/numbers.ts";
import { collect, hostOf } from "./collect.ts";
import type { CompiledModule } from "./compile.ts";
import { TimeLimit, ValueBudget } from "./limits.ts";
import { Processor } from "./process.ts";
import type { Sessions } from "./sessions.ts";

/** A scrape of one module. */
export interface ModuleScrape {
  readonly sessions: Sessions;
  readonly compiled: CompiledModule;
  readonly target: string;
  readonly auth: Auth;
  readonly context: string;
  readonly contextEngineId: Uint8Array | undefined;
  readonly signal: AbortSignal | undefined;
  readonly wrapLargeCounters: boolean;
  /** The most values to read. */
  readonly maxValues: number;
  /** Takes the number of values whose type is unknown. */
  readonly countUnknownTypes: (count: number) => void;
}

/**
 * Scrapes a module of a target. Resolves to its metrics, and those about the scrape itself.
 *
 * @throws A `ScrapeError`, or the reason of the signal.
 */
export async function scrapeModule(scrape: ModuleScrape): Promise<readonly Family[]> {
  const { sessions, compiled, target, auth } = scrape;
  const { module } = compiled;
  const start = performance.now();
  const processor = new Processor(compiled);
  const budget = new ValueBudget(scrape.maxValues);
  const request = { ...scrape, anySource: module.useUnconnectedUdpSocket };
  try {
    const { sent, retried } = await sessions.use(request, async (session) => {
      await collect({
        session,
        compiled,
        retry: new RetryPolicy({ timeout: module.timeout, retries: module.retries, backoff: 1 }),
        isV1: auth.version === 1,
        target,
        signal: scrape.signal,
        budget,
        take: (varbinds) => processor.add(varbinds),
      });
      return { ...session.messages };
    });
    const walked = secondsSince(start);
    const families = processor.finish(scrape.wrapLargeCounters);
    scrape.countUnknownTypes(processor.unknownTypes);
    const duration = secondsSince(start);
    const own = ownFamilies(module.name, { walked, sent, retried, count: processor.count, duration });
    return [...own, ...families];
  } catch (error) {
    if (error instanceof TimeLimit) {
      const message = `error scraping target ${hostOf(target)}: ${error.message} (${budget.count} values were read)`;
      throw new ScrapeError(message, target, module.name, { cause: error });
    }
    if (ScrapeError.isInstance(error) || scrape.signal?.aborted === true) throw error;
    throw new ScrapeError(error instanceof Error ? error.message : String(error), target, module.name, {
      cause: error,
    });
  }
}

interface Figures {
  readonly walked: number;
  readonly sent: number;
  readonly retried: number;
  readonly count: number;
  readonly duration: number;
}

/** The metrics about the scrape itself. */
function ownFamilies(module: string, { walked, sent, retried, count, duration }: Figures): Family[] {
  const labels = `{${formatLabel("module", module)}}`;
  const family = (name: string, help: string, value: number): Family => ({
    name,
    help,
    type: "gauge",
    text: `${name}${labels} ${formatNumber(value)}\n`,
    mayRepeat: false,
  });
  return [
    family("snmp_scrape_walk_duration_seconds", "Time SNMP walk/bulkwalk took.", walked),
    family("snmp_scrape_packets_sent", "Packets sent for get, bulkget, and walk; including retries.", sent),
    family("snmp_scrape_packets_retried", "Packets retried for get, bulkget, and walk.", retried),
    family("snmp_scrape_pdus_returned", "PDUs returned from get, bulkget, and walk.", count),
    family("snmp_scrape_duration_seconds", "Total SNMP time scrape took (walk and processing).", duration),
  ];
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}
