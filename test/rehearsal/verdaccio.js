// verdaccio.js STORAGE UPSTREAM [CAFILE]: a registry on a free port of the loopback; tells its parent the port. It has the packages that
// are published to it, and takes all others from UPSTREAM. Ends with its parent.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import verdaccio from "verdaccio";

const [storage, upstream, cafile] = process.argv.slice(2);
const open = { access: "$all", publish: "$all", unpublish: "$all" };
const server = await verdaccio.runServer({
  storage,
  self_path: storage,
  uplinks: {
    upstream: {
      url: upstream,
      cache: true,
      ...(cafile === undefined ? {} : { ca: readFileSync(cafile, "utf8") }),
    },
  },
  // our packages and those of third parties must not come from UPSTREAM
  packages: {
    "@snmp/*": open,
    "create-snmp-mpm": open,
    "snmp-plugin-check": open,
    "snmp-mpm-*": open,
    "**": { access: "$all", proxy: "upstream" },
  },
  auth: {},
  security: { api: { legacy: true } },
  web: { enable: false },
  max_body_size: "100mb",
  server: { keepAliveTimeout: 60 },
  log: { type: "stdout", format: "pretty", level: "warn" },
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
process.send(server.address().port);
process.once("disconnect", () => process.exit());
