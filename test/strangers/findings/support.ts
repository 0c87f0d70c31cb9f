// Plug-ins and agents of a stranger, from documented names alone.
import { codecOf, Field, integer, octetString, Reader, Sequence } from "@snmp/asn1";
import { Agent, type AgentOptions } from "@snmp/agent";
import {
  type Credentials,
  isSecret,
  MessageDiscarded,
  MessageProcessingModel,
  type MpmPlugin,
  type Received,
  reveal,
  Secret,
  wrongCredentials,
} from "@snmp/mpm-core";
import { type Pdu, requestPdu, rfc3416Pdus } from "@snmp/pdu";

export const sysName = "1.3.6.1.2.1.1.5.0";
export const none: Uint8Array = new Uint8Array(0);

/** An agent that listens, for a community or key "public". */
export async function startAgent(name: string, options: AgentOptions = {}): Promise<Agent> {
  const agent = new Agent({ port: 0, communities: [{ name: "public", access: "read-write" }], ...options });
  agent.scalar(sysName, { type: "OctetString", value: name, access: "read-write" });
  await agent.listen();
  return agent;
}

export const identifier: number = 32473 * 256 + 77;

export interface KeyedCredentials extends Credentials {
  readonly key: Secret;
}

export const keyed = (key: string): KeyedCredentials => ({ mpm: identifier, key: new Secret(key) });

@Sequence()
class IdFirst {
  @Field(integer()) version = identifier;
  @Field(integer()) id = 0;
  @Field(octetString()) key: Uint8Array = none;
  @Field(rfc3416Pdus) data: Pdu = requestPdu("GetRequest", 0, []);
}

@Sequence()
class IdLast {
  @Field(integer()) version = identifier;
  @Field(integer()) spare = 0;
  @Field(octetString()) key: Uint8Array = none;
  @Field(integer()) id = 0;
  @Field(rfc3416Pdus) data: Pdu = requestPdu("GetRequest", 0, []);
}

interface Fields {
  readonly version: number;
  readonly spare: number;
  readonly id: number;
  readonly key: Uint8Array;
  readonly data: Pdu;
}

/** Two layouts under one identifier: the id stands at different places. */
export function makeKeyedPlugin(
  layout: "id first" | "id last",
  name = `snmp-mpm-${layout.replace(" ", "-")}`,
): MpmPlugin {
  const codec = layout === "id first" ? codecOf(IdFirst) : codecOf(IdLast);
  const encode = (fields: Fields): Uint8Array => codec.encode(fields);
  const decode = (message: Uint8Array): Fields => codec.decode(message) as unknown as Fields;

  class Model extends MessageProcessingModel {
    readonly identifier = identifier;
    override securityModel: undefined = undefined;

    async encode(...[id, credentials, , , pdu]: Parameters<MessageProcessingModel["encode"]>) {
      const data = pdu.type === "Trap" ? pdu : { ...pdu, requestId: id };
      return { data: encode({ version: identifier, spare: 0, id, key: keyOf(credentials), data }) };
    }

    decode(message: Uint8Array, credentials: Credentials): Pdu {
      const { key, data } = decode(message);
      if (Buffer.compare(key, keyOf(credentials)) !== 0) throw new MessageDiscarded("another key");
      return data;
    }

    messageId(message: Uint8Array): number {
      const reader = new Reader(message);
      reader.enter(0x30);
      reader.skip();
      if (layout === "id last") {
        reader.skip();
        reader.skip();
      }
      return reader.int32();
    }
  }

  return Object.freeze<MpmPlugin>({
    identifier,
    name,
    create: (handler, lcd) => new Model(handler, lcd),
    checkCredentials: (credentials) => void keyOf(credentials),
    createResponder: ({ engine, community }) => ({
      receive(message): Received {
        const refuse = (counter: string, reason: string, cause?: unknown): Received => {
          engine.counters.increment(counter);
          return { kind: "discard", counter, reason, cause };
        };
        let fields: Fields;
        try {
          fields = decode(message);
        } catch (cause) {
          return refuse("snmpInASNParseErrs", "the message cannot be read", cause);
        }
        const entry = community(fields.key);
        if (entry === undefined) return refuse("snmpInBadCommunityNames", "an unknown key");
        return {
          kind: "message",
          messageProcessingModel: identifier,
          securityModel: 2,
          ...entry,
          securityLevel: "noAuthNoPriv",
          contextEngineId: engine.engineId,
          pdu: fields.data,
          maxResponsePduSize: engine.maxMessageSize - 100,
          respond: (data) => encode({ ...fields, data }),
        };
      },
    }),
  });
}

function keyOf(credentials: Credentials): Uint8Array {
  const { mpm, key } = (credentials ?? {}) as Partial<KeyedCredentials>;
  if (mpm !== identifier || !isSecret(key)) throw wrongCredentials('keyed("…")', credentials);
  return reveal(key);
}

/** Resolves to what `run` rejects with. */
export async function failureOf(run: () => unknown): Promise<Error & Record<string, unknown>> {
  try {
    await run();
  } catch (error) {
    return error as Error & Record<string, unknown>;
  }
  throw new Error("nothing failed");
}
