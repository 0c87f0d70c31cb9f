import { AgentError, ObjectError, RepeatedError } from "@snmp/agent";
import { type SnmpError, TransportError } from "@snmp/mpm-core";
import { ErrorReporter } from "../src/error-reporter.ts";

const unsendable = (reason: string, target = "udp://192.0.2.1:1") =>
  new TransportError(`cannot send to ${target}`, target, reason);

function createReporter() {
  const reported: SnmpError[] = [];
  return { reported, reporter: new ErrorReporter((error) => reported.push(error), 1000) };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("reports the first error of a kind at once, and a summary of the others per interval", () => {
  const { reported, reporter } = createReporter();
  for (let i = 0; i < 1000; i++) reporter.report(unsendable("EHOSTUNREACH", `udp://192.0.2.1:${i}`));
  expect(reported).toHaveLength(1);
  jest.advanceTimersByTime(1000);
  expect(reported).toHaveLength(2);
  expect(RepeatedError.isInstance(reported[1]) && [reported[1].count, reported[1].last.message]).toEqual([
    999,
    "cannot send to udp://192.0.2.1:999",
  ]);
  expect(reported[1]!.message).toBe(
    "999 more errors of this kind since the last report; the last one: cannot send to udp://192.0.2.1:999",
  );
  jest.advanceTimersByTime(5000);
  expect(reported).toHaveLength(2);
});

test("reports each kind by itself, and starts again after a quiet interval", () => {
  const { reported, reporter } = createReporter();
  reporter.report(unsendable("EHOSTUNREACH"));
  reporter.report(unsendable("EMSGSIZE"));
  reporter.report(new AgentError(new Error("bug")));
  expect(reported).toHaveLength(3);
  jest.advanceTimersByTime(1000);
  reporter.report(unsendable("EMSGSIZE"));
  expect(reported).toHaveLength(4);
});

test("reports every failure of an object", () => {
  const { reported, reporter } = createReporter();
  for (let i = 0; i < 5; i++) reporter.report(new ObjectError("1.3.6", "get", new Error("no")));
  expect(reported).toHaveLength(5);
});

test("reports the rest when it closes", () => {
  const { reported, reporter } = createReporter();
  for (let i = 0; i < 5; i++) reporter.report(unsendable("EHOSTUNREACH"));
  reporter.close();
  expect(RepeatedError.isInstance(reported[1]) && reported[1].count).toBe(4);
  expect(jest.getTimerCount()).toBe(0);
});
