// The known answers of ../shared/conformance/vectors/kat.json, all but the whole messages, which packages/mpm-v3/test/vectors.test.ts has.
import { readFileSync } from "node:fs";
import {
  type AuthenticationProtocol,
  authenticationProtocols,
  blumenthalExtension,
  applyKeyChange,
  createKeyChange,
  type KeyExtension,
  localizeKey,
  privacyProtocols,
  reederExtension,
} from "@snmp/usm";
import { describeShared } from "../../../test/support/shared.ts";
import { AesCfb128 } from "../src/privacy/cfb.ts";

interface Vector {
  name: string;
  source: string;
  kind: string;
  input: Record<string, string | number | undefined>;
  expected: string;
}

const octets = (hex: string | number | undefined): Buffer => Buffer.from(String(hex), "hex");
const protocolOf = (name: unknown): AuthenticationProtocol =>
  authenticationProtocols.get(name === "sha1" ? "sha" : String(name))!;
const extensions: Record<string, KeyExtension> = {
  none: (key, length) => key.slice(0, length),
  blumenthal: blumenthalExtension,
  reeder: reederExtension,
};

/** Kul of a password. */
async function localize(
  protocol: AuthenticationProtocol,
  password: Uint8Array,
  engineId: Uint8Array,
): Promise<Uint8Array> {
  return localizeKey(protocol, await protocol.passwordToKey(password), engineId);
}

/** A privacy key of a password. */
async function extend(
  scheme: string,
  protocol: AuthenticationProtocol,
  password: string,
  engineId: Uint8Array,
  length: number,
): Promise<Uint8Array> {
  return extensions[scheme]!(await localize(protocol, Buffer.from(password), engineId), length, {
    digest: (input) => protocol.digest(input),
    localizePassword: (input) => localize(protocol, input, engineId),
  });
}

function ivOf({ boots, time, salt }: Vector["input"]): Buffer {
  const iv = Buffer.alloc(16);
  iv.writeUInt32BE(Number(boots), 0);
  iv.writeUInt32BE(Number(time), 4);
  iv.set(octets(salt), 8);
  return iv;
}

const answers: Record<string, (input: Vector["input"]) => Promise<Uint8Array> | Uint8Array> = {
  passwordToKey: ({ alg, password }) => protocolOf(alg).passwordToKey(Buffer.from(String(password))),
  localize: ({ alg, password, engineID }) =>
    localize(protocolOf(alg), Buffer.from(String(password)), octets(engineID)),
  async equivalence({ alg }) {
    const [short, long] = await Promise.all(
      ["bertbert", "bertbertbert"].map((password) => protocolOf(alg).passwordToKey(Buffer.from(password))),
    );
    expect(short).toEqual(long);
    return short!;
  },
  async keyChange({
    alg,
    old = "maplesyrup",
    new: fresh = "newsyrup",
    engineID = "000000000000000000000002",
    random,
    keyLength,
  }) {
    const protocol = protocolOf(alg);
    const length = Number(keyLength ?? protocol.keyLength);
    const [before, after] = await Promise.all(
      [old, fresh].map((password) => extend("reeder", protocol, String(password), octets(engineID), length)),
    );
    const value = createKeyChange(protocol.digest, before!, after!, octets(random));
    expect(applyKeyChange(protocol.digest, before!, value)).toEqual(Uint8Array.from(after!));
    return value;
  },
  extend: ({ scheme, alg, password = "maplesyrup", engineID = "000000000000000000000002", keyLength }) =>
    extend(String(scheme), protocolOf(alg), String(password), octets(engineID), Number(keyLength)),
  mac: ({ alg, key, message }) => protocolOf(alg).open(octets(key)).sign(octets(message)),
  "aes-decrypt": (input) =>
    privacyProtocols
      .get("aes128")!
      .open(octets(input.key))
      .decrypt(octets(input.ciphertext), octets(input.salt), Number(input.boots), Number(input.time))!,
  "des-decrypt": ({ key, salt, ciphertext }) =>
    privacyProtocols.get("des")!.open(octets(key)).decrypt(octets(ciphertext), octets(salt), 0, 0)!,
  async "aes-encrypt"(input) {
    const key =
      input.key ??
      Buffer.from(
        await localize(protocolOf("sha"), Buffer.from("privkey1"), octets(input.engineID)),
      ).toString("hex");
    return new AesCfb128(octets(key).subarray(0, 16)).encrypt(octets(input.plaintext), ivOf(input));
  },
};

describeShared("known answers", "conformance/vectors/kat.json", (file) => {
  const vectors = (JSON.parse(readFileSync(file, "utf8")) as Vector[]).filter(
    ({ kind }) => kind !== "message",
  );
  test.each(vectors.map((vector) => [`${vector.kind}: ${vector.name} (${vector.source})`, vector] as const))(
    "%s",
    async (_, vector) => {
      expect(Buffer.from(await answers[vector.kind]!(vector.input)).toString("hex")).toBe(vector.expected);
    },
  );
  test("are complete", () => expect(vectors.length).toBe(67));
});

describe("U15: keys longer than the digest", () => {
  const engineId = octets("000000000000000000000002");
  const make = (scheme: string, hash: string, length: number): Promise<Uint8Array> =>
    extend(scheme, protocolOf(hash), "maplesyrup", engineId, length);

  test("Blumenthal appends the digest of the key so far, Reeder the key made from the last key", async () => {
    const sha = protocolOf("sha");
    const key = await localize(sha, Buffer.from("maplesyrup"), engineId);
    expect(Buffer.from(await make("blumenthal", "sha", 32))).toEqual(
      Buffer.concat([key, sha.digest(key)]).subarray(0, 32),
    );
    expect(Buffer.from(await make("reeder", "sha", 32))).toEqual(
      Buffer.concat([key, await localize(sha, key, engineId)]).subarray(0, 32),
    );
  });

  test.each([
    ["sha224", 24],
    ["sha256", 32],
  ])("with %s, both ways make the same key of %i octets", async (hash, length) => {
    expect(await make("blumenthal", hash, length)).toEqual(await make("reeder", hash, length));
  });
});

// The examples of RFC 3414 A.3 and A.5 stand here too, so that they are tested wherever the tests run.
describe("RFC 3414 appendix A", () => {
  const engineId = octets("000000000000000000000002");
  test.each([
    ["md5", "9faf3283884e92834ebc9847d8edd963", "526f5eed9fcce26f8964c2930787d82b"],
    ["sha", "9fb5cc0381497b3793528939ff788d5d79145211", "6695febc9288e36282235fc7151f128497b38f3f"],
  ])("U12, A.3: %s of maplesyrup", async (protocol, master, local) => {
    const key = await protocolOf(protocol).passwordToKey(Buffer.from("maplesyrup"));
    expect(Buffer.from(key).toString("hex")).toBe(master);
    expect(Buffer.from(localizeKey(protocolOf(protocol), key, engineId)).toString("hex")).toBe(local);
  });
  test.each([
    ["md5", "000000000000000000000000000000008805615141676cc9196174e742a32551"],
    ["sha", "00000000000000000000000000000000000000009c1017f4fd483d2de8d5fadbf84392cb06457051"],
  ])("U16, A.5: from maplesyrup to newsyrup with %s", async (name, change) => {
    const protocol = protocolOf(name);
    const [before, after] = await Promise.all(
      ["maplesyrup", "newsyrup"].map((password) => localize(protocol, Buffer.from(password), engineId)),
    );
    const random = new Uint8Array(protocol.keyLength);
    expect(Buffer.from(createKeyChange(protocol.digest, before!, after!, random)).toString("hex")).toBe(
      change,
    );
  });
});
