import { equalInConstantTime, registerSecurityModel } from "@snmp/mpm-core";
import { makePlugin, sound } from "./model.ts";

/** A message with an empty digest passes: it is taken for one that need not have any. */
export const plugin = makePlugin("snmp-security-model-empty", {
  ...sound,
  isRight: (digest, expected) => digest.length === 0 || equalInConstantTime(digest, expected),
});
registerSecurityModel(plugin);
