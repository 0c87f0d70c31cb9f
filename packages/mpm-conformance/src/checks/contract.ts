// The contract of MessageProcessingModel (RFC 3411 §6.2), before anything is read closely.
import { EncodeError, peekVersion } from "@snmp/mpm-core";
import { isResponse, makeVarbind, requestPdu } from "@snmp/pdu";
import { difference } from "../compare.ts";
import { attempt, demand, isTypeError, rejectionOf, shown, thrownBy } from "../failure.ts";
import { allPduTypes, anyPdu } from "../pdus.ts";
import type { Checks } from "../runner.ts";
import { noOctets, type Session, type Subject } from "../subject.ts";
import { allValueTypes, extremeVarbinds } from "../values.ts";

export const contractChecks: Checks<Subject> = {
  "contract: the model has the plug-in's identifier": {
    run(subject) {
      const { model } = subject.session();
      const { identifier } = subject.plugin;
      demand(
        model.identifier === identifier,
        `the model's identifier is ${model.identifier}, the plug-in's ${identifier}`,
        "let both be the number that the messages carry",
      );
    },
  },
  "contract: the model keeps transportHandler and lcd as they were given": {
    run({ plugin, options }) {
      const handler = (): Promise<Uint8Array> => Promise.reject(new Error("nothing is to be sent"));
      const lcd = options.lcd?.() ?? {};
      const model = plugin.create(handler, lcd);
      demand(
        model.transportHandler === handler,
        "model.transportHandler is not the function given",
        "hand both arguments of `create` on to the constructor of MessageProcessingModel",
      );
      demand(
        model.lcd === lcd,
        "model.lcd is not the object given",
        "keep the datastore itself, not a copy: its owner may share it among models",
      );
    },
  },
  "contract: creating a model sends nothing": {
    async run(subject) {
      const session = subject.session();
      await Promise.resolve();
      demand(
        session.asked === 0,
        "creating a model asked the peer something",
        "discover when `encode` is called the first time: a model may never be used",
      );
    },
  },
  "contract: create makes a new model each time": {
    run(subject) {
      const [first, second] = [subject.session(), subject.session()];
      demand(
        first.model !== second.model,
        "create gives the same model twice",
        "make a model for each destination",
      );
    },
  },
  "contract: encode returns a promise of { data }": {
    async run(subject) {
      const session = subject.session();
      const promise = encode(session, requestPdu("GetRequest", 1, []));
      demand(
        typeof (promise as Partial<Promise<unknown>> | undefined)?.then === "function",
        "encode returns no promise",
        "declare it `async`",
      );
      const result = await promise;
      demand(
        result?.data instanceof Uint8Array && result.data.length > 0,
        "encode resolves to no { data: Uint8Array }",
        "resolve to an object with the octets of the message as `data`",
      );
      const { securityModel } = result;
      demand(
        securityModel === undefined || typeof securityModel.identifier === "number",
        "the result's securityModel is no security model",
        "leave it out, or give the one that made the message",
      );
    },
  },
  "contract: encode rejects and never throws": {
    async run(subject) {
      const session = subject.session();
      const wrong: readonly (() => unknown)[] = [
        () =>
          session.model.encode(
            1,
            { mpm: subject.plugin.identifier + 1 },
            noOctets,
            noOctets,
            requestPdu("GetRequest", 1, []),
          ),
        () => encode(session, { ...requestPdu("GetRequest", 1, []), type: "NoSuchRequest" as "GetRequest" }),
      ];
      for (const call of wrong) {
        let returned: unknown;
        const thrown = thrownBy(() => (returned = call()));
        await rejectionOf(() => returned);
        demand(
          thrown === undefined,
          `encode throws ${shown(thrown)}`,
          "declare it `async`, so that every fault is a rejection, which is what callers handle",
        );
      }
    },
  },
  "contract: encodeNow does what encode does": {
    inapplicable: (subject) =>
      subject.session().model.encodeNow === undefined ? "the model has no encodeNow" : undefined,
    async run(subject) {
      const session = subject.session();
      const { model, credentials } = session;
      // what has to be waited for is over then
      await session.encode(requestPdu("GetRequest", 1, []));
      const pdu = requestPdu("GetRequest", 4711, [makeVarbind("1.3.6.1.2.1.1.5.0", "Null", null)]);
      const result: unknown = model.encodeNow!(2, credentials, noOctets, noOctets, pdu);
      const error = thrownBy(() =>
        model.encodeNow!(2, { mpm: subject.plugin.identifier + 1 }, noOctets, noOctets, pdu),
      );
      demand(
        isTypeError(error),
        `encodeNow with credentials of another model ${error === undefined ? "succeeds" : `throws ${shown(error)}`}`,
        "throw what encode rejects with",
      );
      if (result === undefined) return;
      const { data } = Object(result) as { readonly data?: unknown };
      demand(
        data instanceof Uint8Array,
        "encodeNow returns no { data: Uint8Array }",
        "return what encode resolves to, or undefined where something has to be waited for",
      );
      if (subject.blindness !== undefined) return;
      const fault = difference({ ...pdu, requestId: 2 }, await session.seen(data));
      demand(
        fault === undefined,
        `encodeNow(2, …) of a GetRequest makes another message than encode: ${fault}`,
        "let encode call encodeNow, or both the same function",
      );
    },
  },
  "contract: messages begin with the identifier": {
    async run(subject) {
      const data = await subject.message(requestPdu("GetRequest", 1, []));
      const advice =
        "begin every message with a SEQUENCE whose first element is the identifier as an INTEGER: the dispatcher tells models apart by it";
      const version = await attempt("reading the version of a message", advice, () => peekVersion(data));
      demand(
        version === subject.plugin.identifier,
        `messages carry version ${version}, the plug-in's identifier is ${subject.plugin.identifier}`,
        advice,
      );
    },
  },
  "contract: hasGetBulk tells whether there is a GetBulkRequest": {
    async run(subject) {
      const { model } = subject.session();
      const claimed = subject.pduTypes.includes("GetBulkRequest");
      demand(
        model.hasGetBulk === claimed,
        `hasGetBulk is ${String(model.hasGetBulk)}, but the capabilities ${claimed ? "name" : "do not name"} GetBulkRequest`,
        "let it tell what `encode` takes: a client walks with GetBulkRequest where it is true",
      );
    },
  },
  "contract: decode returns a PDU, not a promise": {
    async run(subject) {
      const session = subject.session();
      const { answer } = await session.exchange(1);
      const pdu: unknown = await attempt(
        "decode of an answer",
        "accept every answer that a peer rightly sends",
        () => {
          const returned: unknown = session.model.decode(answer, session.credentials);
          if (returned instanceof Promise) returned.catch(() => undefined);
          return [returned];
        },
      );
      const [returned] = pdu as [unknown];
      demand(
        !(returned instanceof Promise),
        "decode returns a promise",
        "make it synchronous: what it needs was found out when the request was encoded",
      );
      demand(
        typeof (returned as { type?: unknown }).type === "string",
        "decode returns no PDU",
        "return the PDU of the message",
      );
    },
  },
  "contract: what the model does not have is an EncodeError": {
    async run(subject) {
      const random = subject.random("contract: what the model does not have is an EncodeError");
      const types = [...allPduTypes, "Trap" as const].filter((type) => !subject.pduTypes.includes(type));
      const foreign = allValueTypes.filter((type) => !subject.valueTypes.includes(type));
      const refused = [
        ...types.map((type) => ({
          what: `a ${type}, which the capabilities do not name`,
          pdu: anyPdu(type, [], random),
        })),
        ...extremeVarbinds(foreign, random).map((varbind) => ({
          what: `a value of type ${varbind.type}, which the capabilities do not name`,
          pdu: requestPdu("SetRequest", 1, [varbind]),
        })),
        {
          what: "an Integer32 of 2147483648",
          pdu: requestPdu("SetRequest", 1, [makeVarbind("1.3.6.1", "Integer32", 2147483648)]),
        },
        {
          what: "a Gauge32 of -1",
          pdu: requestPdu("SetRequest", 1, [makeVarbind("1.3.6.1", "Gauge32", -1)]),
        },
        { what: 'the OID "1.3.x"', pdu: requestPdu("SetRequest", 1, [makeVarbind("1.3.x", "Null", null)]) },
      ];
      const session = subject.session();
      await session.encode(requestPdu("GetRequest", 1, []));
      for (const { what, pdu } of refused) {
        const error = await rejectionOf(() => encode(session, pdu));
        demand(
          EncodeError.isInstance(error) || (!subject.symmetric && isResponse(pdu.type) && isTypeError(error)),
          `encode of ${what} ${error === undefined ? "succeeds" : `rejects with ${shown(error)}`}`,
          "reject with an EncodeError; @snmp/asn1 and @snmp/pdu do so by themselves. What the model does have belongs into `capabilities`",
        );
      }
    },
  },
};

function encode(
  { model, credentials }: Session,
  pdu: Parameters<typeof model.encode>[4],
): ReturnType<typeof model.encode> {
  return model.encode(1, credentials, noOctets, noOctets, pdu);
}
