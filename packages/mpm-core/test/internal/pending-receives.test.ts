import { PendingReceives } from "@snmp/mpm-core/internal";

const never = new Promise<string>(() => undefined);

test("passes on results and rejections", async () => {
  const pending = new PendingReceives({ messages: 2, octets: 100, timeout: 1000 });
  expect(await pending.wait(Promise.resolve("done"), 10)).toBe("done");
  await expect(pending.wait(Promise.reject(new Error("failed")), 10)).rejects.toThrow("failed");
  expect(pending.isFull).toBe(false);
});

test("is full at the limit of messages or octets, until a wait ends", async () => {
  const pending = new PendingReceives({ messages: 2, octets: 100, timeout: 1000 });
  const waits = [pending.wait(never, 10), pending.wait(never, 10)];
  expect(pending.isFull).toBe(true);
  pending.abandon();
  expect(await Promise.all(waits)).toEqual(["abandoned", "abandoned"]);
  expect(pending.isFull).toBe(false);
  const long = pending.wait(never, 100);
  expect(pending.isFull).toBe(true);
  pending.abandon();
  await long;
});

test("ends a wait after the timeout", async () => {
  const pending = new PendingReceives({ messages: 2, octets: 100, timeout: 5 });
  expect(await pending.wait(never, 10)).toBe("timeout");
});
