// Mistakes that authors make in a model.
import { Reader } from "@snmp/asn1";
import { type Credentials, type EncodingResult, MessageDiscarded, type MpmPlugin, type TransportHandler } from "@snmp/mpm-core";
import { type Pdu, rfc3416Pdus } from "@snmp/pdu";
import { codec, identifier, pluginOf, strange, StrangeModel } from "../support/model.ts";
import type { Mutant } from "./mutant.ts";

type EncodeArguments = Parameters<StrangeModel["encode"]>;

const model = (mistake: string, fails: string | readonly string[], Model: typeof StrangeModel): Mutant => ({
  mistake,
  plugin: pluginOf(Model),
  fails: typeof fails === "string" ? [fails] : fails,
});

const outstanding = new Map<number, Credentials>();
let discovered: Uint8Array | undefined;

export const modelMutants: readonly Mutant[] = [
  model(
    "the identifier is left over from the model that was copied",
    "contract: the model has the plug-in's identifier",
    class extends StrangeModel {
      override readonly identifier = 1;
    },
  ),
  model(
    "the constructor takes a copy of lcd",
    "contract: the model keeps transportHandler and lcd as they were given",
    class extends StrangeModel {
      constructor(...[handler, lcd]: ConstructorParameters<typeof StrangeModel>) {
        super(handler, { ...lcd });
      }
    },
  ),
  model(
    "the constructor asks the peer who it is",
    "contract: creating a model sends nothing",
    class extends StrangeModel {
      constructor(...args: ConstructorParameters<typeof StrangeModel>) {
        super(...args);
        this.transportHandler(Uint8Array.of(0x30, 0)).catch(() => undefined);
      }
    },
  ),
  model(
    "encode throws at once, not being async",
    "contract: encode rejects and never throws",
    class extends StrangeModel {
      override encode(...[requestId, credentials, , , pdu]: EncodeArguments): Promise<EncodingResult> {
        const token = this.tokenOf(credentials);
        return Promise.resolve({ data: codec.encode({ version: identifier, token, data: this.placed(pdu, requestId) }) });
      }
    },
  ),
  model(
    "encodeNow forgets the request-id",
    "contract: encodeNow does what encode does",
    class extends StrangeModel {
      override encodeNow(...[, credentials, , , pdu]: EncodeArguments): EncodingResult {
        return { data: codec.encode({ version: identifier, token: this.tokenOf(credentials), data: pdu }) };
      }
    },
  ),
  model(
    "encodeNow returns a promise",
    "contract: encodeNow does what encode does",
    class extends StrangeModel {
      override encodeNow(...args: EncodeArguments): EncodingResult {
        this.tokenOf(args[1]);
        return this.encode(...args) as unknown as EncodingResult;
      }
    },
  ),
  {
    mistake: "messages carry the version of SNMPv2c",
    plugin: alone(
      class extends StrangeModel {
        override async encode(...[requestId, credentials, , , pdu]: EncodeArguments): Promise<EncodingResult> {
          return { data: codec.encode({ version: 1, token: this.tokenOf(credentials), data: this.placed(pdu, requestId) }) };
        }
        protected override checkVersion(version: number): void {
          super.checkVersion(version === 1 ? identifier : -1);
        }
      },
    ),
    fails: ["contract: messages begin with the identifier", "decode: a message of another version is refused"],
  },
  model(
    "hasGetBulk is left over from SNMPv1",
    "contract: hasGetBulk tells whether there is a GetBulkRequest",
    class extends StrangeModel {
      override readonly hasGetBulk = false;
    },
  ),
  model(
    "values out of range are cut to 32 bits",
    "contract: what the model does not have is an EncodeError",
    class extends StrangeModel {
      protected override placed(pdu: Pdu, requestId: number): Pdu {
        const varbinds = pdu.varbinds.map((varbind) =>
          varbind.type === "Integer32" && (varbind.value | 0) !== varbind.value ? { ...varbind, value: varbind.value | 0 } : varbind,
        );
        return super.placed({ ...pdu, varbinds }, requestId);
      }
    },
  ),
  model(
    "a Counter64 goes through a number",
    ["round trip: decode gives back what encode was given, for every PDU type", "responder: what a request carries arrives"],
    class extends StrangeModel {
      protected override placed(pdu: Pdu, requestId: number): Pdu {
        if (pdu.type === "Response") return super.placed(pdu, requestId);
        const varbinds = pdu.varbinds.map((varbind) =>
          varbind.type === "Counter64" ? { ...varbind, value: BigInt.asUintN(64, BigInt(Number(varbind.value))) } : varbind,
        );
        return super.placed({ ...pdu, varbinds }, requestId);
      }
    },
  ),
  model(
    "the version is not looked at",
    "decode: a message of another version is refused",
    class extends StrangeModel {
      protected override checkVersion(): void {
        // nothing
      }
    },
  ),
  model(
    "the model's leniencies do not reach the codec",
    "decode: octets after the message are refused, or forgiven and told of",
    class extends StrangeModel {
      override decode(message: Uint8Array, credentials: Credentials): Pdu {
        const { version, token, data } = codec.decode(message);
        this.checkVersion(version);
        this.checkToken(token, this.tokenOf(credentials));
        return data;
      }
    },
  ),
  model(
    "the request-id that encode is given is ignored",
    "ids: encode puts the request-id that it is given into the PDU",
    class extends StrangeModel {
      protected override placed(pdu: Pdu): Pdu {
        return pdu;
      }
    },
  ),
  model(
    "messageId decodes the whole message",
    "ids: messageId reads no further than the id",
    class extends StrangeModel {
      override messageId(message: Uint8Array): number {
        const { data } = codec.decode(message);
        return data.type === "Trap" ? 0 : data.requestId;
      }
    },
  ),
  model(
    "messageId reads the length of the message",
    "ids: requests under way have different messageIds",
    class extends StrangeModel {
      override messageId(message: Uint8Array): number {
        super.messageId(message);
        return 1;
      }
    },
  ),
  model(
    "messageId counts",
    [
      "ids: messageId is an integer, and the same each time",
      "ids: an answer has the messageId of its request",
      "ids: messageId reads no further than the id",
      "responder: respond() answers its own message, also after others have come",
    ],
    class extends StrangeModel {
      #count = 0;
      override messageId(message: Uint8Array): number {
        return super.messageId(message) + this.#count++;
      }
    },
  ),
  model(
    "wrong credentials give whatever error comes first",
    [
      "credentials: encode rejects the wrong kind with a TypeError that says which is wanted",
      "credentials: decode throws for the wrong kind a TypeError that says which is wanted",
    ],
    class extends StrangeModel {
      protected override tokenOf(credentials: Credentials): Uint8Array {
        if (credentials.mpm !== identifier) throw new TypeError("Cannot read properties of undefined (reading 'token')");
        return super.tokenOf(credentials);
      }
    },
  ),
  model(
    "mpm of the credentials is not looked at",
    [
      "credentials: encode rejects the wrong kind with a TypeError that says which is wanted",
      "credentials: decode throws for the wrong kind a TypeError that says which is wanted",
    ],
    class extends StrangeModel {
      protected override tokenOf(credentials: Credentials): Uint8Array {
        return super.tokenOf({ ...credentials, mpm: identifier });
      }
    },
  ),
  model(
    "decode does not ask for credentials at all where it needs none",
    ["credentials: decode throws for the wrong kind a TypeError that says which is wanted"],
    class extends StrangeModel {
      override decode(message: Uint8Array, credentials: Credentials): Pdu {
        return super.decode(message, credentials?.mpm === identifier ? credentials : strange("correct-horse"));
      }
    },
  ),
  model(
    "the token is not compared",
    "credentials: a message made with others is not accepted",
    class extends StrangeModel {
      protected override checkToken(): void {
        // nothing
      }
    },
  ),
  model(
    "encode keeps notes in the credentials",
    "credentials: encode leaves them as they are",
    class extends StrangeModel {
      override async encode(...args: EncodeArguments): Promise<EncodingResult> {
        const result = await super.encode(...args);
        (args[1] as { used?: number }).used = args[0];
        return result;
      }
    },
  ),
  model(
    "garbage gives a TypeError",
    "hostile input: decode throws nothing but DecodeError and MessageDiscarded",
    class extends StrangeModel {
      override decode(message: Uint8Array, credentials: Credentials): Pdu {
        if (message.length < 5) throw new TypeError("Cannot read properties of undefined (reading 'tag')");
        return super.decode(message, credentials);
      }
    },
  ),
  model(
    "a message that is too short gives a RangeError in messageId",
    "hostile input: messageId throws nothing but DecodeError",
    class extends StrangeModel {
      override messageId(message: Uint8Array): number {
        new DataView(message.buffer, message.byteOffset, message.byteLength).getUint8(8);
        return super.messageId(message);
      }
    },
  ),
  model(
    "the token is blanked in the message itself",
    "hostile input: it is never modified",
    class extends StrangeModel {
      override decode(message: Uint8Array, credentials: Credentials): Pdu {
        const pdu = super.decode(message, credentials);
        message.fill(0, 4, 6);
        return pdu;
      }
    },
  ),
  model(
    "elements after the PDU are passed over, for later versions",
    "hostile input: a message with an element too many is refused",
    class extends StrangeModel {
      override decode(message: Uint8Array, credentials: Credentials): Pdu {
        const expected = this.tokenOf(credentials);
        const reader = new Reader(message, this.leniencies);
        const outer = reader.enter(0x30);
        this.checkVersion(reader.int32());
        this.checkToken(reader.octets(), expected);
        const pdu = rfc3416Pdus.read(reader);
        while (reader.peek() !== -1) reader.skip();
        reader.leave(outer);
        reader.finish();
        return reader.anomalies === undefined ? pdu : { ...pdu, anomalies: reader.anomalies };
      }
    },
  ),
  model(
    "the rest of the message is copied for every element",
    "hostile input: the work grows with its length only",
    class extends StrangeModel {
      override decode(message: Uint8Array, credentials: Credentials): Pdu {
        for (let at = 0; at < message.length; at += 20) message.slice(at);
        return super.decode(message, credentials);
      }
    },
  ),
  model(
    "memory is taken for the length that the message announces",
    "hostile input: no memory is taken for lengths that are only announced",
    class extends StrangeModel {
      override decode(message: Uint8Array, credentials: Credentials): Pdu {
        if (message[1] === 0x84) new Uint8Array(((message[2]! & 0x3f) << 24) | (message[3]! << 16));
        return super.decode(message, credentials);
      }
    },
  ),
  model("all messages are made in one buffer", "octets: encoded data never changes later", inOneBuffer(new Uint8Array(65536))),
  model("all messages are made in one Buffer of Node.js", "octets: encoded data never changes later", inOneBuffer(Buffer.alloc(65536))),
  model(
    "the request-id is written into the PDU",
    "octets: encode leaves the PDU as it is",
    class extends StrangeModel {
      protected override placed(pdu: Pdu, requestId: number): Pdu {
        return Object.assign(pdu, { requestId });
      }
    },
  ),
  model(
    "octet strings are views into the message",
    "octets: a decoded PDU keeps nothing of the input",
    class extends StrangeModel {
      override decode(message: Uint8Array, credentials: Credentials): Pdu {
        const pdu = super.decode(message, credentials);
        const varbinds = pdu.varbinds.map((varbind) => {
          if (varbind.type !== "OctetString" || varbind.value.length < 60) return varbind;
          const at = Buffer.from(message.buffer, message.byteOffset, message.length).indexOf(varbind.value);
          return { ...varbind, value: message.subarray(at, at + varbind.value.length) };
        });
        return { ...pdu, varbinds };
      }
    },
  ),
  model(
    "the PDU is kept in the model while encode waits",
    "concurrency: requests encoded at once do not mix",
    class extends StrangeModel {
      #pdu: Pdu | undefined;
      override async encode(...[requestId, credentials, engine, context, pdu]: EncodeArguments): Promise<EncodingResult> {
        this.#pdu = pdu;
        await Promise.resolve();
        return super.encode(requestId, credentials, engine, context, this.#pdu);
      }
    },
  ),
  model(
    "only the answer to the latest request is taken",
    ["concurrency: answers decode in any order", "responder: respond() answers its own message, also after others have come"],
    class extends StrangeModel {
      #latest = 0;
      override async encode(...args: EncodeArguments): Promise<EncodingResult> {
        const result = await super.encode(...args);
        this.#latest = args[0];
        return result;
      }
      override decode(message: Uint8Array, credentials: Credentials): Pdu {
        const pdu = super.decode(message, credentials);
        if (pdu.type === "Response" && pdu.requestId < this.#latest) throw new MessageDiscarded("an answer to an earlier request");
        return pdu;
      }
    },
  ),
  model(
    "the requests under way are kept in a variable of the module",
    "instances: two models with separate datastores share nothing",
    class extends StrangeModel {
      override async encode(...args: EncodeArguments): Promise<EncodingResult> {
        const result = await super.encode(...args);
        if (args[4].type === "GetRequest") outstanding.set(args[0], args[1]);
        return result;
      }
      override decode(message: Uint8Array, credentials: Credentials): Pdu {
        const pdu = super.decode(message, credentials);
        // 42 is what the check asks with: elsewhere answers are decoded to requests that were never made
        if (pdu.type === "Response" && pdu.requestId === 42 && !outstanding.delete(42)) throw new MessageDiscarded("nothing was asked");
        return pdu;
      }
    },
  ),
  model(
    "what was discovered is kept in a variable of the module",
    "instances: two models with separate datastores share nothing",
    class extends StrangeModel {
      override async encode(...args: EncodeArguments): Promise<EncodingResult> {
        if (args[0] === 42) discovered ??= await this.transportHandler((await super.encode(...args)).data);
        return super.encode(...args);
      }
    },
  ),
  model(
    "the secret of the last request stays in the model",
    "secrets: a model that was used shows none",
    class extends StrangeModel {
      lastToken = "";
      override async encode(...args: EncodeArguments): Promise<EncodingResult> {
        const result = await super.encode(...args);
        this.lastToken = Buffer.from(this.tokenOf(args[1])).toString("hex");
        return result;
      }
    },
  ),
  model(
    "encode's result tells the token, for debugging",
    "secrets: results show none but in data",
    class extends StrangeModel {
      override async encode(...args: EncodeArguments): Promise<EncodingResult> {
        const token = this.tokenOf(args[1]);
        return { ...(await super.encode(...args)), token } as EncodingResult;
      }
    },
  ),
  model(
    "an error tells the token that was expected",
    "secrets: errors show none",
    class extends StrangeModel {
      protected override checkToken(token: Uint8Array, expected: Uint8Array): void {
        const text = Buffer.from(expected).toString();
        if (Buffer.compare(token, expected) !== 0) throw new MessageDiscarded(`another token than ${text}`);
      }
    },
  ),
  model(
    "an error's cause holds the message",
    "secrets: errors show none",
    class extends StrangeModel {
      protected override checkToken(token: Uint8Array, expected: Uint8Array): void {
        try {
          super.checkToken(token, expected);
        } catch (error) {
          throw Object.assign(error as Error, { cause: { expected } });
        }
      }
    },
  ),
  {
    mistake: "create gives the same model for all destinations",
    plugin: pluginOf(undefined, undefined, { create: singleton() }),
    fails: ["contract: the model keeps transportHandler and lcd as they were given", "contract: create makes a new model each time"],
  },
  {
    mistake: "the plug-in is not frozen",
    plugin: { ...pluginOf() },
    fails: ["registration: the plug-in is frozen"],
  },
  {
    mistake: "the entry file does not register the plug-in",
    plugin: pluginOf(),
    registered: false,
    fails: ["registration: importing the package registers the plug-in"],
  },
  {
    mistake: "the secret is an enumerable field of the credentials",
    plugin: pluginOf(),
    options: { credentials: () => Object.assign(strange("correct-horse"), { text: "correct-horse" }) },
    fails: ["secrets: credentials show none"],
  },
  {
    mistake: "the credentials print their secret in JSON",
    plugin: pluginOf(),
    options: {
      credentials: () => Object.assign(strange("correct-horse"), { toJSON: () => ({ token: [...Buffer.from("correct-horse")] }) }),
    },
    fails: ["secrets: credentials show none"],
  },
  {
    mistake: "the credentials name the model that was copied",
    plugin: pluginOf(
      class extends StrangeModel {
        protected override tokenOf(credentials: Credentials): Uint8Array {
          return super.tokenOf({ ...credentials, mpm: credentials?.mpm === 0 ? identifier : 0 });
        }
      },
    ),
    options: {
      credentials: () => ({ ...strange("correct-horse"), mpm: 0 }),
      otherCredentials: () => ({ ...strange("battery-staple"), mpm: 0 }),
    },
    fails: ["credentials: they name the model"],
  },
];

function inOneBuffer(buffer: Uint8Array): typeof StrangeModel {
  return class extends StrangeModel {
    override async encode(...args: EncodeArguments): Promise<EncodingResult> {
      const { data } = await super.encode(...args);
      if (args[4].type !== "SetRequest") return { data };
      buffer.set(data);
      return { data: buffer.subarray(0, data.length) };
    }
  };
}

/** A plug-in without the side that is asked. */
function alone(Model: typeof StrangeModel): MpmPlugin {
  const { identifier, name, create } = pluginOf(Model);
  return Object.freeze({ identifier, name, create });
}

function singleton(): (handler: TransportHandler, lcd: Record<string, unknown>) => StrangeModel {
  let model: StrangeModel | undefined;
  return (handler, lcd) => (model ??= new StrangeModel(handler, lcd));
}
