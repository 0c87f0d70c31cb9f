// The tables of IF-MIB of 2000-06-14. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `IANAifType` (IANAifType-MIB). */
export type IANAifType =
  | "other"
  | "regular1822"
  | "hdh1822"
  | "ddnX25"
  | "rfc877x25"
  | "ethernetCsmacd"
  | "iso88023Csmacd"
  | "iso88024TokenBus"
  | "iso88025TokenRing"
  | "iso88026Man"
  | "starLan"
  | "proteon10Mbit"
  | "proteon80Mbit"
  | "hyperchannel"
  | "fddi"
  | "lapb"
  | "sdlc"
  | "ds1"
  | "e1"
  | "basicISDN"
  | "primaryISDN"
  | "propPointToPointSerial"
  | "ppp"
  | "softwareLoopback"
  | "eon"
  | "ethernet3Mbit"
  | "nsip"
  | "slip"
  | "ultra"
  | "ds3"
  | "sip"
  | "frameRelay"
  | "rs232"
  | "para"
  | "arcnet"
  | "arcnetPlus"
  | "atm"
  | "miox25"
  | "sonet"
  | "x25ple"
  | "iso88022llc"
  | "localTalk"
  | "smdsDxi"
  | "frameRelayService"
  | "v35"
  | "hssi"
  | "hippi"
  | "modem"
  | "aal5"
  | "sonetPath"
  | "sonetVT"
  | "smdsIcip"
  | "propVirtual"
  | "propMultiplexor"
  | "ieee80212"
  | "fibreChannel"
  | "hippiInterface"
  | "frameRelayInterconnect"
  | "aflane8023"
  | "aflane8025"
  | "cctEmul"
  | "fastEther"
  | "isdn"
  | "v11"
  | "v36"
  | "g703at64k"
  | "g703at2mb"
  | "qllc"
  | "fastEtherFX"
  | "channel"
  | "ieee80211"
  | "ibm370parChan"
  | "escon"
  | "dlsw"
  | "isdns"
  | "isdnu"
  | "lapd"
  | "ipSwitch"
  | "rsrb"
  | "atmLogical"
  | "ds0"
  | "ds0Bundle"
  | "bsc"
  | "async"
  | "cnr"
  | "iso88025Dtr"
  | "eplrs"
  | "arap"
  | "propCnls"
  | "hostPad"
  | "termPad"
  | "frameRelayMPI"
  | "x213"
  | "adsl"
  | "radsl"
  | "sdsl"
  | "vdsl"
  | "iso88025CRFPInt"
  | "myrinet"
  | "voiceEM"
  | "voiceFXO"
  | "voiceFXS"
  | "voiceEncap"
  | "voiceOverIp"
  | "atmDxi"
  | "atmFuni"
  | "atmIma"
  | "pppMultilinkBundle"
  | "ipOverCdlc"
  | "ipOverClaw"
  | "stackToStack"
  | "virtualIpAddress"
  | "mpc"
  | "ipOverAtm"
  | "iso88025Fiber"
  | "tdlc"
  | "gigabitEthernet"
  | "hdlc"
  | "lapf"
  | "v37"
  | "x25mlp"
  | "x25huntGroup"
  | "transpHdlc"
  | "interleave"
  | "fast"
  | "ip"
  | "docsCableMaclayer"
  | "docsCableDownstream"
  | "docsCableUpstream"
  | "a12MppSwitch"
  | "tunnel"
  | "coffee"
  | "ces"
  | "atmSubInterface"
  | "l2vlan"
  | "l3ipvlan"
  | "l3ipxvlan"
  | "digitalPowerline"
  | "mediaMailOverIp"
  | "dtm"
  | "dcn"
  | "ipForward"
  | "msdsl"
  | "ieee1394"
  | "if-gsn"
  | "dvbRccMacLayer"
  | "dvbRccDownstream"
  | "dvbRccUpstream"
  | "atmVirtual"
  | "mplsTunnel"
  | "srp"
  | "voiceOverAtm"
  | "voiceOverFrameRelay"
  | "idsl"
  | "compositeLink"
  | "ss7SigLink"
  | "propWirelessP2P"
  | "frForward"
  | "rfc1483"
  | "usb"
  | "ieee8023adLag"
  | "bgppolicyaccounting"
  | "frf16MfrBundle"
  | "h323Gatekeeper"
  | "h323Proxy"
  | "mpls"
  | "mfSigLink"
  | "hdsl2"
  | "shdsl"
  | "ds1FDL"
  | "pos"
  | "dvbAsiIn"
  | "dvbAsiOut"
  | "plc"
  | "nfas"
  | "tr008"
  | "gr303RDT"
  | "gr303IDT"
  | "isup"
  | "propDocsWirelessMaclayer"
  | "propDocsWirelessDownstream"
  | "propDocsWirelessUpstream"
  | "hiperlan2"
  | "propBWAp2Mp"
  | "sonetOverheadChannel"
  | "digitalWrapperOverheadChannel"
  | "aal2"
  | "radioMAC"
  | "atmRadio"
  | "imt"
  | "mvl"
  | "reachDSL"
  | "frDlciEndPt"
  | "atmVciEndPt"
  | "opticalChannel"
  | "opticalTransport"
  | "propAtm"
  | "voiceOverCable"
  | "infiniband"
  | "teLink"
  | "q2931"
  | "virtualTg"
  | "sipTg"
  | "sipSig"
  | "docsCableUpstreamChannel"
  | "econet"
  | "pon155"
  | "pon622"
  | "bridge"
  | "linegroup"
  | "voiceEMFGD"
  | "voiceFGDEANA"
  | "voiceDID"
  | "mpegTransport"
  | "sixToFour"
  | "gtp"
  | "pdnEtherLoop1"
  | "pdnEtherLoop2"
  | "opticalChannelGroup"
  | "homepna"
  | "gfp"
  | "ciscoISLvlan"
  | "actelisMetaLOOP"
  | "fcipLink"
  | "rpr"
  | "qam"
  | "lmp"
  | "cblVectaStar"
  | "docsCableMCmtsDownstream"
  | "adsl2"
  | "macSecControlledIF"
  | "macSecUncontrolledIF"
  | "aviciOpticalEther"
  | "atmbond"
  | "voiceFGDOS"
  | "mocaVersion1"
  | "ieee80216WMAN"
  | "adsl2plus"
  | "dvbRcsMacLayer"
  | "dvbTdm"
  | "dvbRcsTdma"
  | "x86Laps"
  | "wwanPP"
  | "wwanPP2"
  | "voiceEBS"
  | "ifPwType"
  | "ilan"
  | "pip"
  | "aluELP"
  | "gpon"
  | "vdsl2"
  | "capwapDot11Profile"
  | "capwapDot11Bss"
  | "capwapWtpVirtualRadio"
  | "bits"
  | "docsCableUpstreamRfPort"
  | "cableDownstreamRfPort"
  | "vmwareVirtualNic"
  | "ieee802154"
  | "otnOdu"
  | "otnOtu"
  | "ifVfiType"
  | "g9981"
  | "g9982"
  | "g9983"
  | "aluEpon"
  | "aluEponOnu"
  | "aluEponPhysicalUni"
  | "aluEponLogicalLink"
  | "aluGponOnu"
  | "aluGponPhysicalUni"
  | "vmwareNicTeam"
  | "docsOfdmDownstream"
  | "docsOfdmaUpstream"
  | "gfast"
  | "sdci"
  | "xboxWireless"
  | "fastdsl"
  | "docsCableScte55d1FwdOob"
  | "docsCableScte55d1RetOob"
  | "docsCableScte55d2DsOob"
  | "docsCableScte55d2UsOob"
  | "docsCableNdf"
  | "docsCableNdr"
  | "ptm"
  | "ghn"
  | "otnOtsi"
  | "otnOtuc"
  | "otnOduc"
  | "otnOtsig"
  | "microwaveCarrierTermination"
  | "microwaveRadioLinkTerminal"
  | "ieee8021axDrni"
  | "ax25"
  | "ieee19061nanocom"
  | "cpri"
  | "omni"
  | "roe"
  | "p2pOverLan";

const labelsOfIANAifType = [
  [1, "other"],
  [2, "regular1822"],
  [3, "hdh1822"],
  [4, "ddnX25"],
  [5, "rfc877x25"],
  [6, "ethernetCsmacd"],
  [7, "iso88023Csmacd"],
  [8, "iso88024TokenBus"],
  [9, "iso88025TokenRing"],
  [10, "iso88026Man"],
  [11, "starLan"],
  [12, "proteon10Mbit"],
  [13, "proteon80Mbit"],
  [14, "hyperchannel"],
  [15, "fddi"],
  [16, "lapb"],
  [17, "sdlc"],
  [18, "ds1"],
  [19, "e1"],
  [20, "basicISDN"],
  [21, "primaryISDN"],
  [22, "propPointToPointSerial"],
  [23, "ppp"],
  [24, "softwareLoopback"],
  [25, "eon"],
  [26, "ethernet3Mbit"],
  [27, "nsip"],
  [28, "slip"],
  [29, "ultra"],
  [30, "ds3"],
  [31, "sip"],
  [32, "frameRelay"],
  [33, "rs232"],
  [34, "para"],
  [35, "arcnet"],
  [36, "arcnetPlus"],
  [37, "atm"],
  [38, "miox25"],
  [39, "sonet"],
  [40, "x25ple"],
  [41, "iso88022llc"],
  [42, "localTalk"],
  [43, "smdsDxi"],
  [44, "frameRelayService"],
  [45, "v35"],
  [46, "hssi"],
  [47, "hippi"],
  [48, "modem"],
  [49, "aal5"],
  [50, "sonetPath"],
  [51, "sonetVT"],
  [52, "smdsIcip"],
  [53, "propVirtual"],
  [54, "propMultiplexor"],
  [55, "ieee80212"],
  [56, "fibreChannel"],
  [57, "hippiInterface"],
  [58, "frameRelayInterconnect"],
  [59, "aflane8023"],
  [60, "aflane8025"],
  [61, "cctEmul"],
  [62, "fastEther"],
  [63, "isdn"],
  [64, "v11"],
  [65, "v36"],
  [66, "g703at64k"],
  [67, "g703at2mb"],
  [68, "qllc"],
  [69, "fastEtherFX"],
  [70, "channel"],
  [71, "ieee80211"],
  [72, "ibm370parChan"],
  [73, "escon"],
  [74, "dlsw"],
  [75, "isdns"],
  [76, "isdnu"],
  [77, "lapd"],
  [78, "ipSwitch"],
  [79, "rsrb"],
  [80, "atmLogical"],
  [81, "ds0"],
  [82, "ds0Bundle"],
  [83, "bsc"],
  [84, "async"],
  [85, "cnr"],
  [86, "iso88025Dtr"],
  [87, "eplrs"],
  [88, "arap"],
  [89, "propCnls"],
  [90, "hostPad"],
  [91, "termPad"],
  [92, "frameRelayMPI"],
  [93, "x213"],
  [94, "adsl"],
  [95, "radsl"],
  [96, "sdsl"],
  [97, "vdsl"],
  [98, "iso88025CRFPInt"],
  [99, "myrinet"],
  [100, "voiceEM"],
  [101, "voiceFXO"],
  [102, "voiceFXS"],
  [103, "voiceEncap"],
  [104, "voiceOverIp"],
  [105, "atmDxi"],
  [106, "atmFuni"],
  [107, "atmIma"],
  [108, "pppMultilinkBundle"],
  [109, "ipOverCdlc"],
  [110, "ipOverClaw"],
  [111, "stackToStack"],
  [112, "virtualIpAddress"],
  [113, "mpc"],
  [114, "ipOverAtm"],
  [115, "iso88025Fiber"],
  [116, "tdlc"],
  [117, "gigabitEthernet"],
  [118, "hdlc"],
  [119, "lapf"],
  [120, "v37"],
  [121, "x25mlp"],
  [122, "x25huntGroup"],
  [123, "transpHdlc"],
  [124, "interleave"],
  [125, "fast"],
  [126, "ip"],
  [127, "docsCableMaclayer"],
  [128, "docsCableDownstream"],
  [129, "docsCableUpstream"],
  [130, "a12MppSwitch"],
  [131, "tunnel"],
  [132, "coffee"],
  [133, "ces"],
  [134, "atmSubInterface"],
  [135, "l2vlan"],
  [136, "l3ipvlan"],
  [137, "l3ipxvlan"],
  [138, "digitalPowerline"],
  [139, "mediaMailOverIp"],
  [140, "dtm"],
  [141, "dcn"],
  [142, "ipForward"],
  [143, "msdsl"],
  [144, "ieee1394"],
  [145, "if-gsn"],
  [146, "dvbRccMacLayer"],
  [147, "dvbRccDownstream"],
  [148, "dvbRccUpstream"],
  [149, "atmVirtual"],
  [150, "mplsTunnel"],
  [151, "srp"],
  [152, "voiceOverAtm"],
  [153, "voiceOverFrameRelay"],
  [154, "idsl"],
  [155, "compositeLink"],
  [156, "ss7SigLink"],
  [157, "propWirelessP2P"],
  [158, "frForward"],
  [159, "rfc1483"],
  [160, "usb"],
  [161, "ieee8023adLag"],
  [162, "bgppolicyaccounting"],
  [163, "frf16MfrBundle"],
  [164, "h323Gatekeeper"],
  [165, "h323Proxy"],
  [166, "mpls"],
  [167, "mfSigLink"],
  [168, "hdsl2"],
  [169, "shdsl"],
  [170, "ds1FDL"],
  [171, "pos"],
  [172, "dvbAsiIn"],
  [173, "dvbAsiOut"],
  [174, "plc"],
  [175, "nfas"],
  [176, "tr008"],
  [177, "gr303RDT"],
  [178, "gr303IDT"],
  [179, "isup"],
  [180, "propDocsWirelessMaclayer"],
  [181, "propDocsWirelessDownstream"],
  [182, "propDocsWirelessUpstream"],
  [183, "hiperlan2"],
  [184, "propBWAp2Mp"],
  [185, "sonetOverheadChannel"],
  [186, "digitalWrapperOverheadChannel"],
  [187, "aal2"],
  [188, "radioMAC"],
  [189, "atmRadio"],
  [190, "imt"],
  [191, "mvl"],
  [192, "reachDSL"],
  [193, "frDlciEndPt"],
  [194, "atmVciEndPt"],
  [195, "opticalChannel"],
  [196, "opticalTransport"],
  [197, "propAtm"],
  [198, "voiceOverCable"],
  [199, "infiniband"],
  [200, "teLink"],
  [201, "q2931"],
  [202, "virtualTg"],
  [203, "sipTg"],
  [204, "sipSig"],
  [205, "docsCableUpstreamChannel"],
  [206, "econet"],
  [207, "pon155"],
  [208, "pon622"],
  [209, "bridge"],
  [210, "linegroup"],
  [211, "voiceEMFGD"],
  [212, "voiceFGDEANA"],
  [213, "voiceDID"],
  [214, "mpegTransport"],
  [215, "sixToFour"],
  [216, "gtp"],
  [217, "pdnEtherLoop1"],
  [218, "pdnEtherLoop2"],
  [219, "opticalChannelGroup"],
  [220, "homepna"],
  [221, "gfp"],
  [222, "ciscoISLvlan"],
  [223, "actelisMetaLOOP"],
  [224, "fcipLink"],
  [225, "rpr"],
  [226, "qam"],
  [227, "lmp"],
  [228, "cblVectaStar"],
  [229, "docsCableMCmtsDownstream"],
  [230, "adsl2"],
  [231, "macSecControlledIF"],
  [232, "macSecUncontrolledIF"],
  [233, "aviciOpticalEther"],
  [234, "atmbond"],
  [235, "voiceFGDOS"],
  [236, "mocaVersion1"],
  [237, "ieee80216WMAN"],
  [238, "adsl2plus"],
  [239, "dvbRcsMacLayer"],
  [240, "dvbTdm"],
  [241, "dvbRcsTdma"],
  [242, "x86Laps"],
  [243, "wwanPP"],
  [244, "wwanPP2"],
  [245, "voiceEBS"],
  [246, "ifPwType"],
  [247, "ilan"],
  [248, "pip"],
  [249, "aluELP"],
  [250, "gpon"],
  [251, "vdsl2"],
  [252, "capwapDot11Profile"],
  [253, "capwapDot11Bss"],
  [254, "capwapWtpVirtualRadio"],
  [255, "bits"],
  [256, "docsCableUpstreamRfPort"],
  [257, "cableDownstreamRfPort"],
  [258, "vmwareVirtualNic"],
  [259, "ieee802154"],
  [260, "otnOdu"],
  [261, "otnOtu"],
  [262, "ifVfiType"],
  [263, "g9981"],
  [264, "g9982"],
  [265, "g9983"],
  [266, "aluEpon"],
  [267, "aluEponOnu"],
  [268, "aluEponPhysicalUni"],
  [269, "aluEponLogicalLink"],
  [270, "aluGponOnu"],
  [271, "aluGponPhysicalUni"],
  [272, "vmwareNicTeam"],
  [277, "docsOfdmDownstream"],
  [278, "docsOfdmaUpstream"],
  [279, "gfast"],
  [280, "sdci"],
  [281, "xboxWireless"],
  [282, "fastdsl"],
  [283, "docsCableScte55d1FwdOob"],
  [284, "docsCableScte55d1RetOob"],
  [285, "docsCableScte55d2DsOob"],
  [286, "docsCableScte55d2UsOob"],
  [287, "docsCableNdf"],
  [288, "docsCableNdr"],
  [289, "ptm"],
  [290, "ghn"],
  [291, "otnOtsi"],
  [292, "otnOtuc"],
  [293, "otnOduc"],
  [294, "otnOtsig"],
  [295, "microwaveCarrierTermination"],
  [296, "microwaveRadioLinkTerminal"],
  [297, "ieee8021axDrni"],
  [298, "ax25"],
  [299, "ieee19061nanocom"],
  [300, "cpri"],
  [301, "omni"],
  [302, "roe"],
  [303, "p2pOverLan"],
] as const;

/** Labels of `TruthValue` (SNMPv2-TC). */
export type TruthValue = "true" | "false";

/** Labels of `RowStatus` (SNMPv2-TC). */
export type RowStatus = "active" | "notInService" | "notReady" | "createAndGo" | "createAndWait" | "destroy";

const labelsOfRowStatus = [
  [1, "active"],
  [2, "notInService"],
  [3, "notReady"],
  [4, "createAndGo"],
  [5, "createAndWait"],
  [6, "destroy"],
] as const;

/** A row of `ifTable` (IF-MIB). */
export interface IfEntry {
  /** Column 1, InterfaceIndex (1..2147483647), read-only. */
  readonly ifIndex: number;
  /** Column 2, DisplayString (0..255), read-only. */
  readonly ifDescr?: string;
  /** Column 3, IANAifType, read-only. */
  readonly ifType?: IANAifType | number;
  /** Column 4, Integer32, read-only. */
  readonly ifMtu?: number;
  /** Column 5, Gauge32, read-only. */
  readonly ifSpeed?: number;
  /** Column 6, PhysAddress, read-only. */
  readonly ifPhysAddress?: string;
  /** Column 7, INTEGER, read-write. */
  readonly ifAdminStatus?: "up" | "down" | "testing" | number;
  /** Column 8, INTEGER, read-only. */
  readonly ifOperStatus?:
    "up" | "down" | "testing" | "unknown" | "dormant" | "notPresent" | "lowerLayerDown" | number;
  /** Column 9, TimeTicks, read-only. */
  readonly ifLastChange?: number;
  /** Column 10, Counter32, read-only. */
  readonly ifInOctets?: number;
  /** Column 11, Counter32, read-only. */
  readonly ifInUcastPkts?: number;
  /** Column 12, Counter32, read-only, deprecated. */
  readonly ifInNUcastPkts?: number;
  /** Column 13, Counter32, read-only. */
  readonly ifInDiscards?: number;
  /** Column 14, Counter32, read-only. */
  readonly ifInErrors?: number;
  /** Column 15, Counter32, read-only. */
  readonly ifInUnknownProtos?: number;
  /** Column 16, Counter32, read-only. */
  readonly ifOutOctets?: number;
  /** Column 17, Counter32, read-only. */
  readonly ifOutUcastPkts?: number;
  /** Column 18, Counter32, read-only, deprecated. */
  readonly ifOutNUcastPkts?: number;
  /** Column 19, Counter32, read-only. */
  readonly ifOutDiscards?: number;
  /** Column 20, Counter32, read-only. */
  readonly ifOutErrors?: number;
  /** Column 21, Gauge32, read-only, deprecated. */
  readonly ifOutQLen?: number;
  /** Column 22, OBJECT IDENTIFIER, read-only, deprecated. */
  readonly ifSpecific?: string;
}

/** The table `ifTable` (IF-MIB), 1.3.6.1.2.1.2.2; its key is `ifIndex`. */
export const ifTable: Table<IfEntry, number> = /* @__PURE__ */ defineTable<IfEntry, number>({
  name: "ifTable",
  module: "IF-MIB",
  oid: "1.3.6.1.2.1.2.2",
  columns: [
    ["ifIndex", 1, "Integer32", "read-only", { ranges: [[1, 2147483647]], hint: "d" }],
    ["ifDescr", 2, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    ["ifType", 3, "INTEGER", "read-only", { enums: labelsOfIANAifType }],
    ["ifMtu", 4, "Integer32", "read-only"],
    ["ifSpeed", 5, "Gauge32", "read-only"],
    ["ifPhysAddress", 6, "OCTET STRING", "read-only", { hint: "1x:" }],
    [
      "ifAdminStatus",
      7,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "up"],
          [2, "down"],
          [3, "testing"],
        ],
      },
    ],
    [
      "ifOperStatus",
      8,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "up"],
          [2, "down"],
          [3, "testing"],
          [4, "unknown"],
          [5, "dormant"],
          [6, "notPresent"],
          [7, "lowerLayerDown"],
        ],
      },
    ],
    ["ifLastChange", 9, "TimeTicks", "read-only"],
    ["ifInOctets", 10, "Counter32", "read-only"],
    ["ifInUcastPkts", 11, "Counter32", "read-only"],
    ["ifInNUcastPkts", 12, "Counter32", "read-only"],
    ["ifInDiscards", 13, "Counter32", "read-only"],
    ["ifInErrors", 14, "Counter32", "read-only"],
    ["ifInUnknownProtos", 15, "Counter32", "read-only"],
    ["ifOutOctets", 16, "Counter32", "read-only"],
    ["ifOutUcastPkts", 17, "Counter32", "read-only"],
    ["ifOutNUcastPkts", 18, "Counter32", "read-only"],
    ["ifOutDiscards", 19, "Counter32", "read-only"],
    ["ifOutErrors", 20, "Counter32", "read-only"],
    ["ifOutQLen", 21, "Gauge32", "read-only"],
    ["ifSpecific", 22, "OBJECT IDENTIFIER", "read-only"],
  ],
  index: ["ifIndex"],
});

/** A row of `ifXTable` (IF-MIB). */
export interface IfXEntry {
  /** Column 1, DisplayString (0..255), read-only. */
  readonly ifName?: string;
  /** Column 2, Counter32, read-only. */
  readonly ifInMulticastPkts?: number;
  /** Column 3, Counter32, read-only. */
  readonly ifInBroadcastPkts?: number;
  /** Column 4, Counter32, read-only. */
  readonly ifOutMulticastPkts?: number;
  /** Column 5, Counter32, read-only. */
  readonly ifOutBroadcastPkts?: number;
  /** Column 6, Counter64, read-only. */
  readonly ifHCInOctets?: bigint;
  /** Column 7, Counter64, read-only. */
  readonly ifHCInUcastPkts?: bigint;
  /** Column 8, Counter64, read-only. */
  readonly ifHCInMulticastPkts?: bigint;
  /** Column 9, Counter64, read-only. */
  readonly ifHCInBroadcastPkts?: bigint;
  /** Column 10, Counter64, read-only. */
  readonly ifHCOutOctets?: bigint;
  /** Column 11, Counter64, read-only. */
  readonly ifHCOutUcastPkts?: bigint;
  /** Column 12, Counter64, read-only. */
  readonly ifHCOutMulticastPkts?: bigint;
  /** Column 13, Counter64, read-only. */
  readonly ifHCOutBroadcastPkts?: bigint;
  /** Column 14, INTEGER, read-write. */
  readonly ifLinkUpDownTrapEnable?: "enabled" | "disabled" | number;
  /** Column 15, Gauge32, read-only. */
  readonly ifHighSpeed?: number;
  /** Column 16, TruthValue, read-write. */
  readonly ifPromiscuousMode?: TruthValue | number;
  /** Column 17, TruthValue, read-only. */
  readonly ifConnectorPresent?: TruthValue | number;
  /** Column 18, DisplayString (0..64), read-write. */
  readonly ifAlias?: string;
  /** Column 19, TimeStamp, read-only. */
  readonly ifCounterDiscontinuityTime?: number;
}

/** The table `ifXTable` (IF-MIB), 1.3.6.1.2.1.31.1.1; its key is `ifIndex`. */
export const ifXTable: Table<IfXEntry, number> = /* @__PURE__ */ defineTable<IfXEntry, number>({
  name: "ifXTable",
  module: "IF-MIB",
  oid: "1.3.6.1.2.1.31.1.1",
  columns: [
    ["ifName", 1, "OCTET STRING", "read-only", { ranges: [[0, 255]], hint: "255a" }],
    ["ifInMulticastPkts", 2, "Counter32", "read-only"],
    ["ifInBroadcastPkts", 3, "Counter32", "read-only"],
    ["ifOutMulticastPkts", 4, "Counter32", "read-only"],
    ["ifOutBroadcastPkts", 5, "Counter32", "read-only"],
    ["ifHCInOctets", 6, "Counter64", "read-only"],
    ["ifHCInUcastPkts", 7, "Counter64", "read-only"],
    ["ifHCInMulticastPkts", 8, "Counter64", "read-only"],
    ["ifHCInBroadcastPkts", 9, "Counter64", "read-only"],
    ["ifHCOutOctets", 10, "Counter64", "read-only"],
    ["ifHCOutUcastPkts", 11, "Counter64", "read-only"],
    ["ifHCOutMulticastPkts", 12, "Counter64", "read-only"],
    ["ifHCOutBroadcastPkts", 13, "Counter64", "read-only"],
    [
      "ifLinkUpDownTrapEnable",
      14,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "enabled"],
          [2, "disabled"],
        ],
      },
    ],
    ["ifHighSpeed", 15, "Gauge32", "read-only"],
    [
      "ifPromiscuousMode",
      16,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "true"],
          [2, "false"],
        ],
      },
    ],
    [
      "ifConnectorPresent",
      17,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "true"],
          [2, "false"],
        ],
      },
    ],
    ["ifAlias", 18, "OCTET STRING", "read-write", { ranges: [[0, 64]], hint: "255a" }],
    ["ifCounterDiscontinuityTime", 19, "TimeTicks", "read-only"],
  ],
  index: [{ name: "ifIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]], hint: "d" }],
});

/** A row of `ifStackTable` (IF-MIB). */
export interface IfStackEntry {
  /** Column 1, InterfaceIndexOrZero (0..2147483647), not-accessible. */
  readonly ifStackHigherLayer: number;
  /** Column 2, InterfaceIndexOrZero (0..2147483647), not-accessible. */
  readonly ifStackLowerLayer: number;
  /** Column 3, RowStatus, read-create. */
  readonly ifStackStatus?: RowStatus | number;
}

/** The table `ifStackTable` (IF-MIB), 1.3.6.1.2.1.31.1.2; its key is `ifStackHigherLayer`, `ifStackLowerLayer`. */
export const ifStackTable: Table<IfStackEntry, readonly [number, number]> = /* @__PURE__ */ defineTable<
  IfStackEntry,
  readonly [number, number]
>({
  name: "ifStackTable",
  module: "IF-MIB",
  oid: "1.3.6.1.2.1.31.1.2",
  columns: [
    ["ifStackHigherLayer", 1, "Integer32", "not-accessible", { ranges: [[0, 2147483647]], hint: "d" }],
    ["ifStackLowerLayer", 2, "Integer32", "not-accessible", { ranges: [[0, 2147483647]], hint: "d" }],
    ["ifStackStatus", 3, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
  ],
  index: ["ifStackHigherLayer", "ifStackLowerLayer"],
});

/** A row of `ifRcvAddressTable` (IF-MIB). */
export interface IfRcvAddressEntry {
  /** Column 1, PhysAddress, not-accessible. */
  readonly ifRcvAddressAddress: string;
  /** Column 2, RowStatus, read-create. */
  readonly ifRcvAddressStatus?: RowStatus | number;
  /** Column 3, INTEGER, read-create. */
  readonly ifRcvAddressType?: "other" | "volatile" | "nonVolatile" | number;
}

/** The table `ifRcvAddressTable` (IF-MIB), 1.3.6.1.2.1.31.1.4; its key is `ifIndex`, `ifRcvAddressAddress`. */
export const ifRcvAddressTable: Table<IfRcvAddressEntry, readonly [number, string]> =
  /* @__PURE__ */ defineTable<IfRcvAddressEntry, readonly [number, string]>({
    name: "ifRcvAddressTable",
    module: "IF-MIB",
    oid: "1.3.6.1.2.1.31.1.4",
    columns: [
      ["ifRcvAddressAddress", 1, "OCTET STRING", "not-accessible", { hint: "1x:" }],
      ["ifRcvAddressStatus", 2, "INTEGER", "read-create", { enums: labelsOfRowStatus }],
      [
        "ifRcvAddressType",
        3,
        "INTEGER",
        "read-create",
        {
          enums: [
            [1, "other"],
            [2, "volatile"],
            [3, "nonVolatile"],
          ],
          defval: { kind: "label", value: "volatile" },
        },
      ],
    ],
    index: [
      { name: "ifIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]], hint: "d" },
      "ifRcvAddressAddress",
    ],
  });

/** A row of `ifTestTable` (IF-MIB). */
export interface IfTestEntry {
  /** Column 1, TestAndIncr (0..2147483647), read-write, deprecated. */
  readonly ifTestId?: number;
  /** Column 2, INTEGER, read-write, deprecated. */
  readonly ifTestStatus?: "notInUse" | "inUse" | number;
  /** Column 3, AutonomousType, read-write, deprecated. */
  readonly ifTestType?: string;
  /** Column 4, INTEGER, read-only, deprecated. */
  readonly ifTestResult?:
    "none" | "success" | "inProgress" | "notSupported" | "unAbleToRun" | "aborted" | "failed" | number;
  /** Column 5, OBJECT IDENTIFIER, read-only, deprecated. */
  readonly ifTestCode?: string;
  /** Column 6, OwnerString (0..255), read-write, deprecated. */
  readonly ifTestOwner?: string;
}

/** The table `ifTestTable` (IF-MIB), 1.3.6.1.2.1.31.1.3; its key is `ifIndex`. */
export const ifTestTable: Table<IfTestEntry, number> = /* @__PURE__ */ defineTable<IfTestEntry, number>({
  name: "ifTestTable",
  module: "IF-MIB",
  oid: "1.3.6.1.2.1.31.1.3",
  columns: [
    ["ifTestId", 1, "INTEGER", "read-write", { ranges: [[0, 2147483647]] }],
    [
      "ifTestStatus",
      2,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "notInUse"],
          [2, "inUse"],
        ],
      },
    ],
    ["ifTestType", 3, "OBJECT IDENTIFIER", "read-write"],
    [
      "ifTestResult",
      4,
      "INTEGER",
      "read-only",
      {
        enums: [
          [1, "none"],
          [2, "success"],
          [3, "inProgress"],
          [4, "notSupported"],
          [5, "unAbleToRun"],
          [6, "aborted"],
          [7, "failed"],
        ],
      },
    ],
    ["ifTestCode", 5, "OBJECT IDENTIFIER", "read-only"],
    ["ifTestOwner", 6, "OCTET STRING", "read-write", { ranges: [[0, 255]], hint: "255a" }],
  ],
  index: [{ name: "ifIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]], hint: "d" }],
});
