// Plumbing has a subpath of its own; the names that it had beside the public ones still work.
import * as core from "@snmp/mpm-core";
import * as community from "@snmp/mpm-core/community";
import * as internal from "@snmp/mpm-core/internal";

test.each(["monotonicNow", "countersOf", "localEngineOf"] as const)(
  "%s is the same under both paths",
  (name) => {
    expect(core[name]).toBe(internal[name]);
  },
);

test("the deprecated names of @snmp/mpm-core/community are those of the subpath", () => {
  expect(community.messageStart).toBe(internal.encodeMessageStart);
  expect(community.beginsWith).toBe(internal.hasMessageStart);
});
