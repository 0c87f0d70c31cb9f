// The answers of a correct agent, for the scripts of fake agents.
import { compareOids, errorStatus, isWithin, makeVarbind, type Varbind } from "@snmp/pdu";
import { type FakeRequest, reply, type Script } from "./fake-agent.ts";

/** Options for a fake MIB. */
export interface FakeMibOptions {
  /** Maximum octets of a message: tooBig for Get and GetNext, fewer repetitions for GetBulk (RFC 3416 §4.2). */
  readonly maxMessageSize?: number;
  /** Maximum variable bindings of an answer: more are tooBig, for GetBulk too, as in agents that do not trim. */
  readonly maxVarbinds?: number;
}

/** Makes a script that answers Get, GetNext, GetBulk and Set over `instances` (RFC 3416 §4.2, RFC 1157 §4.1). */
export function mib(instances: readonly Varbind[], options: FakeMibOptions = {}): Script {
  const { maxMessageSize = 65507, maxVarbinds = Infinity } = options;
  const sorted = [...instances].sort((a, b) => compareOids(a.oid, b.oid));
  const tooBig = (request: FakeRequest): Uint8Array => reply(request, { errorStatus: errorStatus.tooBig });

  return (request) => {
    const answer = answerFrom(sorted, request);
    if (!Array.isArray(answer))
      return reply(request, {
        errorStatus: errorStatus.noSuchName,
        ...answer,
        varbinds: request.pdu.varbinds,
      });
    if (answer.length > maxVarbinds) return tooBig(request);
    let octets = reply(request, { varbinds: answer });
    while (octets.length > maxMessageSize && request.pdu.type === "GetBulkRequest" && answer.length > 0) {
      answer.pop();
      octets = reply(request, { varbinds: answer });
    }
    return octets.length > maxMessageSize ? tooBig(request) : octets;
  };
}

/** Makes Integer32 instances `root`.1 to `root`.`count`, each with its last arc as value. */
export function makeNumbered(root: string, count: number): Varbind[] {
  return Array.from({ length: count }, (_, i) => makeVarbind(`${root}.${i + 1}`, "Integer32", i + 1));
}

/** Returns the first instance after `oid`. */
export function successor(sorted: readonly Varbind[], oid: string): Varbind | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareOids(sorted[middle]!.oid, oid) > 0) high = middle;
    else low = middle + 1;
  }
  return sorted[low];
}

/** The variable bindings of the answer, or, in SNMPv1, the name that does not exist. */
function answerFrom(sorted: Varbind[], request: FakeRequest): Varbind[] | { readonly errorIndex: number } {
  const { oids, pdu, version } = request;
  if (pdu.type === "GetBulkRequest") return bulk(sorted, oids, pdu.nonRepeaters, pdu.maxRepetitions);
  const answer: Varbind[] = [];
  for (const [at, oid] of oids.entries()) {
    if (pdu.type === "SetRequest") write(sorted, pdu.varbinds[at]!);
    const found =
      pdu.type === "GetNextRequest"
        ? successor(sorted, oid)
        : sorted.find((instance) => instance.oid === oid);
    if (found === undefined && version === 0) return { errorIndex: at + 1 };
    answer.push(found ?? exception(sorted, oid, pdu.type === "GetNextRequest"));
  }
  return answer;
}

function bulk(
  sorted: readonly Varbind[],
  oids: readonly string[],
  nonRepeaters: number,
  maxRepetitions: number,
): Varbind[] {
  const next = (oid: string): Varbind => successor(sorted, oid) ?? exception(sorted, oid, true);
  const answer = oids.slice(0, nonRepeaters).map(next);
  let row = oids.slice(nonRepeaters);
  for (let i = 0; i < maxRepetitions && row.length > 0; i++) {
    const varbinds = row.map(next);
    answer.push(...varbinds);
    row = varbinds.map(({ oid }) => oid);
    if (varbinds.every(({ type }) => type === "endOfMibView")) break;
  }
  return answer;
}

function write(sorted: Varbind[], varbind: Varbind): void {
  const at = sorted.findIndex(({ oid }) => oid === varbind.oid);
  if (at !== -1) sorted[at] = varbind;
}

function exception(sorted: readonly Varbind[], oid: string, next: boolean): Varbind {
  if (next) return makeVarbind(oid, "endOfMibView", null);
  const object = oid.slice(0, oid.lastIndexOf("."));
  return makeVarbind(
    oid,
    sorted.some((instance) => isWithin(instance.oid, object)) ? "noSuchInstance" : "noSuchObject",
    null,
  );
}
