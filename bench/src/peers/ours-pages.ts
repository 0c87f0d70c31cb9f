// The same client, which reads a walk page by page: many variable bindings at a time.
import { Client } from "@snmp/client";
import { v2c } from "@snmp/mpm-v2c";
import { community } from "../fixtures.ts";
import { repeatPromise } from "../loops.ts";
import type { Peer } from "../peer.ts";
import { toPlain } from "./ours.ts";

export const peer: Peer = {
  open({ port }) {
    const client = new Client(`127.0.0.1:${port}`, v2c(community));
    return {
      get: (oids) => repeatPromise(() => client.get(...oids), toPlain),
      walk: (root, maxRepetitions) =>
        repeatPromise(() => client.walk(root, { maxRepetitions }).toArray(), toPlain),
      close: () => client.close(),
    };
  },
};
