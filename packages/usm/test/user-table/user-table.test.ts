import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LocalEngine } from "@snmp/mpm-core";
import {
  authenticationProtocols,
  createKeyChange,
  openUserTable,
  type StoredUser,
  userFile,
  type UserRow,
  type UserStore,
} from "@snmp/usm";
import { hexOf, octetsFromHex } from "@snmp/pdu";

const engine = new LocalEngine({ engineId: octetsFromHex("000000000000000000000002") });
const octets = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Keeps what is saved in memory. */
function memory(first?: readonly StoredUser[]): UserStore & { saved: (readonly StoredUser[])[] } {
  const saved: (readonly StoredUser[])[] = [];
  return { saved, load: () => saved.at(-1) ?? first, save: (users) => void saved.push(users) };
}

test("localises the keys of users for the engine (RFC 3414 A.3)", async () => {
  const table = await openUserTable({
    engine,
    users: [
      {
        user: "md5",
        auth: { protocol: "md5", password: "maplesyrup" },
        priv: { protocol: "des", password: "maplesyrup" },
      },
      { user: "sha", auth: { protocol: "sha", password: "maplesyrup" } },
      { user: "none" },
    ],
  });
  const keys = Object.fromEntries(
    Array.from(table.rows.values(), ({ name, auth, priv }) => [
      name,
      [auth && hexOf(auth.key), priv && hexOf(priv.key)],
    ]),
  );
  expect(keys).toEqual({
    md5: ["526f5eed9fcce26f8964c2930787d82b", "526f5eed9fcce26f8964c2930787d82b"],
    sha: ["6695febc9288e36282235fc7151f128497b38f3f", undefined],
    none: [undefined, undefined],
  });
  expect(table.find(octets("sha"))).toMatchObject({ name: "sha" });
  expect(table.find(octets("nobody"))).toBeUndefined();
  expect(table.find(Uint8Array.of(0xff, 0xfe))).toBeUndefined();
});

test("applies a KeyChange, saves it before it counts, and finds the user with the new key", async () => {
  const store = memory();
  const table = await openUserTable({
    engine,
    users: [{ user: "ops", auth: { protocol: "sha256", password: "maplesyrup" } }],
    store,
  });
  const { digest } = authenticationProtocols.get("sha256")!;
  const row = table.rows.get("ops")!;
  const old = row.auth!.key;
  const wanted = new Uint8Array(32).fill(7);
  const key = table.applyKeyChange("sha256", old, createKeyChange(digest, old, wanted));
  expect(hexOf(key)).toBe(hexOf(wanted));
  const before = table.find(octets("ops"));
  await table.replace("ops", { ...row, auth: { protocol: "sha256", key } });
  expect(table.find(octets("ops"))).not.toBe(before);
  expect(store.saved).toEqual([
    [{ name: "ops", auth: { protocol: "sha256", localizedKey: hexOf(wanted) }, storageType: 4, status: 1 }],
  ]);
  const again = await openUserTable({
    engine,
    users: [{ user: "ops", auth: { protocol: "sha256", password: "maplesyrup" } }],
    store,
  });
  expect(hexOf(again.rows.get("ops")!.auth!.key)).toBe(hexOf(wanted));
});

test("finds active users only, and does not save volatile ones", async () => {
  const store = memory();
  const table = await openUserTable({ engine, store });
  const row = (name: string, status: number, storageType = 3): UserRow => ({
    name,
    publicValue: new Uint8Array(0),
    status,
    storageType,
  });
  // at the same time: none is lost
  await Promise.all([1, 2, 3].map((status) => table.replace(`u${status}`, row(`u${status}`, status))));
  await table.replace("volatile", row("volatile", 1, 2));
  expect(["u1", "u2", "u3", "volatile"].filter((name) => table.find(octets(name)) !== undefined)).toEqual([
    "u1",
    "volatile",
  ]);
  await table.replace("u1", undefined);
  expect(store.saved.at(-1)!.map(({ name }) => name)).toEqual(["u2", "u3"]);
});

test("changes nothing when the store fails", async () => {
  const table = await openUserTable({
    engine,
    users: [{ user: "ops" }],
    store: { load: () => undefined, save: () => Promise.reject(new Error("the disk is full")) },
  });
  const { rows } = table;
  await expect(table.replace("ops", undefined)).rejects.toThrow("the disk is full");
  expect(table.rows).toBe(rows);
});

test("a file keeps users; an invalid one is refused without its content", async () => {
  const folder = await mkdtemp(join(tmpdir(), "users-"));
  try {
    const file = join(folder, "users.json");
    const table = await openUserTable({ engine, users: [{ user: "ops" }], store: userFile(file) });
    await table.replace("ops", { ...table.rows.get("ops")!, publicValue: Uint8Array.of(1, 2) });
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual({
      users: [{ name: "ops", publicValue: "0102", storageType: 4, status: 1 }],
    });
    await writeFile(
      file,
      '{ "users": [{ "name": "ops", "auth": { "protocol": "sha", "localizedKey": "topsecret" } }] }',
    );
    const opened = openUserTable({ engine, store: userFile(file) });
    await expect(opened).rejects.toThrow("the store of users holds an entry that is not a user");
    await expect(opened).rejects.not.toThrow("topsecret");
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.each([
  ["cut off", '{"users":[{"name":"ops","auth":{"protocol":"sha","localizedKey":"topsecret', "is not JSON"],
  ["not JSON at all", "topsecret", "is not JSON"],
  ["of another program", '{"user":"topsecret"}', "has no users"],
])("a file that is %s is refused by its name, without its content", async (_title, content, fault) => {
  const folder = await mkdtemp(join(tmpdir(), "users-"));
  try {
    const file = join(folder, "users.json");
    await writeFile(file, content);
    const opened = openUserTable({ engine, users: [{ user: "ops" }], store: userFile(file) });
    await expect(opened).rejects.toThrow(`${file} ${fault}`);
    await expect(opened).rejects.not.toThrow("topsecret");
    expect(await readFile(file, "utf8")).toBe(content);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("an invalid user is refused by its position, without its secret", async () => {
  const opened = openUserTable({
    engine,
    users: [{ user: "a" }, { user: "b", priv: { protocol: "aes128", password: "topsecret" } }],
  });
  await expect(opened).rejects.toThrow("users[1]: priv needs auth");
  await expect(opened).rejects.not.toThrow("topsecret");
});
