import { blumenthalExtension, reederExtension } from "../keys/extension.ts";
import { aesProtocol } from "./aes.ts";
import { desProtocol } from "./des.ts";
import type { PrivacyProtocol } from "./protocol.ts";

const name = "@snmp/usm";

/**
 * The privacy protocols that importing `@snmp/usm` registers. `aes192` and `aes256` extend keys by draft-blumenthal, as net-snmp's AES-192
 * and AES-256 do; `aes192c` and `aes256c` by draft-reeder, as Cisco's devices do.
 */
export const ownPrivacyProtocols: readonly PrivacyProtocol[] = [
  desProtocol({ protocol: "des", name, keyLength: 16, extendKey: reederExtension }), // usmDESPrivProtocol
  desProtocol({ protocol: "3des", name, keyLength: 32, extendKey: reederExtension }), // usm3DESEDEPrivProtocol
  aesProtocol({ protocol: "aes128", name, keyLength: 16, extendKey: blumenthalExtension }), // usmAesCfb128Protocol
  aesProtocol({ protocol: "aes192", name, keyLength: 24, extendKey: blumenthalExtension }),
  aesProtocol({ protocol: "aes256", name, keyLength: 32, extendKey: blumenthalExtension }),
  aesProtocol({ protocol: "aes192c", name, keyLength: 24, extendKey: reederExtension }),
  aesProtocol({ protocol: "aes256c", name, keyLength: 32, extendKey: reederExtension }),
];
