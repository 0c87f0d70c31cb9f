// One get from a scripted agent: the value or the error that it ended with.
import { v2c } from "@snmp/mpm-v2c";
import { makeVarbind, octetsFromText } from "@snmp/pdu";
import { FakeAgent, type FakeRequest, reply, type Script } from "../../../../test/support/fake-agent.ts";
import { countLeft, nothing } from "../../../../test/support/idle.ts";
import { Client, type ClientOptions } from "../../src/index.ts";

export const oid = "1.3.6.1.2.1.1.5.0";
export const value = (text: string, name = oid) => makeVarbind(name, "OctetString", octetsFromText(text));
export const right = (request: FakeRequest): Uint8Array => reply(request, { varbinds: [value("right")] });

/** For what is never answered; where an answer is to come, tests wait as long as it takes. */
export const impatient: ClientOptions = { timeout: 20, retries: 1, backoff: 1 };
export const patient: ClientOptions = { timeout: 10_000 };

/** Returns the result of a get: its value as text, or the error. */
export async function outcome(
  script: Script,
  options: ClientOptions = {},
  credentials = v2c("public"),
): Promise<unknown> {
  await using agent = await FakeAgent.listen(script);
  await using client = new Client(agent.target, credentials, { ...impatient, ...options });
  const result = await client.get(oid).then(
    ([varbind]) => varbind.toString(),
    (error: unknown) => error,
  );
  expect(await countLeft()).toEqual(nothing);
  return result;
}
