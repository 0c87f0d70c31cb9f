// Your own message processing model: SNMPv2c with compressed PDUs. Shows all parts of a model: the declared message, the side of the
// client, the side of the agent, and the line that registers it. In a package, that line belongs into the entry file (docs/plug-ins.md).
//
//     node examples/dist/own-model.js
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { Agent } from "@snmp/agent";
import { codecOf, DecodeError, Field, integer, octetString, Reader, Sequence } from "@snmp/asn1";
import { Client } from "@snmp/client";
import {
  type Credentials,
  equalInConstantTime,
  MessageDiscarded,
  MessageProcessingModel,
  type Received,
  register,
  reveal,
} from "@snmp/mpm-core";
import { CommunityCredentials } from "@snmp/mpm-core/community";
import { v2c } from "@snmp/mpm-v2c";
import { type Pdu, rfc3416Pdus } from "@snmp/pdu";

const identifier = 201;

// Message ::= SEQUENCE { version INTEGER, id INTEGER, community OCTET STRING, deflated OCTET STRING -- of PDUs -- }
@Sequence()
class Message {
  @Field(integer({ min: identifier, max: identifier })) version = identifier;
  @Field(integer()) id = 0;
  @Field(octetString()) community: Uint8Array = new Uint8Array(0);
  @Field(octetString({ min: 0, max: 65535 })) deflated: Uint8Array = new Uint8Array(0);
}

const messages = codecOf(Message);
const pdus = codecOf(rfc3416Pdus);

function encodeMessage(id: number, community: Uint8Array, pdu: Pdu): Uint8Array {
  return messages.encode({ version: identifier, id, community, deflated: deflateRawSync(pdus.encode(pdu)) });
}

function inflatePdu({ deflated }: Message): Pdu {
  try {
    // the limit keeps a few octets of an attacker from becoming gigabytes
    return pdus.decode(inflateRawSync(deflated, { maxOutputLength: 65535 }));
  } catch (cause) {
    throw DecodeError.isInstance(cause)
      ? cause
      : new DecodeError("bad-content", 0, "the PDU cannot be inflated", { cause });
  }
}

/** The side of the client. */
class DeflatedModel extends MessageProcessingModel {
  readonly identifier = identifier;
  override securityModel: undefined = undefined;

  async encode(
    requestId: number,
    credentials: Credentials,
    _engineId: Uint8Array,
    _contextName: Uint8Array,
    pdu: Pdu,
  ) {
    const { community } = credentials as CommunityCredentials;
    return {
      data: encodeMessage(requestId, reveal(community), pdu.type === "Trap" ? pdu : { ...pdu, requestId }),
    };
  }

  decode(octets: Uint8Array, credentials: Credentials): Pdu {
    const message = messages.decode(octets);
    const expected = reveal((credentials as CommunityCredentials).community);
    if (!equalInConstantTime(message.community, expected))
      throw new MessageDiscarded("a message with another community");
    return inflatePdu(message);
  }

  messageId(octets: Uint8Array): number {
    const reader = new Reader(octets);
    reader.enter(0x30);
    reader.skip(); // version
    return reader.int32();
  }
}

register({
  identifier,
  name: "snmp-mpm-deflated",
  create: (transportHandler, lcd) => new DeflatedModel(transportHandler, lcd),
  // the side of the agent; it is optional
  createResponder: ({ engine, community: entryOf }) => ({
    receive(octets): Received {
      try {
        const message = messages.decode(octets);
        const pdu = inflatePdu(message);
        const { id, community } = message;
        const entry = entryOf(community);
        if (entry === undefined) {
          engine.counters.increment("snmpInBadCommunityNames");
          return { kind: "discard", counter: "snmpInBadCommunityNames", reason: "the community is unknown" };
        }
        return {
          kind: "message",
          messageProcessingModel: identifier,
          securityModel: 2,
          ...entry,
          securityLevel: "noAuthNoPriv",
          contextEngineId: engine.engineId,
          pdu,
          maxResponsePduSize: 65535,
          respond: (response) => encodeMessage(id, community, response),
        };
      } catch (cause) {
        engine.counters.increment("snmpInASNParseErrs");
        return { kind: "discard", counter: "snmpInASNParseErrs", reason: (cause as Error).message, cause };
      }
    },
  }),
});

// one agent answers through all registered models
await using agent = new Agent({
  port: 0,
  communities: [{ name: "public", access: "read-only" }],
  system: { name: "demo" },
});
await agent.listen();
for (const credentials of [v2c("public"), new CommunityCredentials(identifier, "public")]) {
  await using client = new Client(agent.addresses[0]!, credentials);
  const [name] = await client.get("1.3.6.1.2.1.1.5.0");
  const system = await client.walk("1.3.6.1.2.1.1").toArray();
  console.log(`model ${credentials.mpm}: ${String(name)}, ${system.length} values in its system group`);
}
