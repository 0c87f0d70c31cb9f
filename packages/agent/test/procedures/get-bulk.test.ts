import { bulkPdu, makeVarbind } from "@snmp/pdu";
import { base, bareAgent, demoAgent, numbers } from "../support/demo.ts";
import { Manager, type Reply } from "../support/manager.ts";

const oids = ({ pdu }: Reply): string[] =>
  pdu.varbinds.map(({ oid, type }) => (type === "endOfMibView" ? `${oid} end` : oid));

/** Answers of more than 128 variable bindings end early on a slow host, unless they may take their time. */
const unhurried = { cpu: 60_000 };

/** An agent with a column of 100 numbers at each of `${base}.1`, `${base}.2`, `${base}.3`. */
function columns(...options: Parameters<typeof bareAgent>) {
  const agent = bareAgent(...options);
  for (const column of [1, 2, 3]) agent.mount(numbers(`${base}.${column}`, 100));
  return agent;
}

describe("GetBulk (RFC 3416 §4.2.3)", () => {
  test("returns one successor per non-repeater and max-repetitions per repeater, interleaved", async () => {
    const reply = await new Manager(columns()).bulk(1, 3, `${base}.1`, `${base}.2`, `${base}.3`);
    expect(reply).toMatchObject({ status: "noError", index: 0 });
    expect(oids(reply)).toEqual([
      `${base}.1.1`,
      `${base}.2.1`,
      `${base}.3.1`,
      `${base}.2.2`,
      `${base}.3.2`,
      `${base}.2.3`,
      `${base}.3.3`,
    ]);
  });

  test("returns N + M x R variable bindings", async () => {
    const manager = new Manager(columns());
    expect((await manager.bulk(0, 25, `${base}.1`)).varbinds).toHaveLength(25);
    expect((await manager.bulk(0, 25, `${base}.1`, `${base}.2`)).varbinds).toHaveLength(50);
    expect((await manager.bulk(2, 25, `${base}.1`, `${base}.2`, `${base}.3`)).varbinds).toHaveLength(27);
  });

  test("returns one successor per name if there are more non-repeaters than names", async () => {
    expect(oids(await new Manager(columns()).bulk(9, 5, `${base}.1`, `${base}.2`))).toEqual([
      `${base}.1.1`,
      `${base}.2.1`,
    ]);
  });

  test.each([
    [0, 0, []],
    [0, -1, []],
    [1, 0, [`${base}.1.1`]],
    [-1, 1, [`${base}.1.1`, `${base}.2.1`]],
    [-2147483648, -2147483648, []],
  ])(
    "non-repeaters %i and max-repetitions %i: negative counts as 0",
    async (nonRepeaters, maxRepetitions, expected) => {
      expect(
        oids(await new Manager(columns()).bulk(nonRepeaters, maxRepetitions, `${base}.1`, `${base}.2`)),
      ).toEqual(expected);
    },
  );

  test("returns no variable bindings for no names", async () => {
    expect(oids(await new Manager(columns()).bulk(0, 10))).toEqual([]);
  });

  test("repeats endOfMibView under the last name of a repeater at the end of the MIB", async () => {
    const agent = bareAgent();
    agent.mount(numbers(`${base}.1`, 3));
    expect(oids(await new Manager(agent).bulk(0, 3, `${base}.1.2`, `${base}.1`))).toEqual([
      `${base}.1.3`,
      `${base}.1.1`,
      `${base}.1.3 end`,
      `${base}.1.2`,
      `${base}.1.3 end`,
      `${base}.1.3`,
    ]);
  });

  test("stops after the first repetition that consists of endOfMibView", async () => {
    const agent = bareAgent();
    agent.mount(numbers(`${base}.1`, 2));
    const reply = await new Manager(agent).bulk(0, 2147483647, `${base}.1`, `${base}.1.1`);
    expect(oids(reply)).toEqual([
      `${base}.1.1`,
      `${base}.1.2`,
      `${base}.1.2`,
      `${base}.1.2 end`,
      `${base}.1.2 end`,
      `${base}.1.2 end`,
    ]);
  });

  test("answers a failure in any repetition with genErr and the position in the request", async () => {
    const agent = bareAgent();
    agent.mount(numbers(`${base}.1`, 9));
    const broken = numbers(`${base}.2`, 9);
    agent.mount({
      ...broken,
      next: (oid) => {
        if (oid === `${base}.2.4`) throw new Error("row 5 is broken");
        return broken.next(oid);
      },
    });
    const manager = new Manager(agent);
    expect((await manager.bulk(1, 4, base, `${base}.1`, `${base}.2`)).status).toBe("noError");
    const failed = await manager.bulk(1, 5, base, `${base}.1`, `${base}.2`);
    expect(failed).toMatchObject({
      status: "genErr",
      index: 3,
      varbinds: [`${base}=Null:`, `${base}.1=Null:`, `${base}.2=Null:`],
    });
    expect(await manager.bulk(1, 5, `${base}.2.4`)).toMatchObject({ status: "genErr", index: 1 });
  });
});

describe("the size of an answer to GetBulk", () => {
  test.each([484, 500, 1000, 1472, 8192])(
    "variable bindings are left out at the end, so that the message has at most %i octets",
    async (maxMessageSize) => {
      const reply = await new Manager(columns({ maxMessageSize, limits: unhurried })).bulk(
        1,
        2147483647,
        `${base}.1`,
        `${base}.2`,
        `${base}.3`,
      );
      const whole = oids(
        await new Manager(columns({ limits: unhurried })).bulk(
          1,
          2147483647,
          `${base}.1`,
          `${base}.2`,
          `${base}.3`,
        ),
      );
      expect(reply.status).toBe("noError");
      expect(reply.octets.length).toBeLessThanOrEqual(maxMessageSize);
      expect(oids(reply)).toEqual(whole.slice(0, reply.varbinds.length));
      // as many as there is room for: another one of 20 octets would not have fitted (the envelope is counted with up to 12 octets to spare)
      if (reply.varbinds.length < whole.length)
        expect(reply.octets.length).toBeGreaterThan(maxMessageSize - 32);
    },
  );

  test("is an empty list, never tooBig, if the first value is too long", async () => {
    const agent = bareAgent({ maxMessageSize: 484 });
    agent.scalar(`${base}.1.0`, { type: "OctetString", value: new Uint8Array(600) });
    expect(await new Manager(agent).bulk(0, 10, base)).toMatchObject({ status: "noError", varbinds: [] });
  });

  test("is up to 65507 octets for the greatest request", async () => {
    const agent = bareAgent({ limits: unhurried });
    agent.mount(numbers(`${base}.1`, 100_000));
    const reply = await new Manager(agent).bulk(0, 2147483647, `${base}.1`);
    expect(reply.octets.length).toBeGreaterThan(65_507 - 40);
    expect(reply.octets.length).toBeLessThanOrEqual(65_507);
    expect(reply.varbinds.length).toBeGreaterThan(3000);
  });
});

describe("the cost of a GetBulk", () => {
  test("is limited by the size of the answer: no more names are read than fit", async () => {
    const agent = bareAgent({ maxMessageSize: 484 });
    const provider = numbers(`${base}.1`, 1_000_000);
    let asked = 0;
    agent.mount({ ...provider, next: (oid) => (asked++, provider.next(oid)) });
    const { varbinds } = await new Manager(agent).bulk(0, 2147483647, `${base}.1`);
    expect(asked).toBe(varbinds.length + 1);
  });

  test("is limited by `repetitions`", async () => {
    const manager = new Manager(columns({ limits: { repetitions: 4 } }));
    expect((await manager.bulk(0, 2147483647, `${base}.1`, `${base}.2`)).varbinds).toHaveLength(8);
  });

  test("is limited by `steps`: the answer has the variable bindings found until then", async () => {
    const manager = new Manager(columns({ limits: { ...unhurried, steps: 280 } }));
    const { status, varbinds } = await manager.bulk(0, 100, `${base}.1`, `${base}.2`, `${base}.3`);
    expect(status).toBe("noError");
    expect(varbinds).toHaveLength(280);
  });

  test("is limited by `timeout`: the answer has the variable bindings found until then", async () => {
    const agent = bareAgent({ limits: { timeout: 400 } });
    const provider = numbers(`${base}.1`, 9);
    agent.mount({
      ...provider,
      next: (oid) => (oid === `${base}.1.3` ? new Promise(() => undefined) : provider.next(oid)),
    });
    const manager = new Manager(agent);
    expect(oids(await manager.bulk(0, 9, `${base}.1`))).toEqual([1, 2, 3].map((row) => `${base}.1.${row}`));
    expect(await manager.bulk(0, 9, `${base}.1.3`)).toMatchObject({ status: "genErr", index: 1 });
  });

  test("is limited by `varbinds`: further names are left out", async () => {
    const manager = new Manager(columns({ limits: { varbinds: 2 } }));
    expect(oids(await manager.bulk(0, 2, `${base}.1`, `${base}.2`, `${base}.3`))).toEqual([
      `${base}.1.1`,
      `${base}.2.1`,
      `${base}.1.2`,
      `${base}.2.2`,
    ]);
  });

  test("does not keep other requests waiting", async () => {
    const agent = bareAgent({ limits: unhurried, maxMessageSize: 8192 });
    const provider = numbers(`${base}.1`, 1_000_000);
    agent.mount({
      ...provider,
      next: (oid) => {
        for (const begin = performance.now(); performance.now() - begin < 0.2;);
        return provider.next(oid);
      },
    });
    agent.scalar(`${base}.2.0`, { type: "Integer32", value: 1 });
    const manager = new Manager(agent);
    const done: string[] = [];
    const long = manager.bulk(0, 2147483647, `${base}.1`).then(() => done.push("long"));
    await new Promise((resolve) => setImmediate(resolve));
    const short = manager.get(`${base}.2.0`).then(() => done.push("short"));
    await Promise.all([long, short]);
    expect(done).toEqual(["short", "long"]);
  });

  test("reads asynchronous columns at the same time", async () => {
    const agent = bareAgent();
    let reading = 0;
    let maxReading = 0;
    for (const column of [1, 2, 3]) {
      const provider = numbers(`${base}.${column}`, 5);
      agent.mount({
        ...provider,
        next: async (oid) => {
          maxReading = Math.max(maxReading, ++reading);
          await new Promise((resolve) => setTimeout(resolve, 2));
          reading--;
          return provider.next(oid);
        },
      });
    }
    expect(oids(await new Manager(agent).bulk(0, 2, `${base}.1`, `${base}.2`, `${base}.3`))).toEqual(
      [1, 2].flatMap((row) => [1, 2, 3].map((column) => `${base}.${column}.${row}`)),
    );
    expect(maxReading).toBe(3);
  });
});

test("a GetBulk in SNMPv1 is discarded and counted", async () => {
  const agent = demoAgent();
  const octets = new Manager(agent).encode(bulkPdu(5, 0, 10, [makeVarbind(base, "Null", null)])).slice();
  octets[4] = 0;
  expect(await agent.handle(octets)).toBeUndefined();
  expect(agent.counters.get("snmpInASNParseErrs")).toBe(1);
});
