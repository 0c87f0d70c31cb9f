// The errors that every package shares: codes, fields, words.
import {
  ClosedError,
  ErrorResponse,
  MessageDiscarded,
  RequestTimeout,
  SnmpError,
  TransportError,
} from "@snmp/mpm-core";
import { errorStatus, varbindFrom } from "@snmp/pdu";

test("an ErrorResponse has the name, the position and the meaning of the error-status", () => {
  const partial = [varbindFrom({ oid: "1.3.6.1.2.1.1.3.0", type: "TimeTicks", value: 5 })];
  const error = new ErrorResponse(2, 1, "1.3.6.1.2.1.1.5.0", "udp://192.0.2.1:161", partial);
  expect(error).toBeInstanceOf(SnmpError);
  expect(error).toMatchObject({
    name: "ErrorResponse",
    code: "ERR_SNMP_ERROR_RESPONSE",
    errorStatus: "noSuchName",
    errorStatusCode: 2,
    errorIndex: 1,
    oid: "1.3.6.1.2.1.1.5.0",
    target: "udp://192.0.2.1:161",
    partial,
  });
  expect(error.message).toBe(
    "udp://192.0.2.1:161 answered noSuchName for 1.3.6.1.2.1.1.5.0: the object does not exist, or these credentials may not see it",
  );
});

test("each of the 18 error-statuses has its own text; an unknown one shows its number", () => {
  const messages = Object.values(errorStatus)
    .filter((code) => code > 0)
    .map((code) => new ErrorResponse(code, 0, undefined, "agent").message);
  expect(messages).toHaveLength(18);
  for (const message of messages) expect(message).toMatch(/^agent answered [a-zA-Z]+: .+/);
  const unknown = new ErrorResponse(99, 0, undefined, "agent");
  expect(unknown).toMatchObject({
    errorStatus: undefined,
    errorStatusCode: 99,
    partial: [],
    message: "agent answered error-status 99",
  });
});

test.each<[SnmpError, object]>([
  [
    new MessageDiscarded("why", "snmpInBadCommunityNames"),
    { code: "ERR_SNMP_DISCARDED", counter: "snmpInBadCommunityNames" },
  ],
  [
    new RequestTimeout("why", "agent", 4, 5000, { cause: 1 }),
    { code: "ERR_SNMP_TIMEOUT", target: "agent", attempts: 4, elapsed: 5000, cause: 1 },
  ],
  [
    new TransportError("why", "agent", "ECONNREFUSED"),
    { code: "ERR_SNMP_TRANSPORT", target: "agent", reason: "ECONNREFUSED" },
  ],
  [new ClosedError("the client"), { code: "ERR_SNMP_CLOSED", message: "the client is closed" }],
])("%p", (error, fields) => {
  expect(error).toMatchObject(fields);
  expect(SnmpError.isInstance(error)).toBe(true);
  expect(error.name).toBe(error.constructor.name);
});
