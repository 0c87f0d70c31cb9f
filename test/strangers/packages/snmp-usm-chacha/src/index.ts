import { registerAuthenticationProtocol, registerPrivacyProtocol } from "@snmp/usm";
import { blake2s } from "./blake2s.ts";
import { chacha20 } from "./chacha20.ts";

export { blake2s, chacha20 };

registerAuthenticationProtocol(blake2s);
registerPrivacyProtocol(chacha20);
