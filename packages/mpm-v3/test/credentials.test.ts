import { Secret } from "@snmp/mpm-core";
import { v3, type V3Input } from "@snmp/mpm-v3";
import "@snmp/usm";

const auth = { protocol: "sha256", password: "authentic-enough" };
const priv = { protocol: "aes128", password: "private-enough" };

test.each([
  [{ user: "a" }, "noAuthNoPriv"],
  [{ user: "a", auth }, "authNoPriv"],
  [{ user: "a", auth, priv }, "authPriv"],
  [{ user: "a", auth, priv, level: "authNoPriv" }, "authNoPriv"],
  [{ user: "a", auth, priv, level: "noAuthNoPriv" }, "noAuthNoPriv"],
] as [V3Input, string][])("the level follows from what is given, unless it is said", (input, level) => {
  expect(v3(input)).toMatchObject({
    mpm: 3,
    securityModel: 3,
    securityName: "a",
    user: "a",
    securityLevel: level,
    contextName: "",
  });
});

const sha = (rest: object): object => ({ user: "a", auth: { protocol: "sha256", ...rest } });
test.each([
  [undefined, /a user must be an object/],
  [{}, /user must be a string, not undefined/],
  [{ user: "" }, /user must have 1..32 octets in UTF-8, not 0/],
  [{ user: "ü".repeat(17) }, /1..32 octets in UTF-8, not 34/],
  [{ user: "a", priv }, /priv needs auth/],
  [{ user: "a", level: "authNoPriv" }, /level authNoPriv needs auth/],
  [{ user: "a", level: "authPriv", auth }, /level authPriv needs priv/],
  [
    { user: "a", level: "AuthPriv", auth, priv },
    /level must be one of noAuthNoPriv, authNoPriv, authPriv; did you mean "authPriv"/,
  ],
  [{ user: "a", auth: "hunter22" }, /auth must be an object with protocol and password, not string/],
  [{ user: "a", auth: { password: "authentic-enough" } }, /auth.protocol must be the name of a protocol/],
  [
    { user: "a", auth: { protocol: "sha3", password: "authentic-enough" } },
    /unknown authentication protocol "sha3" \(known: md5, sha, sha224, sha256, sha384, sha512\)/,
  ],
  [{ user: "a", auth: { protocol: "SHA-256", password: "authentic-enough" } }, /did you mean "sha256"\?/],
  [{ user: "a", auth: { protocol: "sha1", password: "authentic-enough" } }, /did you mean "sha"\?/],
  [
    { user: "a", auth, priv: { protocol: "AES", password: "private-enough" } },
    /unknown privacy protocol "AES"; did you mean "aes128"\? \(known: des, 3des, aes128/,
  ],
  [sha({}), /auth needs exactly one of password, masterKey, localizedKey; it has none of them/],
  [sha({ password: "authentic-enough", masterKey: "00" }), /it has password and masterKey/],
  [sha({ password: "2short" }), /auth.password must have at least 8 octets, not 6/],
  [sha({ password: 12345678 }), /auth.password must be a string or a Uint8Array, not number/],
  [sha({ masterKey: "xyz" }), /auth.masterKey must be an even number of hexadecimal digits/],
  [sha({ masterKey: "00".repeat(20) }), /auth.masterKey must have 32 octets for sha256, not 20/],
  [sha({ localizedKey: new Uint8Array(31) }), /auth.localizedKey must have 32 octets for sha256, not 31/],
  [
    { user: "a", auth, priv: { protocol: "aes128", localizedKey: new Uint8Array(15) } },
    /priv.localizedKey must have 16 or 32 octets for aes128, not 15/,
  ],
  [{ user: "a", context: 5 }, /context must be a string/],
  [{ user: "a", contextEngineId: "8000" }, /contextEngineId must be a Uint8Array/],
  [{ user: "a", securityModel: 0 }, /securityModel must be an integer in the range 1..2147483647, not 0/],
])("the error for %j names the fault and shows no secret", (input, message) => {
  const make = (): unknown => v3(input as V3Input);
  expect(make).toThrow(TypeError);
  expect(make).toThrow(message);
  expect(make).not.toThrow(/authentic-enough|private-enough|hunter22|2short|12345678/);
});

test("accepts secrets as text, octets, hexadecimal text or Secret", () => {
  expect(() =>
    v3({ user: "a", auth: { protocol: "sha256", password: Buffer.from("authentic-enough") } }),
  ).not.toThrow();
  expect(() =>
    v3({ user: "a", auth: { protocol: "sha256", password: new Secret("authentic-enough") } }),
  ).not.toThrow();
  expect(() =>
    v3({ user: "a", auth: { protocol: "sha256", masterKey: "0x" + "ab:".repeat(31) + "ab" } }),
  ).not.toThrow();
  expect(() =>
    v3({ user: "a", auth: { protocol: "sha256", localizedKey: new Uint8Array(32) } }),
  ).not.toThrow();
});

test("copies secrets, so that later changes have no effect", async () => {
  const password = Buffer.from("authentic-enough");
  const credentials = v3({ user: "a", auth: { protocol: "sha256", password } });
  password.fill(0);
  const { reveal } = await import("@snmp/mpm-core");
  expect(Buffer.from(reveal(credentials.auth!.password!)).toString()).toBe("authentic-enough");
});

test("short passwords are refused, with the way out, and taken with `allowShortPassword`", () => {
  const auth = { protocol: "sha", password: "abc123" };
  expect(() => v3({ user: "ops", auth })).toThrow("set allowShortPassword: true");
  expect(v3({ user: "ops", auth, allowShortPassword: true }).securityLevel).toBe("authNoPriv");
  expect(() =>
    v3({ user: "ops", auth: { protocol: "sha", password: "" }, allowShortPassword: true }),
  ).toThrow("auth.password must not be empty");
});
