// `snmp listen --forward`: passes notifications on (RFC 3413 §3.5).
import { type Notification, NotificationOriginator } from "@snmp/notifications";
import type { Invocation } from "../commands/command.ts";
import { makeCredentials } from "../credentials.ts";
import { UsageError } from "../failure.ts";
import { toTarget } from "../session.ts";
import { openEngine } from "./engine.ts";

/** Passes notifications on to the host of --forward. */
export interface Forwarding extends AsyncDisposable {
  /** Rejects if the far end did not take the notification, so that an inform is not acknowledged. */
  forward(notification: Notification): Promise<void>;
}

/** Opens the way to the host of --forward, with the community or the user of the command line; `undefined` without the option. */
export async function openForwarding(invocation: Invocation): Promise<Forwarding | undefined> {
  const { options, environment } = invocation;
  if (options.forward === undefined) return undefined;
  const address = toTarget(options.forward);
  const credentials = await makeCredentials(options, environment);
  const engine = credentials.mpm === 3 ? await openEngine(options, environment) : undefined;
  let originator: NotificationOriginator;
  try {
    originator = new NotificationOriginator({
      ...(engine !== undefined && { engine }),
      // SNMPv1 has no informs: they go on as traps
      targets: (credentials.mpm === 0 ? (["trap"] as const) : (["trap", "inform"] as const)).map((kind) => ({
        address,
        credentials,
        kind,
        tags: credentials.mpm === 0 ? ["trap", "inform"] : [kind],
        timeout: 1000,
      })),
    });
  } catch (error) {
    throw error instanceof TypeError
      ? new UsageError(`--forward: ${error.message.replace(/targets\[\d\]: /, "")}`)
      : error;
  }
  return {
    async forward(notification) {
      const [result] = await originator.forward(notification, { tags: notification.kind });
      if (result?.error !== undefined) throw result.error;
      if (result?.status === "untranslatable") throw new Error(result.reason);
    },
    [Symbol.asyncDispose]: () => originator.close(),
  };
}
