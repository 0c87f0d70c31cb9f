// One dispatcher, and so one socket per address family, for all clients of a transport.
import { Dispatcher } from "./dispatcher.ts";
import type { TransportPlugin } from "./transport.ts";

/** Returns the dispatcher that all clients of a transport share. The first opens it, the last to release it closes it. */
export function acquireDispatcher(plugin: TransportPlugin): Dispatcher {
  let share = shares.get(plugin);
  if (share === undefined) shares.set(plugin, (share = { dispatcher: new Dispatcher(plugin), users: 0 }));
  share.users++;
  return share.dispatcher;
}

/** Gives back a dispatcher that `acquireDispatcher` returned; resolves once, after the last user, everything is released. */
export async function releaseDispatcher(plugin: TransportPlugin): Promise<void> {
  const share = shares.get(plugin);
  if (share === undefined || --share.users > 0) return;
  shares.delete(plugin);
  await share.dispatcher.close();
}

const shares = new Map<TransportPlugin, { readonly dispatcher: Dispatcher; users: number }>();
