import type { EncodingResult, Received } from "@snmp/mpm-core";
import { messageMutants } from "./mutants/messages.ts";
import { modelMutants } from "./mutants/models.ts";
import { expectMutants } from "./support/expect-mutants.ts";
import { pluginOf, StrangeModel, StrangeResponder } from "./support/model.ts";
import { strangeOutcome } from "./support/strange-suite.ts";

test("the model without a fault passes", async () => {
  const { failed, passed } = await strangeOutcome();
  expect(failed).toEqual({});
  expect(passed.length).toBeGreaterThan(50);
});

test("a model that returns Buffers, of which `slice` makes views, passes", async () => {
  class Buffers extends StrangeModel {
    override async encode(...args: Parameters<StrangeModel["encode"]>): Promise<EncodingResult> {
      return { data: Buffer.from((await super.encode(...args)).data) };
    }
  }
  class BuffersToo extends StrangeResponder {
    override receive(message: Uint8Array): Received {
      const received = super.receive(message);
      if (received.kind !== "message") return received;
      return { ...received, respond: (pdu) => asBuffer(received.respond(pdu)) };
    }
  }
  const { failed } = await strangeOutcome(pluginOf(Buffers, BuffersToo), { runs: 20 });
  expect(failed).toEqual({});
});

expectMutants([...modelMutants, ...messageMutants]);

function asBuffer(octets: Uint8Array | undefined): Buffer | undefined {
  return octets && Buffer.from(octets);
}
