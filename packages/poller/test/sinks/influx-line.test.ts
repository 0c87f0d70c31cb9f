import { makeVarbind } from "@snmp/pdu";
import fc from "fast-check";
import { type PollRow, PollResult } from "../../src/result.ts";
import { influxLine } from "../../src/sinks/influx-line.ts";
import { type LineOptions, lineText, linesOf } from "../../src/sinks/line-protocol.ts";
import { readLines } from "../support/line-reader.ts";
import { startServer } from "../support/http-server.ts";
import { makeResult, slot } from "../support/results.ts";

const usual: LineOptions = { measurement: "snmp", unsigned: true, rates: true };
const textOf = (result: PollResult, options: Partial<LineOptions> = {}): string =>
  Array.from(linesOf(result, { ...usual, ...options }), lineText).join("");

test("writes a line for the poll and its scalars, and one for each row, with the time of the slot", () => {
  expect(textOf(makeResult())).toBe(
    `snmp,target=router,site=lab poll_duration=0.25,poll_failures=0i,poll_overrun_slots=0i,sysName="core-1",sysUpTime=360000i ${slot}000000
ifXTable,target=router,site=lab,index=3,key=eth3 ifHCInOctets=12345678901234u,ifHCInOctets_per_second=1234.5,ifHighSpeed=1000i ${slot}000000
`,
  );
});

test("without unsigned integers, as InfluxDB 1 needs it, the largest counter stops at the largest integer", () => {
  const text = textOf(makeResult({ octets: 2n ** 64n - 1n }), { unsigned: false, rates: false });
  expect(readLines(text)[1]!.fields).toEqual({
    ifHCInOctets: { type: "i", value: 2n ** 63n - 1n },
    ifHighSpeed: { type: "i", value: 1000n },
  });
});

test("a failed poll still writes a line, which tells how much failed", () => {
  const result = new PollResult({
    target: { name: "dead", address: "192.0.2.9", labels: {} },
    slot,
    duration: 5000,
    failures: [{ item: "ifXTable", error: new Error("no answer") }],
  });
  expect(textOf(result)).toBe(
    `snmp,target=dead poll_duration=5.0,poll_failures=1i,poll_overrun_slots=0i ${slot}000000\n`,
  );
});

test("a poll that took slots of others names what took the longest", () => {
  const overrun = { slots: 2, item: "ifXTable", columns: ["ifAlias"], duration: 71_500 };
  const result = new PollResult({ target: { name: "slow", address: "", labels: {} }, slot, overrun });
  expect(readLines(textOf(result))[0]!.fields).toMatchObject({
    poll_overrun_slots: { value: 2n },
    poll_overrun_item: { value: "ifXTable.ifAlias" },
  });
});

test("names that InfluxDB keeps for itself, and ends that would escape what follows, are changed", () => {
  const row: PollRow = {
    table: "_internal",
    index: "1",
    key: "C:\\",
    varbinds: { time: makeVarbind("1.3.6.1.4.1.1.1", "Integer32", -5) },
    values: { time: -5 },
  };
  const target = { name: "a\nb", address: "", labels: { time: "now", empty: "" } };
  const [, point] = readLines(textOf(new PollResult({ target, slot, rows: { t: [row] } })));
  expect(point).toEqual({
    measurement: "internal",
    tags: { target: "a b", time_: "now", index: "1", key: "C:" },
    fields: { time_: { type: "i", value: -5n } },
    timestamp: BigInt(slot) * 1_000_000n,
  });
});

test("any names, labels, texts and numbers can be read back", () => {
  const text = fc.string({ unit: "binary", maxLength: 20 });
  const word = fc.oneof(text, fc.constantFrom("time", "a b", "x=y", "p,q", 'say "hi"', "end\\", "#c", "_m"));
  fc.assert(
    fc.property(
      word,
      word,
      word,
      text,
      fc.double(),
      fc.bigInt(0n, 2n ** 64n - 1n),
      (name, label, table, value, rate, counter) => {
        const row: PollRow = {
          table,
          index: "1.2",
          key: value,
          varbinds: { [name]: makeVarbind("1.3.6.1.4.1.1.1", "Counter64", counter) },
          values: { [name]: counter },
        };
        const result = new PollResult({
          target: { name: `t${name}`, address: "", labels: { [`l${label}`]: value } },
          slot,
          varbinds: { sysDescr: makeVarbind("1.3.6.1.2.1.1.1.0", "OctetString", Buffer.from(value)) },
          values: { sysDescr: value },
          rows: { [table]: [row] },
          rates: [{ name, table, index: "1.2", key: value, perSecond: rate, seconds: 60 }],
        });
        const [poll, point] = readLines(textOf(result));
        expect(poll!.fields["sysDescr"]).toEqual({
          type: "s",
          value: value.replace(/\p{Surrogate}|\0/gu, "\ufffd"),
        });
        expect(Object.values(point!.fields)).toContainEqual({ type: "u", value: counter });
        expect(point!.tags["index"]).toBe("1.2");
      },
    ),
    { numRuns: 500 },
  );
});

test("posts a batch to the URL", async () => {
  await using server = await startServer(() => ({ status: 204 }));
  const sink = influxLine({ url: `http://127.0.0.1:${server.port}/write?db=snmp`, measurement: "fleet" });
  const results = [makeResult(), makeResult({ name: "other" })];
  await sink.write(results, { signal: new AbortController().signal });
  expect(server.requests[0]!.url).toBe("/write?db=snmp");
  expect(server.requests[0]!.body).toBe(
    results.map((result) => textOf(result, { measurement: "fleet" })).join(""),
  );
});

test("an unknown option is refused", () => {
  expect(() => influxLine({ url: "http://127.0.0.1/", tokn: "x" } as never)).toThrow(/token/);
});
