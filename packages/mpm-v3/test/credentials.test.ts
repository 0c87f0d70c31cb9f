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
  [undefined, /a user is an object/],
  [{}, /user is text, not undefined/],
  [{ user: "" }, /user has 0 octets/],
  [{ user: "ü".repeat(17) }, /user has 34 octets, where 1..32 are allowed/],
  [{ user: "a", priv }, /priv needs auth/],
  [{ user: "a", level: "authNoPriv" }, /level authNoPriv needs auth/],
  [{ user: "a", level: "authPriv", auth }, /level authPriv needs priv/],
  [
    { user: "a", level: "AuthPriv", auth, priv },
    /none of noAuthNoPriv, authNoPriv, authPriv; did you mean "authPriv"/,
  ],
  [{ user: "a", auth: "hunter22" }, /auth is an object with protocol and password, not string/],
  [{ user: "a", auth: { password: "authentic-enough" } }, /auth.protocol is the name of a protocol/],
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
  [sha({}), /auth wants exactly one of password, masterKey, localizedKey; there is none of them/],
  [sha({ password: "authentic-enough", masterKey: "00" }), /there is password and masterKey/],
  [sha({ password: "2short" }), /auth.password has 6 octets, where at least 8 are demanded/],
  [sha({ password: 12345678 }), /auth.password is text or a Uint8Array, not number/],
  [sha({ masterKey: "xyz" }), /auth.masterKey is not an even number of hexadecimal digits/],
  [sha({ masterKey: "00".repeat(20) }), /auth.masterKey has 20 octets, where 32 are wanted \(sha256\)/],
  [sha({ localizedKey: new Uint8Array(31) }), /auth.localizedKey has 31 octets, where 32 are wanted/],
  [
    { user: "a", auth, priv: { protocol: "aes128", localizedKey: new Uint8Array(15) } },
    /priv.localizedKey has 15 octets, where 16 or 32 are wanted/,
  ],
  [{ user: "a", context: 5 }, /context is text/],
  [{ user: "a", contextEngineId: "8000" }, /contextEngineId is a Uint8Array/],
  [{ user: "a", securityModel: 0 }, /securityModel is 0/],
])("what is wrong is said, and no secret with it: %j", (input, message) => {
  const make = (): unknown => v3(input as V3Input);
  expect(make).toThrow(TypeError);
  expect(make).toThrow(message);
  expect(make).not.toThrow(/authentic-enough|private-enough|hunter22|2short|12345678/);
});

test("secrets may come as text, octets, hexadecimal text, or wrapped already", () => {
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

test("credentials are taken as they were when they were made", async () => {
  const password = Buffer.from("authentic-enough");
  const credentials = v3({ user: "a", auth: { protocol: "sha256", password } });
  password.fill(0);
  const { reveal } = await import("@snmp/mpm-core");
  expect(Buffer.from(reveal(credentials.auth!.password!)).toString()).toBe("authentic-enough");
});
