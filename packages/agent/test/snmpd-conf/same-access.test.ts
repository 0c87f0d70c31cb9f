// The same snmpd.conf for snmpd and for an agent: every decision is compared. SNMP_CONFS=100 tries as many generated files.
import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import fc from "fast-check";
import { Agent } from "@snmp/agent";
import { fromSnmpdConf } from "@snmp/agent/snmpd-conf";
import { create, type SecurityLevel } from "@snmp/mpm-core";
import { v3 } from "@snmp/mpm-v3";
import { isException, makeVarbind, type Pdu, requestPdu, type StandardPdu, varbindFrom } from "@snmp/pdu";
import "@snmp/usm";
import { describeNetSnmp } from "../../../../test/support/net-snmp.ts";
import { startSnmpd, writable } from "../../../../test/support/snmpd.ts";
import { bareAgent } from "../support/demo.ts";
import { Manager } from "../support/manager.ts";

const root = "1.3.6.1.4.1.99999";
const communities = ["public", "private", "other"];
const sources = ["127.0.0.1", "127.0.0.2"];
const users = ["ops", "signer", "anybody"];
const authKey = { protocol: "sha256", password: "authentication password" };
const privKey = { protocol: "aes128", password: "privacy password" };
const createUsers = [
  `createUser ops SHA-256 "${authKey.password}" AES "${privKey.password}"`,
  `createUser signer SHA-256 "${authKey.password}"`,
  "createUser anybody",
];

/** Sends messages from one address, and returns the answers. */
class Peer {
  constructor(readonly socket: Socket) {}

  static async at(address: string): Promise<Peer> {
    const socket = createSocket("udp4");
    socket.bind(0, address);
    await once(socket, "listening");
    return new Peer(socket);
  }

  /** Resolves to the answer, or to `undefined` if the answer to a message sent later comes first. */
  async ask(message: Uint8Array, port: number): Promise<Uint8Array | undefined> {
    const first = once(this.socket, "message") as Promise<[Uint8Array]>;
    this.socket.send(message, port, "127.0.0.1");
    this.socket.send(probe, port, "127.0.0.1");
    const [answer] = await first;
    if (isProbeAnswer(answer)) return undefined;
    await once(this.socket, "message"); // the answer to the probe
    return answer;
  }
}

/** All decisions of an agent at a port, by requester and request. */
async function decisionsOf(port: number): Promise<Record<string, string>> {
  const decisions: Record<string, string> = {};
  for (const address of sources) {
    const peer = await Peer.at(address);
    for (const version of [0, 1] as const) {
      for (const community of communities) {
        const codec = new Manager(bareAgent(), version, community);
        const ask = async (pdu: Pdu): Promise<StandardPdu | undefined> => {
          const answer = await peer.ask(codec.encode(pdu), port);
          return answer && decodeAnswer(codec, answer);
        };
        await decide(decisions, `v${version + 1} ${community} from ${address}`, ask);
      }
    }
    if (address === sources[0]) {
      for (const user of users) {
        for (const level of ["noAuthNoPriv", "authNoPriv", "authPriv"] as const)
          await decide(decisions, `${user} at ${level}`, askAs(user, level, peer, port));
      }
    }
    peer.socket.close();
  }
  return decisions;
}

function askAs(user: string, level: SecurityLevel, peer: Peer, port: number) {
  const credentials = v3({
    user,
    ...(level !== "noAuthNoPriv" && { auth: authKey }),
    ...(level === "authPriv" && { priv: privKey }),
  });
  const lcd = {};
  const model = create(
    3,
    async (message) => (await peer.ask(message, port)) ?? Promise.reject(new Error("none")),
    lcd,
  );
  return async (pdu: Pdu): Promise<StandardPdu | undefined> => {
    try {
      const none = new Uint8Array(0);
      const { data } = await model.encode(nextId++, credentials, none, none, pdu);
      const answer = await peer.ask(data, port);
      return answer && (model.decode(answer, credentials) as StandardPdu);
    } catch {
      return undefined; // a Report
    }
  };
}

/** Gets, walks and sets the objects. */
async function decide(
  decisions: Record<string, string>,
  who: string,
  ask: (pdu: Pdu) => Promise<StandardPdu | undefined>,
): Promise<void> {
  for (const oid of [`${writable}.1.0`, `${writable}.2.0`, `${writable}.5.0`, "1.3.6.1.2.1.1.5.0"]) {
    const reply = await ask(requestPdu("GetRequest", nextId++, [makeVarbind(oid, "Null", null)]));
    const isDenied = reply === undefined || reply.errorStatus !== 0 || isException(reply.varbinds[0]!);
    decisions[`${who} gets ${oid}`] = isDenied ? "denied" : "allowed";
  }
  const names: string[] = [];
  for (let at = root; ;) {
    const reply = await ask(requestPdu("GetNextRequest", nextId++, [makeVarbind(at, "Null", null)]));
    const found = reply?.varbinds[0];
    if (
      reply === undefined ||
      reply.errorStatus !== 0 ||
      isException(found!) ||
      !found!.oid.startsWith(`${root}.`)
    )
      break;
    names.push((at = found!.oid));
  }
  decisions[`${who} walks`] = names.map((name) => name.slice(root.length)).join(" ");
  for (const oid of [`${writable}.1.0`, `${writable}.8.0`]) {
    const value = varbindFrom({ oid, type: "Integer32", value: 42 });
    const reply = await ask(requestPdu("SetRequest", nextId++, [value]));
    decisions[`${who} sets ${oid}`] = reply?.errorStatus === 0 ? "allowed" : "denied";
  }
}

let nextId = 1;

function decodeAnswer(codec: Manager, octets: Uint8Array): StandardPdu {
  return codec.decode(octets) as StandardPdu;
}

/** An agent with the options, and with the objects of the snmpd of tests. */
function agentWith(conf: string): Agent {
  const { options, issues } = fromSnmpdConf(conf);
  expect(issues.filter(({ reason }) => !reason.startsWith("an earlier line has the same names"))).toEqual([]);
  const agent = new Agent({ ...options, listen: "udp://127.0.0.1:0" });
  const values = [
    ["1", "Integer32", 42],
    ["2", "OctetString", "hello"],
    ["3", "ObjectIdentifier", root],
    ["4", "Gauge32", 4294967295],
    ["5", "Counter32", 4294967295],
    ["6", "TimeTicks", 123456],
    ["8", "Integer32", -2147483648],
  ] as const;
  for (const [arc, type, value] of values)
    agent.scalar(`${writable}.${arc}.0`, { type, value, access: "read-write" } as never);
  return agent;
}

async function expectSameAccess(lines: readonly string[]): Promise<Record<string, string>> {
  const snmpd = await startSnmpd({ readOnly: [], readWrite: [], lines: [...lines, ...createUsers] });
  await using agent = agentWith([...lines, ...createUsers].join("\n"));
  try {
    await agent.listen();
    const expected = await decisionsOf(snmpd.port);
    expect({ lines, decisions: await decisionsOf(agent.port!) }).toEqual({ lines, decisions: expected });
    return expected;
  } finally {
    await snmpd.stop();
  }
}

describeNetSnmp(
  "an agent with the options of fromSnmpdConf gives the same access as snmpd",
  ["snmpd"],
  () => {
    jest.setTimeout(120_000);

    test.each<[string, string[]]>([
      [
        "communities",
        ["rocommunity public", "rwcommunity private 127.0.0.2", "rocommunity private 127.0.0.0/8"],
      ],
      [
        "communities with subtrees",
        [`rocommunity public default .${writable}.2`, `rwcommunity private default ${writable}.1.0`],
      ],
      [
        "a community with a view",
        [
          `view some included .${root}`,
          `view some excluded .${writable}.2`,
          `view some included .${writable}.2.0`,
          `view some excluded .${writable}.5`,
          "rwcommunity public default -V some",
        ],
      ],
      [
        "a view with a mask",
        [
          `view wild included .${writable}.0.0 ff.40`,
          `view wild excluded .${writable}.5.0 ff.c0`,
          "rocommunity public default -V wild",
        ],
      ],
      [
        "full access control",
        [
          "com2sec local 127.0.0.1 private",
          "com2sec guest default public",
          "com2sec far 127.0.0.2/32 private",
          "group Local v2c local",
          "group Guest v1 guest",
          "group Guest v2c guest",
          "group Guest v2c far",
          `view all included .1`,
          `view part included .${writable}.1`,
          `view part included .${writable}.8`,
          'access Guest "" any noauth exact part none none',
          'access Local "" any noauth exact all part none',
          "group Signed usm ops",
          "group Signed usm signer",
          'access Signed "" usm auth exact all none none',
          'access Signed "" usm priv exact part part none',
        ],
      ],
      [
        "users",
        [
          "rwuser ops priv",
          `rouser signer auth .${writable}.2`,
          "view few included .1.3.6.1.2.1.1",
          "rouser anybody noauth -V few",
        ],
      ],
      ["users with the default level", ["rwuser ops", "rouser anybody", "rouser -s usm signer"]],
      ["nobody", []],
    ])("%s", async (_, lines) => {
      const decisions = Object.values(await expectSameAccess(lines));
      if (lines.length > 0) expect(decisions).toContain("allowed");
      expect(decisions).toContain("denied");
    });

    test("generated files", async () => {
      const runs = Number(process.env["SNMP_CONFS"] ?? 6);
      let allowed = 0;
      let decided = 0;
      for (const lines of fc.sample(conf, { seed: 5, numRuns: runs })) {
        const decisions = Object.values(await expectSameAccess(lines));
        decided += decisions.length;
        allowed += decisions.filter((decision) => decision === "allowed").length;
      }
      expect(decided).toBe(runs * (sources.length * 2 * communities.length + 9) * 7);
      expect(allowed).toBeGreaterThan(runs);
    });
  },
);

const view = fc.constantFrom("a", "b", "c");
const subtree = fc.constantFrom(
  ".1",
  ".1.3.6.1.2.1.1",
  `.${root}`,
  `.${writable}.1`,
  `.${writable}.2.0`,
  `.${writable}.5`,
  `.${writable}.8.0`,
  `.${writable}.0.0 ff.40`,
  `.${writable}.5.1 ff.80`,
);
const type = fc.constantFrom("included", "included", "excluded");
const viewLine = fc.tuple(view, type, subtree).map(([name, kind, oid]) => `view ${name} ${kind} ${oid}`);
const source = fc.constantFrom(
  "default",
  "127.0.0.1",
  "127.0.0.2",
  "127.0.0.0/8",
  "127.0.0.2/255.255.255.254",
  "10.0.0.0/8",
);
const community = fc.constantFrom(...communities);
const communityLine = fc
  .tuple(
    fc.constantFrom("rocommunity", "rwcommunity"),
    community,
    source,
    fc.oneof(
      fc.constant(""),
      view.map((name) => ` -V ${name}`),
    ),
  )
  .map(([directive, name, from, rest]) => `${directive} ${name} ${from}${rest}`);
const name = fc.constantFrom("x", "y");
const fullLines = fc.tuple(
  fc.array(
    fc.tuple(name, source, community).map(([who, from, word]) => `com2sec ${who} ${from} ${word}`),
    { maxLength: 2 },
  ),
  fc.array(
    fc
      .tuple(fc.constantFrom("G", "H"), fc.constantFrom("v1", "v2c"), name)
      .map(([group, model, who]) => `group ${group} ${model} ${who}`),
    { maxLength: 4 },
  ),
  fc.array(
    fc
      .tuple(
        fc.constantFrom("G", "H"),
        fc.constantFrom("any", "v1", "v2c"),
        fc.constantFrom("exact", "prefix"),
        view,
        fc.oneof(view, fc.constant("none")),
      )
      .map(
        ([group, model, match, read, write]) =>
          `access ${group} "" ${model} noauth ${match} ${read} ${write} none`,
      ),
    { maxLength: 3 },
  ),
);
const userLine = fc
  .tuple(
    fc.constantFrom("rouser", "rwuser"),
    fc.constantFrom("noauth", "auth", "priv"),
    fc.oneof(
      fc.constant(""),
      view.map((v) => ` -V ${v}`),
    ),
  )
  .map(([directive, level, rest]) => [directive, ` ${level}${rest}`] as const);
const conf = fc
  .tuple(
    fc.array(viewLine, { maxLength: 6 }),
    fc.array(communityLine, { maxLength: 3 }),
    fullLines,
    fc.array(userLine, { minLength: 3, maxLength: 3 }),
  )
  .map(([views, simple, [security, members, rights], rules]) => [
    // each view has a line, so that all lines can be read
    ...["a", "b", "c"].map((each) => `view ${each} included .1.3.6.1.2.1.2`),
    ...views,
    ...simple,
    ...security,
    ...members.filter((line) => security.some((other) => other.startsWith(`com2sec ${line.at(-1)!} `))),
    'access G "" any noauth exact a none none',
    'access H "" any noauth exact b none none',
    ...rights,
    ...rules.map(([directive, rest], i) => `${directive} ${users[i]!}${rest}`),
  ]);

/** An SNMPv3 message of discovery (RFC 3414 §4), which any agent answers with a Report. */
const probe = Buffer.from(
  "303c020103300f02020f6b020300ffe30401040201030410300e0400020100020100040004000400" +
    "301404000400a00e0204123456780201000201003000",
  "hex",
);

/** Whether a message is SNMPv3 with the msgID of the probe. */
function isProbeAnswer(octets: Uint8Array): boolean {
  return Buffer.from(octets.subarray(0, 20)).includes(Buffer.from("02020f6b", "hex"));
}
