import { registerPrivacyProtocol } from "@snmp/usm";
import { acme } from "./protocol.ts";

export { acme };

// In this very file: where another one does it, bundlers drop it.
registerPrivacyProtocol(acme);
