// `snmp listen --self-test`: sends notifications to the own addresses, in every version that is accepted, and tells what became of them.
import { randomBytes } from "node:crypto";
import type { Credentials } from "@snmp/mpm-core";
import { v1 } from "@snmp/mpm-v1";
import { v2c } from "@snmp/mpm-v2c";
import { v3 } from "@snmp/mpm-v3";
import {
  type Notification,
  NotificationOriginator,
  type NotificationReceiver,
  type Refusal,
} from "@snmp/notifications";
import { hexOf } from "@snmp/pdu";
import { exitStatus, type ExitStatus } from "../exit-status.ts";
import type { Output } from "../output/output.ts";
import type { Access } from "./access.ts";
import { adviceFor } from "./refusals.ts";

/** One notification of the test. */
interface Probe {
  readonly title: string;
  readonly credentials: Credentials;
  readonly kind: "trap" | "inform";
}

/** Tests a receiver that listens. The status is `ok` if every notification arrived, and every inform was acknowledged. */
export async function runSelfTest(
  receiver: NotificationReceiver,
  access: Access,
  output: Output,
  signal: AbortSignal,
): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.ok;
  for (const address of receiver.addresses) {
    for (const probe of makeProbes(access)) {
      const { text, isOk, isRefused } = await tryProbe(receiver, toReachable(address), probe, signal);
      if (!isOk && status === exitStatus.ok) status = isRefused ? exitStatus.errorAnswer : exitStatus.timeout;
      const mark = isOk ? output.paint("green", "ok    ") : output.paint("red", "failed");
      await output.line(`${mark}  ${address}  ${probe.title}: ${text}`);
    }
    await output.line(output.paint("dim", adviceForAddress(address)));
  }
  return status;
}

/** A trap of SNMPv1 and an inform of SNMPv2c for each community, a trap and an inform for each user. */
function makeProbes({ communities, users }: Access): Probe[] {
  return [
    ...communities.flatMap((name, i): Probe[] => {
      const which = communities.length === 1 ? "" : `, community ${i + 1} of ${communities.length}`;
      return [
        { title: `SNMPv1 trap${which}`, credentials: v1(name), kind: "trap" },
        { title: `SNMPv2c inform${which}`, credentials: v2c(name), kind: "inform" },
      ];
    }),
    ...users.flatMap(({ user, level, auth, priv, engineId }): Probe[] => {
      const credentials = v3({ user, level, auth, priv, allowShortPassword: true });
      const inform: Probe = { title: `SNMPv3 inform, user ${user}`, credentials, kind: "inform" };
      // traps of a user with an engine come from that engine only
      if (engineId !== undefined) return [inform];
      return [{ title: `SNMPv3 trap, user ${user}`, credentials, kind: "trap" }, inform];
    }),
  ];
}

interface Verdict {
  readonly text: string;
  readonly isOk: boolean;
  readonly isRefused: boolean;
}

async function tryProbe(
  receiver: NotificationReceiver,
  target: string,
  { credentials, kind }: Probe,
  signal: AbortSignal,
): Promise<Verdict> {
  const token = hexOf(randomBytes(8));
  const started = performance.now();
  const receivedBefore = receiver.counters.received;
  await using originator = new NotificationOriginator({
    targets: [{ address: target, credentials, kind, timeout: maxWait, retries: 0 }],
  });
  const outcome = watch(receiver, token);
  try {
    const [result] = await originator.notify(
      { trapOid: selfTestOid, varbinds: [{ oid: tokenOid, type: "OctetString", value: token }] },
      { signal },
    );
    const end = await Promise.race([outcome.promise, elapse(maxWait - (performance.now() - started))]);
    const took = `${Math.max(1, Math.round(performance.now() - started))} ms`;
    if (end === undefined)
      return { text: explainSilence(receiver, receivedBefore, result?.error), isOk: false, isRefused: false };
    if ("reason" in end)
      return {
        text: `refused: ${end.reason} (${end.detail}): ${adviceFor[end.reason]}`,
        isOk: false,
        isRefused: true,
      };
    if (result?.error !== undefined)
      return {
        text: `arrived, but the acknowledgement did not come back: ${result.error.message}`,
        isOk: false,
        isRefused: false,
      };
    return {
      text: `${kind === "inform" ? "arrived and was acknowledged" : "arrived"} after ${took}`,
      isOk: true,
      isRefused: false,
    };
  } finally {
    outcome.stop();
  }
}

/** Whether a notification is one of the test's own. */
export function isSelfTest({ trapOid }: Notification): boolean {
  return trapOid === selfTestOid;
}

/** Waits for the notification with a token, or for the refusal of a message. */
function watch(
  receiver: NotificationReceiver,
  token: string,
): { readonly promise: Promise<Notification | Refusal>; stop(): void } {
  let settle!: (end: Notification | Refusal) => void;
  const promise = new Promise<Notification | Refusal>((resolve) => (settle = resolve));
  const onNotification = (notification: Notification): void => {
    if (isSelfTest(notification) && notification.varbinds.some((varbind) => varbind.toString() === token))
      settle(notification);
  };
  receiver.on("notification", onNotification).on("refused", settle);
  return {
    promise,
    stop: () => void receiver.off("notification", onNotification).off("refused", settle),
  };
}

function explainSilence(receiver: NotificationReceiver, before: number, error: Error | undefined): string {
  if (receiver.counters.received > before)
    return `a message arrived, but not this notification${error === undefined ? "" : `: ${error.message}`}`;
  return `nothing arrived within ${maxWait / 1000} s${error === undefined ? "" : ` (${error.message})`}: a firewall of this host drops it (nft list ruleset), or another program takes the messages of this port (ss -lunp)`;
}

/** An address of this host that reaches a receiver at `address`. */
function toReachable(address: string): string {
  return address.replace("//0.0.0.0:", "//127.0.0.1:").replace("//[::]:", "//[::1]:");
}

/** The limits of the test. */
function adviceForAddress(address: string): string {
  const port = /\d+$/.exec(address)?.[0] ?? "162";
  const scheme = address.startsWith("tcp") ? "tcp" : "udp";
  if (/\/\/(?:127\.|\[::1\])/.test(address))
    return `        ${address} is the loopback: other hosts cannot reach it; for them, listen at ${scheme}://0.0.0.0:${port}`;
  return `        to test firewalls between, send from another host: snmp trap THIS-HOST:${port} ${selfTestOid}; to see what comes: tcpdump -n ${scheme} port ${port}`;
}

function elapse(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), Math.max(50, milliseconds)));
}

/** Below the enterprise number for documentation (RFC 5612). */
const selfTestOid = "1.3.6.1.4.1.32473.0.1";
const tokenOid = "1.3.6.1.4.1.32473.1.1.0";
/** Milliseconds. */
const maxWait = 2000;
