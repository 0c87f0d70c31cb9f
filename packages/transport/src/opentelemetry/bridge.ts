// Turns the events of the channels into spans, log records and metrics.
import { AsyncResource } from "node:async_hooks";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { checkOptionNames, type OptionNames } from "@snmp/mpm-core/internal";
import type { AgentRequest, Arrival, Trace } from "./events.ts";
import {
  attributesOfArrival,
  attributesOfEnd,
  attributesOfRequest,
  attributesOfTarget,
  keepDefined,
  errorTypeOf,
  names,
  versionOf,
} from "./names.ts";
import type { LoggerLike, MeterLike, SpanLike, TracerLike } from "./shapes.ts";

/** Options for `traceWithOpenTelemetry`. */
export interface OpenTelemetryOptions {
  /** Gets a span for each request, walk, discovery and sent notification, and for each request that an agent answers. */
  readonly tracer?: TracerLike | undefined;
  /** Gets a log record for each notification that a receiver took or refused, without its values. */
  readonly logger?: LoggerLike | undefined;
  /** Gets durations of requests in seconds, and the numbers of retries and notifications. */
  readonly meter?: MeterLike | undefined;
}

/** A running bridge. */
export interface OpenTelemetryBridge extends Disposable {
  /** Ends it: no further spans begin, and those that have begun are left as they are. Calling it twice is safe. */
  close(): void;
}

/**
 * Passes the requests of this process on to OpenTelemetry, which is needed at no other place. A span that is active when a request or a walk
 * begins is the parent of its span, and the span of a walk is that of its requests. Nothing that is passed on holds a secret or a value.
 *
 * @throws A `TypeError` if the options have none of `tracer`, `logger` and `meter`, or another name.
 */
export function traceWithOpenTelemetry(options: OpenTelemetryOptions): OpenTelemetryBridge {
  checkOptions(options);
  const { tracer, logger, meter } = options;
  const subscriptions: Subscription[] = [];
  const on = <Event>(name: string, take: (event: Event) => void): void => {
    const listener = (event: unknown): void => {
      try {
        if ((event as { version?: unknown } | undefined)?.version === 1) take(event as Event);
      } catch {
        // a listener that throws would end the process
      }
    };
    subscribe(name, listener);
    subscriptions.push([name, listener]);
  };
  if (tracer !== undefined) addSpans(on, tracer);
  if (logger !== undefined) addLogs(on, logger);
  if (meter !== undefined) addMetrics(on, meter);
  const close = (): void => {
    for (const [name, listener] of subscriptions.splice(0)) unsubscribe(name, listener);
  };
  return { close, [Symbol.dispose]: close };
}

type Subscription = readonly [name: string, listener: (event: unknown) => void];
type Subscribe = <Event>(name: string, take: (event: Event) => void) => void;

function addSpans(on: Subscribe, tracer: TracerLike): void {
  /** Where the span of a walk is active. Its requests start there, whatever is active where its user asks for more. */
  const insides = new WeakMap<Trace, AsyncResource>();
  for (const kind of ["request", "walk", "discovery", "notify"] as const) {
    const spans = new WeakMap<Trace, SpanLike>();
    on<Trace>(`tracing:snmp:${kind}:start`, (trace) => {
      const options = { kind: spanKind.client, attributes: attributesOfTarget(trace) };
      const start = (): void => void spans.set(trace, tracer.startSpan(names.spans[kind], options));
      const inside = trace.walk === undefined ? undefined : insides.get(trace.walk);
      if (inside !== undefined) inside.runInAsyncScope(start);
      else if (kind !== "walk" || tracer.startActiveSpan === undefined) start();
      else
        tracer.startActiveSpan(names.spans.walk, options, (span) => {
          spans.set(trace, span);
          insides.set(trace, new AsyncResource("snmp:walk", { requireManualDestroy: true }));
        });
    });
    on<Trace>(`tracing:snmp:${kind}:asyncEnd`, (trace) => {
      const span = spans.get(trace);
      if (span === undefined) return;
      spans.delete(trace);
      if (trace.pduType !== undefined) span.updateName(`SNMP ${trace.pduType}`);
      if (trace.kind !== undefined) span.updateName(`SNMP ${trace.kind}`);
      span.setAttributes(attributesOfEnd(trace));
      if (trace.error !== undefined) span.setStatus({ code: statusError, message: textOf(trace.error) });
      span.end();
    });
  }
  on<AgentRequest>("snmp:agent:request", (event) => {
    const span = tracer.startSpan(`${names.spans.agent} ${event.pduType}`, {
      kind: spanKind.server,
      startTime: event.at,
      attributes: attributesOfRequest(event),
    });
    if (event.errorStatus !== "noError") span.setStatus({ code: statusError });
    span.end(event.at + event.duration);
  });
}

function addLogs(on: Subscribe, logger: LoggerLike): void {
  on<Arrival>("snmp:notification:received", (event) =>
    logger.emit({
      eventName: names.logs.received,
      timestamp: event.at,
      severityNumber: 9,
      severityText: "INFO",
      body: `${event.kind} ${event.trapOid} from ${event.source}`,
      attributes: attributesOfArrival(event),
    }),
  );
  on<Arrival>("snmp:notification:refused", (event) =>
    logger.emit({
      eventName: names.logs.refused,
      timestamp: event.at,
      severityNumber: 13,
      severityText: "WARN",
      body: `refused a message of ${event.peer}: ${event.detail}`,
      attributes: attributesOfArrival(event),
    }),
  );
}

function addMetrics(on: Subscribe, meter: MeterLike): void {
  const { metrics, attributes } = names;
  const durations = meter.createHistogram(metrics.clientDuration, { unit: "s" });
  const retries = meter.createCounter(metrics.clientRetries, { unit: "{message}" });
  const answers = meter.createHistogram(metrics.agentDuration, { unit: "s" });
  const received = meter.createCounter(metrics.received, { unit: "{notification}" });
  const refused = meter.createCounter(metrics.refused, { unit: "{message}" });
  const starts = new WeakMap<Trace, number>();
  on<Trace>("tracing:snmp:request:start", (trace) => void starts.set(trace, performance.now()));
  on<Trace>("tracing:snmp:request:asyncEnd", (trace) => {
    const started = starts.get(trace);
    if (started === undefined) return;
    starts.delete(trace);
    // no address: a fleet would have a series per device
    const about = keepDefined({
      [attributes.version]: versionOf(trace.messageProcessingModel),
      [attributes.pduType]: trace.pduType,
      [attributes.errorType]: errorTypeOf(trace.error),
    });
    durations.record((performance.now() - started) / 1000, about);
    const messages = trace.messages ?? 0;
    if (messages > 1) retries.add(messages - 1, about);
  });
  on<AgentRequest>("snmp:agent:request", ({ duration, messageProcessingModel, pduType, errorStatus }) =>
    answers.record(
      duration / 1000,
      keepDefined({
        [attributes.version]: versionOf(messageProcessingModel),
        [attributes.pduType]: pduType,
        [attributes.errorStatus]: errorStatus,
      }),
    ),
  );
  on<Arrival>("snmp:notification:received", ({ kind }) =>
    received.add(1, keepDefined({ [attributes.kind]: kind })),
  );
  on<Arrival>("snmp:notification:refused", ({ reason }) =>
    refused.add(1, keepDefined({ [attributes.reason]: reason })),
  );
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : "failed";
}

function checkOptions(options: OpenTelemetryOptions): void {
  checkOptionNames(options, optionNames);
  if (options.tracer === undefined && options.logger === undefined && options.meter === undefined)
    throw new TypeError("traceWithOpenTelemetry needs a tracer, a logger or a meter");
}

const optionNames: OptionNames<OpenTelemetryOptions> = { tracer: true, logger: true, meter: true };
/** SpanKind and SpanStatusCode of @opentelemetry/api. */
const spanKind = { server: 1, client: 2 };
const statusError = 2;
