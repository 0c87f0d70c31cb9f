// A fake agent, a client of it, and what several files of tests ask of them.
import { v2c } from "@snmp/mpm-v2c";
import { makeVarbind, octetsFromText, type Varbind } from "@snmp/pdu";
import { FakeAgent, type FakeRequest, reply, type Script } from "../../../../test/support/fake-agent.ts";
import { Client, type ClientOptions, WalkError } from "../../src/index.ts";
import { oid } from "./slow.ts";

/** A column. */
export const root = "1.3.6.1.2.1.2.2.1.2";
/** The instance that follows it. */
export const after = makeVarbind("1.3.6.1.2.1.4.1.0", "Integer32", 1);
export const numbers = (varbinds: readonly Varbind[]): unknown[] => varbinds.map(({ value }) => value);
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);
/** The answer that is asked for. */
export const right = (request: FakeRequest): Uint8Array =>
  reply(request, { varbinds: [makeVarbind(oid, "OctetString", octetsFromText("right"))] });
export const impatient: ClientOptions = { timeout: 20, retries: 2, backoff: 1 };

/** An agent and a client of it, closed at the end of the test. */
export async function startBoth(
  script: Script,
  options: ClientOptions = {},
  credentials = v2c("public"),
): Promise<{ agent: FakeAgent; client: Client }> {
  const agent = await FakeAgent.listen(script);
  const client = new Client(agent.target, credentials, options);
  closeAtEnd(client, agent);
  return { agent, client };
}

/** Closes these, in their order, at the end of the test. */
export function closeAtEnd(...these: AsyncDisposable[]): void {
  open.push(...these);
}

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each[Symbol.asyncDispose]();
});

/** The error of a walk that must break off. */
export async function catchWalkError(walk: Promise<unknown>): Promise<WalkError> {
  const error = await walk.catch((reason: unknown) => reason);
  expect(WalkError.isInstance(error)).toBe(true);
  return error as WalkError;
}
