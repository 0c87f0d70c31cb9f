// A manager without a network: puts requests to an agent's `handle` and reads what comes back.
import type { Agent } from "@snmp/agent";
import { Message as V1Message } from "@snmp/mpm-v1";
import { Message as V2cMessage } from "@snmp/mpm-v2c";
import {
  bulkPdu,
  errorStatusName,
  makeVarbind,
  type Pdu,
  requestPdu,
  type StandardPdu,
  varbindFrom,
  type VarbindInput,
} from "@snmp/pdu";
import { codecOf } from "@snmp/asn1";

export interface Reply {
  readonly status: string | undefined;
  readonly index: number;
  /** `oid=type:value`, the value as text. */
  readonly varbinds: readonly string[];
  readonly pdu: StandardPdu;
  readonly octets: Uint8Array;
}

const codecs = [codecOf(V1Message), codecOf(V2cMessage)] as const;

export class Manager {
  #requestId = 1000;

  constructor(
    readonly agent: Agent,
    readonly version: 0 | 1 = 1,
    readonly community: string = "public",
  ) {}

  encode(pdu: Pdu): Uint8Array {
    return codecs[this.version].encode({
      version: this.version,
      community: new TextEncoder().encode(this.community),
      data: pdu,
    });
  }

  decode(octets: Uint8Array): Pdu {
    return codecs[this.version].decode(octets, { leniencies: [] }).data;
  }

  async send(pdu: Pdu): Promise<Reply | undefined> {
    const octets = await this.agent.handle(this.encode(pdu));
    if (octets === undefined) return undefined;
    const { version, community, data } = codecs[this.version].decode(octets, { leniencies: [] });
    expect([version, new TextDecoder().decode(community), data.type]).toEqual([
      this.version,
      this.community,
      "Response",
    ]);
    const response = data as StandardPdu;
    if (pdu.type !== "Trap") expect(response.requestId).toBe(pdu.requestId);
    return {
      status: errorStatusName(response.errorStatus),
      index: response.errorIndex,
      varbinds: response.varbinds.map((varbind) => `${varbind.oid}=${varbind.type}:${String(varbind)}`),
      pdu: response,
      octets,
    };
  }

  async request(pdu: Pdu): Promise<Reply> {
    const reply = await this.send(pdu);
    if (reply === undefined) throw new Error("the agent did not answer");
    return reply;
  }

  get(...oids: string[]): Promise<Reply> {
    return this.request(requestPdu("GetRequest", this.#requestId++, oids.map(nameOnly)));
  }

  next(...oids: string[]): Promise<Reply> {
    return this.request(requestPdu("GetNextRequest", this.#requestId++, oids.map(nameOnly)));
  }

  bulk(nonRepeaters: number, maxRepetitions: number, ...oids: string[]): Promise<Reply> {
    return this.request(bulkPdu(this.#requestId++, nonRepeaters, maxRepetitions, oids.map(nameOnly)));
  }

  set(...inputs: VarbindInput[]): Promise<Reply> {
    return this.request(requestPdu("SetRequest", this.#requestId++, inputs.map(varbindFrom)));
  }

  /** The names from `root` to its end, by GetNext. */
  async walk(root: string): Promise<string[]> {
    const names: string[] = [];
    for (let at = root; ;) {
      const { pdu, status } = await this.next(at);
      const [found] = pdu.varbinds;
      if (status !== "noError" || found!.type === "endOfMibView" || !found!.oid.startsWith(`${root}.`))
        return names;
      names.push((at = found!.oid));
    }
  }
}

function nameOnly(oid: string): ReturnType<typeof makeVarbind> {
  return makeVarbind(oid, "Null", null);
}
