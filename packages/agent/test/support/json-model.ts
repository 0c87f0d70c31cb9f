// A message processing model whose messages are lines of JSON: no version, no ASN.1, sizes of its own.
import type { IncomingMessage, MpmPlugin, Received } from "@snmp/mpm-core";
import { bulkPdu, makeVarbind, requestPdu } from "@snmp/pdu";

/** A request as a line. */
export interface JsonRequest {
  readonly community: string;
  readonly oids: readonly string[];
  readonly repetitions?: number;
}

/** A reply as a line. */
export interface JsonReply {
  readonly status: number;
  readonly values: readonly string[];
}

/** Encodes a line. */
export function encodeLine(content: JsonRequest | JsonReply): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(content)}\n`);
}

/** Decodes a reply. */
export function decodeReply(line: Uint8Array): JsonReply {
  return JSON.parse(new TextDecoder().decode(line)) as JsonReply;
}

/** Creates the plug-in. `maxLength`: octets of the longest line that its peers take; `passesSender`: whether it looks communities up for their sender. */
export function createJsonModel(
  maxLength = 1_000_000,
  passesSender = true,
): MpmPlugin & { recognises(message: Uint8Array): boolean } {
  return {
    identifier: 7777,
    name: "snmp-mpm-json-lines",
    recognises: (message) => message[0] === "{".charCodeAt(0) && message.at(-1) === "\n".charCodeAt(0),
    create: () => {
      throw new Error("not for clients");
    },
    createResponder: ({ engine, community }) => ({
      receive(message, sender): Received {
        try {
          const request = JSON.parse(new TextDecoder().decode(message)) as JsonRequest;
          const entry = community(
            new TextEncoder().encode(request.community),
            passesSender ? sender : undefined,
          );
          if (entry === undefined)
            return {
              kind: "discard",
              counter: "snmpInBadCommunityNames",
              reason: "the community is unknown",
            };
          return { ...createIncoming(request, maxLength), ...entry, contextEngineId: engine.engineId };
        } catch (cause) {
          engine.counters.increment("snmpInASNParseErrs");
          return {
            kind: "discard",
            counter: "snmpInASNParseErrs",
            reason: "the line is not a request",
            cause,
          };
        }
      },
    }),
  };
}

function createIncoming(
  { oids, repetitions }: JsonRequest,
  maxLength: number,
): Omit<IncomingMessage, "securityName" | "contextName" | "contextEngineId"> {
  const names = oids.map((oid) => makeVarbind(oid, "Null", null));
  return {
    kind: "message",
    messageProcessingModel: 7777,
    securityModel: 7777,
    securityLevel: "noAuthNoPriv",
    pdu: repetitions === undefined ? requestPdu("GetRequest", 1, names) : bulkPdu(1, 0, repetitions, names),
    maxResponsePduSize: 1_000_000, // in BER, which says nothing about lines
    respond(pdu) {
      const status = pdu.type === "Response" ? pdu.errorStatus : -1;
      const line = encodeLine({ status, values: pdu.varbinds.map(String) });
      return line.length > maxLength ? undefined : line;
    },
  };
}
