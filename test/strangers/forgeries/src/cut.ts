import { registerSecurityModel } from "@snmp/mpm-core";
import { makePlugin, sound } from "./model.ts";

/** A digest that was cut or has grown passes: as many octets are compared as both have (CVE-2008-0960). */
export const plugin = makePlugin("snmp-security-model-cut", {
  ...sound,
  isRight(digest, expected) {
    const length = Math.min(digest.length, expected.length);
    return length > 0 && Buffer.compare(digest.subarray(0, length), expected.subarray(0, length)) === 0;
  },
  protect: ({ name }, data) => Buffer.concat([Buffer.from(name, "latin1"), data]),
});
registerSecurityModel(plugin);
