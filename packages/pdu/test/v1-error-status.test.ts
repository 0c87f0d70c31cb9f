import { errorStatus, type ErrorStatusName, toV1ErrorStatus } from "../src/index.ts";

// the table of RFC 3584 §4.4, and the codes of RFC 1157, which stay
test.each<[ErrorStatusName, ErrorStatusName]>([
  ["wrongValue", "badValue"],
  ["wrongEncoding", "badValue"],
  ["wrongType", "badValue"],
  ["wrongLength", "badValue"],
  ["inconsistentValue", "badValue"],
  ["noAccess", "noSuchName"],
  ["notWritable", "noSuchName"],
  ["noCreation", "noSuchName"],
  ["inconsistentName", "noSuchName"],
  ["resourceUnavailable", "genErr"],
  ["commitFailed", "genErr"],
  ["undoFailed", "genErr"],
  ["authorizationError", "noSuchName"],
  ["noError", "noError"],
  ["tooBig", "tooBig"],
  ["noSuchName", "noSuchName"],
  ["badValue", "badValue"],
  ["readOnly", "readOnly"],
  ["genErr", "genErr"],
])("%s is %s in SNMPv1", (name, inV1) => {
  expect(toV1ErrorStatus(name)).toBe(inV1);
});

test("SNMPv1 knows every error-status that comes out", () => {
  for (const name of Object.keys(errorStatus) as ErrorStatusName[])
    expect(errorStatus[toV1ErrorStatus(name)]).toBeLessThanOrEqual(errorStatus.genErr);
});
