import type { TransportPlugin } from "@snmp/transport";
import { annotate, Decrypter, renderFields } from "./annotate/index.ts";
import type { Output } from "./output/output.ts";
import { recordPackets } from "./record-packets.ts";

/** Returns a transport that shows every packet field by field on stderr. `decrypter` reads the encrypted parts. */
export function printPackets(
  plugin: TransportPlugin,
  output: Output,
  decrypter?: Decrypter,
): TransportPlugin {
  return recordPackets(plugin, (direction, packet, peer) => {
    const title =
      direction === "sent" ? `${packet.length} octets to ${peer}` : `${packet.length} octets from ${peer}`;
    const paint = output.errorPaint;
    const fields = annotate(packet, decrypter);
    output.notes([
      paint("bold", title),
      ...renderFields(fields, { paint, width: output.width ?? 100, hideSecrets: true }),
      "",
    ]);
  });
}

export { Decrypter };
