import { expectEachOnce, expectNoGapsBut, TestFleet, until } from "./fleet.ts";
import { describeOnEach } from "./servers.ts";

describeOnEach("rounds", (start) => {
  let fleet: TestFleet;

  beforeAll(async () => {
    fleet = await TestFleet.start(start);
  });
  beforeEach(() => fleet.reset());
  afterAll(() => fleet.close());

  test("polls begin with their slots, whenever the schedule was made", async () => {
    const every = 4000;
    // in the middle of an interval
    await until(() => Date.now() % every > 2000 && Date.now() % every < 2500);
    await using _worker = fleet.startWorker({ every });
    const time = Date.now() + every;
    const inTime = (): number => fleet.written.filter(({ slot }) => slot > time).length;
    await until(() => inTime() >= 60);
    const late = fleet.written.filter(({ slot, time: began }) => slot > time && began - slot > 500);
    expect(late.length).toBeLessThan(10);
  });

  test.each([
    ["fewer shards", { shards: 5, every: 2000 }],
    ["more shards and a shorter interval", { shards: 12, every: 1000 }],
  ])(
    "a change to %s comes to the workers one by one, without a slot that is lost or doubled",
    async (_, change) => {
      const { written } = fleet;
      const former = [fleet.startWorker(), fleet.startWorker()];
      await until(() => former.some(({ statistics }) => statistics.isLeading) && written.length >= 60);
      const workers = [];
      for (const worker of former) {
        workers.push(fleet.startWorker(change));
        await worker.close();
        const closed = Date.now();
        await until(() => fleet.targetsAfter(closed) === 30);
      }
      const { shards, every } = change;
      const time = Date.now();
      await until(() => fleet.targetsAfter(time + every) === 30);
      // the jobs of the former schedule are gone
      for (const { statistics } of workers)
        expect(statistics.heldShards.filter((shard) => shard >= shards)).toEqual([]);
      await Promise.all(workers.map((worker) => worker.close()));
      expectEachOnce(written);
      // with another interval, slots come from both for a while
      const compared = every === 2000 ? written : written.filter(({ slot }) => slot > time);
      expectNoGapsBut(every, compared, ...former, ...workers);
    },
  );
});
