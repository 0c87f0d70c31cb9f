import { modelMutants } from "./mutants/models.ts";
import { expectMutants } from "./support/expect-mutants.ts";
import { strangeOutcome } from "./support/strange-suite.ts";

test("the model without a fault passes", async () => {
  const { failed, passed } = await strangeOutcome();
  expect(failed).toEqual({});
  expect(passed.length).toBeGreaterThan(50);
});

expectMutants(modelMutants);
