import { createHash } from "node:crypto";
import {
  type AuthenticationProtocol,
  authenticationProtocols,
  registerAuthenticationProtocol,
  unregisterAuthenticationProtocol,
} from "@snmp/usm";
import { userFrom } from "@snmp/mpm-core";
import { BoundedMap } from "../../src/bounded-map.ts";
import { fingerprint } from "../../src/keys/fingerprint.ts";
import { masterKeysOf } from "../../src/keys/master-keys.ts";

test.each([...authenticationProtocols.values()].map((protocol) => [protocol.protocol, protocol] as const))(
  "%s: passwords of every length are repeated to a mebibyte, many at once, and are left as they were",
  async (name, protocol) => {
    const hash = name === "sha" ? "sha1" : name;
    const passwords = [1, 2, 3, 7, 8, 9, 63, 64, 65, 1000, 32767, 32769, 1048577].map((length) =>
      Buffer.alloc(length, "secret password, with an odd length"),
    );
    const keys = await Promise.all(passwords.map((password) => protocol.passwordToKey(password)));
    for (const [i, password] of passwords.entries()) {
      expect(Buffer.from(keys[i]!).toString("hex")).toBe(
        createHash(hash).update(Buffer.alloc(1048576, password)).digest("hex"),
      );
      expect(password.equals(Buffer.alloc(password.length, "secret password, with an odd length"))).toBe(
        true,
      );
    }
  },
);

test("U12: passwords that repeat to the same octets make the same key", async () => {
  for (const protocol of authenticationProtocols.values()) {
    const [short, long] = await Promise.all(
      ["bertbert", "bertbertbert"].map((password) => protocol.passwordToKey(Buffer.from(password))),
    );
    expect(short).toEqual(long);
  }
});

test("refuses an empty password", async () => {
  await expect(authenticationProtocols.get("md5")!.passwordToKey(new Uint8Array(0))).rejects.toThrow(
    TypeError,
  );
});

test("does not block the event loop while a password is digested", async () => {
  for (const protocol of authenticationProtocols.values()) {
    let turns = 0;
    let done = false;
    const key = protocol.passwordToKey(Buffer.from("authentic-enough")).finally(() => (done = true));
    while (!done) {
      turns++;
      await new Promise(setImmediate);
    }
    await key;
    // 8 portions, each a fraction of a millisecond
    expect(turns).toBeGreaterThan(6);
  }
});

describe("the digest of a password", () => {
  let worked: string[];
  const counting: AuthenticationProtocol = {
    ...authenticationProtocols.get("md5")!,
    protocol: "counting",
    name: "snmp-usm-counting",
    passwordToKey: async (password) => {
      worked.push(Buffer.from(password).toString());
      return createHash("md5").update(password).digest();
    },
  };
  beforeEach(() => {
    worked = [];
    registerAuthenticationProtocol(counting);
  });
  afterEach(() => void unregisterAuthenticationProtocol("counting"));
  const credentials = (password: string): Parameters<typeof masterKeysOf>[0] => ({
    mpm: 3,
    securityModel: 3,
    ...userFrom({
      user: "a",
      auth: { protocol: "counting", password },
      priv: { protocol: "aes128", password },
    }),
  });

  test("is computed once per process for all users, engines and protocols", async () => {
    await Promise.all(Array.from({ length: 100 }, () => masterKeysOf(credentials("worked-on-once"), true)));
    await masterKeysOf(credentials("worked-on-once"), true);
    expect(worked).toEqual(["worked-on-once"]);
  });

  test("U12: is not kept for the users of an agent", async () => {
    await Promise.all([
      masterKeysOf(credentials("not-to-be-kept"), false),
      masterKeysOf(credentials("not-to-be-kept"), false),
    ]);
    expect(worked).toEqual(["not-to-be-kept"]);
    await masterKeysOf(credentials("not-to-be-kept"), false);
    expect(worked).toHaveLength(2);
  });

  test("is computed again after a failure", async () => {
    const { passwordToKey } = counting;
    Object.assign(counting, { passwordToKey: () => Promise.reject(new Error("out of luck")) });
    await expect(masterKeysOf(credentials("tried-again"), true)).rejects.toThrow("out of luck");
    Object.assign(counting, { passwordToKey });
    await masterKeysOf(credentials("tried-again"), true);
    expect(worked).toEqual(["tried-again"]);
  });
});

test("fingerprints differ for different lists of fields, and reveal nothing of them", () => {
  const lists = [["a", "bc"], ["ab", "c"], ["abc"], ["abc", ""], ["", "abc"], [Buffer.from("abc"), "", ""]];
  const names = new Set(lists.map(fingerprint));
  expect(names.size).toBe(lists.length);
  for (const name of names) expect(name).not.toContain("abc");
});

test("a bounded map forgets the entry that was not read for the longest time", () => {
  const map = new BoundedMap<string, number>(3);
  for (const [i, key] of ["a", "b", "c"].entries()) map.set(key, i);
  map.get("a");
  map.set("d", 3);
  expect(["a", "b", "c", "d"].map((key) => map.get(key))).toEqual([0, undefined, 2, 3]);
  map.set("a", 9);
  expect([map.size, map.get("a"), map.delete("a"), map.delete("a")]).toEqual([3, 9, true, false]);
});
