import { UnknownMessageProcessingModel, UnknownPlugin } from "@snmp/mpm-core";
import { v1 } from "@snmp/mpm-v1";
import { plugin, v2c } from "@snmp/mpm-v2c";
import { Client, type ClientOptions } from "../src/index.ts";

test.each([
  ["192.0.2.1", "udp://192.0.2.1:161"],
  ["192.0.2.1:1161", "udp://192.0.2.1:1161"],
  ["core-1.example.net", "udp://core-1.example.net:161"],
  ["2001:db8::1", "udp://[2001:db8::1]:161"],
  ["[2001:db8::1]:1161", "udp://[2001:db8::1]:1161"],
  ["udp://192.0.2.1", "udp://192.0.2.1:161"],
  ["tcp://192.0.2.1:10161", "tcp://192.0.2.1:10161"],
])("target %s is %s", async (target, name) => {
  await using client = new Client(target, v2c("public"));
  expect(client.target).toBe(name);
});

test.each<[string, ClientOptions, string]>([
  ["a timeout of 0", { timeout: 0 }, "timeout is 0, which is not a number in the range 1..2147483647"],
  ["a negative timeout", { timeout: -5 }, "timeout is -5"],
  ["a timeout that is not a number", { timeout: "5s" as unknown as number }, "timeout is string"],
  ["half a retry", { retries: 0.5 }, "retries is 0.5, which is not an integer in the range 0..2147483647"],
  ["a back-off below 1", { backoff: 0.5 }, "backoff is 0.5"],
  ["an endless deadline", { deadline: Infinity }, "deadline is Infinity"],
  ["no repetitions", { maxRepetitions: 0 }, "maxRepetitions is 0"],
  ["nothing outstanding", { maxOutstanding: 0 }, "maxOutstanding is 0"],
  ["an unknown source", { source: "loose" as "any" }, 'source is "loose", which is not "strict" or "any"'],
  ["an invalid model", { model: {} as typeof plugin }, "model"],
  ["null", null as unknown as ClientOptions, "options must be an object, not null"],
])("%s: the constructor throws and names the option", (_, options, message) => {
  expect(() => new Client("192.0.2.1", v2c("public"), options)).toThrow(message);
});

test("undefined means the same as missing", async () => {
  await using client = new Client("192.0.2.1", v2c("public"), {
    timeout: undefined,
    source: undefined,
    model: undefined,
  });
  expect(client.target).toBe("udp://192.0.2.1:161");
});

test("the constructor throws if the target or the credentials are invalid, and names the fault", () => {
  expect(() => new Client("", v2c("public"))).toThrow('"" is not a valid target: the host is missing');
  expect(() => new Client("192.0.2.1:99999", v2c("public"))).toThrow('the port is "99999"');
  expect(() => new Client(undefined as unknown as string, v2c("public"))).toThrow("a target is text");
  expect(() => new Client("192.0.2.1", "public" as unknown as ReturnType<typeof v2c>)).toThrow(
    "credentials are missing",
  );
  expect(() => new Client("192.0.2.1", { mpm: 3 })).toThrow(UnknownMessageProcessingModel);
  expect(() => new Client("quic://192.0.2.1:161", v2c("public"))).toThrow(UnknownPlugin);
});

test("credentials of another model than the option `model` make the constructor throw, with the kind that is needed", async () => {
  expect(() => new Client("192.0.2.1", v1("public"), { model: plugin })).toThrow(
    "wants credentials for message processing model 1 (@snmp/mpm-v2c)",
  );
});
