// Devices whose snmpEngineBoots went back, or that were replaced: what is known of one can be forgotten.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileStore, forgetEngine, memoryStore, usmDatastore } from "../src/index.ts";

const destination = "udp://192.0.2.1:161";
const record = { engineId: "80001f8804646576", boots: 1, time: 5000, at: 1 };

test("forgetting an engine deletes its record in the store, and no other", async () => {
  const store = memoryStore(new Map([[destination, record], ["udp://192.0.2.2:161", record]])); // prettier-ignore
  await forgetEngine(usmDatastore({ store }), destination);
  expect([...store.records.keys()]).toEqual(["udp://192.0.2.2:161"]);
});

test("a FileStore deletes one record, also one that is being written", async () => {
  const path = join(await mkdtemp(join(tmpdir(), "forget-")), "engines.json");
  const store = new FileStore(path);
  await store.save("udp://192.0.2.2:161", record);
  void store.save(destination, record);
  await store.delete(destination);
  expect(await new FileStore(path).load(destination)).toBeUndefined();
  expect(await new FileStore(path).load("udp://192.0.2.2:161")).toEqual(record);
});

test("a store without `delete`, or with one that fails, does not fail the caller", async () => {
  const errors: unknown[] = [];
  const store = { load: () => undefined, save: () => undefined };
  await forgetEngine(usmDatastore({ store }), destination);
  const failing = { ...store, delete: () => Promise.reject(new Error("read-only")) };
  await forgetEngine(
    usmDatastore({ store: failing, onStoreError: (error) => errors.push(error) }),
    destination,
  );
  expect(errors).toMatchObject([{ message: "read-only" }]);
});
