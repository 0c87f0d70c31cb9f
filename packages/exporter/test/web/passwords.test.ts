import { hashSync } from "bcryptjs";
import { Passwords } from "../../src/web/passwords.ts";

const users = new Map([
  ["ops", hashSync("secret", 4)],
  ["night", hashSync("other", 4)],
]);

test("a password is right for its user only", async () => {
  const passwords = new Passwords();
  // the second time, the outcome is remembered
  for (let i = 0; i < 2; i++) {
    expect(await passwords.check("ops", "secret", users)).toBe("right");
    expect(await passwords.check("night", "secret", users)).toBe("wrong");
    // compared with the hash of the first user, for the time that it takes
    expect(await passwords.check("nobody", "secret", users)).toBe("wrong");
  }
});

test("an outcome does not outlast its hash", async () => {
  const passwords = new Passwords();
  expect(await passwords.check("ops", "new", users)).toBe("wrong");
  expect(await passwords.check("nobody", "secret", users)).toBe("wrong");
  const changed = new Map([
    ["ops", hashSync("new", 4)],
    ["nobody", users.get("ops")!],
  ]);
  expect(await passwords.check("ops", "new", changed)).toBe("right");
  expect(await passwords.check("ops", "secret", changed)).toBe("wrong");
  expect(await passwords.check("nobody", "secret", changed)).toBe("right");
  expect(await passwords.check("night", "other", changed)).toBe("wrong");
});

test("twenty may wait to be compared; the same one twice is compared once", async () => {
  const passwords = new Passwords();
  const right = Array.from({ length: 30 }, () => passwords.check("ops", "secret", users));
  const guesses = Array.from({ length: 60 }, (_, i) => passwords.check("ops", String(i), users));
  expect(new Set(await Promise.all(right))).toEqual(new Set(["right"]));
  const verdicts = await Promise.all(guesses);
  expect(verdicts.filter((verdict) => verdict === "wrong")).toHaveLength(19);
  expect(verdicts.filter((verdict) => verdict === "busy")).toHaveLength(41);
  expect(await passwords.check("ops", "59", users)).toBe("wrong");
});
