import { acquireDispatcher, releaseDispatcher } from "../src/sharing.ts";
import { stubPlugin } from "./support/wire.ts";

test("all users of a transport share one dispatcher, which the last of them closes", async () => {
  const plugin = stubPlugin();
  const dispatchers = [acquireDispatcher(plugin), acquireDispatcher(plugin), acquireDispatcher(plugin)];
  expect(new Set(dispatchers).size).toBe(1);
  expect(plugin.opened).toHaveLength(1);
  await releaseDispatcher(plugin);
  await releaseDispatcher(plugin);
  expect(plugin.opened[0]!.log).toEqual([]);
  await releaseDispatcher(plugin);
  expect(plugin.opened[0]!.log).toEqual(["close"]);
});

test("a user after the last one gets a new dispatcher, that works", async () => {
  const plugin = stubPlugin();
  const first = acquireDispatcher(plugin);
  const closing = releaseDispatcher(plugin);
  const second = acquireDispatcher(plugin);
  await closing;
  expect(second).not.toBe(first);
  expect(plugin.opened.map(({ log }) => log)).toEqual([["close"], []]);
  await releaseDispatcher(plugin);
});

test("a transport that cannot be opened is not kept", () => {
  const plugin = stubPlugin();
  const broken = { ...plugin, open: () => { throw new Error("no socket"); } }; // prettier-ignore
  expect(() => acquireDispatcher(broken)).toThrow("no socket");
  expect(() => acquireDispatcher(broken)).toThrow("no socket");
});

test("releasing a dispatcher that was never acquired is safe", async () => {
  await releaseDispatcher(stubPlugin());
});
