// Storms of notifications: what the kernel hands to the receiver is delivered, the queue keeps its bound, and memory stays flat. The long
// form (`npm run test:long`) sends 100,000 of each kind.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LoadInput } from "./load/messages.ts";
import {
  isLong,
  type LoadReceiver,
  showReport,
  startLoadReceiver,
  startLoadSender,
} from "./load/processes.ts";
import { auth, priv } from "./support/originators.ts";

const count = isLong ? 100_000 : 5000;
const engines = isLong ? 4096 : 256;
const options = { communities: ["public"], users: [{ user: "ops", auth, priv }] };
let folder: string;
let receiver: LoadReceiver;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "snmp-burst-"))));
afterEach(async () => {
  await receiver.stop();
  await rm(folder, { recursive: true });
});

test.each([
  [`${count} traps of SNMPv2c`, { kind: "v2c", count }],
  [
    `${count} traps of SNMPv3, encrypted, from ${engines} engines never seen before`,
    { kind: "v3", count, engines },
  ],
] satisfies [string, LoadInput][])(
  "%s at full speed: all that the socket delivers is taken, and memory stays flat",
  async (title, input) => {
    receiver = await startLoadReceiver(folder, options);
    const sender = await startLoadSender(folder, receiver.port, input);
    expect(await sender.send()).toBe(count);
    const first = await receiver.report();
    const kernel = first.kernel ?? count - first.received;
    expect(first).toMatchObject({ received: count - kernel, dropped: {}, errors: [], pending: 0 });
    const { received } = first;
    expect(first).toMatchObject({ accepted: received, delivered: received, distinct: received });
    expect(received).toBeGreaterThan(0);
    // the same messages again, at a speed that the receiver can follow
    expect(await sender.send(100)).toBe(count);
    const second = await receiver.report();
    await sender.stop();
    showReport(title, [first, second]);
    expect(second.delivered).toBe(2 * count - (second.kernel ?? 2 * count - second.received));
    expect(second).toMatchObject({ dropped: {}, errors: [], pending: 0 });
    // engines and request-ids that the first burst did not bring through may be new
    expect(second.memory - first.memory).toBeLessThan(isLong ? 16 * 1024 * 1024 : 4 * 1024 * 1024);
  },
  600_000,
);

test(`with a consumer that stands still, ${count} traps fill the queue to its bound, and all others are counted`, async () => {
  receiver = await startLoadReceiver(folder, { ...options, maxQueue: 1000 });
  const sender = await startLoadSender(folder, receiver.port, { kind: "v2c", count });
  receiver.order("hold");
  expect(await sender.send(50)).toBe(count);
  const held = await receiver.report();
  expect(held).toMatchObject({ pending: 1000, maxPending: 1000, delivered: 1, accepted: 1001 });
  expect(held.accepted + held.dropped["queueFull"]! + (held.kernel ?? 0)).toBe(count);
  receiver.order("go");
  expect(await receiver.report()).toMatchObject({ pending: 0, delivered: 1001, distinct: 1001 });
  expect(await sender.send(100)).toBe(count);
  const last = await receiver.report();
  await sender.stop();
  expect(last.delivered).toBeGreaterThan(1001);
}, 600_000);
