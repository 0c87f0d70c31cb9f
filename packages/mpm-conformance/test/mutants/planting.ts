// How mistakes are planted into the stranger's model.
import type { Credentials, EncodingResult } from "@snmp/mpm-core";
import type { Pdu, Varbind } from "@snmp/pdu";
import { pluginOf, StrangeModel } from "../support/model.ts";
import type { Mutant } from "./mutant.ts";

export type EncodeArguments = Parameters<StrangeModel["encode"]>;

/** A model with one mistake, which fails at the checks of these names. */
export function model(
  mistake: string,
  fails: string | readonly string[],
  Model: typeof StrangeModel,
): Mutant {
  return { mistake, plugin: pluginOf(Model), fails: typeof fails === "string" ? [fails] : fails };
}

/** A model that does something to each variable binding before it is encoded. */
export function placing(change: (varbind: Varbind, pdu: Pdu) => Varbind): typeof StrangeModel {
  return class extends StrangeModel {
    protected override placed(pdu: Pdu, requestId: number): Pdu {
      return super.placed(
        { ...pdu, varbinds: pdu.varbinds.map((varbind) => change(varbind, pdu)) },
        requestId,
      );
    }
  };
}

/** A model that does something to what it has encoded. */
export function encoding(
  change: (result: EncodingResult, args: EncodeArguments) => EncodingResult,
): typeof StrangeModel {
  return class extends StrangeModel {
    override async encode(...args: EncodeArguments): Promise<EncodingResult> {
      return change(await super.encode(...args), args);
    }
  };
}

/** A model that takes the token out of credentials in a way of its own. */
export function takingToken(
  take: (credentials: Credentials, tokenOf: (credentials: Credentials) => Uint8Array) => Uint8Array,
): typeof StrangeModel {
  return class extends StrangeModel {
    protected override tokenOf(credentials: Credentials): Uint8Array {
      return take(credentials, (own) => super.tokenOf(own));
    }
  };
}
