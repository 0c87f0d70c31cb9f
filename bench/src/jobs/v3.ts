// SNMPv3 with USM: authPriv, HMAC-SHA-256 and AES-128.
import { oneOid } from "../fixtures.ts";
import { check, type Job, type JavaScriptPeer } from "../job.ts";
import { durationOf, measure, startStopwatch } from "../measure.ts";
import { snmpdName, snmpdUser } from "../agents/snmpd.ts";
import { timeMetrics } from "./metrics.ts";

const peers: readonly JavaScriptPeer[] = ["net-snmp", "ours"];
const answer = [{ oid: oneOid[0]!, value: Buffer.from(snmpdName).toString("hex") }];

export const v3Jobs: readonly Job[] = [
  {
    name: "v3-get",
    title: "SNMPv3 authPriv (SHA-256, AES-128) get of 1 OID from snmpd, one at a time",
    peers,
    metrics: timeMetrics("µs", "get"),
    placement: "same-core",
    agent: "snmpd",
    async run(load, { target, effort }) {
      const session = await (await load()).open!({ ...target, user: snmpdUser });
      const get = session.get(oneOid);
      check(await get.once(), answer);
      const measured = await measure((count) => get.repeat(count), 1, durationOf(effort));
      await session.close();
      return measured;
    },
  },
  {
    name: "v3-first",
    title: "the first SNMPv3 get of a fresh process: discovery and keys included, loading not",
    peers: [...peers, "dgram"],
    metrics: timeMetrics("ms", "get"),
    placement: "same-core",
    agent: "snmpd",
    async run(load, { target }) {
      const peer = await load();
      await peer.loadV3?.();
      const stop = startStopwatch();
      const session = await peer.open!({ ...target, user: snmpdUser });
      const varbinds = await session.get(oneOid).once();
      const sample = stop(1000);
      check(varbinds, answer);
      await session.close();
      return sample;
    },
  },
  {
    name: "v3-keys",
    title: "the keys of one password (SHA-256) for 1,000 engines, in a fresh process",
    peers,
    metrics: timeMetrics("ms", "1,000 engines"),
    placement: "same-core",
    async run(load, { effort }) {
      const peer = await load();
      await peer.loadV3?.();
      check(hex(await peer.localizedKeys!("maplesyrup", [octets("000000000000000000000002")])), [
        // RFC 7860 has no vectors. This is the key that RFC 3414 A.2 and §2.6 give with SHA-256.
        "8982e0e549e866db361a6b625d84cccc11162d453ee8ce3a6445c2d6776f0f8b",
      ]);
      const engineIds = Array.from({ length: Math.ceil(1000 * effort.share) }, (_, i) =>
        octets(`80001f8804${i.toString(16).padStart(8, "0")}`),
      );
      const stop = startStopwatch();
      await peer.localizedKeys!(snmpdUser.authPassword, engineIds);
      return stop(1000);
    },
  },
];

const octets = (digits: string): Uint8Array => Buffer.from(digits, "hex");
const hex = (keys: readonly Uint8Array[]): string[] => keys.map((key) => Buffer.from(key).toString("hex"));
