// Bent rules of BER in the answers of devices.
import { type DecodeError, RequestTimeout } from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import { makeVarbind, octetsFromHex } from "@snmp/pdu";
import { FakeAgent, reply, type Script } from "../../../test/support/fake-agent.ts";
import { Client } from "../src/index.ts";
import { oid, outcome, patient, right } from "./support/replies.ts";

describe("bent BER", () => {
  /** An answer with `name` as its value's octets, as they stand on the wire. */
  const withValue = (hex: string): Script => {
    return (request) => {
      const octets = reply(request, { varbinds: [makeVarbind(oid, "OctetString", octetsFromHex(hex))] });
      // the value stands at the end: 04 len <hex> becomes <hex>, and the three lengths around it are two octets less
      const inner = octetsFromHex(hex);
      const bent = Uint8Array.of(...octets.subarray(0, octets.length - inner.length - 2), ...inner);
      for (const at of [1, ...lengthOffsets(bent)]) bent[at]! -= 2;
      return bent;
    };
  };

  test.each<[string, Script, string]>([
    ["non-minimal-integer", withValue("02 02 00 05"), "5"],
    ["missing-leading-zero", withValue("41 04 ff ff ff ff"), "4294967295"],
    ["empty-oid", withValue("06 00"), "0.0"],
    ["trailing-octets", (request) => Uint8Array.of(...right(request), 0, 0), "right"],
  ])("%s: forgiven and reported; not forgiven where the client says so", async (kind, script, text) => {
    await using agent = await FakeAgent.listen(script);
    await using lenient = new Client(agent.target, v2c("public"));
    await using strict = new Client(agent.target, v2c("public"), {
      timeout: 150,
      retries: 1,
      backoff: 1,
      leniencies: [],
    });
    const reply = await lenient.get(oid);
    expect(reply.map(String)).toEqual([text]);
    expect(reply.anomalies).toMatchObject([{ kind }]);
    expect(Object.keys(reply)).toEqual(["0"]);
    const error = await strict.get(oid).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "ERR_SNMP_TIMEOUT", cause: { code: "ERR_SNMP_DECODE", kind } });
    expect(((error as RequestTimeout).cause as DecodeError).offset).toBeGreaterThan(0);
  });

  test("one leniency is not another", async () => {
    expect(await outcome(withValue("02 02 00 05"), { ...patient, leniencies: ["non-minimal-integer"] })).toBe(
      "5",
    );
    expect(
      RequestTimeout.isInstance(await outcome(withValue("02 02 00 05"), { leniencies: ["empty-oid"] })),
    ).toBe(true);
  });

  test("an answer without anything bent has no anomalies", async () => {
    await using agent = await FakeAgent.listen(right);
    await using client = new Client(agent.target, v2c("public"));
    expect((await client.get(oid)).anomalies).toBeUndefined();
  });
});

/** Where the lengths of PDU, list and variable binding stand in a short message. */
function lengthOffsets(message: Uint8Array): number[] {
  const pdu = 5 + 2 + message[6]!;
  const list = pdu + 2 + [0, 1, 2].reduce((sum) => sum + 2 + message[pdu + 2 + sum + 1]!, 0);
  return [pdu + 1, list + 1, list + 3];
}
