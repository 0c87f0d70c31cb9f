import { responderMutants } from "./mutants/responders.ts";
import { expectMutants } from "./support/expect-mutants.ts";

expectMutants(responderMutants);
