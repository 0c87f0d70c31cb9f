// Models whose messages are not BER pass the kit; what does not apply to them is skipped with a reason.
import { suite } from "@snmp/mpm-conformance";
import { type MpmPlugin, register, unregister } from "@snmp/mpm-core";
import { cbor, jsonLines } from "./support/formats.ts";
import { type Outcome, outcomeOf } from "./support/collected.ts";
import { type Format, optionsOfFormat, pluginOfFormat } from "./support/own-format.ts";

async function check(format: Format, plugin: MpmPlugin): Promise<Outcome> {
  unregister(format.identifier);
  register(plugin);
  try {
    return await outcomeOf((test) => suite({ test, plugin, ...optionsOfFormat(format) }));
  } finally {
    unregister(format.identifier);
  }
}

beforeAll(() => {
  Error.stackTraceLimit = 0;
});

describe.each([jsonLines, cbor])("$name", (format) => {
  test("passes the kit", async () => {
    const { failed, passed, skipped } = await check(format, pluginOfFormat(format));
    expect(failed).toEqual({});
    expect(passed).toContain("contract: recognises holds for the model's messages and for no others");
    expect(passed).toContain("responder: respond() decides by the size in its own format");
    expect(skipped.map((name) => name.replace(/ \(skipped.*/, ""))).toEqual([
      "package: package.json and the entry file",
      "contract: encodeNow makes the same message as encode",
      "contract: messages begin with the identifier",
      "round trip: decode returns what a peer answers",
      "decode: a message of another version is refused",
      "ids: messageId reads no further than the id",
      "hostile input: a message with an extra element is refused",
      "hostile input: work grows linearly with its length",
      "integrity: a replayed request is refused",
      "release: calling it twice or with an unknown id is safe",
      "release: other pending requests keep their state",
      "release: an answer to a released message is refused",
      "release: the memory of released messages is given back",
      "responder: a response of maxResponsePduSize octets fits",
    ]);
  });

  test("fails where it recognises messages of others", async () => {
    const { failed } = await check(format, pluginOfFormat({ ...format, recognises: () => true }));
    expect(Object.keys(failed)).toEqual([
      "contract: recognises holds for the model's messages and for no others",
    ]);
  });

  test("fails where recognises throws for an empty message", async () => {
    const recognises = (message: Uint8Array): boolean => {
      if (message.length === 3) throw new RangeError("too short");
      return format.recognises(message);
    };
    const { failed } = await check(format, pluginOfFormat({ ...format, recognises }));
    expect(Object.keys(failed)).toEqual(["contract: recognises never throws and does not modify its input"]);
  });

  test("fails where a MAC that is cut short is accepted", async () => {
    const asPrefix = (received: string, expected: string): boolean => expected.startsWith(received);
    const { failed } = await check(format, pluginOfFormat(format, asPrefix));
    expect(Object.keys(failed).sort()).toEqual([
      "integrity: every shortened, emptied or grown part of a request is detected",
      "integrity: every shortened, emptied or grown part of an answer is detected",
    ]);
  });
});
