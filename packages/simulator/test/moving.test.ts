// Values that move, by a clock of the test.
import fc from "fast-check";
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { parseRecording, simulate, type SimulationOptions } from "@snmp/simulator";

const octets = "1.3.6.1.2.1.2.2.1.10.1";
const text = [
  "1.3.6.1.2.1.1.3.0|67|4294967290",
  `${octets}|65|4294967000`,
  "1.3.6.1.2.1.31.1.1.1.6.1|70|18446744073709551000",
  "1.3.6.1.4.1.1.1|66:numeric|rate=10,initial=5,max=100",
  "1.3.6.1.4.1.1.2|65:numeric|rate=100,deviation=50,cumulative=1",
  "1.3.6.1.4.1.1.3|66:numeric|function=pow%<time>%2,scale=1",
  "1.3.6.1.4.1.1.4|2|9",
].join("\n");

/** Reads instances at moments, in seconds after the start. */
async function readAt(
  oids: string[],
  seconds: number[],
  options: SimulationOptions = {},
): Promise<string[][]> {
  let now = 1000;
  await using device = await simulate(parseRecording(text), { clock: () => now, ...options });
  await using client = new Client(device.address, v2c("public"));
  const rows: string[][] = [];
  for (const second of seconds) {
    now = 1000 + second * 1000;
    rows.push((await client.get(...oids)).map(String));
  }
  return rows;
}

test("counters grow by their rate and wrap at 32 and at 64 bits", async () => {
  const rates = { "1.3.6.1.2.1.2.2.1.10": 100, "1.3.6.1.2.1.31.1.1.1.6": { rate: 1000 } };
  expect(await readAt([octets, "1.3.6.1.2.1.31.1.1.1.6.1"], [0, 1, 3], { rates })).toEqual([
    ["4294967000", "18446744073709551000"],
    ["4294967100", "384"],
    ["4", "2384"],
  ]);
});

test("sysUpTime.0 stays as it was recorded, or runs from there", async () => {
  expect(await readAt(["1.3.6.1.2.1.1.3.0"], [0, 10])).toEqual([["4294967290"], ["4294967290"]]);
  expect(await readAt(["1.3.6.1.2.1.1.3.0"], [0, 1], { upTime: "running" })).toEqual([
    ["4294967290"],
    ["94"],
  ]);
});

test("snmpsim's numeric module has rate, initial, max and function", async () => {
  expect(await readAt(["1.3.6.1.4.1.1.1", "1.3.6.1.4.1.1.3"], [0, 3, 20])).toEqual([
    ["5", "0"],
    ["35", "9"],
    ["100", "400"],
  ]);
});

test("a cumulative number with deviation never decreases, and is the same for the same seed", async () => {
  const seconds = Array.from({ length: 40 }, (_, i) => i * 0.7);
  const first = await readAt(["1.3.6.1.4.1.1.2"], seconds, { seed: 5 });
  const numbers = first.map(([value]) => Number(value));
  numbers.forEach((value, i) => expect(value).toBeGreaterThanOrEqual(numbers[i - 1] ?? 0));
  expect(await readAt(["1.3.6.1.4.1.1.2"], seconds, { seed: 5 })).toEqual(first);
  expect(await readAt(["1.3.6.1.4.1.1.2"], seconds, { seed: 6 })).not.toEqual(first);
});

test("counters with any rate and deviation never decrease before they wrap", async () => {
  const { makeNumeric } = await import("../src/variation/numeric.ts");
  const [recorded] = [...parseRecording("1.3.6.1.1|70|0")];
  fc.assert(
    fc.property(
      fc.nat(1e6),
      fc.nat(1e7),
      fc.nat(),
      fc.array(fc.nat(1e6), { minLength: 2 }),
      (rate, deviation, seed, times) => {
        const counter = makeNumeric({ rate, deviation, cumulative: true });
        const read = (elapsed: number): bigint => {
          const value = counter.read({
            oid: "1.3.6.1.1",
            elapsed,
            recorded: recorded!,
            seed,
            written: undefined,
            state: undefined,
            delay: 0,
          });
          return (value as { value: bigint }).value;
        };
        const values = times.sort((a, b) => a - b).map(read);
        values.forEach((value, i) => expect(i === 0 || value >= values[i - 1]!).toBe(true));
      },
    ),
  );
});

test("a script makes the value of each read, from what it gets", async () => {
  const values: SimulationOptions["values"] = {
    "1.3.6.1.4.1.1.4": ({ reads, elapsed, recorded }) => reads + elapsed / 1000 + (recorded as number),
    "1.3.6.1.4.1.1.1": { type: "OctetString", value: "another type" },
    [octets]: ({ reads }) => (reads === 1 ? undefined : 5),
  };
  expect(await readAt(["1.3.6.1.4.1.1.4", "1.3.6.1.4.1.1.1", octets], [0, 2], { values })).toEqual([
    ["10", "another type", "4294967000"],
    ["13", "another type", "5"],
  ]);
});

test("a script that throws or returns an invalid value makes genErr, and the device goes on", async () => {
  const values: SimulationOptions["values"] = {
    [octets]: () => {
      throw new Error("a fault of the test");
    },
    "1.3.6.1.4.1.1.4": () => "text",
  };
  const errors: string[] = [];
  const onError = (error: Error): void => void errors.push(error.message);
  await expect(readAt([octets], [0], { values, onError })).rejects.toMatchObject({ errorStatus: "genErr" });
  await expect(readAt(["1.3.6.1.4.1.1.4"], [0], { values, onError })).rejects.toMatchObject({
    errorStatus: "genErr",
  });
  expect(errors).toEqual([
    expect.stringContaining("a fault of the test"),
    expect.stringContaining("1.3.6.1.4.1.1.4"),
  ]);
});
