// One request to a scripted agent: how it ended, and what the agent was asked.
import { v2c } from "@snmp/mpm-v2c";
import { makeVarbind } from "@snmp/pdu";
import { FakeAgent, reply, type Script } from "../../../../test/support/fake-agent.ts";
import { countLeft, nothing } from "../../../../test/support/idle.ts";
import { Client, type ClientOptions } from "../../src/index.ts";

export const oid = "1.3.6.1.2.1.1.5.0";
export const right: Script = (request) =>
  reply(request, { varbinds: request.oids.map((name) => makeVarbind(name, "Integer32", 1)) });

export async function outcome(
  script: Script,
  options: ClientOptions,
): Promise<{ result: unknown; asked: string[] }> {
  await using agent = await FakeAgent.listen(script);
  await using client = new Client(agent.target, v2c("public"), options);
  const result = await client.get(oid).then(
    ([varbind]) => varbind.value,
    (error: unknown) => error,
  );
  expect(await countLeft()).toEqual(nothing);
  return { result, asked: agent.requests.map(({ oids }) => oids[0]!) };
}
