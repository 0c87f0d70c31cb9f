// Mistakes that authors make in what a model is to others: its contract, its ids, its credentials, its registration.
import {
  type Credentials,
  DecodeError,
  type EncodingResult,
  type MpmPlugin,
  type TransportHandler,
} from "@snmp/mpm-core";
import type { Pdu } from "@snmp/pdu";
import { codec, identifier, pluginOf, strange, StrangeModel } from "../support/model.ts";
import type { Mutant } from "./mutant.ts";
import { type EncodeArguments, encoding, model, takingToken } from "./planting.ts";

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
        return Promise.resolve({
          data: codec.encode({ version: identifier, token, data: this.placed(pdu, requestId) }),
        });
      }
    },
  ),
  model(
    "encodeNow forgets the request-id",
    "contract: encodeNow makes the same message as encode",
    class extends StrangeModel {
      override encodeNow(...[, credentials, , , pdu]: EncodeArguments): EncodingResult {
        return { data: codec.encode({ version: identifier, token: this.tokenOf(credentials), data: pdu }) };
      }
    },
  ),
  model(
    "encodeNow returns a promise",
    "contract: encodeNow makes the same message as encode",
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
        override async encode(
          ...[requestId, credentials, , , pdu]: EncodeArguments
        ): Promise<EncodingResult> {
          return {
            data: codec.encode({
              version: 1,
              token: this.tokenOf(credentials),
              data: this.placed(pdu, requestId),
            }),
          };
        }
        protected override checkVersion(version: number): void {
          super.checkVersion(version === 1 ? identifier : -1);
        }
      },
    ),
    fails: [
      "contract: messages begin with the identifier",
      "decode: a message of another version is refused",
    ],
  },
  model(
    "hasGetBulk is left over from SNMPv1",
    "contract: hasGetBulk tells whether the model supports GetBulkRequest",
    class extends StrangeModel {
      override readonly hasGetBulk = false;
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
    "ids: pending requests have different messageIds",
    class extends StrangeModel {
      override messageId(message: Uint8Array): number {
        super.messageId(message);
        return 1;
      }
    },
  ),
  model(
    "a result tells the request-id as its messageId, whatever messageId reads",
    "ids: the messageId of an encoding result equals the one in its octets",
    class extends StrangeModel {
      override async encode(...given: Parameters<StrangeModel["encode"]>): Promise<EncodingResult> {
        return { ...(await super.encode(...given)), messageId: 1 };
      }
    },
  ),
  model(
    "messageId throws for ids of the model's own",
    [
      "ids: messageId is an integer, and the same each time",
      "ids: an answer has the messageId of its request",
    ],
    class extends StrangeModel {
      override messageId(message: Uint8Array): number {
        const id = super.messageId(message);
        if (id < 0) throw new DecodeError("out-of-range", 0, `an id of ${id}`);
        return id;
      }
    },
  ),
  {
    mistake: "messages are said to carry contexts, and carry none",
    plugin: pluginOf(),
    options: { capabilities: { contexts: true } },
    fails: ["responder: contextEngineID and contextName arrive"],
  },
  model(
    "messageId counts",
    [
      "ids: messageId is an integer, and the same each time",
      "ids: an answer has the messageId of its request",
      "ids: messageId reads no further than the id",
      "responder: respond() answers its own message, even after later messages",
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
    takingToken((credentials, tokenOf) => {
      if (credentials.mpm !== identifier)
        throw new TypeError("Cannot read properties of undefined (reading 'token')");
      return tokenOf(credentials);
    }),
  ),
  model(
    "mpm of the credentials is not looked at",
    [
      "credentials: encode rejects the wrong kind with a TypeError that says which is wanted",
      "credentials: decode throws for the wrong kind a TypeError that says which is wanted",
    ],
    takingToken((credentials, tokenOf) => tokenOf({ ...credentials, mpm: identifier })),
  ),
  model(
    "decode does not ask for credentials at all where it needs none",
    ["credentials: decode throws for the wrong kind a TypeError that says which is wanted"],
    class extends StrangeModel {
      override decode(message: Uint8Array, credentials: Credentials): Pdu {
        return super.decode(
          message,
          credentials?.mpm === identifier ? credentials : strange("correct-horse"),
        );
      }
    },
  ),
  model(
    "the token is not compared",
    "credentials: a message made with other credentials is refused",
    class extends StrangeModel {
      protected override checkToken(): void {
        // nothing
      }
    },
  ),
  model(
    "encode keeps notes in the credentials",
    "credentials: encode does not change them",
    encoding((result, [requestId, credentials]) => {
      Object.assign(credentials, { used: requestId });
      return result;
    }),
  ),
  {
    mistake: "create gives the same model for all destinations",
    plugin: pluginOf(undefined, undefined, { create: singleton() }),
    fails: [
      "contract: the model keeps transportHandler and lcd as they were given",
      "contract: create makes a new model each time",
    ],
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
    fails: ["secrets: credentials do not show them"],
  },
  {
    mistake: "the credentials print their secret in JSON",
    plugin: pluginOf(),
    options: {
      credentials: () =>
        Object.assign(strange("correct-horse"), {
          toJSON: () => ({ token: [...Buffer.from("correct-horse")] }),
        }),
    },
    fails: ["secrets: credentials do not show them"],
  },
  {
    mistake: "the credentials name the model that was copied",
    plugin: pluginOf(
      takingToken((credentials, tokenOf) =>
        tokenOf({ ...credentials, mpm: credentials?.mpm === 0 ? identifier : 0 }),
      ),
    ),
    options: {
      credentials: () => ({ ...strange("correct-horse"), mpm: 0 }),
      otherCredentials: () => ({ ...strange("battery-staple"), mpm: 0 }),
    },
    fails: ["credentials: `mpm` is the identifier of the model"],
  },
];

/** A plug-in without the side that is asked. */
function alone(Model: typeof StrangeModel): MpmPlugin {
  const { identifier, name, create } = pluginOf(Model);
  return Object.freeze({ identifier, name, create });
}

function singleton(): (handler: TransportHandler, lcd: Record<string, unknown>) => StrangeModel {
  let model: StrangeModel | undefined;
  return (handler, lcd) => (model ??= new StrangeModel(handler, lcd));
}
