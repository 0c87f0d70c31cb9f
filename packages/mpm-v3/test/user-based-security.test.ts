// RFC 3414, demand by demand, in whole messages; the numbers are those of ../shared/conformance/MUSTS.md.
import { codecOf } from "@snmp/asn1";
import { type SecurityLevel } from "@snmp/mpm-core";
import { authenticationProtocols, localizeKey, UsmSecurityParameters } from "@snmp/usm";
import { alter, forge, takeApart } from "./support/forge.ts";
import { agentEngineId, get, otherEngineId } from "./support/world.ts";
import { password, readReport, session } from "./support/usm-session.ts";

describe("U1: security parameters", () => {
  test.each([4, 33, 1000])("an engine id of %i octets is unknown, not malformed", async (length) => {
    const { agent, client } = await session(0);
    const reply = await agent.handle(
      alter(await client.encode(), ({ usm }) => (usm.authoritativeEngineId = new Uint8Array(length))),
    );
    expect(readReport(reply).counter).toBe("usmStatsUnknownEngineIDs");
  });

  test("a user name of 33 octets cannot be sent, and is a parse error when received", async () => {
    const { agent, client } = await session(0);
    const codec = codecOf(UsmSecurityParameters);
    expect(() =>
      codec.encode(Object.assign(new UsmSecurityParameters(), { userName: new Uint8Array(33) })),
    ).toThrow(/33 octets/);
    const { message, usm } = takeApart(await client.encode());
    const octets = codec.encode({ ...usm, userName: new Uint8Array(32) });
    const long = Uint8Array.from([...octets, 0]);
    // one octet more for the name, and for the SEQUENCE around it
    long[1]! += 1;
    const at = 2 + 2 + usm.authoritativeEngineId.length + 3 + 3;
    expect(long[at + 1]).toBe(32);
    long[at + 1] = 33;
    const { SnmpV3Message } = await import("@snmp/mpm-v3");
    expect(
      await agent.handle(codecOf(SnmpV3Message).encode({ ...message, securityParameters: long })),
    ).toBeUndefined();
    expect(agent.counters.get("snmpInASNParseErrs")).toBe(1);
  });
});

test("U2: the steps have a fixed order: a fault shows only if all earlier steps pass", async () => {
  const { agent, client } = await session(3);
  const key = authenticationProtocols.get("md5")!;
  const sign = async (octets: Uint8Array): Promise<Uint8Array> => {
    const zeroed = alter(octets, ({ usm }) => (usm.authenticationParameters = new Uint8Array(12)));
    const opened = key.open(
      localizeKey(key, await key.passwordToKey(Buffer.from(password)), agent.engine.engineId),
    );
    return alter(zeroed, ({ usm }) => (usm.authenticationParameters = opened.sign(zeroed)));
  };
  // Everything is wrong at once; then one thing after the other is put right.
  let wrong = alter(await client.encode(), ({ message, usm }) => {
    message.data = { encryptedPdu: new Uint8Array(7) };
    Object.assign(usm, {
      authoritativeEngineId: otherEngineId,
      authoritativeEngineBoots: 1,
      userName: Buffer.from("nobody"),
      privacyParameters: new Uint8Array(3),
    });
  });
  const levels: Record<string, number> = {};
  const next = async (
    counter: string,
    mend: (octets: Uint8Array) => Uint8Array | Promise<Uint8Array>,
  ): Promise<void> => {
    const reply = readReport(await agent.handle(wrong));
    expect(reply.counter).toBe(counter);
    levels[counter] = reply.level;
    wrong = await mend(wrong);
  };
  await next("usmStatsUnknownEngineIDs", (octets) =>
    alter(octets, ({ usm }) => (usm.authoritativeEngineId = agentEngineId)),
  );
  await next("usmStatsUnknownUserNames", (octets) =>
    alter(octets, ({ usm }) => (usm.userName = Buffer.from("ops"))),
  );
  await next("usmStatsUnsupportedSecLevels", (octets) =>
    alter(octets, ({ usm }) => (usm.userName = Buffer.from("old"))),
  );
  await next("usmStatsWrongDigests", sign);
  await next("usmStatsNotInTimeWindows", (octets) =>
    sign(
      alter(octets, ({ usm }) =>
        Object.assign(usm, { authoritativeEngineBoots: 7, authoritativeEngineTime: agent.engine.time }),
      ),
    ),
  );
  await next("usmStatsDecryptionErrors", (octets) => octets);
  // All in clear but one: the time, which only somebody authentic is told.
  expect(levels).toEqual({
    ...Object.fromEntries(Object.keys(levels).map((name) => [name, 0])),
    usmStatsNotInTimeWindows: 1,
  });
  for (const counter of Object.keys(levels)) expect(agent.counters.get(counter)).toBeGreaterThan(0);
});

describe("U8: time and unused parameters in messages", () => {
  test.each([
    ["noAuthNoPriv", 0, 0, 0, 0, 0],
    ["authNoPriv", 1, 7, 1000, 24, 0],
    ["authPriv", 2, 7, 1000, 24, 8],
  ] as [SecurityLevel, number, number, number, number, number][])(
    "a request at %s",
    async (_, user, boots, time, digest, salt) => {
      const { client } = await session(user);
      const { usm } = takeApart(await client.encode());
      expect([usm.authoritativeEngineBoots, usm.authoritativeEngineTime]).toEqual([boots, time]);
      expect([usm.authenticationParameters.length, usm.privacyParameters.length]).toEqual([digest, salt]);
    },
  );

  test("a response at noAuthNoPriv has the engine's own boots and time", async () => {
    const { agent, client } = await session(0);
    const { usm } = takeApart((await agent.handle(await client.encode()))!);
    expect([usm.authoritativeEngineBoots, usm.authoritativeEngineTime]).toEqual([7, 1000]);
  });
});

describe("U10: digests", () => {
  test.each([0, 1, 11, 12, 13, 23, 25, 255])(
    "a request with a digest of %i octets instead of 24 is refused",
    async (length) => {
      const { agent, client } = await session(1);
      const request = await forge({
        request: await client.encode(),
        pdu: get(),
        level: "authNoPriv",
        password,
        digestLength: length,
      });
      expect(readReport(await agent.handle(request)).counter).toBe("usmStatsWrongDigests");
    },
  );

  test("are computed over the octets as received, in any form of lengths", async () => {
    const { agent, client } = await session(1);
    const sha256 = authenticationProtocols.get("sha256")!;
    const key = sha256.open(
      localizeKey(sha256, await sha256.passwordToKey(Buffer.from(password)), agentEngineId),
    );
    const request = Buffer.from(
      alter(await client.encode(), ({ usm }) => (usm.authenticationParameters = new Uint8Array(24))),
    );
    // 30 nn … or 30 81 nn …, as long as the ids come out, becomes 30 84 00 00 00 nn …
    const content = request.subarray(request[1]! < 0x80 ? 2 : 3);
    const long = Buffer.concat([Buffer.from([0x30, 0x84, 0, 0, 0, content.length]), content]);
    const place = long.indexOf(Buffer.alloc(24));
    long.set(key.sign(long), place);
    expect(takeApart((await agent.handle(long))!).message.globalData.flags[0]).toBe(1);
    expect(agent.received.at(-1)).toMatchObject({ kind: "message" });
  });
});

describe("U13 and U14: salts", () => {
  test.each([
    ["aes128", "secret", 2],
    ["des", "old", 3],
  ])("%s: 5,000 messages have 5,000 different salts", async (_, __, user) => {
    const { client } = await session(user);
    const salts = new Set<string>();
    for (let i = 0; i < 5000; i += 500) {
      const messages = await Promise.all(Array.from({ length: 500 }, () => client.encode()));
      for (const message of messages)
        salts.add(Buffer.from(takeApart(message).usm.privacyParameters).toString("hex"));
    }
    expect(salts.size).toBe(5000);
  });

  test("a salt of DES begins with the boots of the engine", async () => {
    const { client } = await session(3);
    const { usm } = takeApart(await client.encode());
    expect(Buffer.from(usm.privacyParameters).readUInt32BE(0)).toBe(7);
  });
});
