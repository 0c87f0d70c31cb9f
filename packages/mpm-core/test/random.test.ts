// Identifiers that nobody can guess.
import nodeCrypto from "node:crypto";
import { randomId } from "@snmp/mpm-core";

test("ids are integers in the range 1..2147483647, evenly distributed, without repetition", () => {
  const count = 20_000;
  const ids = Array.from({ length: count }, randomId);
  expect(ids.every((id) => Number.isInteger(id) && id >= 1 && id <= 2147483647)).toBe(true);
  // twenty thousand out of two milliards: about 0.1 pairs are to be expected
  expect(new Set(ids).size).toBeGreaterThan(count - 4);
  // in each of 16 equal parts and for each bit, about the same number; the bounds are some seven standard deviations away
  const parts = new Array<number>(16).fill(0);
  for (const id of ids) parts[Math.floor(id / 2 ** 27)]!++;
  for (const part of parts) expect(Math.abs(part - count / 16)).toBeLessThan(250);
  for (let bit = 0; bit < 31; bit++) {
    const set = ids.filter((id) => (id >>> bit) & 1).length;
    expect(Math.abs(set - count / 2)).toBeLessThan(500);
  }
  // no order
  const rising = ids.filter((id, i) => i > 0 && id > ids[i - 1]!).length;
  expect(Math.abs(rising - count / 2)).toBeLessThan(400);
});

test("skips a 0 from the generator, and ignores the top bit", () => {
  jest.isolateModules(() => {
    const fill = jest.spyOn(nodeCrypto, "randomFillSync").mockImplementation((pool) => {
      (pool as unknown as Uint32Array).set([0, 0x80000000, 0xffffffff, 5]);
      return pool;
    });
    const fresh = jest.requireActual<{ randomId(): number }>("@snmp/mpm-core").randomId;
    expect([fresh(), fresh()]).toEqual([2147483647, 5]);
    fill.mockRestore();
  });
});

test("uses the generator of the web if there is no Node", () => {
  const { getBuiltinModule } = process;
  jest.isolateModules(() => {
    process.getBuiltinModule = undefined as unknown as typeof getBuiltinModule;
    const fill = jest.spyOn(crypto, "getRandomValues").mockImplementation((pool) => {
      (pool as unknown as Uint32Array).set([7, 8]);
      return pool;
    });
    const fresh = jest.requireActual<{ randomId(): number }>("@snmp/mpm-core").randomId;
    expect([fresh(), fresh()]).toEqual([7, 8]);
    fill.mockRestore();
    process.getBuiltinModule = getBuiltinModule;
  });
});
