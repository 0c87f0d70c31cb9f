import { createSocket } from "node:dgram";
import { isIP } from "node:net";
import type { TransportAddress } from "@snmp/transport";
import { Peer } from "../receiver/peer.ts";

/** Resolves to the IPv4 address from which this host sends to `to`; `0.0.0.0` if there is none (RFC 3584 §3.2 (3)). */
export async function routeAddress(to: TransportAddress): Promise<string> {
  const { address, port } = new Peer(to);
  if (isIP(address) !== 4) return "0.0.0.0";
  const socket = createSocket("udp4");
  try {
    // connecting a socket for datagrams sends nothing, and chooses the route
    await new Promise<void>((resolve, reject) => {
      socket.once("error", reject);
      socket.connect(port === 0 ? 162 : port, address, resolve);
    });
    return socket.address().address;
  } catch {
    return "0.0.0.0";
  } finally {
    socket.close();
  }
}
