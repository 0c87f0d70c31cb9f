// Secrets do not print: not in inspect, JSON, text, clones or errors.
import { format, inspect } from "node:util";
import type * as mpmCore from "@snmp/mpm-core";
import { equalInConstantTime, isSecret, reveal, Secret, userFrom, wrongCredentials } from "@snmp/mpm-core";
import { CommunityCredentials } from "@snmp/mpm-core/community";
import fc from "fast-check";

const secretText = "s3cr3t-w0rd";
const octets = new TextEncoder().encode(secretText);

const holders: [string, object][] = [
  ["a secret", new Secret(secretText)],
  ["a secret out of octets", new Secret(octets)],
  ["credentials of a community", new CommunityCredentials(1, secretText)],
  [
    "credentials deep inside of something else",
    { a: [{ b: new Map([["c", new CommunityCredentials(1, octets)]]) }] },
  ],
  [
    "a user",
    userFrom({
      user: "ops",
      auth: { protocol: "sha256", password: secretText },
      priv: { protocol: "aes128", password: octets },
    }),
  ],
  [
    "an error about the wrong kind of credentials",
    wrongCredentials("v1", new CommunityCredentials(1, secretText)),
  ],
  ["an error about text in the place of credentials", wrongCredentials("v1", secretText)],
  [
    "an error with credentials as its cause",
    new Error("failed", { cause: new CommunityCredentials(1, secretText) }),
  ],
];

test.each(holders)("%s never prints its secret", (_what, holder) => {
  const printed = [
    inspect(holder),
    inspect(holder, {
      showHidden: true,
      depth: Infinity,
      getters: true,
      showProxy: true,
      maxArrayLength: null,
      maxStringLength: null,
    }),
    inspect(holder, { customInspect: false, showHidden: true, depth: Infinity, getters: true }),
    format("%s %o %O %j %d", holder, holder, holder, holder, holder),
    // eslint-disable-next-line @typescript-eslint/no-base-to-string -- that is the question
    String(holder),
    `${holder as unknown as string}`,
    Object.prototype.toString.call(holder),
    String(JSON.stringify(holder, (_key, value: unknown) => (value instanceof Map ? [...value] : value))),
    inspect(clone(holder), { depth: Infinity, showHidden: true }),
    inspect({ ...holder }, { depth: Infinity, showHidden: true }),
    inspect(Object.entries(holder), { depth: Infinity, showHidden: true }),
    holder instanceof Error ? `${holder.message} ${holder.stack}` : "",
  ].join("\n");
  expect(printed).not.toContain(secretText);
  expect(printed).not.toContain(Buffer.from(secretText).toString("hex"));
  expect(printed).not.toContain(Buffer.from(secretText).toString("base64"));
  expect(printed).not.toContain([...octets.subarray(0, 4)].join(", "));
  expect(printed.replace(/\s/g, "")).not.toContain([...octets.subarray(0, 4)].join(","));
});

test("isSecret recognises secrets", () => {
  const secret = new Secret(secretText);
  expect([String(secret), inspect(secret), JSON.stringify({ secret })]).toEqual([
    "[secret]",
    "[secret]",
    '{"secret":"[secret]"}',
  ]);
});

test("reveal returns the octets; text is encoded in UTF-8", () => {
  expect(reveal(new Secret("pü"))).toEqual(Uint8Array.of(0x70, 0xc3, 0xbc));
  expect(reveal(new CommunityCredentials(1, Uint8Array.of(0, 255)).community)).toEqual(Uint8Array.of(0, 255));
});

test.each([
  ["a Uint8Array", Uint8Array.of(1, 2, 3)],
  ["a Buffer", Buffer.from([1, 2, 3])],
])("a secret copies %s", (_what, given) => {
  const secret = new Secret(given);
  given.fill(0);
  expect(reveal(secret)).toEqual(Uint8Array.of(1, 2, 3));
});

test("secrets work across copies of the package", () => {
  let copy: typeof mpmCore | undefined;
  jest.isolateModules(() => (copy = jest.requireActual<typeof mpmCore>("@snmp/mpm-core")));
  const secret = new copy!.Secret("word");
  expect(secret).not.toBeInstanceOf(Secret);
  expect(isSecret(secret)).toBe(true);
  expect(reveal(secret)).toEqual(new TextEncoder().encode("word"));
  for (const other of [undefined, null, "word", {}, new Uint8Array(1)]) expect(isSecret(other)).toBe(false);
});

test.each([undefined, null, 5, {}, ["public"]])("a community cannot be %p", (community) => {
  expect(() => new CommunityCredentials(1, community as string)).toThrow(
    "a community must be a string or a Uint8Array, not",
  );
});

test("an error about wrong credentials shows only their kind", () => {
  expect(wrongCredentials('v2c("…")', { mpm: 3 })).toBeInstanceOf(TypeError);
  expect(wrongCredentials('v2c("…")', { mpm: 3 }).message).toBe(
    'this message processing model wants v2c("…"), not credentials for message processing model 3',
  );
  expect(wrongCredentials("x", null).message).toMatch("wants x, not null");
  expect(wrongCredentials("x", "public").message).toMatch("wants x, not string without the field mpm");
});

test("equalInConstantTime compares octets of all lengths", () => {
  const short = fc.uint8Array({ maxLength: 6, max: 2 });
  fc.assert(
    fc.property(short, short, (a, b) => {
      expect(equalInConstantTime(a, b)).toBe(Buffer.compare(a, b) === 0);
      expect(equalInConstantTime(a, a.slice())).toBe(true);
    }),
    { seed: 1, numRuns: 2000 },
  );
  // a repetition, a beginning, an end of the other
  for (const [a, b] of [
    ["abab", "ab"],
    ["ab", "abab"],
    ["", "a"],
    ["a", ""],
    ["abc", "abd"],
  ] as const) {
    expect(equalInConstantTime(new TextEncoder().encode(a), new TextEncoder().encode(b))).toBe(false);
  }
});

function clone(value: object): unknown {
  try {
    return structuredClone(value);
  } catch (error) {
    return error;
  }
}
