// The contract of `encode` and `encodeNow` (RFC 3412 §7.1).
import { EncodeError } from "@snmp/mpm-core";
import { isResponse, makeVarbind, noOctets, requestPdu } from "@snmp/pdu";
import { difference } from "../compare.ts";
import { catchError, catchRejection, demand, describe, isTypeError } from "../failure.ts";
import { allPduTypes, anyPdu } from "../pdus.ts";
import type { Checks } from "../runner.ts";
import type { Session } from "../session.ts";
import type { Subject } from "../subject.ts";
import { allValueTypes, extremeVarbinds } from "../values.ts";

export const encodingChecks: Checks<Subject> = {
  "contract: encode returns a promise of { data }": {
    risk: "a client has no octets to send, so every request fails",
    async run(subject) {
      const session = subject.session();
      await session.introduce();
      const promise = encode(session, requestPdu("GetRequest", 1, []));
      demand(
        typeof (promise as Partial<Promise<unknown>> | undefined)?.then === "function",
        "encode does not return a promise",
        "declare it `async`",
      );
      const result = await promise;
      demand(
        result?.data instanceof Uint8Array && result.data.length > 0,
        "encode does not resolve to { data: Uint8Array }",
        "resolve to an object with the octets of the message as `data`",
      );
      const { securityModel } = result;
      demand(
        securityModel === undefined || typeof securityModel.identifier === "number",
        "the `securityModel` of the result is not a security model",
        "leave it out, or return the one that secured the message",
      );
    },
  },
  "contract: encode rejects and never throws": {
    risk: "an error that is thrown past the promise can end the process of the user",
    async run(subject) {
      const session = subject.session();
      const wrong = { mpm: subject.plugin.identifier + 1 };
      const pdu = requestPdu("GetRequest", 1, []);
      const calls: readonly (() => unknown)[] = [
        () => session.model.encode(1, wrong, noOctets, noOctets, pdu),
        () => encode(session, { ...pdu, type: "NoSuchRequest" as "GetRequest" }),
      ];
      for (const call of calls) {
        let returned: unknown;
        const thrown = catchError(() => (returned = call()));
        await catchRejection(() => returned);
        demand(
          thrown === undefined,
          `encode throws ${describe(thrown)}`,
          "declare it `async`, so that every fault is a rejection, which callers handle",
        );
      }
    },
  },
  "contract: encodeNow makes the same message as encode": {
    risk: "requests that take the fast path carry another request-id or PDU, and their answers are lost",
    inapplicable: (subject) =>
      subject.session().model.encodeNow === undefined ? "the model has no encodeNow" : undefined,
    async run(subject) {
      const session = subject.session();
      const { model, credentials } = session;
      await session.encode(requestPdu("GetRequest", 1, [])); // completes discovery
      const pdu = requestPdu("GetRequest", 4711, [makeVarbind("1.3.6.1.2.1.1.5.0", "Null", null)]);
      const result: unknown = model.encodeNow!(2, credentials, noOctets, noOctets, pdu);
      const error = catchError(() =>
        model.encodeNow!(2, { mpm: subject.plugin.identifier + 1 }, noOctets, noOctets, pdu),
      );
      demand(
        isTypeError(error),
        `encodeNow with credentials of another model ${error === undefined ? "succeeds" : `throws ${describe(error)}`}`,
        "throw the TypeError that encode rejects with",
      );
      if (result === undefined) return;
      const { data } = Object(result) as { readonly data?: unknown };
      demand(
        data instanceof Uint8Array,
        "encodeNow does not return { data: Uint8Array }",
        "return the value that encode resolves to, or `undefined` if the model must wait for something first",
      );
      if (subject.blindness !== undefined) return;
      const fault = difference({ ...pdu, requestId: 2 }, await session.seen(data));
      demand(
        fault === undefined,
        `encodeNow(2, …) of a GetRequest makes another message than encode: ${fault}`,
        "let encode call encodeNow, or let both call the same function",
      );
    },
  },
  "contract: encode rejects unsupported PDUs and values with an EncodeError": {
    risk: "a peer gets a message that it cannot read, or a value that differs from the one that was to be set",
    exemption: "name the supported PDUs and values in capabilities.pduTypes and capabilities.valueTypes",
    async run(subject) {
      const session = subject.session();
      await session.encode(requestPdu("GetRequest", 1, []));
      for (const { what, pdu } of listUnsupported(subject)) {
        const error = await catchRejection(() => encode(session, pdu));
        demand(
          EncodeError.isInstance(error) || (!subject.symmetric && isResponse(pdu.type) && isTypeError(error)),
          `encode of ${what} ${error === undefined ? "succeeds" : `rejects with ${describe(error)}`}`,
          "reject with an EncodeError, as codecs of @snmp/asn1 and @snmp/pdu do; if the model supports it, name it in `capabilities`",
        );
      }
    },
  },
};

function listUnsupported(
  subject: Subject,
): readonly { readonly what: string; readonly pdu: ReturnType<typeof anyPdu> }[] {
  const random = subject.random("unsupported");
  const types = [...allPduTypes, "Trap" as const].filter((type) => !subject.pduTypes.includes(type));
  const foreign = allValueTypes.filter((type) => !subject.valueTypes.includes(type));
  const set = (...varbind: Parameters<typeof makeVarbind>): ReturnType<typeof anyPdu> =>
    requestPdu("SetRequest", 1, [makeVarbind(...varbind)]);
  return [
    ...types.map((type) => ({
      what: `a ${type}, which the capabilities do not name`,
      pdu: anyPdu(type, [], random),
    })),
    ...extremeVarbinds(foreign, random).map((varbind) => ({
      what: `a value of type ${varbind.type}, which the capabilities do not name`,
      pdu: requestPdu("SetRequest", 1, [varbind]),
    })),
    { what: "an Integer32 of 2147483648", pdu: set("1.3.6.1", "Integer32", 2147483648) },
    { what: "a Gauge32 of -1", pdu: set("1.3.6.1", "Gauge32", -1) },
    { what: 'the OID "1.3.x"', pdu: set("1.3.x", "Null", null) },
  ];
}

function encode(
  { model, credentials }: Session,
  pdu: Parameters<typeof model.encode>[4],
): ReturnType<typeof model.encode> {
  return model.encode(1, credentials, noOctets, noOctets, pdu);
}
