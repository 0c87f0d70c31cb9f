// Known answers: messages that the tools of net-snmp 5.9.3 sent, and the values that they were given.

/** A message and what it holds. */
export interface KnownMessage {
  readonly name: string;
  readonly hex: string;
  readonly community?: string;
  readonly reading: Readonly<Record<string, unknown>>;
}

/** Of each model. */
export const knownMessages: readonly KnownMessage[] = [
  {
    name: "a GetRequest of SNMPv1",
    hex: "302902010004067075626c6963a01c0204596b4205020100020100300e300c06082b060102010105000500",
    reading: {
      version: 0,
      pdu: {
        type: "GetRequest",
        requestId: 0x596b4205,
        errorStatus: 0,
        errorIndex: 0,
        varbinds: [["1.3.6.1.2.1.1.5.0", "Null", null]],
      },
    },
  },
  {
    name: "a Trap of SNMPv1",
    hex: "303d02010004067075626c6963a43006072b06010401bf084004c0000201020106020111430301e2403014301206082b060102010105000406636f72652d31",
    reading: {
      version: 0,
      pdu: {
        ...{ type: "Trap", enterprise: "1.3.6.1.4.1.8072", agentAddress: "192.0.2.1" },
        ...{ genericTrap: 6, specificTrap: 17, timestamp: 123456 },
        varbinds: [["1.3.6.1.2.1.1.5.0", "OctetString", "636f72652d31"]],
      },
    },
  },
  {
    name: "a GetBulkRequest of SNMPv2c",
    hex: "303602010104067075626c6963a529020447e02a8702010102010a301b300c06082b060102010103000500300b06072b0601020102020500",
    reading: {
      version: 1,
      pdu: {
        ...{ type: "GetBulkRequest", requestId: 0x47e02a87, nonRepeaters: 1, maxRepetitions: 10 },
        varbinds: [
          ["1.3.6.1.2.1.1.3.0", "Null", null],
          ["1.3.6.1.2.1.2.2", "Null", null],
        ],
      },
    },
  },
  {
    name: "a SetRequest of SNMPv2c",
    hex: "3046020101040770726976617465a3380204236d499c020100020100302a301206082b060102010105000406636f72652d313014060b2b06010401868d1f010500420500ffffffff",
    community: "private",
    reading: {
      version: 1,
      pdu: {
        ...{ type: "SetRequest", requestId: 0x236d499c, errorStatus: 0, errorIndex: 0 },
        varbinds: [
          ["1.3.6.1.2.1.1.5.0", "OctetString", "636f72652d31"],
          ["1.3.6.1.4.1.99999.1.5.0", "Gauge32", 4294967295],
        ],
      },
    },
  },
  {
    name: "a GetRequest of SNMPv3",
    hex:
      "307202010330110204" +
      "2e9fbff9020300ffe30401040201030426" +
      "3024040d80001f8880e9630000d61ff4490201000201000409626f6f74737472617004000400" +
      "3032040d80001f8880e9630000d61ff4490403637478a01c02042c941317020100020100300e300c06082b060102010105000500",
    reading: {
      ...{ version: 3, messageId: 0x2e9fbff9, maxSize: 65507, flags: 4, securityModel: 3 },
      securityParameters: "3024040d80001f8880e9630000d61ff4490201000201000409626f6f74737472617004000400",
      ...{ contextEngineId: "80001f8880e9630000d61ff449", contextName: "637478" },
      pdu: {
        type: "GetRequest",
        requestId: 0x2c941317,
        errorStatus: 0,
        errorIndex: 0,
        varbinds: [["1.3.6.1.2.1.1.5.0", "Null", null]],
      },
    },
  },
];
