// The parts of OpenTelemetry that are used, by their shape: no package is needed for them.

/** A value of an attribute. */
export type AttributeValueLike = string | number | boolean;

/** Attributes by name. */
export type AttributesLike = Record<string, AttributeValueLike>;

/** The part of a `Span` of @opentelemetry/api that is used. */
export interface SpanLike {
  /** Sets attributes. */
  setAttributes(attributes: AttributesLike): unknown;
  /** Sets the name. */
  updateName(name: string): unknown;
  /** Sets the status: code 2 is an error. */
  setStatus(status: { code: number; message?: string }): unknown;
  /** Ends the span; `endTime` in milliseconds since 1970. */
  end(endTime?: number): void;
}

/** The part of a `Tracer` of @opentelemetry/api that is used. */
export interface TracerLike {
  /** Starts a span whose parent is the active one. `kind`: 1 SERVER, 2 CLIENT. */
  startSpan(
    name: string,
    options?: { kind?: number; attributes?: AttributesLike; startTime?: number },
  ): SpanLike;
  /**
   * Starts such a span, and calls `work` while it is active. Without this method, requests of a walk are not nested in its span.
   *
   * @typeParam Work - The function.
   */
  startActiveSpan?<Work extends (span: SpanLike) => unknown>(
    name: string,
    options: { kind?: number; attributes?: AttributesLike },
    work: Work,
  ): ReturnType<Work>;
}

/** The part of a `Logger` of @opentelemetry/api-logs that is used. */
export interface LoggerLike {
  /** Emits a log record. */
  emit(record: {
    eventName?: string;
    timestamp?: number;
    severityNumber?: number;
    severityText?: string;
    body?: string;
    attributes?: AttributesLike;
  }): void;
}

/** The part of a `Meter` of @opentelemetry/api that is used. */
export interface MeterLike {
  /** Creates a histogram. */
  createHistogram(
    name: string,
    options?: { unit?: string; description?: string },
  ): {
    /** Records a value. */
    record(value: number, attributes?: AttributesLike): void;
  };
  /** Creates a counter. */
  createCounter(
    name: string,
    options?: { unit?: string; description?: string },
  ): {
    /** Adds to the counter. */
    add(value: number, attributes?: AttributesLike): void;
  };
}
