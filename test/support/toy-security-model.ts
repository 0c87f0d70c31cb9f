// A third-party security model that uses only the contract of @snmp/mpm-core. It signs with a checksum, for tests only.
import type {
  Counters,
  OutgoingSecurityParameters,
  SecurityCredentials,
  SecurityModel,
  SecurityModelPlugin,
} from "@snmp/mpm-core";

/** security parameters: length of the name, name, checksum of the whole message with zero in its place */
const checksum = (octets: Uint8Array): number => octets.reduce((sum, octet) => (sum * 31 + octet) & 0xff, 7);

function secure(
  { assemble, scopedPdu, securityLevel }: OutgoingSecurityParameters,
  name: string,
): Uint8Array {
  const encrypted = securityLevel === "authPriv" ? scopedPdu.map((octet) => octet ^ 0x55) : scopedPdu;
  const { message, securityParametersOffset } = assemble(
    Buffer.from([name.length, ...Buffer.from(name), 0]),
    encrypted,
  );
  message[securityParametersOffset + 1 + name.length] = checksum(message);
  return message;
}

/** The model that the plug-in makes. */
export const toyModel = (counters: Counters): SecurityModel => ({
  identifier: 4242,
  prepare: () => ({ securityEngineId: new Uint8Array(0) }), // it has no engines and no discovery
  generateRequestMessage: (parameters) => secure(parameters, parameters.credentials.securityName),
  generateResponseMessage: (parameters) => secure(parameters, parameters.securityStateReference as string),
  processIncomingMessage({ message, securityParameters, data, securityLevel }) {
    const length = securityParameters[0] ?? 0;
    const name = Buffer.from(securityParameters.subarray(1, 1 + length)).toString();
    const zeroed = Uint8Array.from(message);
    const at = securityParameters.byteOffset - message.byteOffset + 1 + length;
    zeroed[at] = 0;
    if (securityParameters.length !== length + 2 || checksum(zeroed) !== message[at]) {
      const report = {
        oid: "1.3.6.1.4.1.99999.1.0",
        value: counters.increment("toyFailures"),
        securityLevel: "noAuthNoPriv",
        securityStateReference: name,
      } as const;
      return { accepted: false, counter: "toyFailures", reason: "a wrong checksum", report };
    }
    const scopedPdu = securityLevel === "authPriv" ? data.map((octet) => octet ^ 0x55) : data;
    return {
      accepted: true,
      securityEngineId: new Uint8Array(0),
      securityName: name,
      scopedPdu,
      securityOverhead: length + 2,
      securityStateReference: name,
    };
  },
});

/** The plug-in, not registered yet. */
export const toy: SecurityModelPlugin = {
  identifier: 4242,
  name: "snmp-security-model-toy",
  create: ({ counters }) => toyModel(counters),
  checkCredentials({ securityName }: SecurityCredentials) {
    if (securityName.length > 5) throw new TypeError("names of toys have at most 5 letters");
  },
};
