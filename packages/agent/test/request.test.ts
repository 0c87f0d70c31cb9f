import type { IncomingMessage } from "@snmp/mpm-core";
import { requestPdu } from "@snmp/pdu";
import { LimitError, Request, type RequestLimits } from "../src/request.ts";

const message: IncomingMessage = {
  kind: "message",
  messageProcessingModel: 0,
  securityModel: 1,
  securityName: "ops",
  securityLevel: "noAuthNoPriv",
  contextEngineId: new Uint8Array(5),
  contextName: "here",
  pdu: requestPdu("GetRequest", 1, []),
  maxResponsePduSize: 484,
  respond: () => undefined,
};

const createRequest = (limits: Partial<RequestLimits> = {}): Request =>
  new Request(message, { varbinds: 9, repetitions: 9, steps: 9, cpu: 9, timeout: 60_000, ...limits });

test("tells objects about its sender", () => {
  expect(createRequest()).toMatchObject({
    securityName: "ops",
    contextName: "here",
    pduType: "GetRequest",
    counter64: false,
  });
});

test("counts steps up to its limit", () => {
  const request = createRequest({ steps: 2 });
  request.step();
  expect(request.isExhausted).toBe(false);
  request.step();
  expect(request.isExhausted).toBe(true);
  expect(() => request.step()).toThrow(LimitError);
});

test("ends a wait at its timeout, and when it is abandoned", async () => {
  const never = new Promise<never>(() => undefined);
  const request = createRequest({ timeout: 5 });
  await expect(request.awaitInTime(never)).rejects.toThrow("did not finish within 5 ms (limits.timeout)");
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(request.isOverdue).toBe(true);
  const abandoned = createRequest();
  const wait = abandoned.awaitInTime(never);
  abandoned.abandon(new Error("closed"));
  await expect(wait).rejects.toThrow("closed");
  await expect(abandoned.awaitInTime(never)).rejects.toThrow("closed");
  abandoned.close();
});

test("yields to the event loop once it kept it busy", async () => {
  const clock = jest.spyOn(process, "hrtime").mockReturnValue([0, 0]);
  const request = createRequest();
  let turns = 0;
  setImmediate(() => turns++);
  await request.yieldTurn();
  expect(turns).toBe(0);
  clock.mockReturnValue([0, 12_000_000]);
  await request.yieldTurn();
  expect(turns).toBe(1);
  clock.mockRestore();
});
