import { LocalEngine, type LocalEngineOptions } from "@snmp/mpm-core";
import { NotificationOriginator, type OriginatorOptions } from "@snmp/notifications";
import { later } from "./receivers.ts";

export const auth = { protocol: "sha256", password: "authentic-enough" } as const;
export const priv = { protocol: "aes128", password: "private-enough" } as const;
export const users = [
  { user: "plain" },
  { user: "ops", auth },
  { user: "secret", auth, priv },
  {
    user: "long",
    auth: { protocol: "sha512", password: "authentic-enough" },
    priv: { protocol: "aes256", password: "private-enough" },
  },
] as const;

let engines = 0;

/** An engine that nobody has seen. */
export function newEngine(options: Partial<LocalEngineOptions> = {}): LocalEngine {
  const number = ++engines;
  return new LocalEngine({
    engineId: Uint8Array.of(0x80, 0, 0, 0, 5, number >> 16, number >> 8, number),
    boots: 3,
    ...options,
  });
}

/** An originator that is closed after the test. */
export function openOriginator(options: OriginatorOptions): NotificationOriginator {
  return later(new NotificationOriginator(options));
}
