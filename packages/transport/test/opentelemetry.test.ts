import { channel, tracingChannel } from "node:diagnostics_channel";
import {
  type OpenTelemetryOptions,
  traceWithOpenTelemetry,
  type TracerLike,
} from "../src/opentelemetry/index.ts";
import { startOpenTelemetry } from "./support/open-telemetry-sdk.ts";

const trace = { version: 1, target: "udp://[2001:db8::1]:161", messageProcessingModel: 1 };

test("the real Tracer of the SDK fits, and addresses of IPv6 lose their brackets", async () => {
  const sdk = startOpenTelemetry();
  {
    using _bridge = traceWithOpenTelemetry({ tracer: sdk.tracer });
    await tracingChannel("snmp:request").tracePromise(() => Promise.resolve(), { ...trace });
  }
  expect(sdk.spans()).toMatchObject([
    { name: "SNMP request", attributes: { "server.address": "2001:db8::1", "server.port": 161 } },
  ]);
  await sdk.close();
});

test("events of another form are left alone", async () => {
  const sdk = startOpenTelemetry();
  using _bridge = traceWithOpenTelemetry({ tracer: sdk.tracer });
  await tracingChannel("snmp:request").tracePromise(() => Promise.resolve(), { ...trace, version: 2 });
  channel("snmp:agent:request").publish(undefined);
  expect(sdk.spans()).toEqual([]);
  await sdk.close();
});

test("a tracer that throws does not disturb the request", async () => {
  const tracer: TracerLike = {
    startSpan: () => {
      throw new Error("no spans today");
    },
  };
  using _bridge = traceWithOpenTelemetry({ tracer });
  await expect(
    tracingChannel("snmp:request").tracePromise(() => Promise.resolve("answer"), { ...trace }),
  ).resolves.toBe("answer");
});

test("closing ends the subscriptions", () => {
  const bridge = traceWithOpenTelemetry({ logger: { emit: () => undefined } });
  expect(channel("snmp:notification:received").hasSubscribers).toBe(true);
  bridge.close();
  bridge.close();
  expect(channel("snmp:notification:received").hasSubscribers).toBe(false);
});

test.each([
  [{}, /needs a tracer, a logger or a meter/],
  [{ tracr: {} }, /tracer/],
])("wrong options are refused: %j", (options, message) => {
  expect(() => traceWithOpenTelemetry(options as OpenTelemetryOptions)).toThrow(message);
});
