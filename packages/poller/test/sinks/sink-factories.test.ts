// A function that makes sinks in the place of a sink.
import {
  Delivery,
  influxLine,
  jsonLines,
  otlpHttp,
  Poller,
  type PollerOptions,
  prometheus,
} from "@snmp/poller";

const optionsWith = (sink: unknown): PollerOptions =>
  ({ targets: [], every: "1s", sinks: [sink] }) as unknown as PollerOptions;

test.each(Object.entries({ influxLine, jsonLines, otlpHttp, prometheus }))(
  "%s itself is refused, with what to do",
  (name, factory) => {
    const message = `${name} makes a sink, and is not one: call it, ${name}(…)`;
    expect(() => new Poller(optionsWith(factory))).toThrow(new TypeError(message));
    expect(() => new Delivery(factory as never)).toThrow(new TypeError(message));
  },
);

test("a function that writes is a sink, whatever its name", async () => {
  const written: unknown[] = [];
  function prometheus(results: readonly unknown[]): void {
    written.push(...results);
  }
  const delivery = new Delivery(prometheus);
  delivery.push({} as never);
  await delivery.close();
  expect(written).toHaveLength(1);
  await using poller = new Poller(optionsWith(prometheus));
  expect(poller.statistics.sinks).toMatchObject([{ name: "prometheus" }]);
});
