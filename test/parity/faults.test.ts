// Faults of puresnmp 2.0.1 that no other test covers. docs/parity.md lists all of them, with their tests.
import crypto from "node:crypto";
import fs from "node:fs";
import fsPromises from "node:fs/promises";
import { create, LocalEngine } from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import { plugin, v3 } from "@snmp/mpm-v3";
import { requestPdu, responsePdu } from "@snmp/pdu";
import {
  authenticationProtocols,
  type AuthenticationProtocol,
  privacyProtocols,
  registerAuthenticationProtocol,
  unregisterAuthenticationProtocol,
} from "@snmp/usm";

const none = new Uint8Array(0);
const request = requestPdu("GetRequest", 7, []);
const user = (protocol: string): object => ({
  user: "ops",
  auth: { protocol, password: "authentic-enough" },
});
const settingsWith = (protocol: string): Record<number, unknown> => ({ 3: { users: [user(protocol)] } });

/** Asks an agent `count` times as one user; resolves to the messages in both directions. */
async function exchanges(
  protocol: string,
  count: number,
): Promise<{ requests: Uint8Array[]; answers: Uint8Array[] }> {
  const engine = new LocalEngine({ engineId: Buffer.from("8000000001c0000201", "hex") });
  const responder = plugin.createResponder!({
    engine,
    community: () => undefined,
    settings: settingsWith(protocol),
  });
  const ask = async (message: Uint8Array): Promise<Uint8Array> => {
    const received = await responder.receive(message);
    if (received.kind === "discard") throw new Error(received.reason);
    return received.kind === "report" ? received.data : received.respond(responsePdu(7, []))!;
  };
  const credentials = v3(user(protocol) as Parameters<typeof v3>[0]);
  const model = create(3, ask, {});
  const result = { requests: [] as Uint8Array[], answers: [] as Uint8Array[] };
  while (result.answers.length < count) {
    const { data } = await model.encode(7, credentials, none, none, request);
    const answer = await ask(data);
    try {
      model.decode(answer, credentials);
      result.requests.push(data);
      result.answers.push(answer);
    } catch (error) {
      // the agent's clock is not known yet
      if ((error as { retryable?: boolean }).retryable !== true) throw error;
    }
  }
  return result;
}

afterEach(() => void jest.restoreAllMocks());

test("the namespace rescanned for each message: nothing is read from disk to create a model, to encode or to decode", async () => {
  const spies = [
    jest.spyOn(fs, "readdirSync"),
    jest.spyOn(fs, "readFileSync"),
    jest.spyOn(fsPromises, "readdir"),
    jest.spyOn(fsPromises, "readFile"),
  ];
  for (let i = 0; i < 100; i++) {
    const model = create(1, () => Promise.reject(new Error("nobody to ask")), {});
    const { data } = await model.encode(i, v2c("public"), none, none, request);
    model.decode(data, v2c("public"));
  }
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
});

test("a digest compare that is not constant-time: ours is that of node:crypto, for requests and for answers", async () => {
  const compare = jest.spyOn(crypto, "timingSafeEqual");
  await exchanges("sha256", 5);
  expect(
    compare.mock.calls.filter(([, received]) => received.byteLength === 24).length,
  ).toBeGreaterThanOrEqual(10);
});

test("key localisation that is not cached: a key is localised once for an engine, whatever the number of messages", async () => {
  let localised = 0;
  const sha = authenticationProtocols.get("sha256")!;
  const counting: AuthenticationProtocol = {
    ...sha,
    protocol: "counting",
    name: "counting",
    digest: (octets) => (localised++, sha.digest(octets)),
  };
  registerAuthenticationProtocol(counting);
  try {
    await exchanges("counting", 1);
    const once = localised;
    localised = 0;
    await exchanges("counting", 100);
    expect(localised).toBe(once);
    expect(once).toBeLessThanOrEqual(2); // the client's, and the agent's
  } finally {
    unregisterAuthenticationProtocol("counting");
  }
});

test.each([
  ["sha224", 16],
  ["sha256", 24],
  ["sha384", 32],
  ["sha512", 48],
])(
  "SHA-2 impossible, with 12-octet digests hard-coded: %s has %i octets (RFC 7860 §4.1)",
  async (protocol, digestLength) => {
    expect(authenticationProtocols.get(protocol)).toMatchObject({ digestLength });
    const { requests } = await exchanges(protocol, 1);
    // msgAuthenticationParameters behind the user name, `ops`
    expect(Buffer.from(requests[0]!).toString("hex")).toContain(
      `04036f707304${digestLength.toString(16).padStart(2, "0")}`,
    );
  },
);

test.each([...privacyProtocols.keys()].filter((name) => name.startsWith("aes")))(
  "AES that pads: %s makes as many octets of a scoped PDU as it has (RFC 3826 §3.1.3)",
  (name) => {
    const { keyLength, open } = privacyProtocols.get(name)!;
    const key = open(new Uint8Array(keyLength).fill(7));
    for (let length = 1; length <= 64; length++) {
      const { data, parameters } = key.encrypt(new Uint8Array(length), 1, 2);
      expect([data.length, parameters.length]).toEqual([length, 8]);
      expect(key.decrypt(data, parameters, 1, 2)).toHaveLength(length);
    }
  },
);
