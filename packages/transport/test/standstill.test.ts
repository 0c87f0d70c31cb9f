// A process that stood still (frozen, stopped, a long computation) finds its timers due and its answers in the socket.
import { monotonicNow } from "@snmp/mpm-core";
import { Deadlines } from "../src/deadlines.ts";

function makeEntry() {
  return { until: monotonicNow() + 20, place: -1, isExpired: false, expire() { this.isExpired = true; } }; // prettier-ignore
}

function standStill(milliseconds: number): void {
  const end = monotonicNow() + milliseconds;
  while (monotonicNow() < end);
}

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

test("after a standstill, sockets are read before anything expires", async () => {
  const deadlines = new Deadlines();
  let received = 0;
  deadlines.countReceived = () => received;
  const [answered, silent] = [makeEntry(), makeEntry()];
  deadlines.add(answered);
  deadlines.add(silent);
  standStill(150);
  // messages come in several turns of the event loop; the last one is the answer
  const read = (): void => {
    if (++received < 5) setImmediate(read);
    else deadlines.delete(answered);
  };
  setImmediate(read);
  await later();
  expect(answered.isExpired).toBe(false);
  expect(silent.isExpired).toBe(true);
});

test("an entry that is added meanwhile expires in its own time, and clearing ends everything", async () => {
  const deadlines = new Deadlines();
  deadlines.add(makeEntry());
  standStill(150);
  const [added, cleared] = [makeEntry(), makeEntry()];
  setImmediate(() => deadlines.add(added));
  await later();
  expect(added.isExpired).toBe(true);
  deadlines.add(cleared);
  standStill(150);
  setImmediate(() => deadlines.clear());
  await later();
  expect(cleared.isExpired).toBe(false);
});
