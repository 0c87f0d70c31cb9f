// The same client, reading a walk as the answers bring it, many variable bindings at a time.
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { community } from "../fixtures.ts";
import { promising } from "../loops.ts";
import type { Peer } from "../peer.ts";
import { plain } from "./ours.ts";

export const peer: Peer = {
  open({ port }) {
    const client = new Client(`127.0.0.1:${port}`, v2c(community));
    return {
      get: (oids) => promising(() => client.get(...oids), plain),
      walk: (root, maxRepetitions) => promising(() => client.walk(root, { maxRepetitions }).toArray(), plain),
      close: () => client.close(),
    };
  },
};
