import { registerPrivacyProtocol } from "@snmp/usm";
import { acme } from "./protocol.ts";

export { acme };

// Keep this call in the entry file, which package.json lists in `sideEffects`. Bundlers drop it from any other file.
registerPrivacyProtocol(acme);
