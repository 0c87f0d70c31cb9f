// Message ids that a model may forget, and those that it may not.
import { type MpmPlugin } from "@snmp/mpm-core";
import { v2c } from "@snmp/mpm-v2c";
import { FakeAgent, type Script } from "../../../test/support/fake-agent.ts";
import { Client, type ClientOptions } from "../src/index.ts";
import { changeModel, discovering } from "./support/models.ts";
import { oid, outcome, right } from "./support/outcome.ts";

describe("the model may forget", () => {
  /** Returns the message ids that were sent and released. */
  async function collectReleased(
    script: Script,
    options: ClientOptions,
  ): Promise<{ sent: number[]; released: number[] }> {
    const sent: number[] = [];
    const released: number[] = [];
    const model = changeModel((base) => {
      const encodeNow = base.encodeNow!.bind(base);
      return {
        encodeNow(...given: Parameters<typeof encodeNow>) {
          const result = encodeNow(...given)!;
          sent.push(base.messageId(result.data));
          return result;
        },
        release: (id: number) => void released.push(id),
      };
    });
    await outcome(script, { ...options, model });
    return { sent, released: released.sort((a, b) => sent.indexOf(a) - sent.indexOf(b)) };
  }

  test("no message of its own, whose answer it has yet to decode", async () => {
    const released: number[] = [];
    const sent: number[] = [];
    await using agent = await FakeAgent.listen((request, self) => {
      sent.push(request.pdu.requestId);
      return right(request, self);
    });
    const base = discovering();
    const model: MpmPlugin = {
      ...base,
      create: (handler, lcd) =>
        Object.assign(base.create(handler, lcd), { release: (id: number) => void released.push(id) }),
    };
    await using client = new Client(agent.target, v2c("public"), { model });
    await client.get(oid);
    expect(sent).toHaveLength(2);
    expect(released).toEqual([sent[1]]);
  });

  test("the message that was answered", async () => {
    const { sent, released: ids } = await collectReleased(right, {});
    expect(sent).toHaveLength(1);
    expect(ids).toEqual(sent);
  });

  test("every message of a request that was sent again and answered", async () => {
    const late: Script = (request, self) => (self.requests.length < 3 ? undefined : right(request, self));
    const { sent, released: ids } = await collectReleased(late, { timeout: 50, retries: 1000, backoff: 1 });
    expect(sent.length).toBeGreaterThanOrEqual(3); // more on a busy machine
    expect(ids).toEqual(sent);
  });

  test("every message of a request that nobody answered", async () => {
    const { sent, released: ids } = await collectReleased(() => undefined, {
      timeout: 20,
      retries: 1,
      backoff: 1,
    });
    expect(sent).toHaveLength(2);
    expect(ids).toEqual(sent);
  });
});
