// Refused messages: what happened, and what to do.
import type { ReceiverCounters, Refusal, RefusalReason } from "@snmp/notifications";
import type { Paint } from "../output/paint.ts";

/** Returns a refusal as an object of `--json`. */
export function refusalJson({ time, reason, peer, version, size, digest, detail }: Refusal): object {
  return { time, refused: reason, peer, version, size, digest, detail, advice: adviceFor[reason] };
}

/** Returns a refusal as a line. */
export function refusalLine(refusal: Refusal, paint: Paint): string {
  const { time, reason, peer, version = "?", size, detail } = refusal;
  const what = paint("red", `refused: ${reason}`);
  return `${paint("dim", time.toISOString())} ${peer} ${version} ${what} (${detail}; ${size} octets): ${adviceFor[reason]}`;
}

/** The advice for an operator, by the reason of a refusal. */
export const adviceFor: Readonly<Record<RefusalReason, string>> = {
  community: "the sender has another community; give it with -c, or in the file of --access",
  unknownUser: "the sender has another user; give it with -u, or in the file of --access",
  wrongDigest: "compare user, authentication protocol (-a) and password (-A) with those of the sender",
  decryption: "compare privacy protocol (-x) and password (-X) with those of the sender",
  level: "the sender sends below the level of the user; lower it with -l, or raise it at the sender",
  notInWindow:
    "the clock or the boots of the sender went back; restart its agent, or forget it by a new start of this command",
  unknownEngine: "the message is for another engine, or the user has another engineId",
  malformed: "the sender violates SNMP; a capture shows how (tcpdump -w)",
  oversized: "the message is longer than a receiver has to take",
  version: "this version of SNMP is not accepted: -c is for SNMPv1 and SNMPv2c, -u for SNMPv3",
  pduType: "the message is a request or a response, not a notification: agents listen at port 161",
  source: "the sender is not in the sources of the file of --access",
  rate: "the sender sends too much",
  busy: "many unknown senders at once; their informs come again",
  queueFull: "the reader of the output is too slow; informs come again",
  journal: "the folder of --journal cannot be written; look at its space and rights",
};

/** One line with the counts of a receiver, for the end of the command. */
export function countsLine(
  { received, delivered, acknowledged, duplicates, reports, dropped }: ReceiverCounters,
  kernelDrops: number,
): string {
  const refused = Object.entries(dropped);
  const total = refused.reduce((sum, [, count]) => sum + count, 0);
  return [
    `${received} ${received === 1 ? "message" : "messages"}`,
    `${delivered} printed`,
    ...(acknowledged > 0 ? [`${acknowledged} acknowledged`] : []),
    ...(duplicates > 0 ? [`${duplicates} repeated`] : []),
    ...(reports > 0 ? [`${reports} answered with a Report`] : []),
    `${total} refused${total === 0 ? "" : ` (${refused.map(([reason, count]) => `${reason} ${count}`).join(", ")})`}`,
    ...(kernelDrops > 0
      ? [`${kernelDrops} lost in the kernel, whose receive buffer is too small (net.core.rmem_max)`]
      : []),
  ].join(", ");
}
