import { registerTransport } from "@snmp/transport";
import { acme } from "./plugin.ts";

export { acme };

// In this very file: where another one does it, bundlers drop it.
registerTransport(acme);
