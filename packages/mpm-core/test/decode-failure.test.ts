import { DecodeError } from "@snmp/asn1";
import { consequenceOf } from "../src/decode-failure.ts";
import { MessageDiscarded } from "../src/errors.ts";

describe("consequenceOf", () => {
  test("waits after messages that prove nothing", () => {
    expect(consequenceOf(new MessageDiscarded("wrong community"), true)).toBe("wait");
    expect(consequenceOf(new DecodeError("truncated", 0, "the message is cut off"), true)).toBe("wait");
  });

  test("retries while it may, then doubts or fails", () => {
    const error = Object.assign(new Error("the clock was wrong"), { retryable: true });
    expect(consequenceOf(error, true)).toBe("retry");
    expect(consequenceOf(error, false)).toBe("fail");
    expect(consequenceOf(Object.assign(error, { unproven: true }), false)).toBe("doubt");
  });

  test("doubts an unproven failure", () => {
    expect(consequenceOf(Object.assign(new Error("unknown user"), { unproven: true }), true)).toBe("doubt");
  });

  test.each([undefined, null, "text", new TypeError("a fault of the model")])("fails after %p", (thrown) => {
    expect(consequenceOf(thrown, true)).toBe("fail");
  });
});
