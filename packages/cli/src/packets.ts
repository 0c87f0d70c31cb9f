import type { TransportPlugin } from "@snmp/transport";
import { annotate, renderFields } from "./annotate/index.ts";
import type { Output } from "./output/output.ts";
import { recording } from "./recording.ts";

/** A transport that shows every packet, field by field, on stderr. */
export function packetPrinter(plugin: TransportPlugin, output: Output): TransportPlugin {
  return recording(plugin, (direction, packet, peer) => {
    const title = direction === "sent" ? `${packet.length} octets to ${peer}` : `${packet.length} octets from ${peer}`;
    const paint = output.errorPaint;
    output.notes([paint("bold", title), ...renderFields(annotate(packet), { paint, width: output.width ?? 100, hideSecrets: true }), ""]);
  });
}
