import { inspect } from "node:util";
import { Agent, type UserOptions } from "@snmp/agent";
import {
  type IncomingMessage,
  type MpmPlugin,
  type ResponderEnvironment,
  reveal,
  type Secret,
  type SecurityLevel,
} from "@snmp/mpm-core";
import { makeVarbind, type Pdu, requestPdu } from "@snmp/pdu";
import { base, bareAgent } from "../support/demo.ts";

/** A model whose messages are JSON, with users, contexts and Reports: what SNMPv3 offers an agent. */
describe("a model with users and Reports", () => {
  interface Asked {
    readonly version: 3;
    readonly user: string;
    readonly level: SecurityLevel;
    readonly context?: string;
    readonly engine?: string;
    readonly type?: Pdu["type"];
    readonly oid?: string;
  }
  const text = (message: object): Uint8Array => {
    const body = new TextEncoder().encode(JSON.stringify(message));
    return Uint8Array.of(
      0x30,
      0x82,
      (body.length + 7) >> 8,
      (body.length + 7) & 255,
      0x02,
      0x01,
      0x03,
      0x04,
      0x82,
      body.length >> 8,
      body.length & 255,
      ...body,
    );
  };
  let environment: ResponderEnvironment | undefined;
  const model: MpmPlugin = {
    identifier: 3,
    name: "a-test-model",
    create: () => {
      throw new Error("not for clients");
    },
    createResponder: (given) => {
      environment = given;
      return {
        receive(message): IncomingMessage {
          const asked = JSON.parse(new TextDecoder().decode(message.subarray(11))) as Asked;
          return {
            kind: "message",
            messageProcessingModel: 3,
            securityModel: 3,
            securityName: asked.user,
            securityLevel: asked.level,
            contextEngineId:
              asked.engine === undefined
                ? given.engine.engineId
                : Uint8Array.from(Buffer.from(asked.engine, "hex")),
            contextName: asked.context ?? "",
            pdu: requestPdu((asked.type ?? "GetRequest") as "GetRequest", 5, [
              makeVarbind(asked.oid ?? `${base}.1.0`, "Null", null),
            ]),
            maxResponsePduSize: 1000,
            respond: (pdu) =>
              new TextEncoder().encode(
                `${pdu.type} ${pdu.type === "Response" ? pdu.errorStatus : ""} ${pdu.varbinds.join()}`,
              ),
            report: (oid, value) => new TextEncoder().encode(`Report ${oid} ${value}`),
          };
        },
      };
    },
  };
  const users = [
    { user: "reader", auth: { protocol: "sha256", password: "long enough" } },
    {
      user: "admin",
      auth: { protocol: "sha256", password: "long enough" },
      priv: { protocol: "aes128", password: "long enough" },
      access: "read-write",
    },
    { user: "anybody" },
    {
      user: "relaxed",
      auth: { protocol: "sha256", password: "long enough" },
      level: "noAuthNoPriv",
      view: { exclude: [`${base}.1`] },
    },
  ] as const;
  const agent = bareAgent({ models: [model], users });
  agent.scalar(`${base}.1.0`, { type: "Integer32", value: 1, access: "read-write" });
  const ask = async (message: Omit<Asked, "version">): Promise<string | undefined> => {
    const reply = await agent.handle(text({ version: 3, ...message }));
    return reply && new TextDecoder().decode(reply);
  };

  test("gets the users, with secrets that do not print", async () => {
    await ask({ user: "reader", level: "authNoPriv" });
    const handed = (environment!.settings[3] as { users: readonly UserOptions[] }).users;
    expect(handed.map(({ user }) => user)).toEqual(users.map(({ user }) => user));
    expect(inspect(handed, { depth: 9, showHidden: true }) + JSON.stringify(handed)).not.toContain(
      "long enough",
    );
    expect(reveal(handed[0]!.auth!.password as Secret)).toEqual(new TextEncoder().encode("long enough"));
  });

  test.each<[string, SecurityLevel, Pdu["type"], string]>([
    ["reader", "authNoPriv", "GetRequest", "Response 0 1"],
    ["reader", "authPriv", "GetRequest", "Response 0 1"],
    ["reader", "noAuthNoPriv", "GetRequest", "Response 16 "],
    ["reader", "authNoPriv", "SetRequest", "Response 16 "],
    ["admin", "authNoPriv", "GetRequest", "Response 16 "],
    ["admin", "authPriv", "SetRequest", "Response 7 "],
    ["anybody", "noAuthNoPriv", "GetRequest", "Response 0 1"],
    ["nobody", "authPriv", "GetRequest", "Response 16 "],
    ["relaxed", "noAuthNoPriv", "GetRequest", "Response 0 noSuchObject"],
  ])("%s at %s sends a %s: %s", async (user, level, type, reply) => {
    expect(await ask({ user, level, type })).toBe(reply);
    expect(agent.counters.get("snmpInBadCommunityUses")).toBe(0);
  });

  test("reports an unknown context (RFC 3413 §3.2 (5))", async () => {
    expect(await ask({ user: "anybody", level: "noAuthNoPriv", context: "nowhere" })).toBe(
      "Report 1.3.6.1.6.3.12.1.5.0 1",
    );
    expect(agent.counters.get("snmpUnknownContexts")).toBe(1);
  });

  test("D5: reports a context of another engine as an unknown PDU handler (RFC 3412 §4.2.2.1)", async () => {
    expect(await ask({ user: "anybody", level: "noAuthNoPriv", engine: "8000000005010203" })).toBe(
      "Report 1.3.6.1.6.3.11.2.1.3.0 1",
    );
    expect(await ask({ user: "anybody", level: "noAuthNoPriv", engine: "8000000006" })).toBe("Response 0 1");
  });

  test("D5 and D6: reports an Inform that nobody receives, but not a Trap, a Response or a Report", async () => {
    const known = agent.counters.get("snmpUnknownPDUHandlers");
    expect(await ask({ user: "anybody", level: "noAuthNoPriv", type: "InformRequest" })).toBe(
      `Report 1.3.6.1.6.3.11.2.1.3.0 ${known + 1}`,
    );
    for (const type of ["SNMPv2-Trap", "Response", "Report"] as const) {
      expect(await ask({ user: "anybody", level: "noAuthNoPriv", type })).toBeUndefined();
    }
    expect(agent.counters.get("snmpUnknownPDUHandlers")).toBe(known + 4);
  });

  test("an invalid user is refused; the error names the position and shows no secret", () => {
    const make = () =>
      new Agent({
        users: [{ user: "a" }, { user: "b", priv: { protocol: "aes128", password: "topsecret" } }],
      });
    expect(make).toThrow("users[1]: priv needs auth");
    expect(make).not.toThrow("topsecret");
    expect(() => new Agent({ users: [{ user: "a" }, { user: "a", access: "read-write" }] })).toThrow(
      'users[1]: an earlier entry gives the security name "a" different access',
    );
  });
});
