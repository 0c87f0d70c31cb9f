// Options of the kit for a model; only the runner's `test` differs.
import { plugin, v2c } from "@snmp/mpm-v2c";
import { tcp } from "@snmp/transport";

export const right = {
  plugin,
  credentials: () => v2c("correct-horse"),
  otherCredentials: () => v2c("battery-staple"),
  secrets: ["correct-horse", "battery-staple"],
  responder: {
    community: (name) =>
      Buffer.from(name).toString() === "correct-horse"
        ? { securityName: "operators", contextName: "" }
        : undefined,
  },
  runs: 3,
  skip: { "registration: the plug-in is frozen": "to show what a skip looks like" },
};

export const transport = { plugin: tcp, address: "127.0.0.1" };

/** The same with a model whose messages all have the same id. */
export const wrong = {
  ...right,
  plugin: Object.freeze({
    ...plugin,
    create: (...args) => Object.assign(plugin.create(...args), { messageId: () => 1 }),
  }),
};
