// The options of the conformance kit, for the tests and for `npx snmp-plugin-check`, which reads the entry `./conformance`.
import type { SuiteOptions } from "@snmp/mpm-conformance";
import { acme } from "./credentials.ts";
import { identifier } from "./message.ts";

/** Each call of `credentials` makes new ones that are equal. */
export const options = {
  credentials: () => acme("correct-horse"),
  otherCredentials: () => acme("battery-staple"),
  // No output may contain these.
  secrets: ["correct-horse", "battery-staple"],
  responder: {
    community: (key: Uint8Array) =>
      new TextDecoder().decode(key) === "correct-horse"
        ? { securityName: "operators", contextName: "" }
        : undefined,
  },
  // The kit tests every promise of a message processing model. Say here what does not apply to yours:
  // - symmetric: false, if `decode` refuses the messages that `encode` makes
  // - peeks: false, if `messageId` must parse the whole message, as with JSON
  // and what your model can do besides:
  // - integrity: true, if messages with any change are refused
  // - replays: "refused", if a request that was accepted once is refused
  // - contexts: true, if messages carry contextEngineID and contextName
  capabilities: {},
} satisfies Omit<SuiteOptions, "test" | "plugin">;

export default { models: { [identifier]: options } };
