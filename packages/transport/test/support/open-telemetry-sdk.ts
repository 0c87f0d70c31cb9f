// The real SDK of OpenTelemetry, with the spans in memory.
import { context, type Span, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";

/** Starts the SDK. `spans` returns those that have ended; `within` runs the work while a span is active. */
export function startOpenTelemetry() {
  const manager = new AsyncLocalStorageContextManager().enable();
  context.setGlobalContextManager(manager);
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const tracer = provider.getTracer("test");
  return {
    tracer,
    spans: (): readonly ReadableSpan[] => exporter.getFinishedSpans(),
    within: async <T>(name: string, work: () => Promise<T>): Promise<Span> => {
      const span = tracer.startSpan(name);
      await context.with(trace.setSpan(context.active(), span), work);
      span.end();
      return span;
    },
    close: async (): Promise<void> => {
      context.disable();
      manager.disable();
      await provider.shutdown();
    },
  };
}
