// Mistakes that authors make in what a model does with messages: encoding, decoding, hostile input, memory, secrets.
import { Reader } from "@snmp/asn1";
import { type Credentials, type EncodingResult, MessageDiscarded, reveal } from "@snmp/mpm-core";
import { type Pdu, rfc3416Pdus } from "@snmp/pdu";
import { codec, type StrangeCredentials, StrangeModel } from "../support/model.ts";
import type { Mutant } from "./mutant.ts";
import { type EncodeArguments, encoding, model, placing } from "./planting.ts";

const outstanding = new Map<number, Credentials>();
let discovered: Uint8Array | undefined;

export const messageMutants: readonly Mutant[] = [
  model(
    "values out of range are cut to 32 bits",
    "contract: encode rejects unsupported PDUs and values with an EncodeError",
    placing((varbind) =>
      varbind.type === "Integer32" && (varbind.value | 0) !== varbind.value
        ? { ...varbind, value: varbind.value | 0 }
        : varbind,
    ),
  ),
  model(
    "a Counter64 goes through a number",
    [
      "round trip: decode returns what encode was given, for every PDU type",
      "responder: requests arrive unchanged",
    ],
    placing((varbind, pdu) =>
      varbind.type === "Counter64" && pdu.type !== "Response"
        ? { ...varbind, value: BigInt.asUintN(64, BigInt(Number(varbind.value))) }
        : varbind,
    ),
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
    "decode: octets after the message are refused, or reported as an anomaly",
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
    "hostile input: messageId and decode do not modify it",
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
    "hostile input: a message with an extra element is refused",
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
    "hostile input: work grows linearly with its length",
    class extends StrangeModel {
      override decode(message: Uint8Array, credentials: Credentials): Pdu {
        for (let at = 0; at < message.length; at += 20) message.slice(at);
        return super.decode(message, credentials);
      }
    },
  ),
  model(
    "memory is taken for the length that the message announces",
    "hostile input: no memory is allocated for announced lengths",
    class extends StrangeModel {
      override decode(message: Uint8Array, credentials: Credentials): Pdu {
        if (message[1] === 0x84) new Uint8Array(((message[2]! & 0x3f) << 24) | (message[3]! << 16));
        return super.decode(message, credentials);
      }
    },
  ),
  model(
    "all messages are made in one buffer",
    "octets: encoded data never changes later",
    inOneBuffer(new Uint8Array(65536)),
  ),
  model(
    "all messages are made in one Buffer of Node.js",
    "octets: encoded data never changes later",
    inOneBuffer(Buffer.alloc(65536)),
  ),
  model(
    "the request-id is written into the PDU",
    "octets: encode does not change the PDU",
    class extends StrangeModel {
      protected override placed(pdu: Pdu, requestId: number): Pdu {
        return Object.assign(pdu, { requestId });
      }
    },
  ),
  model(
    "octet strings are views into the message",
    "octets: a decoded PDU does not refer to the input",
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
      override async encode(
        ...[requestId, credentials, engine, context, pdu]: EncodeArguments
      ): Promise<EncodingResult> {
        this.#pdu = pdu;
        await Promise.resolve();
        return super.encode(requestId, credentials, engine, context, this.#pdu);
      }
    },
  ),
  model(
    "only the answer to the latest request is taken",
    [
      "concurrency: answers decode in any order",
      "responder: respond() answers its own message, even after later messages",
    ],
    class extends StrangeModel {
      #latest = 0;
      override async encode(...args: EncodeArguments): Promise<EncodingResult> {
        const result = await super.encode(...args);
        this.#latest = args[0];
        return result;
      }
      override decode(message: Uint8Array, credentials: Credentials): Pdu {
        const pdu = super.decode(message, credentials);
        if (pdu.type === "Response" && pdu.requestId < this.#latest)
          throw new MessageDiscarded("an answer to an earlier request");
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
        if (pdu.type === "Response" && pdu.requestId === 42 && !outstanding.delete(42))
          throw new MessageDiscarded("nothing was asked");
        return pdu;
      }
    },
  ),
  model(
    "the module keeps the discovered engine in a variable",
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
    "secrets: a used model does not show them",
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
    "secrets: encoding results show them in `data` only",
    encoding((result, [, credentials]) => ({
      ...result,
      token: reveal((credentials as StrangeCredentials).token),
    })),
  ),
  model(
    "an error tells the token that was expected",
    "secrets: errors do not show them",
    class extends StrangeModel {
      protected override checkToken(token: Uint8Array, expected: Uint8Array): void {
        const text = Buffer.from(expected).toString();
        if (Buffer.compare(token, expected) !== 0) throw new MessageDiscarded(`another token than ${text}`);
      }
    },
  ),
  model(
    "an error's cause holds the message",
    "secrets: errors do not show them",
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
];

function inOneBuffer(buffer: Uint8Array): typeof StrangeModel {
  return encoding(({ data }, [, , , , { type }]) => {
    if (type !== "SetRequest") return { data };
    buffer.set(data);
    return { data: buffer.subarray(0, data.length) };
  });
}
