// The tables of Printer-MIB of 2004-06-02. Generated: do not edit.
import { defineTable, type Table } from "@snmp/mib";

/** Labels of `PrtMediaUnitTC` (Printer-MIB). */
export type PrtMediaUnitTC = "tenThousandthsOfInches" | "micrometers";

/** Labels of `MediaUnit` (Printer-MIB). */
export type MediaUnit = "tenThousandthsOfInches" | "micrometers";

/** Labels of `PrtCapacityUnitTC` (Printer-MIB). */
export type PrtCapacityUnitTC =
  | "other"
  | "unknown"
  | "tenThousandthsOfInches"
  | "micrometers"
  | "sheets"
  | "feet"
  | "meters"
  | "items"
  | "percent";

/** Labels of `CapacityUnit` (Printer-MIB). */
export type CapacityUnit = "tenThousandthsOfInches" | "micrometers" | "sheets" | "feet" | "meters";

/** Labels of `PrtPrintOrientationTC` (Printer-MIB). */
export type PrtPrintOrientationTC = "other" | "portrait" | "landscape";

/** Labels of `PresentOnOff` (Printer-MIB). */
export type PresentOnOff = "other" | "on" | "off" | "notPresent";

/** Labels of `CodedCharSet` (Printer-MIB). */
export type CodedCharSet = "other";

/** Labels of `PrtChannelStateTC` (Printer-MIB). */
export type PrtChannelStateTC = "other" | "printDataAccepted" | "noDataAccepted";

/** Labels of `PrtOutputStackingOrderTC` (Printer-MIB). */
export type PrtOutputStackingOrderTC = "unknown" | "firstToLast" | "lastToFirst";

/** Labels of `PrtOutputPageDeliveryOrientationTC` (Printer-MIB). */
export type PrtOutputPageDeliveryOrientationTC = "faceUp" | "faceDown";

/** Labels of `PrtMarkerCounterUnitTC` (Printer-MIB). */
export type PrtMarkerCounterUnitTC =
  | "tenThousandthsOfInches"
  | "micrometers"
  | "characters"
  | "lines"
  | "impressions"
  | "sheets"
  | "dotRow"
  | "hours"
  | "feet"
  | "meters";

/** Labels of `PrtMarkerSuppliesSupplyUnitTC` (Printer-MIB). */
export type PrtMarkerSuppliesSupplyUnitTC =
  | "other"
  | "unknown"
  | "tenThousandthsOfInches"
  | "micrometers"
  | "impressions"
  | "sheets"
  | "hours"
  | "thousandthsOfOunces"
  | "tenthsOfGrams"
  | "hundrethsOfFluidOunces"
  | "tenthsOfMilliliters"
  | "feet"
  | "meters"
  | "items"
  | "percent";

/** Labels of `PrtMarkerSuppliesClassTC` (Printer-MIB). */
export type PrtMarkerSuppliesClassTC = "other" | "supplyThatIsConsumed" | "receptacleThatIsFilled";

/** Labels of `PrtMarkerColorantRoleTC` (Printer-MIB). */
export type PrtMarkerColorantRoleTC = "other" | "process" | "spot";

/** Labels of `PrtMarkerAddressabilityUnitTC` (Printer-MIB). */
export type PrtMarkerAddressabilityUnitTC = "tenThousandthsOfInches" | "micrometers";

/** Labels of `PrtMediaPathMaxSpeedPrintUnitTC` (Printer-MIB). */
export type PrtMediaPathMaxSpeedPrintUnitTC =
  | "tenThousandthsOfInchesPerHour"
  | "micrometersPerHour"
  | "charactersPerHour"
  | "linesPerHour"
  | "impressionsPerHour"
  | "sheetsPerHour"
  | "dotRowPerHour"
  | "feetPerHour"
  | "metersPerHour";

/** Labels of `PrtInterpreterTwoWayTC` (Printer-MIB). */
export type PrtInterpreterTwoWayTC = "yes" | "no";

/** Labels of `PrtAlertSeverityLevelTC` (Printer-MIB). */
export type PrtAlertSeverityLevelTC = "other" | "critical" | "warning" | "warningBinaryChangeEvent";

/** Labels of `PrtGeneralResetTC` (IANA-PRINTER-MIB). */
export type PrtGeneralResetTC =
  "notResetting" | "powerCycleReset" | "resetToNVRAM" | "resetToFactoryDefaults";

/** Labels of `PrtConsoleDisableTC` (IANA-PRINTER-MIB). */
export type PrtConsoleDisableTC = "enabled" | "disabled";

const labelsOfPrtGeneralResetTC = [
  [3, "notResetting"],
  [4, "powerCycleReset"],
  [5, "resetToNVRAM"],
  [6, "resetToFactoryDefaults"],
] as const;

const labelsOfPresentOnOff = [
  [1, "other"],
  [3, "on"],
  [4, "off"],
  [5, "notPresent"],
] as const;

/** Labels of `PrtCoverStatusTC` (IANA-PRINTER-MIB). */
export type PrtCoverStatusTC =
  "other" | "unknown" | "coverOpen" | "coverClosed" | "interlockOpen" | "interlockClosed";

const labelsOfPrtCoverStatusTC = [
  [1, "other"],
  [2, "unknown"],
  [3, "coverOpen"],
  [4, "coverClosed"],
  [5, "interlockOpen"],
  [6, "interlockClosed"],
] as const;

/** Labels of `IANACharset` (IANA-CHARSET-MIB). */
export type IANACharset =
  | "other"
  | "unknown"
  | "csASCII"
  | "csISOLatin1"
  | "csISOLatin2"
  | "csISOLatin3"
  | "csISOLatin4"
  | "csISOLatinCyrillic"
  | "csISOLatinArabic"
  | "csISOLatinGreek"
  | "csISOLatinHebrew"
  | "csISOLatin5"
  | "csISOLatin6"
  | "csISOTextComm"
  | "csHalfWidthKatakana"
  | "csJISEncoding"
  | "csShiftJIS"
  | "csEUCPkdFmtJapanese"
  | "csEUCFixWidJapanese"
  | "csISO4UnitedKingdom"
  | "csISO11SwedishForNames"
  | "csISO15Italian"
  | "csISO17Spanish"
  | "csISO21German"
  | "csISO60DanishNorwegian"
  | "csISO69French"
  | "csISO10646UTF1"
  | "csISO646basic1983"
  | "csINVARIANT"
  | "csISO2IntlRefVersion"
  | "csNATSSEFI"
  | "csNATSSEFIADD"
  | "csNATSDANO"
  | "csNATSDANOADD"
  | "csISO10Swedish"
  | "csKSC56011987"
  | "csISO2022KR"
  | "csEUCKR"
  | "csISO2022JP"
  | "csISO2022JP2"
  | "csISO13JISC6220jp"
  | "csISO14JISC6220ro"
  | "csISO16Portuguese"
  | "csISO18Greek7Old"
  | "csISO19LatinGreek"
  | "csISO25French"
  | "csISO27LatinGreek1"
  | "csISO5427Cyrillic"
  | "csISO42JISC62261978"
  | "csISO47BSViewdata"
  | "csISO49INIS"
  | "csISO50INIS8"
  | "csISO51INISCyrillic"
  | "csISO54271981"
  | "csISO5428Greek"
  | "csISO57GB1988"
  | "csISO58GB231280"
  | "csISO61Norwegian2"
  | "csISO70VideotexSupp1"
  | "csISO84Portuguese2"
  | "csISO85Spanish2"
  | "csISO86Hungarian"
  | "csISO87JISX0208"
  | "csISO88Greek7"
  | "csISO89ASMO449"
  | "csISO90"
  | "csISO91JISC62291984a"
  | "csISO92JISC62991984b"
  | "csISO93JIS62291984badd"
  | "csISO94JIS62291984hand"
  | "csISO95JIS62291984handadd"
  | "csISO96JISC62291984kana"
  | "csISO2033"
  | "csISO99NAPLPS"
  | "csISO102T617bit"
  | "csISO103T618bit"
  | "csISO111ECMACyrillic"
  | "csa71"
  | "csa72"
  | "csISO123CSAZ24341985gr"
  | "csISO88596E"
  | "csISO88596I"
  | "csISO128T101G2"
  | "csISO88598E"
  | "csISO88598I"
  | "csISO139CSN369103"
  | "csISO141JUSIB1002"
  | "csISO143IECP271"
  | "csISO146Serbian"
  | "csISO147Macedonian"
  | "csISO150"
  | "csISO151Cuba"
  | "csISO6937Add"
  | "csISO153GOST1976874"
  | "csISO8859Supp"
  | "csISO10367Box"
  | "csISO158Lap"
  | "csISO159JISX02121990"
  | "csISO646Danish"
  | "csUSDK"
  | "csDKUS"
  | "csKSC5636"
  | "csUnicode11UTF7"
  | "csISO2022CN"
  | "csISO2022CNEXT"
  | "csUTF8"
  | "csISO885913"
  | "csISO885914"
  | "csISO885915"
  | "csISO885916"
  | "csGBK"
  | "csGB18030"
  | "csOSDEBCDICDF0415"
  | "csOSDEBCDICDF03IRV"
  | "csOSDEBCDICDF041"
  | "csISO115481"
  | "csKZ1048"
  | "csUnicode"
  | "csUCS4"
  | "csUnicodeASCII"
  | "csUnicodeLatin1"
  | "csUnicodeJapanese"
  | "csUnicodeIBM1261"
  | "csUnicodeIBM1268"
  | "csUnicodeIBM1276"
  | "csUnicodeIBM1264"
  | "csUnicodeIBM1265"
  | "csUnicode11"
  | "csSCSU"
  | "csUTF7"
  | "csUTF16BE"
  | "csUTF16LE"
  | "csUTF16"
  | "csCESU8"
  | "csUTF32"
  | "csUTF32BE"
  | "csUTF32LE"
  | "csBOCU1"
  | "csWindows30Latin1"
  | "csWindows31Latin1"
  | "csWindows31Latin2"
  | "csWindows31Latin5"
  | "csHPRoman8"
  | "csAdobeStandardEncoding"
  | "csVenturaUS"
  | "csVenturaInternational"
  | "csDECMCS"
  | "csPC850Multilingual"
  | "csPCp852"
  | "csPC8CodePage437"
  | "csPC8DanishNorwegian"
  | "csPC862LatinHebrew"
  | "csPC8Turkish"
  | "csIBMSymbols"
  | "csIBMThai"
  | "csHPLegal"
  | "csHPPiFont"
  | "csHPMath8"
  | "csHPPSMath"
  | "csHPDesktop"
  | "csVenturaMath"
  | "csMicrosoftPublishing"
  | "csWindows31J"
  | "csGB2312"
  | "csBig5"
  | "csMacintosh"
  | "csIBM037"
  | "csIBM038"
  | "csIBM273"
  | "csIBM274"
  | "csIBM275"
  | "csIBM277"
  | "csIBM278"
  | "csIBM280"
  | "csIBM281"
  | "csIBM284"
  | "csIBM285"
  | "csIBM290"
  | "csIBM297"
  | "csIBM420"
  | "csIBM423"
  | "csIBM424"
  | "csIBM500"
  | "csIBM851"
  | "csIBM855"
  | "csIBM857"
  | "csIBM860"
  | "csIBM861"
  | "csIBM863"
  | "csIBM864"
  | "csIBM865"
  | "csIBM868"
  | "csIBM869"
  | "csIBM870"
  | "csIBM871"
  | "csIBM880"
  | "csIBM891"
  | "csIBM903"
  | "csIBBM904"
  | "csIBM905"
  | "csIBM918"
  | "csIBM1026"
  | "csIBMEBCDICATDE"
  | "csEBCDICATDEA"
  | "csEBCDICCAFR"
  | "csEBCDICDKNO"
  | "csEBCDICDKNOA"
  | "csEBCDICFISE"
  | "csEBCDICFISEA"
  | "csEBCDICFR"
  | "csEBCDICIT"
  | "csEBCDICPT"
  | "csEBCDICES"
  | "csEBCDICESA"
  | "csEBCDICESS"
  | "csEBCDICUK"
  | "csEBCDICUS"
  | "csUnknown8BiT"
  | "csMnemonic"
  | "csMnem"
  | "csVISCII"
  | "csVIQR"
  | "csKOI8R"
  | "csHZGB2312"
  | "csIBM866"
  | "csPC775Baltic"
  | "csKOI8U"
  | "csIBM00858"
  | "csIBM00924"
  | "csIBM01140"
  | "csIBM01141"
  | "csIBM01142"
  | "csIBM01143"
  | "csIBM01144"
  | "csIBM01145"
  | "csIBM01146"
  | "csIBM01147"
  | "csIBM01148"
  | "csIBM01149"
  | "csBig5HKSCS"
  | "csIBM1047"
  | "csPTCP154"
  | "csAmiga1251"
  | "csKOI7switched"
  | "csBRF"
  | "csTSCII"
  | "csCP51932"
  | "cswindows874"
  | "cswindows1250"
  | "cswindows1251"
  | "cswindows1252"
  | "cswindows1253"
  | "cswindows1254"
  | "cswindows1255"
  | "cswindows1256"
  | "cswindows1257"
  | "cswindows1258"
  | "csTIS620"
  | "cs50220"
  | "reserved";

const labelsOfIANACharset = [
  [1, "other"],
  [2, "unknown"],
  [3, "csASCII"],
  [4, "csISOLatin1"],
  [5, "csISOLatin2"],
  [6, "csISOLatin3"],
  [7, "csISOLatin4"],
  [8, "csISOLatinCyrillic"],
  [9, "csISOLatinArabic"],
  [10, "csISOLatinGreek"],
  [11, "csISOLatinHebrew"],
  [12, "csISOLatin5"],
  [13, "csISOLatin6"],
  [14, "csISOTextComm"],
  [15, "csHalfWidthKatakana"],
  [16, "csJISEncoding"],
  [17, "csShiftJIS"],
  [18, "csEUCPkdFmtJapanese"],
  [19, "csEUCFixWidJapanese"],
  [20, "csISO4UnitedKingdom"],
  [21, "csISO11SwedishForNames"],
  [22, "csISO15Italian"],
  [23, "csISO17Spanish"],
  [24, "csISO21German"],
  [25, "csISO60DanishNorwegian"],
  [26, "csISO69French"],
  [27, "csISO10646UTF1"],
  [28, "csISO646basic1983"],
  [29, "csINVARIANT"],
  [30, "csISO2IntlRefVersion"],
  [31, "csNATSSEFI"],
  [32, "csNATSSEFIADD"],
  [33, "csNATSDANO"],
  [34, "csNATSDANOADD"],
  [35, "csISO10Swedish"],
  [36, "csKSC56011987"],
  [37, "csISO2022KR"],
  [38, "csEUCKR"],
  [39, "csISO2022JP"],
  [40, "csISO2022JP2"],
  [41, "csISO13JISC6220jp"],
  [42, "csISO14JISC6220ro"],
  [43, "csISO16Portuguese"],
  [44, "csISO18Greek7Old"],
  [45, "csISO19LatinGreek"],
  [46, "csISO25French"],
  [47, "csISO27LatinGreek1"],
  [48, "csISO5427Cyrillic"],
  [49, "csISO42JISC62261978"],
  [50, "csISO47BSViewdata"],
  [51, "csISO49INIS"],
  [52, "csISO50INIS8"],
  [53, "csISO51INISCyrillic"],
  [54, "csISO54271981"],
  [55, "csISO5428Greek"],
  [56, "csISO57GB1988"],
  [57, "csISO58GB231280"],
  [58, "csISO61Norwegian2"],
  [59, "csISO70VideotexSupp1"],
  [60, "csISO84Portuguese2"],
  [61, "csISO85Spanish2"],
  [62, "csISO86Hungarian"],
  [63, "csISO87JISX0208"],
  [64, "csISO88Greek7"],
  [65, "csISO89ASMO449"],
  [66, "csISO90"],
  [67, "csISO91JISC62291984a"],
  [68, "csISO92JISC62991984b"],
  [69, "csISO93JIS62291984badd"],
  [70, "csISO94JIS62291984hand"],
  [71, "csISO95JIS62291984handadd"],
  [72, "csISO96JISC62291984kana"],
  [73, "csISO2033"],
  [74, "csISO99NAPLPS"],
  [75, "csISO102T617bit"],
  [76, "csISO103T618bit"],
  [77, "csISO111ECMACyrillic"],
  [78, "csa71"],
  [79, "csa72"],
  [80, "csISO123CSAZ24341985gr"],
  [81, "csISO88596E"],
  [82, "csISO88596I"],
  [83, "csISO128T101G2"],
  [84, "csISO88598E"],
  [85, "csISO88598I"],
  [86, "csISO139CSN369103"],
  [87, "csISO141JUSIB1002"],
  [88, "csISO143IECP271"],
  [89, "csISO146Serbian"],
  [90, "csISO147Macedonian"],
  [91, "csISO150"],
  [92, "csISO151Cuba"],
  [93, "csISO6937Add"],
  [94, "csISO153GOST1976874"],
  [95, "csISO8859Supp"],
  [96, "csISO10367Box"],
  [97, "csISO158Lap"],
  [98, "csISO159JISX02121990"],
  [99, "csISO646Danish"],
  [100, "csUSDK"],
  [101, "csDKUS"],
  [102, "csKSC5636"],
  [103, "csUnicode11UTF7"],
  [104, "csISO2022CN"],
  [105, "csISO2022CNEXT"],
  [106, "csUTF8"],
  [109, "csISO885913"],
  [110, "csISO885914"],
  [111, "csISO885915"],
  [112, "csISO885916"],
  [113, "csGBK"],
  [114, "csGB18030"],
  [115, "csOSDEBCDICDF0415"],
  [116, "csOSDEBCDICDF03IRV"],
  [117, "csOSDEBCDICDF041"],
  [118, "csISO115481"],
  [119, "csKZ1048"],
  [1000, "csUnicode"],
  [1001, "csUCS4"],
  [1002, "csUnicodeASCII"],
  [1003, "csUnicodeLatin1"],
  [1004, "csUnicodeJapanese"],
  [1005, "csUnicodeIBM1261"],
  [1006, "csUnicodeIBM1268"],
  [1007, "csUnicodeIBM1276"],
  [1008, "csUnicodeIBM1264"],
  [1009, "csUnicodeIBM1265"],
  [1010, "csUnicode11"],
  [1011, "csSCSU"],
  [1012, "csUTF7"],
  [1013, "csUTF16BE"],
  [1014, "csUTF16LE"],
  [1015, "csUTF16"],
  [1016, "csCESU8"],
  [1017, "csUTF32"],
  [1018, "csUTF32BE"],
  [1019, "csUTF32LE"],
  [1020, "csBOCU1"],
  [2000, "csWindows30Latin1"],
  [2001, "csWindows31Latin1"],
  [2002, "csWindows31Latin2"],
  [2003, "csWindows31Latin5"],
  [2004, "csHPRoman8"],
  [2005, "csAdobeStandardEncoding"],
  [2006, "csVenturaUS"],
  [2007, "csVenturaInternational"],
  [2008, "csDECMCS"],
  [2009, "csPC850Multilingual"],
  [2010, "csPCp852"],
  [2011, "csPC8CodePage437"],
  [2012, "csPC8DanishNorwegian"],
  [2013, "csPC862LatinHebrew"],
  [2014, "csPC8Turkish"],
  [2015, "csIBMSymbols"],
  [2016, "csIBMThai"],
  [2017, "csHPLegal"],
  [2018, "csHPPiFont"],
  [2019, "csHPMath8"],
  [2020, "csHPPSMath"],
  [2021, "csHPDesktop"],
  [2022, "csVenturaMath"],
  [2023, "csMicrosoftPublishing"],
  [2024, "csWindows31J"],
  [2025, "csGB2312"],
  [2026, "csBig5"],
  [2027, "csMacintosh"],
  [2028, "csIBM037"],
  [2029, "csIBM038"],
  [2030, "csIBM273"],
  [2031, "csIBM274"],
  [2032, "csIBM275"],
  [2033, "csIBM277"],
  [2034, "csIBM278"],
  [2035, "csIBM280"],
  [2036, "csIBM281"],
  [2037, "csIBM284"],
  [2038, "csIBM285"],
  [2039, "csIBM290"],
  [2040, "csIBM297"],
  [2041, "csIBM420"],
  [2042, "csIBM423"],
  [2043, "csIBM424"],
  [2044, "csIBM500"],
  [2045, "csIBM851"],
  [2046, "csIBM855"],
  [2047, "csIBM857"],
  [2048, "csIBM860"],
  [2049, "csIBM861"],
  [2050, "csIBM863"],
  [2051, "csIBM864"],
  [2052, "csIBM865"],
  [2053, "csIBM868"],
  [2054, "csIBM869"],
  [2055, "csIBM870"],
  [2056, "csIBM871"],
  [2057, "csIBM880"],
  [2058, "csIBM891"],
  [2059, "csIBM903"],
  [2060, "csIBBM904"],
  [2061, "csIBM905"],
  [2062, "csIBM918"],
  [2063, "csIBM1026"],
  [2064, "csIBMEBCDICATDE"],
  [2065, "csEBCDICATDEA"],
  [2066, "csEBCDICCAFR"],
  [2067, "csEBCDICDKNO"],
  [2068, "csEBCDICDKNOA"],
  [2069, "csEBCDICFISE"],
  [2070, "csEBCDICFISEA"],
  [2071, "csEBCDICFR"],
  [2072, "csEBCDICIT"],
  [2073, "csEBCDICPT"],
  [2074, "csEBCDICES"],
  [2075, "csEBCDICESA"],
  [2076, "csEBCDICESS"],
  [2077, "csEBCDICUK"],
  [2078, "csEBCDICUS"],
  [2079, "csUnknown8BiT"],
  [2080, "csMnemonic"],
  [2081, "csMnem"],
  [2082, "csVISCII"],
  [2083, "csVIQR"],
  [2084, "csKOI8R"],
  [2085, "csHZGB2312"],
  [2086, "csIBM866"],
  [2087, "csPC775Baltic"],
  [2088, "csKOI8U"],
  [2089, "csIBM00858"],
  [2090, "csIBM00924"],
  [2091, "csIBM01140"],
  [2092, "csIBM01141"],
  [2093, "csIBM01142"],
  [2094, "csIBM01143"],
  [2095, "csIBM01144"],
  [2096, "csIBM01145"],
  [2097, "csIBM01146"],
  [2098, "csIBM01147"],
  [2099, "csIBM01148"],
  [2100, "csIBM01149"],
  [2101, "csBig5HKSCS"],
  [2102, "csIBM1047"],
  [2103, "csPTCP154"],
  [2104, "csAmiga1251"],
  [2105, "csKOI7switched"],
  [2106, "csBRF"],
  [2107, "csTSCII"],
  [2108, "csCP51932"],
  [2109, "cswindows874"],
  [2250, "cswindows1250"],
  [2251, "cswindows1251"],
  [2252, "cswindows1252"],
  [2253, "cswindows1253"],
  [2254, "cswindows1254"],
  [2255, "cswindows1255"],
  [2256, "cswindows1256"],
  [2257, "cswindows1257"],
  [2258, "cswindows1258"],
  [2259, "csTIS620"],
  [2260, "cs50220"],
  [3000, "reserved"],
] as const;

/** Labels of `PrtInputTypeTC` (IANA-PRINTER-MIB). */
export type PrtInputTypeTC =
  | "other"
  | "unknown"
  | "sheetFeedAutoRemovableTray"
  | "sheetFeedAutoNonRemovableTray"
  | "sheetFeedManual"
  | "continuousRoll"
  | "continuousFanFold"
  | "sheetFeedPull";

const labelsOfPrtInputTypeTC = [
  [1, "other"],
  [2, "unknown"],
  [3, "sheetFeedAutoRemovableTray"],
  [4, "sheetFeedAutoNonRemovableTray"],
  [5, "sheetFeedManual"],
  [6, "continuousRoll"],
  [7, "continuousFanFold"],
  [8, "sheetFeedPull"],
] as const;

const labelsOfPrtCapacityUnitTC = [
  [1, "other"],
  [2, "unknown"],
  [3, "tenThousandthsOfInches"],
  [4, "micrometers"],
  [8, "sheets"],
  [16, "feet"],
  [17, "meters"],
  [18, "items"],
  [19, "percent"],
] as const;

/** Labels of `PrtOutputTypeTC` (IANA-PRINTER-MIB). */
export type PrtOutputTypeTC =
  | "other"
  | "unknown"
  | "removableBin"
  | "unRemovableBin"
  | "continuousRollDevice"
  | "mailBox"
  | "continuousFanFold";

const labelsOfPrtOutputTypeTC = [
  [1, "other"],
  [2, "unknown"],
  [3, "removableBin"],
  [4, "unRemovableBin"],
  [5, "continuousRollDevice"],
  [6, "mailBox"],
  [7, "continuousFanFold"],
] as const;

/** Labels of `PrtMarkerMarkTechTC` (IANA-PRINTER-MIB). */
export type PrtMarkerMarkTechTC =
  | "other"
  | "unknown"
  | "electrophotographicLED"
  | "electrophotographicLaser"
  | "electrophotographicOther"
  | "impactMovingHeadDotMatrix9pin"
  | "impactMovingHeadDotMatrix24pin"
  | "impactMovingHeadDotMatrixOther"
  | "impactMovingHeadFullyFormed"
  | "impactBand"
  | "impactOther"
  | "inkjetAqueous"
  | "inkjetSolid"
  | "inkjetOther"
  | "pen"
  | "thermalTransfer"
  | "thermalSensitive"
  | "thermalDiffusion"
  | "thermalOther"
  | "electroerosion"
  | "electrostatic"
  | "photographicMicrofiche"
  | "photographicImagesetter"
  | "photographicOther"
  | "ionDeposition"
  | "eBeam"
  | "typesetter";

const labelsOfPrtMarkerMarkTechTC = [
  [1, "other"],
  [2, "unknown"],
  [3, "electrophotographicLED"],
  [4, "electrophotographicLaser"],
  [5, "electrophotographicOther"],
  [6, "impactMovingHeadDotMatrix9pin"],
  [7, "impactMovingHeadDotMatrix24pin"],
  [8, "impactMovingHeadDotMatrixOther"],
  [9, "impactMovingHeadFullyFormed"],
  [10, "impactBand"],
  [11, "impactOther"],
  [12, "inkjetAqueous"],
  [13, "inkjetSolid"],
  [14, "inkjetOther"],
  [15, "pen"],
  [16, "thermalTransfer"],
  [17, "thermalSensitive"],
  [18, "thermalDiffusion"],
  [19, "thermalOther"],
  [20, "electroerosion"],
  [21, "electrostatic"],
  [22, "photographicMicrofiche"],
  [23, "photographicImagesetter"],
  [24, "photographicOther"],
  [25, "ionDeposition"],
  [26, "eBeam"],
  [27, "typesetter"],
] as const;

const labelsOfPrtMarkerCounterUnitTC = [
  [3, "tenThousandthsOfInches"],
  [4, "micrometers"],
  [5, "characters"],
  [6, "lines"],
  [7, "impressions"],
  [8, "sheets"],
  [9, "dotRow"],
  [11, "hours"],
  [16, "feet"],
  [17, "meters"],
] as const;

/** Labels of `PrtMarkerSuppliesTypeTC` (IANA-PRINTER-MIB). */
export type PrtMarkerSuppliesTypeTC =
  | "other"
  | "unknown"
  | "toner"
  | "wasteToner"
  | "ink"
  | "inkCartridge"
  | "inkRibbon"
  | "wasteInk"
  | "opc"
  | "developer"
  | "fuserOil"
  | "solidWax"
  | "ribbonWax"
  | "wasteWax"
  | "fuser"
  | "coronaWire"
  | "fuserOilWick"
  | "cleanerUnit"
  | "fuserCleaningPad"
  | "transferUnit"
  | "tonerCartridge"
  | "fuserOiler"
  | "water"
  | "wasteWater"
  | "glueWaterAdditive"
  | "wastePaper"
  | "bindingSupply"
  | "bandingSupply"
  | "stitchingWire"
  | "shrinkWrap"
  | "paperWrap"
  | "staples"
  | "inserts"
  | "covers"
  | "matteToner"
  | "matteInk";

const labelsOfPrtMarkerSuppliesTypeTC = [
  [1, "other"],
  [2, "unknown"],
  [3, "toner"],
  [4, "wasteToner"],
  [5, "ink"],
  [6, "inkCartridge"],
  [7, "inkRibbon"],
  [8, "wasteInk"],
  [9, "opc"],
  [10, "developer"],
  [11, "fuserOil"],
  [12, "solidWax"],
  [13, "ribbonWax"],
  [14, "wasteWax"],
  [15, "fuser"],
  [16, "coronaWire"],
  [17, "fuserOilWick"],
  [18, "cleanerUnit"],
  [19, "fuserCleaningPad"],
  [20, "transferUnit"],
  [21, "tonerCartridge"],
  [22, "fuserOiler"],
  [23, "water"],
  [24, "wasteWater"],
  [25, "glueWaterAdditive"],
  [26, "wastePaper"],
  [27, "bindingSupply"],
  [28, "bandingSupply"],
  [29, "stitchingWire"],
  [30, "shrinkWrap"],
  [31, "paperWrap"],
  [32, "staples"],
  [33, "inserts"],
  [34, "covers"],
  [35, "matteToner"],
  [36, "matteInk"],
] as const;

const labelsOfPrtMarkerSuppliesSupplyUnitTC = [
  [1, "other"],
  [2, "unknown"],
  [3, "tenThousandthsOfInches"],
  [4, "micrometers"],
  [7, "impressions"],
  [8, "sheets"],
  [11, "hours"],
  [12, "thousandthsOfOunces"],
  [13, "tenthsOfGrams"],
  [14, "hundrethsOfFluidOunces"],
  [15, "tenthsOfMilliliters"],
  [16, "feet"],
  [17, "meters"],
  [18, "items"],
  [19, "percent"],
] as const;

/** Labels of `PrtMediaPathTypeTC` (IANA-PRINTER-MIB). */
export type PrtMediaPathTypeTC =
  "other" | "unknown" | "longEdgeBindingDuplex" | "shortEdgeBindingDuplex" | "simplex";

const labelsOfPrtMediaPathMaxSpeedPrintUnitTC = [
  [3, "tenThousandthsOfInchesPerHour"],
  [4, "micrometersPerHour"],
  [5, "charactersPerHour"],
  [6, "linesPerHour"],
  [7, "impressionsPerHour"],
  [8, "sheetsPerHour"],
  [9, "dotRowPerHour"],
  [16, "feetPerHour"],
  [17, "metersPerHour"],
] as const;

const labelsOfPrtMediaPathTypeTC = [
  [1, "other"],
  [2, "unknown"],
  [3, "longEdgeBindingDuplex"],
  [4, "shortEdgeBindingDuplex"],
  [5, "simplex"],
] as const;

/** Labels of `PrtChannelTypeTC` (IANA-PRINTER-MIB). */
export type PrtChannelTypeTC =
  | "other"
  | "unknown"
  | "chSerialPort"
  | "chParallelPort"
  | "chIEEE1284Port"
  | "chSCSIPort"
  | "chAppleTalkPAP"
  | "chLPDServer"
  | "chNetwareRPrinter"
  | "chNetwarePServer"
  | "chPort9100"
  | "chAppSocket"
  | "chFTP"
  | "chTFTP"
  | "chDLCLLCPort"
  | "chIBM3270"
  | "chIBM5250"
  | "chFax"
  | "chIEEE1394"
  | "chTransport1"
  | "chCPAP"
  | "chDCERemoteProcCall"
  | "chONCRemoteProcCall"
  | "chOLE"
  | "chNamedPipe"
  | "chPCPrint"
  | "chServerMessageBlock"
  | "chDPMF"
  | "chDLLAPI"
  | "chVxDAPI"
  | "chSystemObjectManager"
  | "chDECLAT"
  | "chNPAP"
  | "chUSB"
  | "chIRDA"
  | "chPrintXChange"
  | "chPortTCP"
  | "chBidirPortTCP"
  | "chUNPP"
  | "chAppleTalkADSP"
  | "chPortSPX"
  | "chPortHTTP"
  | "chNDPS"
  | "chIPP"
  | "chSMTP"
  | "chWSPrint";

const labelsOfPrtChannelTypeTC = [
  [1, "other"],
  [2, "unknown"],
  [3, "chSerialPort"],
  [4, "chParallelPort"],
  [5, "chIEEE1284Port"],
  [6, "chSCSIPort"],
  [7, "chAppleTalkPAP"],
  [8, "chLPDServer"],
  [9, "chNetwareRPrinter"],
  [10, "chNetwarePServer"],
  [11, "chPort9100"],
  [12, "chAppSocket"],
  [13, "chFTP"],
  [14, "chTFTP"],
  [15, "chDLCLLCPort"],
  [16, "chIBM3270"],
  [17, "chIBM5250"],
  [18, "chFax"],
  [19, "chIEEE1394"],
  [20, "chTransport1"],
  [21, "chCPAP"],
  [22, "chDCERemoteProcCall"],
  [23, "chONCRemoteProcCall"],
  [24, "chOLE"],
  [25, "chNamedPipe"],
  [26, "chPCPrint"],
  [27, "chServerMessageBlock"],
  [28, "chDPMF"],
  [29, "chDLLAPI"],
  [30, "chVxDAPI"],
  [31, "chSystemObjectManager"],
  [32, "chDECLAT"],
  [33, "chNPAP"],
  [34, "chUSB"],
  [35, "chIRDA"],
  [36, "chPrintXChange"],
  [37, "chPortTCP"],
  [38, "chBidirPortTCP"],
  [39, "chUNPP"],
  [40, "chAppleTalkADSP"],
  [41, "chPortSPX"],
  [42, "chPortHTTP"],
  [43, "chNDPS"],
  [44, "chIPP"],
  [45, "chSMTP"],
  [46, "chWSPrint"],
] as const;

/** Labels of `PrtInterpreterLangFamilyTC` (IANA-PRINTER-MIB). */
export type PrtInterpreterLangFamilyTC =
  | "other"
  | "unknown"
  | "langPCL"
  | "langHPGL"
  | "langPJL"
  | "langPS"
  | "langIPDS"
  | "langPPDS"
  | "langEscapeP"
  | "langEpson"
  | "langDDIF"
  | "langInterpress"
  | "langISO6429"
  | "langLineData"
  | "langMODCA"
  | "langREGIS"
  | "langSCS"
  | "langSPDL"
  | "langTEK4014"
  | "langPDS"
  | "langIGP"
  | "langCodeV"
  | "langDSCDSE"
  | "langWPS"
  | "langLN03"
  | "langCCITT"
  | "langQUIC"
  | "langCPAP"
  | "langDecPPL"
  | "langSimpleText"
  | "langNPAP"
  | "langDOC"
  | "langimPress"
  | "langPinwriter"
  | "langNPDL"
  | "langNEC201PL"
  | "langAutomatic"
  | "langPages"
  | "langLIPS"
  | "langTIFF"
  | "langDiagnostic"
  | "langPSPrinter"
  | "langCaPSL"
  | "langEXCL"
  | "langLCDS"
  | "langXES"
  | "langPCLXL"
  | "langART"
  | "langTIPSI"
  | "langPrescribe"
  | "langLinePrinter"
  | "langIDP"
  | "langXJCL"
  | "langPDF"
  | "langRPDL"
  | "langIntermecIPL"
  | "langUBIFingerprint"
  | "langUBIDirectProtocol"
  | "langFujitsu"
  | "langCGM"
  | "langJPEG"
  | "langCALS1"
  | "langCALS2"
  | "langNIRS"
  | "langC4"
  | "langXPS"
  | "langOpenXPS"
  | "langJDF"
  | "langJMF"
  | "langPPML"
  | "langXHTMLPrint"
  | "langPDFis"
  | "langPDF13"
  | "langPDF14"
  | "langPDF15"
  | "langPDF16"
  | "langPDF17"
  | "langPS2"
  | "langPS3"
  | "langPCL3"
  | "langPCL3GUI"
  | "langPCL5e"
  | "langPCL5c"
  | "langPWGRaster"
  | "langAppleRaster";

const labelsOfPrtInterpreterLangFamilyTC = [
  [1, "other"],
  [2, "unknown"],
  [3, "langPCL"],
  [4, "langHPGL"],
  [5, "langPJL"],
  [6, "langPS"],
  [7, "langIPDS"],
  [8, "langPPDS"],
  [9, "langEscapeP"],
  [10, "langEpson"],
  [11, "langDDIF"],
  [12, "langInterpress"],
  [13, "langISO6429"],
  [14, "langLineData"],
  [15, "langMODCA"],
  [16, "langREGIS"],
  [17, "langSCS"],
  [18, "langSPDL"],
  [19, "langTEK4014"],
  [20, "langPDS"],
  [21, "langIGP"],
  [22, "langCodeV"],
  [23, "langDSCDSE"],
  [24, "langWPS"],
  [25, "langLN03"],
  [26, "langCCITT"],
  [27, "langQUIC"],
  [28, "langCPAP"],
  [29, "langDecPPL"],
  [30, "langSimpleText"],
  [31, "langNPAP"],
  [32, "langDOC"],
  [33, "langimPress"],
  [34, "langPinwriter"],
  [35, "langNPDL"],
  [36, "langNEC201PL"],
  [37, "langAutomatic"],
  [38, "langPages"],
  [39, "langLIPS"],
  [40, "langTIFF"],
  [41, "langDiagnostic"],
  [42, "langPSPrinter"],
  [43, "langCaPSL"],
  [44, "langEXCL"],
  [45, "langLCDS"],
  [46, "langXES"],
  [47, "langPCLXL"],
  [48, "langART"],
  [49, "langTIPSI"],
  [50, "langPrescribe"],
  [51, "langLinePrinter"],
  [52, "langIDP"],
  [53, "langXJCL"],
  [54, "langPDF"],
  [55, "langRPDL"],
  [56, "langIntermecIPL"],
  [57, "langUBIFingerprint"],
  [58, "langUBIDirectProtocol"],
  [59, "langFujitsu"],
  [60, "langCGM"],
  [61, "langJPEG"],
  [62, "langCALS1"],
  [63, "langCALS2"],
  [64, "langNIRS"],
  [65, "langC4"],
  [66, "langXPS"],
  [67, "langOpenXPS"],
  [68, "langJDF"],
  [69, "langJMF"],
  [70, "langPPML"],
  [71, "langXHTMLPrint"],
  [72, "langPDFis"],
  [73, "langPDF13"],
  [74, "langPDF14"],
  [75, "langPDF15"],
  [76, "langPDF16"],
  [77, "langPDF17"],
  [78, "langPS2"],
  [79, "langPS3"],
  [80, "langPCL3"],
  [81, "langPCL3GUI"],
  [82, "langPCL5e"],
  [83, "langPCL5c"],
  [84, "langPWGRaster"],
  [85, "langAppleRaster"],
] as const;

/** Labels of `PrtConsoleColorTC` (IANA-PRINTER-MIB). */
export type PrtConsoleColorTC =
  "other" | "unknown" | "white" | "red" | "green" | "blue" | "cyan" | "magenta" | "yellow" | "orange";

const labelsOfPrtConsoleColorTC = [
  [1, "other"],
  [2, "unknown"],
  [3, "white"],
  [4, "red"],
  [5, "green"],
  [6, "blue"],
  [7, "cyan"],
  [8, "magenta"],
  [9, "yellow"],
  [10, "orange"],
] as const;

/** Labels of `PrtAlertTrainingLevelTC` (IANA-PRINTER-MIB). */
export type PrtAlertTrainingLevelTC =
  "other" | "unknown" | "untrained" | "trained" | "fieldService" | "management" | "noInterventionRequired";

/** Labels of `PrtAlertGroupTC` (IANA-PRINTER-MIB). */
export type PrtAlertGroupTC =
  | "other"
  | "unknown"
  | "hostResourcesMIBStorageTable"
  | "hostResourcesMIBDeviceTable"
  | "generalPrinter"
  | "cover"
  | "localization"
  | "input"
  | "output"
  | "marker"
  | "markerSupplies"
  | "markerColorant"
  | "mediaPath"
  | "channel"
  | "interpreter"
  | "consoleDisplayBuffer"
  | "consoleLights"
  | "alert"
  | "finDevice"
  | "finSupply"
  | "finSupplyMediaInput"
  | "finAttribute";

/** Labels of `PrtAlertCodeTC` (IANA-PRINTER-MIB). */
export type PrtAlertCodeTC =
  | "other"
  | "unknown"
  | "coverOpen"
  | "coverClosed"
  | "interlockOpen"
  | "interlockClosed"
  | "configurationChange"
  | "jam"
  | "subunitMissing"
  | "subunitLifeAlmostOver"
  | "subunitLifeOver"
  | "subunitAlmostEmpty"
  | "subunitEmpty"
  | "subunitAlmostFull"
  | "subunitFull"
  | "subunitNearLimit"
  | "subunitAtLimit"
  | "subunitOpened"
  | "subunitClosed"
  | "subunitTurnedOn"
  | "subunitTurnedOff"
  | "subunitOffline"
  | "subunitPowerSaver"
  | "subunitWarmingUp"
  | "subunitAdded"
  | "subunitRemoved"
  | "subunitResourceAdded"
  | "subunitResourceRemoved"
  | "subunitRecoverableFailure"
  | "subunitUnrecoverableFailure"
  | "subunitRecoverableStorageError"
  | "subunitUnrecoverableStorageError"
  | "subunitMotorFailure"
  | "subunitMemoryExhausted"
  | "subunitUnderTemperature"
  | "subunitOverTemperature"
  | "subunitTimingFailure"
  | "subunitThermistorFailure"
  | "doorOpen"
  | "doorClosed"
  | "powerUp"
  | "powerDown"
  | "printerNMSReset"
  | "printerManualReset"
  | "printerReadyToPrint"
  | "inputMediaTrayMissing"
  | "inputMediaSizeChange"
  | "inputMediaWeightChange"
  | "inputMediaTypeChange"
  | "inputMediaColorChange"
  | "inputMediaFormPartsChange"
  | "inputMediaSupplyLow"
  | "inputMediaSupplyEmpty"
  | "inputMediaChangeRequest"
  | "inputManualInputRequest"
  | "inputTrayPositionFailure"
  | "inputTrayElevationFailure"
  | "inputCannotFeedSizeSelected"
  | "outputMediaTrayMissing"
  | "outputMediaTrayAlmostFull"
  | "outputMediaTrayFull"
  | "outputMailboxSelectFailure"
  | "markerFuserUnderTemperature"
  | "markerFuserOverTemperature"
  | "markerFuserTimingFailure"
  | "markerFuserThermistorFailure"
  | "markerAdjustingPrintQuality"
  | "markerTonerEmpty"
  | "markerInkEmpty"
  | "markerPrintRibbonEmpty"
  | "markerTonerAlmostEmpty"
  | "markerInkAlmostEmpty"
  | "markerPrintRibbonAlmostEmpty"
  | "markerWasteTonerReceptacleAlmostFull"
  | "markerWasteInkReceptacleAlmostFull"
  | "markerWasteTonerReceptacleFull"
  | "markerWasteInkReceptacleFull"
  | "markerOpcLifeAlmostOver"
  | "markerOpcLifeOver"
  | "markerDeveloperAlmostEmpty"
  | "markerDeveloperEmpty"
  | "markerTonerCartridgeMissing"
  | "mediaPathMediaTrayMissing"
  | "mediaPathMediaTrayAlmostFull"
  | "mediaPathMediaTrayFull"
  | "mediaPathCannotDuplexMediaSelected"
  | "interpreterMemoryIncrease"
  | "interpreterMemoryDecrease"
  | "interpreterCartridgeAdded"
  | "interpreterCartridgeDeleted"
  | "interpreterResourceAdded"
  | "interpreterResourceDeleted"
  | "interpreterResourceUnavailable"
  | "interpreterComplexPageEncountered"
  | "alertRemovalOfBinaryChangeEntry"
  | "staplerCoverOpen"
  | "staplerCoverClosed"
  | "staplerInterlockOpen"
  | "staplerInterlockClosed"
  | "staplerConfigurationChange"
  | "staplerJam"
  | "staplerMissing"
  | "staplerLifeAlmostOver"
  | "staplerLifeOver"
  | "staplerAlmostEmpty"
  | "staplerEmpty"
  | "staplerAlmostFull"
  | "staplerFull"
  | "staplerNearLimit"
  | "staplerAtLimit"
  | "staplerOpened"
  | "staplerClosed"
  | "staplerTurnedOn"
  | "staplerTurnedOff"
  | "staplerOffline"
  | "staplerPowerSaver"
  | "staplerWarmingUp"
  | "staplerAdded"
  | "staplerRemoved"
  | "staplerResourceAdded"
  | "staplerResourceRemoved"
  | "staplerRecoverableFailure"
  | "staplerUnrecoverableFailure"
  | "staplerRecoverableStorageError"
  | "staplerUnrecoverableStorageError"
  | "staplerMotorFailure"
  | "staplerMemoryExhausted"
  | "staplerUnderTemperature"
  | "staplerOverTemperature"
  | "staplerTimingFailure"
  | "staplerThermistorFailure"
  | "stitcherCoverOpen"
  | "stitcherCoverClosed"
  | "stitcherInterlockOpen"
  | "stitcherInterlockClosed"
  | "stitcherConfigurationChange"
  | "stitcherJam"
  | "stitcherMissing"
  | "stitcherLifeAlmostOver"
  | "stitcherLifeOver"
  | "stitcherAlmostEmpty"
  | "stitcherEmpty"
  | "stitcherAlmostFull"
  | "stitcherFull"
  | "stitcherNearLimit"
  | "stitcherAtLimit"
  | "stitcherOpened"
  | "stitcherClosed"
  | "stitcherTurnedOn"
  | "stitcherTurnedOff"
  | "stitcherOffline"
  | "stitcherPowerSaver"
  | "stitcherWarmingUp"
  | "stitcherAdded"
  | "stitcherRemoved"
  | "stitcherResourceAdded"
  | "stitcherResourceRemoved"
  | "stitcherRecoverableFailure"
  | "stitcherUnrecoverableFailure"
  | "stitcherRecoverableStorageError"
  | "stitcherUnrecoverableStorageError"
  | "stitcherMotorFailure"
  | "stitcherMemoryExhausted"
  | "stitcherUnderTemperature"
  | "stitcherOverTemperature"
  | "stitcherTimingFailure"
  | "stitcherThermistorFailure"
  | "folderCoverOpen"
  | "folderCoverClosed"
  | "folderInterlockOpen"
  | "folderInterlockClosed"
  | "folderConfigurationChange"
  | "folderJam"
  | "folderMissing"
  | "folderLifeAlmostOver"
  | "folderLifeOver"
  | "folderAlmostEmpty"
  | "folderEmpty"
  | "folderAlmostFull"
  | "folderFull"
  | "folderNearLimit"
  | "folderAtLimit"
  | "folderOpened"
  | "folderClosed"
  | "folderTurnedOn"
  | "folderTurnedOff"
  | "folderOffline"
  | "folderPowerSaver"
  | "folderWarmingUp"
  | "folderAdded"
  | "folderRemoved"
  | "folderResourceAdded"
  | "folderResourceRemoved"
  | "folderRecoverableFailure"
  | "folderUnrecoverableFailure"
  | "folderRecoverableStorageError"
  | "folderUnrecoverableStorageError"
  | "folderMotorFailure"
  | "folderMemoryExhausted"
  | "folderUnderTemperature"
  | "folderOverTemperature"
  | "folderTimingFailure"
  | "folderThermistorFailure"
  | "binderCoverOpen"
  | "binderCoverClosed"
  | "binderInterlockOpen"
  | "binderInterlockClosed"
  | "binderConfigurationChange"
  | "binderJam"
  | "binderMissing"
  | "binderLifeAlmostOver"
  | "binderLifeOver"
  | "binderAlmostEmpty"
  | "binderEmpty"
  | "binderAlmostFull"
  | "binderFull"
  | "binderNearLimit"
  | "binderAtLimit"
  | "binderOpened"
  | "binderClosed"
  | "binderTurnedOn"
  | "binderTurnedOff"
  | "binderOffline"
  | "binderPowerSaver"
  | "binderWarmingUp"
  | "binderAdded"
  | "binderRemoved"
  | "binderResourceAdded"
  | "binderResourceRemoved"
  | "binderRecoverableFailure"
  | "binderUnrecoverableFailure"
  | "binderRecoverableStorageError"
  | "binderUnrecoverableStorageError"
  | "binderMotorFailure"
  | "binderMemoryExhausted"
  | "binderUnderTemperature"
  | "binderOverTemperature"
  | "binderTimingFailure"
  | "binderThermistorFailure"
  | "trimmerCoverOpen"
  | "trimmerCoverClosed"
  | "trimmerInterlockOpen"
  | "trimmerInterlockClosed"
  | "trimmerConfigurationChange"
  | "trimmerJam"
  | "trimmerMissing"
  | "trimmerLifeAlmostOver"
  | "trimmerLifeOver"
  | "trimmerAlmostEmpty"
  | "trimmerEmpty"
  | "trimmerAlmostFull"
  | "trimmerFull"
  | "trimmerNearLimit"
  | "trimmerAtLimit"
  | "trimmerOpened"
  | "trimmerClosed"
  | "trimmerTurnedOn"
  | "trimmerTurnedOff"
  | "trimmerOffline"
  | "trimmerPowerSaver"
  | "trimmerWarmingUp"
  | "trimmerAdded"
  | "trimmerRemoved"
  | "trimmerResourceAdded"
  | "trimmerResourceRemoved"
  | "trimmerRecoverableFailure"
  | "trimmerUnrecoverableFailure"
  | "trimmerRecoverableStorageError"
  | "trimmerUnrecoverableStorageError"
  | "trimmerMotorFailure"
  | "trimmerMemoryExhausted"
  | "trimmerUnderTemperature"
  | "trimmerOverTemperature"
  | "trimmerTimingFailure"
  | "trimmerThermistorFailure"
  | "dieCutterCoverOpen"
  | "dieCutterCoverClosed"
  | "dieCutterInterlockOpen"
  | "dieCutterInterlockClosed"
  | "dieCutterConfigurationChange"
  | "dieCutterJam"
  | "dieCutterMissing"
  | "dieCutterLifeAlmostOver"
  | "dieCutterLifeOver"
  | "dieCutterAlmostEmpty"
  | "dieCutterEmpty"
  | "dieCutterAlmostFull"
  | "dieCutterFull"
  | "dieCutterNearLimit"
  | "dieCutterAtLimit"
  | "dieCutterOpened"
  | "dieCutterClosed"
  | "dieCutterTurnedOn"
  | "dieCutterTurnedOff"
  | "dieCutterOffline"
  | "dieCutterPowerSaver"
  | "dieCutterWarmingUp"
  | "dieCutterAdded"
  | "dieCutterRemoved"
  | "dieCutterResourceAdded"
  | "dieCutterResourceRemoved"
  | "dieCutterRecoverableFailure"
  | "dieCutterUnrecoverableFailure"
  | "dieCutterRecoverableStorageError"
  | "dieCutterUnrecoverableStorageError"
  | "dieCutterMotorFailure"
  | "dieCutterMemoryExhausted"
  | "dieCutterUnderTemperature"
  | "dieCutterOverTemperature"
  | "dieCutterTimingFailure"
  | "dieCutterThermistorFailure"
  | "puncherCoverOpen"
  | "puncherCoverClosed"
  | "puncherInterlockOpen"
  | "puncherInterlockClosed"
  | "puncherConfigurationChange"
  | "puncherJam"
  | "puncherMissing"
  | "puncherLifeAlmostOver"
  | "puncherLifeOver"
  | "puncherAlmostEmpty"
  | "puncherEmpty"
  | "puncherAlmostFull"
  | "puncherFull"
  | "puncherNearLimit"
  | "puncherAtLimit"
  | "puncherOpened"
  | "puncherClosed"
  | "puncherTurnedOn"
  | "puncherTurnedOff"
  | "puncherOffline"
  | "puncherPowerSaver"
  | "puncherWarmingUp"
  | "puncherAdded"
  | "puncherRemoved"
  | "puncherResourceAdded"
  | "puncherResourceRemoved"
  | "puncherRecoverableFailure"
  | "puncherUnrecoverableFailure"
  | "puncherRecoverableStorageError"
  | "puncherUnrecoverableStorageError"
  | "puncherMotorFailure"
  | "puncherMemoryExhausted"
  | "puncherUnderTemperature"
  | "puncherOverTemperature"
  | "puncherTimingFailure"
  | "puncherThermistorFailure"
  | "perforaterCoverOpen"
  | "perforaterCoverClosed"
  | "perforaterInterlockOpen"
  | "perforaterInterlockClosed"
  | "perforaterConfigurationChange"
  | "perforaterJam"
  | "perforaterMissing"
  | "perforaterLifeAlmostOver"
  | "perforaterLifeOver"
  | "perforaterAlmostEmpty"
  | "perforaterEmpty"
  | "perforaterAlmostFull"
  | "perforaterFull"
  | "perforaterNearLimit"
  | "perforaterAtLimit"
  | "perforaterOpened"
  | "perforaterClosed"
  | "perforaterTurnedOn"
  | "perforaterTurnedOff"
  | "perforaterOffline"
  | "perforaterPowerSaver"
  | "perforaterWarmingUp"
  | "perforaterAdded"
  | "perforaterRemoved"
  | "perforaterResourceAdded"
  | "perforaterResourceRemoved"
  | "perforaterRecoverableFailure"
  | "perforaterUnrecoverableFailure"
  | "perforaterRecoverableStorageError"
  | "perforaterUnrecoverableStorageError"
  | "perforaterMotorFailure"
  | "perforaterMemoryExhausted"
  | "perforaterUnderTemperature"
  | "perforaterOverTemperature"
  | "perforaterTimingFailure"
  | "perforaterThermistorFailure"
  | "slitterCoverOpen"
  | "slitterCoverClosed"
  | "slitterInterlockOpen"
  | "slitterInterlockClosed"
  | "slitterConfigurationChange"
  | "slitterJam"
  | "slitterMissing"
  | "slitterLifeAlmostOver"
  | "slitterLifeOver"
  | "slitterAlmostEmpty"
  | "slitterEmpty"
  | "slitterAlmostFull"
  | "slitterFull"
  | "slitterNearLimit"
  | "slitterAtLimit"
  | "slitterOpened"
  | "slitterClosed"
  | "slitterTurnedOn"
  | "slitterTurnedOff"
  | "slitterOffline"
  | "slitterPowerSaver"
  | "slitterWarmingUp"
  | "slitterAdded"
  | "slitterRemoved"
  | "slitterResourceAdded"
  | "slitterResourceRemoved"
  | "slitterRecoverableFailure"
  | "slitterUnrecoverableFailure"
  | "slitterRecoverableStorageError"
  | "slitterUnrecoverableStorageError"
  | "slitterMotorFailure"
  | "slitterMemoryExhausted"
  | "slitterUnderTemperature"
  | "slitterOverTemperature"
  | "slitterTimingFailure"
  | "slitterThermistorFailure"
  | "separationCutterCoverOpen"
  | "separationCutterCoverClosed"
  | "separationCutterInterlockOpen"
  | "separationCutterInterlockClosed"
  | "separationCutterConfigurationChange"
  | "separationCutterJam"
  | "separationCutterMissing"
  | "separationCutterLifeAlmostOver"
  | "separationCutterLifeOver"
  | "separationCutterAlmostEmpty"
  | "separationCutterEmpty"
  | "separationCutterAlmostFull"
  | "separationCutterFull"
  | "separationCutterNearLimit"
  | "separationCutterAtLimit"
  | "separationCutterOpened"
  | "separationCutterClosed"
  | "separationCutterTurnedOn"
  | "separationCutterTurnedOff"
  | "separationCutterOffline"
  | "separationCutterPowerSaver"
  | "separationCutterWarmingUp"
  | "separationCutterAdded"
  | "separationCutterRemoved"
  | "separationCutterResourceAdded"
  | "separationCutterResourceRemoved"
  | "separationCutterRecoverableFailure"
  | "separationCutterUnrecoverableFailure"
  | "separationCutterRecoverableStorageError"
  | "separationCutterUnrecoverableStorageError"
  | "separationCutterMotorFailure"
  | "separationCutterMemoryExhausted"
  | "separationCutterUnderTemperature"
  | "separationCutterOverTemperature"
  | "separationCutterTimingFailure"
  | "separationCutterThermistorFailure"
  | "imprinterCoverOpen"
  | "imprinterCoverClosed"
  | "imprinterInterlockOpen"
  | "imprinterInterlockClosed"
  | "imprinterConfigurationChange"
  | "imprinterJam"
  | "imprinterMissing"
  | "imprinterLifeAlmostOver"
  | "imprinterLifeOver"
  | "imprinterAlmostEmpty"
  | "imprinterEmpty"
  | "imprinterAlmostFull"
  | "imprinterFull"
  | "imprinterNearLimit"
  | "imprinterAtLimit"
  | "imprinterOpened"
  | "imprinterClosed"
  | "imprinterTurnedOn"
  | "imprinterTurnedOff"
  | "imprinterOffline"
  | "imprinterPowerSaver"
  | "imprinterWarmingUp"
  | "imprinterAdded"
  | "imprinterRemoved"
  | "imprinterResourceAdded"
  | "imprinterResourceRemoved"
  | "imprinterRecoverableFailure"
  | "imprinterUnrecoverableFailure"
  | "imprinterRecoverableStorageError"
  | "imprinterUnrecoverableStorageError"
  | "imprinterMotorFailure"
  | "imprinterMemoryExhausted"
  | "imprinterUnderTemperature"
  | "imprinterOverTemperature"
  | "imprinterTimingFailure"
  | "imprinterThermistorFailure"
  | "wrapperCoverOpen"
  | "wrapperCoverClosed"
  | "wrapperInterlockOpen"
  | "wrapperInterlockClosed"
  | "wrapperConfigurationChange"
  | "wrapperJam"
  | "wrapperMissing"
  | "wrapperLifeAlmostOver"
  | "wrapperLifeOver"
  | "wrapperAlmostEmpty"
  | "wrapperEmpty"
  | "wrapperAlmostFull"
  | "wrapperFull"
  | "wrapperNearLimit"
  | "wrapperAtLimit"
  | "wrapperOpened"
  | "wrapperClosed"
  | "wrapperTurnedOn"
  | "wrapperTurnedOff"
  | "wrapperOffline"
  | "wrapperPowerSaver"
  | "wrapperWarmingUp"
  | "wrapperAdded"
  | "wrapperRemoved"
  | "wrapperResourceAdded"
  | "wrapperResourceRemoved"
  | "wrapperRecoverableFailure"
  | "wrapperUnrecoverableFailure"
  | "wrapperRecoverableStorageError"
  | "wrapperUnrecoverableStorageError"
  | "wrapperMotorFailure"
  | "wrapperMemoryExhausted"
  | "wrapperUnderTemperature"
  | "wrapperOverTemperature"
  | "wrapperTimingFailure"
  | "wrapperThermistorFailure"
  | "banderCoverOpen"
  | "banderCoverClosed"
  | "banderInterlockOpen"
  | "banderInterlockClosed"
  | "banderConfigurationChange"
  | "banderJam"
  | "banderMissing"
  | "banderLifeAlmostOver"
  | "banderLifeOver"
  | "banderAlmostEmpty"
  | "banderEmpty"
  | "banderAlmostFull"
  | "banderFull"
  | "banderNearLimit"
  | "banderAtLimit"
  | "banderOpened"
  | "banderClosed"
  | "banderTurnedOn"
  | "banderTurnedOff"
  | "banderOffline"
  | "banderPowerSaver"
  | "banderWarmingUp"
  | "banderAdded"
  | "banderRemoved"
  | "banderResourceAdded"
  | "banderResourceRemoved"
  | "banderRecoverableFailure"
  | "banderUnrecoverableFailure"
  | "banderRecoverableStorageError"
  | "banderUnrecoverableStorageError"
  | "banderMotorFailure"
  | "banderMemoryExhausted"
  | "banderUnderTemperature"
  | "banderOverTemperature"
  | "banderTimingFailure"
  | "banderThermistorFailure"
  | "makeEnvelopeCoverOpen"
  | "makeEnvelopeCoverClosed"
  | "makeEnvelopeInterlockOpen"
  | "makeEnvelopeInterlockClosed"
  | "makeEnvelopeConfigurationChange"
  | "makeEnvelopeJam"
  | "makeEnvelopeMissing"
  | "makeEnvelopeLifeAlmostOver"
  | "makeEnvelopeLifeOver"
  | "makeEnvelopeAlmostEmpty"
  | "makeEnvelopeEmpty"
  | "makeEnvelopeAlmostFull"
  | "makeEnvelopeFull"
  | "makeEnvelopeNearLimit"
  | "makeEnvelopeAtLimit"
  | "makeEnvelopeOpened"
  | "makeEnvelopeClosed"
  | "makeEnvelopeTurnedOn"
  | "makeEnvelopeTurnedOff"
  | "makeEnvelopeOffline"
  | "makeEnvelopePowerSaver"
  | "makeEnvelopeWarmingUp"
  | "makeEnvelopeAdded"
  | "makeEnvelopeRemoved"
  | "makeEnvelopeResourceAdded"
  | "makeEnvelopeResourceRemoved"
  | "makeEnvelopeRecoverableFailure"
  | "makeEnvelopeUnrecoverableFailure"
  | "makeEnvelopeRecoverableStorageError"
  | "makeEnvelopeUnrecoverableStorageError"
  | "makeEnvelopeMotorFailure"
  | "makeEnvelopeMemoryExhausted"
  | "makeEnvelopeUnderTemperature"
  | "makeEnvelopeOverTemperature"
  | "makeEnvelopeTimingFailure"
  | "makeEnvelopeThermistorFailure"
  | "stackerCoverOpen"
  | "stackerCoverClosed"
  | "stackerInterlockOpen"
  | "stackerInterlockClosed"
  | "stackerConfigurationChange"
  | "stackerJam"
  | "stackerMissing"
  | "stackerLifeAlmostOver"
  | "stackerLifeOver"
  | "stackerAlmostEmpty"
  | "stackerEmpty"
  | "stackerAlmostFull"
  | "stackerFull"
  | "stackerNearLimit"
  | "stackerAtLimit"
  | "stackerOpened"
  | "stackerClosed"
  | "stackerTurnedOn"
  | "stackerTurnedOff"
  | "stackerOffline"
  | "stackerPowerSaver"
  | "stackerWarmingUp"
  | "stackerAdded"
  | "stackerRemoved"
  | "stackerResourceAdded"
  | "stackerResourceRemoved"
  | "stackerRecoverableFailure"
  | "stackerUnrecoverableFailure"
  | "stackerRecoverableStorageError"
  | "stackerUnrecoverableStorageError"
  | "stackerMotorFailure"
  | "stackerMemoryExhausted"
  | "stackerUnderTemperature"
  | "stackerOverTemperature"
  | "stackerTimingFailure"
  | "stackerThermistorFailure"
  | "sheetRotatorCoverOpen"
  | "sheetRotatorCoverClosed"
  | "sheetRotatorInterlockOpen"
  | "sheetRotatorInterlockClosed"
  | "sheetRotatorConfigurationChange"
  | "sheetRotatorJam"
  | "sheetRotatorMissing"
  | "sheetRotatorLifeAlmostOver"
  | "sheetRotatorLifeOver"
  | "sheetRotatorAlmostEmpty"
  | "sheetRotatorEmpty"
  | "sheetRotatorAlmostFull"
  | "sheetRotatorFull"
  | "sheetRotatorNearLimit"
  | "sheetRotatorAtLimit"
  | "sheetRotatorOpened"
  | "sheetRotatorClosed"
  | "sheetRotatorTurnedOn"
  | "sheetRotatorTurnedOff"
  | "sheetRotatorOffline"
  | "sheetRotatorPowerSaver"
  | "sheetRotatorWarmingUp"
  | "sheetRotatorAdded"
  | "sheetRotatorRemoved"
  | "sheetRotatorResourceAdded"
  | "sheetRotatorResourceRemoved"
  | "sheetRotatorRecoverableFailure"
  | "sheetRotatorUnrecoverableFailure"
  | "sheetRotatorRecoverableStorageError"
  | "sheetRotatorUnrecoverableStorageError"
  | "sheetRotatorMotorFailure"
  | "sheetRotatorMemoryExhausted"
  | "sheetRotatorUnderTemperature"
  | "sheetRotatorOverTemperature"
  | "sheetRotatorTimingFailure"
  | "sheetRotatorThermistorFailure"
  | "inserterCoverOpen"
  | "inserterCoverClosed"
  | "inserterInterlockOpen"
  | "inserterInterlockClosed"
  | "inserterConfigurationChange"
  | "inserterJam"
  | "inserterMissing"
  | "inserterLifeAlmostOver"
  | "inserterLifeOver"
  | "inserterAlmostEmpty"
  | "inserterEmpty"
  | "inserterAlmostFull"
  | "inserterFull"
  | "inserterNearLimit"
  | "inserterAtLimit"
  | "inserterOpened"
  | "inserterClosed"
  | "inserterTurnedOn"
  | "inserterTurnedOff"
  | "inserterOffline"
  | "inserterPowerSaver"
  | "inserterWarmingUp"
  | "inserterAdded"
  | "inserterRemoved"
  | "inserterResourceAdded"
  | "inserterResourceRemoved"
  | "inserterRecoverableFailure"
  | "inserterUnrecoverableFailure"
  | "inserterRecoverableStorageError"
  | "inserterUnrecoverableStorageError"
  | "inserterMotorFailure"
  | "inserterMemoryExhausted"
  | "inserterUnderTemperature"
  | "inserterOverTemperature"
  | "inserterTimingFailure"
  | "inserterThermistorFailure";

const labelsOfPrtAlertSeverityLevelTC = [
  [1, "other"],
  [3, "critical"],
  [4, "warning"],
  [5, "warningBinaryChangeEvent"],
] as const;

const labelsOfPrtAlertTrainingLevelTC = [
  [1, "other"],
  [2, "unknown"],
  [3, "untrained"],
  [4, "trained"],
  [5, "fieldService"],
  [6, "management"],
  [7, "noInterventionRequired"],
] as const;

const labelsOfPrtAlertGroupTC = [
  [1, "other"],
  [2, "unknown"],
  [3, "hostResourcesMIBStorageTable"],
  [4, "hostResourcesMIBDeviceTable"],
  [5, "generalPrinter"],
  [6, "cover"],
  [7, "localization"],
  [8, "input"],
  [9, "output"],
  [10, "marker"],
  [11, "markerSupplies"],
  [12, "markerColorant"],
  [13, "mediaPath"],
  [14, "channel"],
  [15, "interpreter"],
  [16, "consoleDisplayBuffer"],
  [17, "consoleLights"],
  [18, "alert"],
  [30, "finDevice"],
  [31, "finSupply"],
  [32, "finSupplyMediaInput"],
  [33, "finAttribute"],
] as const;

const labelsOfPrtAlertCodeTC = [
  [1, "other"],
  [2, "unknown"],
  [3, "coverOpen"],
  [4, "coverClosed"],
  [5, "interlockOpen"],
  [6, "interlockClosed"],
  [7, "configurationChange"],
  [8, "jam"],
  [9, "subunitMissing"],
  [10, "subunitLifeAlmostOver"],
  [11, "subunitLifeOver"],
  [12, "subunitAlmostEmpty"],
  [13, "subunitEmpty"],
  [14, "subunitAlmostFull"],
  [15, "subunitFull"],
  [16, "subunitNearLimit"],
  [17, "subunitAtLimit"],
  [18, "subunitOpened"],
  [19, "subunitClosed"],
  [20, "subunitTurnedOn"],
  [21, "subunitTurnedOff"],
  [22, "subunitOffline"],
  [23, "subunitPowerSaver"],
  [24, "subunitWarmingUp"],
  [25, "subunitAdded"],
  [26, "subunitRemoved"],
  [27, "subunitResourceAdded"],
  [28, "subunitResourceRemoved"],
  [29, "subunitRecoverableFailure"],
  [30, "subunitUnrecoverableFailure"],
  [31, "subunitRecoverableStorageError"],
  [32, "subunitUnrecoverableStorageError"],
  [33, "subunitMotorFailure"],
  [34, "subunitMemoryExhausted"],
  [35, "subunitUnderTemperature"],
  [36, "subunitOverTemperature"],
  [37, "subunitTimingFailure"],
  [38, "subunitThermistorFailure"],
  [501, "doorOpen"],
  [502, "doorClosed"],
  [503, "powerUp"],
  [504, "powerDown"],
  [505, "printerNMSReset"],
  [506, "printerManualReset"],
  [507, "printerReadyToPrint"],
  [801, "inputMediaTrayMissing"],
  [802, "inputMediaSizeChange"],
  [803, "inputMediaWeightChange"],
  [804, "inputMediaTypeChange"],
  [805, "inputMediaColorChange"],
  [806, "inputMediaFormPartsChange"],
  [807, "inputMediaSupplyLow"],
  [808, "inputMediaSupplyEmpty"],
  [809, "inputMediaChangeRequest"],
  [810, "inputManualInputRequest"],
  [811, "inputTrayPositionFailure"],
  [812, "inputTrayElevationFailure"],
  [813, "inputCannotFeedSizeSelected"],
  [901, "outputMediaTrayMissing"],
  [902, "outputMediaTrayAlmostFull"],
  [903, "outputMediaTrayFull"],
  [904, "outputMailboxSelectFailure"],
  [1001, "markerFuserUnderTemperature"],
  [1002, "markerFuserOverTemperature"],
  [1003, "markerFuserTimingFailure"],
  [1004, "markerFuserThermistorFailure"],
  [1005, "markerAdjustingPrintQuality"],
  [1101, "markerTonerEmpty"],
  [1102, "markerInkEmpty"],
  [1103, "markerPrintRibbonEmpty"],
  [1104, "markerTonerAlmostEmpty"],
  [1105, "markerInkAlmostEmpty"],
  [1106, "markerPrintRibbonAlmostEmpty"],
  [1107, "markerWasteTonerReceptacleAlmostFull"],
  [1108, "markerWasteInkReceptacleAlmostFull"],
  [1109, "markerWasteTonerReceptacleFull"],
  [1110, "markerWasteInkReceptacleFull"],
  [1111, "markerOpcLifeAlmostOver"],
  [1112, "markerOpcLifeOver"],
  [1113, "markerDeveloperAlmostEmpty"],
  [1114, "markerDeveloperEmpty"],
  [1115, "markerTonerCartridgeMissing"],
  [1301, "mediaPathMediaTrayMissing"],
  [1302, "mediaPathMediaTrayAlmostFull"],
  [1303, "mediaPathMediaTrayFull"],
  [1304, "mediaPathCannotDuplexMediaSelected"],
  [1501, "interpreterMemoryIncrease"],
  [1502, "interpreterMemoryDecrease"],
  [1503, "interpreterCartridgeAdded"],
  [1504, "interpreterCartridgeDeleted"],
  [1505, "interpreterResourceAdded"],
  [1506, "interpreterResourceDeleted"],
  [1507, "interpreterResourceUnavailable"],
  [1509, "interpreterComplexPageEncountered"],
  [1801, "alertRemovalOfBinaryChangeEntry"],
  [30203, "staplerCoverOpen"],
  [30204, "staplerCoverClosed"],
  [30205, "staplerInterlockOpen"],
  [30206, "staplerInterlockClosed"],
  [30207, "staplerConfigurationChange"],
  [30208, "staplerJam"],
  [30209, "staplerMissing"],
  [30210, "staplerLifeAlmostOver"],
  [30211, "staplerLifeOver"],
  [30212, "staplerAlmostEmpty"],
  [30213, "staplerEmpty"],
  [30214, "staplerAlmostFull"],
  [30215, "staplerFull"],
  [30216, "staplerNearLimit"],
  [30217, "staplerAtLimit"],
  [30218, "staplerOpened"],
  [30219, "staplerClosed"],
  [30220, "staplerTurnedOn"],
  [30221, "staplerTurnedOff"],
  [30222, "staplerOffline"],
  [30223, "staplerPowerSaver"],
  [30224, "staplerWarmingUp"],
  [30225, "staplerAdded"],
  [30226, "staplerRemoved"],
  [30227, "staplerResourceAdded"],
  [30228, "staplerResourceRemoved"],
  [30229, "staplerRecoverableFailure"],
  [30230, "staplerUnrecoverableFailure"],
  [30231, "staplerRecoverableStorageError"],
  [30232, "staplerUnrecoverableStorageError"],
  [30233, "staplerMotorFailure"],
  [30234, "staplerMemoryExhausted"],
  [30235, "staplerUnderTemperature"],
  [30236, "staplerOverTemperature"],
  [30237, "staplerTimingFailure"],
  [30238, "staplerThermistorFailure"],
  [30303, "stitcherCoverOpen"],
  [30304, "stitcherCoverClosed"],
  [30305, "stitcherInterlockOpen"],
  [30306, "stitcherInterlockClosed"],
  [30307, "stitcherConfigurationChange"],
  [30308, "stitcherJam"],
  [30309, "stitcherMissing"],
  [30310, "stitcherLifeAlmostOver"],
  [30311, "stitcherLifeOver"],
  [30312, "stitcherAlmostEmpty"],
  [30313, "stitcherEmpty"],
  [30314, "stitcherAlmostFull"],
  [30315, "stitcherFull"],
  [30316, "stitcherNearLimit"],
  [30317, "stitcherAtLimit"],
  [30318, "stitcherOpened"],
  [30319, "stitcherClosed"],
  [30320, "stitcherTurnedOn"],
  [30321, "stitcherTurnedOff"],
  [30322, "stitcherOffline"],
  [30323, "stitcherPowerSaver"],
  [30324, "stitcherWarmingUp"],
  [30325, "stitcherAdded"],
  [30326, "stitcherRemoved"],
  [30327, "stitcherResourceAdded"],
  [30328, "stitcherResourceRemoved"],
  [30329, "stitcherRecoverableFailure"],
  [30330, "stitcherUnrecoverableFailure"],
  [30331, "stitcherRecoverableStorageError"],
  [30332, "stitcherUnrecoverableStorageError"],
  [30333, "stitcherMotorFailure"],
  [30334, "stitcherMemoryExhausted"],
  [30335, "stitcherUnderTemperature"],
  [30336, "stitcherOverTemperature"],
  [30337, "stitcherTimingFailure"],
  [30338, "stitcherThermistorFailure"],
  [30403, "folderCoverOpen"],
  [30404, "folderCoverClosed"],
  [30405, "folderInterlockOpen"],
  [30406, "folderInterlockClosed"],
  [30407, "folderConfigurationChange"],
  [30408, "folderJam"],
  [30409, "folderMissing"],
  [30410, "folderLifeAlmostOver"],
  [30411, "folderLifeOver"],
  [30412, "folderAlmostEmpty"],
  [30413, "folderEmpty"],
  [30414, "folderAlmostFull"],
  [30415, "folderFull"],
  [30416, "folderNearLimit"],
  [30417, "folderAtLimit"],
  [30418, "folderOpened"],
  [30419, "folderClosed"],
  [30420, "folderTurnedOn"],
  [30421, "folderTurnedOff"],
  [30422, "folderOffline"],
  [30423, "folderPowerSaver"],
  [30424, "folderWarmingUp"],
  [30425, "folderAdded"],
  [30426, "folderRemoved"],
  [30427, "folderResourceAdded"],
  [30428, "folderResourceRemoved"],
  [30429, "folderRecoverableFailure"],
  [30430, "folderUnrecoverableFailure"],
  [30431, "folderRecoverableStorageError"],
  [30432, "folderUnrecoverableStorageError"],
  [30433, "folderMotorFailure"],
  [30434, "folderMemoryExhausted"],
  [30435, "folderUnderTemperature"],
  [30436, "folderOverTemperature"],
  [30437, "folderTimingFailure"],
  [30438, "folderThermistorFailure"],
  [30503, "binderCoverOpen"],
  [30504, "binderCoverClosed"],
  [30505, "binderInterlockOpen"],
  [30506, "binderInterlockClosed"],
  [30507, "binderConfigurationChange"],
  [30508, "binderJam"],
  [30509, "binderMissing"],
  [30510, "binderLifeAlmostOver"],
  [30511, "binderLifeOver"],
  [30512, "binderAlmostEmpty"],
  [30513, "binderEmpty"],
  [30514, "binderAlmostFull"],
  [30515, "binderFull"],
  [30516, "binderNearLimit"],
  [30517, "binderAtLimit"],
  [30518, "binderOpened"],
  [30519, "binderClosed"],
  [30520, "binderTurnedOn"],
  [30521, "binderTurnedOff"],
  [30522, "binderOffline"],
  [30523, "binderPowerSaver"],
  [30524, "binderWarmingUp"],
  [30525, "binderAdded"],
  [30526, "binderRemoved"],
  [30527, "binderResourceAdded"],
  [30528, "binderResourceRemoved"],
  [30529, "binderRecoverableFailure"],
  [30530, "binderUnrecoverableFailure"],
  [30531, "binderRecoverableStorageError"],
  [30532, "binderUnrecoverableStorageError"],
  [30533, "binderMotorFailure"],
  [30534, "binderMemoryExhausted"],
  [30535, "binderUnderTemperature"],
  [30536, "binderOverTemperature"],
  [30537, "binderTimingFailure"],
  [30538, "binderThermistorFailure"],
  [30603, "trimmerCoverOpen"],
  [30604, "trimmerCoverClosed"],
  [30605, "trimmerInterlockOpen"],
  [30606, "trimmerInterlockClosed"],
  [30607, "trimmerConfigurationChange"],
  [30608, "trimmerJam"],
  [30609, "trimmerMissing"],
  [30610, "trimmerLifeAlmostOver"],
  [30611, "trimmerLifeOver"],
  [30612, "trimmerAlmostEmpty"],
  [30613, "trimmerEmpty"],
  [30614, "trimmerAlmostFull"],
  [30615, "trimmerFull"],
  [30616, "trimmerNearLimit"],
  [30617, "trimmerAtLimit"],
  [30618, "trimmerOpened"],
  [30619, "trimmerClosed"],
  [30620, "trimmerTurnedOn"],
  [30621, "trimmerTurnedOff"],
  [30622, "trimmerOffline"],
  [30623, "trimmerPowerSaver"],
  [30624, "trimmerWarmingUp"],
  [30625, "trimmerAdded"],
  [30626, "trimmerRemoved"],
  [30627, "trimmerResourceAdded"],
  [30628, "trimmerResourceRemoved"],
  [30629, "trimmerRecoverableFailure"],
  [30630, "trimmerUnrecoverableFailure"],
  [30631, "trimmerRecoverableStorageError"],
  [30632, "trimmerUnrecoverableStorageError"],
  [30633, "trimmerMotorFailure"],
  [30634, "trimmerMemoryExhausted"],
  [30635, "trimmerUnderTemperature"],
  [30636, "trimmerOverTemperature"],
  [30637, "trimmerTimingFailure"],
  [30638, "trimmerThermistorFailure"],
  [30703, "dieCutterCoverOpen"],
  [30704, "dieCutterCoverClosed"],
  [30705, "dieCutterInterlockOpen"],
  [30706, "dieCutterInterlockClosed"],
  [30707, "dieCutterConfigurationChange"],
  [30708, "dieCutterJam"],
  [30709, "dieCutterMissing"],
  [30710, "dieCutterLifeAlmostOver"],
  [30711, "dieCutterLifeOver"],
  [30712, "dieCutterAlmostEmpty"],
  [30713, "dieCutterEmpty"],
  [30714, "dieCutterAlmostFull"],
  [30715, "dieCutterFull"],
  [30716, "dieCutterNearLimit"],
  [30717, "dieCutterAtLimit"],
  [30718, "dieCutterOpened"],
  [30719, "dieCutterClosed"],
  [30720, "dieCutterTurnedOn"],
  [30721, "dieCutterTurnedOff"],
  [30722, "dieCutterOffline"],
  [30723, "dieCutterPowerSaver"],
  [30724, "dieCutterWarmingUp"],
  [30725, "dieCutterAdded"],
  [30726, "dieCutterRemoved"],
  [30727, "dieCutterResourceAdded"],
  [30728, "dieCutterResourceRemoved"],
  [30729, "dieCutterRecoverableFailure"],
  [30730, "dieCutterUnrecoverableFailure"],
  [30731, "dieCutterRecoverableStorageError"],
  [30732, "dieCutterUnrecoverableStorageError"],
  [30733, "dieCutterMotorFailure"],
  [30734, "dieCutterMemoryExhausted"],
  [30735, "dieCutterUnderTemperature"],
  [30736, "dieCutterOverTemperature"],
  [30737, "dieCutterTimingFailure"],
  [30738, "dieCutterThermistorFailure"],
  [30803, "puncherCoverOpen"],
  [30804, "puncherCoverClosed"],
  [30805, "puncherInterlockOpen"],
  [30806, "puncherInterlockClosed"],
  [30807, "puncherConfigurationChange"],
  [30808, "puncherJam"],
  [30809, "puncherMissing"],
  [30810, "puncherLifeAlmostOver"],
  [30811, "puncherLifeOver"],
  [30812, "puncherAlmostEmpty"],
  [30813, "puncherEmpty"],
  [30814, "puncherAlmostFull"],
  [30815, "puncherFull"],
  [30816, "puncherNearLimit"],
  [30817, "puncherAtLimit"],
  [30818, "puncherOpened"],
  [30819, "puncherClosed"],
  [30820, "puncherTurnedOn"],
  [30821, "puncherTurnedOff"],
  [30822, "puncherOffline"],
  [30823, "puncherPowerSaver"],
  [30824, "puncherWarmingUp"],
  [30825, "puncherAdded"],
  [30826, "puncherRemoved"],
  [30827, "puncherResourceAdded"],
  [30828, "puncherResourceRemoved"],
  [30829, "puncherRecoverableFailure"],
  [30830, "puncherUnrecoverableFailure"],
  [30831, "puncherRecoverableStorageError"],
  [30832, "puncherUnrecoverableStorageError"],
  [30833, "puncherMotorFailure"],
  [30834, "puncherMemoryExhausted"],
  [30835, "puncherUnderTemperature"],
  [30836, "puncherOverTemperature"],
  [30837, "puncherTimingFailure"],
  [30838, "puncherThermistorFailure"],
  [30903, "perforaterCoverOpen"],
  [30904, "perforaterCoverClosed"],
  [30905, "perforaterInterlockOpen"],
  [30906, "perforaterInterlockClosed"],
  [30907, "perforaterConfigurationChange"],
  [30908, "perforaterJam"],
  [30909, "perforaterMissing"],
  [30910, "perforaterLifeAlmostOver"],
  [30911, "perforaterLifeOver"],
  [30912, "perforaterAlmostEmpty"],
  [30913, "perforaterEmpty"],
  [30914, "perforaterAlmostFull"],
  [30915, "perforaterFull"],
  [30916, "perforaterNearLimit"],
  [30917, "perforaterAtLimit"],
  [30918, "perforaterOpened"],
  [30919, "perforaterClosed"],
  [30920, "perforaterTurnedOn"],
  [30921, "perforaterTurnedOff"],
  [30922, "perforaterOffline"],
  [30923, "perforaterPowerSaver"],
  [30924, "perforaterWarmingUp"],
  [30925, "perforaterAdded"],
  [30926, "perforaterRemoved"],
  [30927, "perforaterResourceAdded"],
  [30928, "perforaterResourceRemoved"],
  [30929, "perforaterRecoverableFailure"],
  [30930, "perforaterUnrecoverableFailure"],
  [30931, "perforaterRecoverableStorageError"],
  [30932, "perforaterUnrecoverableStorageError"],
  [30933, "perforaterMotorFailure"],
  [30934, "perforaterMemoryExhausted"],
  [30935, "perforaterUnderTemperature"],
  [30936, "perforaterOverTemperature"],
  [30937, "perforaterTimingFailure"],
  [30938, "perforaterThermistorFailure"],
  [31003, "slitterCoverOpen"],
  [31004, "slitterCoverClosed"],
  [31005, "slitterInterlockOpen"],
  [31006, "slitterInterlockClosed"],
  [31007, "slitterConfigurationChange"],
  [31008, "slitterJam"],
  [31009, "slitterMissing"],
  [31010, "slitterLifeAlmostOver"],
  [31011, "slitterLifeOver"],
  [31012, "slitterAlmostEmpty"],
  [31013, "slitterEmpty"],
  [31014, "slitterAlmostFull"],
  [31015, "slitterFull"],
  [31016, "slitterNearLimit"],
  [31017, "slitterAtLimit"],
  [31018, "slitterOpened"],
  [31019, "slitterClosed"],
  [31020, "slitterTurnedOn"],
  [31021, "slitterTurnedOff"],
  [31022, "slitterOffline"],
  [31023, "slitterPowerSaver"],
  [31024, "slitterWarmingUp"],
  [31025, "slitterAdded"],
  [31026, "slitterRemoved"],
  [31027, "slitterResourceAdded"],
  [31028, "slitterResourceRemoved"],
  [31029, "slitterRecoverableFailure"],
  [31030, "slitterUnrecoverableFailure"],
  [31031, "slitterRecoverableStorageError"],
  [31032, "slitterUnrecoverableStorageError"],
  [31033, "slitterMotorFailure"],
  [31034, "slitterMemoryExhausted"],
  [31035, "slitterUnderTemperature"],
  [31036, "slitterOverTemperature"],
  [31037, "slitterTimingFailure"],
  [31038, "slitterThermistorFailure"],
  [31103, "separationCutterCoverOpen"],
  [31104, "separationCutterCoverClosed"],
  [31105, "separationCutterInterlockOpen"],
  [31106, "separationCutterInterlockClosed"],
  [31107, "separationCutterConfigurationChange"],
  [31108, "separationCutterJam"],
  [31109, "separationCutterMissing"],
  [31110, "separationCutterLifeAlmostOver"],
  [31111, "separationCutterLifeOver"],
  [31112, "separationCutterAlmostEmpty"],
  [31113, "separationCutterEmpty"],
  [31114, "separationCutterAlmostFull"],
  [31115, "separationCutterFull"],
  [31116, "separationCutterNearLimit"],
  [31117, "separationCutterAtLimit"],
  [31118, "separationCutterOpened"],
  [31119, "separationCutterClosed"],
  [31120, "separationCutterTurnedOn"],
  [31121, "separationCutterTurnedOff"],
  [31122, "separationCutterOffline"],
  [31123, "separationCutterPowerSaver"],
  [31124, "separationCutterWarmingUp"],
  [31125, "separationCutterAdded"],
  [31126, "separationCutterRemoved"],
  [31127, "separationCutterResourceAdded"],
  [31128, "separationCutterResourceRemoved"],
  [31129, "separationCutterRecoverableFailure"],
  [31130, "separationCutterUnrecoverableFailure"],
  [31131, "separationCutterRecoverableStorageError"],
  [31132, "separationCutterUnrecoverableStorageError"],
  [31133, "separationCutterMotorFailure"],
  [31134, "separationCutterMemoryExhausted"],
  [31135, "separationCutterUnderTemperature"],
  [31136, "separationCutterOverTemperature"],
  [31137, "separationCutterTimingFailure"],
  [31138, "separationCutterThermistorFailure"],
  [31203, "imprinterCoverOpen"],
  [31204, "imprinterCoverClosed"],
  [31205, "imprinterInterlockOpen"],
  [31206, "imprinterInterlockClosed"],
  [31207, "imprinterConfigurationChange"],
  [31208, "imprinterJam"],
  [31209, "imprinterMissing"],
  [31210, "imprinterLifeAlmostOver"],
  [31211, "imprinterLifeOver"],
  [31212, "imprinterAlmostEmpty"],
  [31213, "imprinterEmpty"],
  [31214, "imprinterAlmostFull"],
  [31215, "imprinterFull"],
  [31216, "imprinterNearLimit"],
  [31217, "imprinterAtLimit"],
  [31218, "imprinterOpened"],
  [31219, "imprinterClosed"],
  [31220, "imprinterTurnedOn"],
  [31221, "imprinterTurnedOff"],
  [31222, "imprinterOffline"],
  [31223, "imprinterPowerSaver"],
  [31224, "imprinterWarmingUp"],
  [31225, "imprinterAdded"],
  [31226, "imprinterRemoved"],
  [31227, "imprinterResourceAdded"],
  [31228, "imprinterResourceRemoved"],
  [31229, "imprinterRecoverableFailure"],
  [31230, "imprinterUnrecoverableFailure"],
  [31231, "imprinterRecoverableStorageError"],
  [31232, "imprinterUnrecoverableStorageError"],
  [31233, "imprinterMotorFailure"],
  [31234, "imprinterMemoryExhausted"],
  [31235, "imprinterUnderTemperature"],
  [31236, "imprinterOverTemperature"],
  [31237, "imprinterTimingFailure"],
  [31238, "imprinterThermistorFailure"],
  [31303, "wrapperCoverOpen"],
  [31304, "wrapperCoverClosed"],
  [31305, "wrapperInterlockOpen"],
  [31306, "wrapperInterlockClosed"],
  [31307, "wrapperConfigurationChange"],
  [31308, "wrapperJam"],
  [31309, "wrapperMissing"],
  [31310, "wrapperLifeAlmostOver"],
  [31311, "wrapperLifeOver"],
  [31312, "wrapperAlmostEmpty"],
  [31313, "wrapperEmpty"],
  [31314, "wrapperAlmostFull"],
  [31315, "wrapperFull"],
  [31316, "wrapperNearLimit"],
  [31317, "wrapperAtLimit"],
  [31318, "wrapperOpened"],
  [31319, "wrapperClosed"],
  [31320, "wrapperTurnedOn"],
  [31321, "wrapperTurnedOff"],
  [31322, "wrapperOffline"],
  [31323, "wrapperPowerSaver"],
  [31324, "wrapperWarmingUp"],
  [31325, "wrapperAdded"],
  [31326, "wrapperRemoved"],
  [31327, "wrapperResourceAdded"],
  [31328, "wrapperResourceRemoved"],
  [31329, "wrapperRecoverableFailure"],
  [31330, "wrapperUnrecoverableFailure"],
  [31331, "wrapperRecoverableStorageError"],
  [31332, "wrapperUnrecoverableStorageError"],
  [31333, "wrapperMotorFailure"],
  [31334, "wrapperMemoryExhausted"],
  [31335, "wrapperUnderTemperature"],
  [31336, "wrapperOverTemperature"],
  [31337, "wrapperTimingFailure"],
  [31338, "wrapperThermistorFailure"],
  [31403, "banderCoverOpen"],
  [31404, "banderCoverClosed"],
  [31405, "banderInterlockOpen"],
  [31406, "banderInterlockClosed"],
  [31407, "banderConfigurationChange"],
  [31408, "banderJam"],
  [31409, "banderMissing"],
  [31410, "banderLifeAlmostOver"],
  [31411, "banderLifeOver"],
  [31412, "banderAlmostEmpty"],
  [31413, "banderEmpty"],
  [31414, "banderAlmostFull"],
  [31415, "banderFull"],
  [31416, "banderNearLimit"],
  [31417, "banderAtLimit"],
  [31418, "banderOpened"],
  [31419, "banderClosed"],
  [31420, "banderTurnedOn"],
  [31421, "banderTurnedOff"],
  [31422, "banderOffline"],
  [31423, "banderPowerSaver"],
  [31424, "banderWarmingUp"],
  [31425, "banderAdded"],
  [31426, "banderRemoved"],
  [31427, "banderResourceAdded"],
  [31428, "banderResourceRemoved"],
  [31429, "banderRecoverableFailure"],
  [31430, "banderUnrecoverableFailure"],
  [31431, "banderRecoverableStorageError"],
  [31432, "banderUnrecoverableStorageError"],
  [31433, "banderMotorFailure"],
  [31434, "banderMemoryExhausted"],
  [31435, "banderUnderTemperature"],
  [31436, "banderOverTemperature"],
  [31437, "banderTimingFailure"],
  [31438, "banderThermistorFailure"],
  [31503, "makeEnvelopeCoverOpen"],
  [31504, "makeEnvelopeCoverClosed"],
  [31505, "makeEnvelopeInterlockOpen"],
  [31506, "makeEnvelopeInterlockClosed"],
  [31507, "makeEnvelopeConfigurationChange"],
  [31508, "makeEnvelopeJam"],
  [31509, "makeEnvelopeMissing"],
  [31510, "makeEnvelopeLifeAlmostOver"],
  [31511, "makeEnvelopeLifeOver"],
  [31512, "makeEnvelopeAlmostEmpty"],
  [31513, "makeEnvelopeEmpty"],
  [31514, "makeEnvelopeAlmostFull"],
  [31515, "makeEnvelopeFull"],
  [31516, "makeEnvelopeNearLimit"],
  [31517, "makeEnvelopeAtLimit"],
  [31518, "makeEnvelopeOpened"],
  [31519, "makeEnvelopeClosed"],
  [31520, "makeEnvelopeTurnedOn"],
  [31521, "makeEnvelopeTurnedOff"],
  [31522, "makeEnvelopeOffline"],
  [31523, "makeEnvelopePowerSaver"],
  [31524, "makeEnvelopeWarmingUp"],
  [31525, "makeEnvelopeAdded"],
  [31526, "makeEnvelopeRemoved"],
  [31527, "makeEnvelopeResourceAdded"],
  [31528, "makeEnvelopeResourceRemoved"],
  [31529, "makeEnvelopeRecoverableFailure"],
  [31530, "makeEnvelopeUnrecoverableFailure"],
  [31531, "makeEnvelopeRecoverableStorageError"],
  [31532, "makeEnvelopeUnrecoverableStorageError"],
  [31533, "makeEnvelopeMotorFailure"],
  [31534, "makeEnvelopeMemoryExhausted"],
  [31535, "makeEnvelopeUnderTemperature"],
  [31536, "makeEnvelopeOverTemperature"],
  [31537, "makeEnvelopeTimingFailure"],
  [31538, "makeEnvelopeThermistorFailure"],
  [31603, "stackerCoverOpen"],
  [31604, "stackerCoverClosed"],
  [31605, "stackerInterlockOpen"],
  [31606, "stackerInterlockClosed"],
  [31607, "stackerConfigurationChange"],
  [31608, "stackerJam"],
  [31609, "stackerMissing"],
  [31610, "stackerLifeAlmostOver"],
  [31611, "stackerLifeOver"],
  [31612, "stackerAlmostEmpty"],
  [31613, "stackerEmpty"],
  [31614, "stackerAlmostFull"],
  [31615, "stackerFull"],
  [31616, "stackerNearLimit"],
  [31617, "stackerAtLimit"],
  [31618, "stackerOpened"],
  [31619, "stackerClosed"],
  [31620, "stackerTurnedOn"],
  [31621, "stackerTurnedOff"],
  [31622, "stackerOffline"],
  [31623, "stackerPowerSaver"],
  [31624, "stackerWarmingUp"],
  [31625, "stackerAdded"],
  [31626, "stackerRemoved"],
  [31627, "stackerResourceAdded"],
  [31628, "stackerResourceRemoved"],
  [31629, "stackerRecoverableFailure"],
  [31630, "stackerUnrecoverableFailure"],
  [31631, "stackerRecoverableStorageError"],
  [31632, "stackerUnrecoverableStorageError"],
  [31633, "stackerMotorFailure"],
  [31634, "stackerMemoryExhausted"],
  [31635, "stackerUnderTemperature"],
  [31636, "stackerOverTemperature"],
  [31637, "stackerTimingFailure"],
  [31638, "stackerThermistorFailure"],
  [31703, "sheetRotatorCoverOpen"],
  [31704, "sheetRotatorCoverClosed"],
  [31705, "sheetRotatorInterlockOpen"],
  [31706, "sheetRotatorInterlockClosed"],
  [31707, "sheetRotatorConfigurationChange"],
  [31708, "sheetRotatorJam"],
  [31709, "sheetRotatorMissing"],
  [31710, "sheetRotatorLifeAlmostOver"],
  [31711, "sheetRotatorLifeOver"],
  [31712, "sheetRotatorAlmostEmpty"],
  [31713, "sheetRotatorEmpty"],
  [31714, "sheetRotatorAlmostFull"],
  [31715, "sheetRotatorFull"],
  [31716, "sheetRotatorNearLimit"],
  [31717, "sheetRotatorAtLimit"],
  [31718, "sheetRotatorOpened"],
  [31719, "sheetRotatorClosed"],
  [31720, "sheetRotatorTurnedOn"],
  [31721, "sheetRotatorTurnedOff"],
  [31722, "sheetRotatorOffline"],
  [31723, "sheetRotatorPowerSaver"],
  [31724, "sheetRotatorWarmingUp"],
  [31725, "sheetRotatorAdded"],
  [31726, "sheetRotatorRemoved"],
  [31727, "sheetRotatorResourceAdded"],
  [31728, "sheetRotatorResourceRemoved"],
  [31729, "sheetRotatorRecoverableFailure"],
  [31730, "sheetRotatorUnrecoverableFailure"],
  [31731, "sheetRotatorRecoverableStorageError"],
  [31732, "sheetRotatorUnrecoverableStorageError"],
  [31733, "sheetRotatorMotorFailure"],
  [31734, "sheetRotatorMemoryExhausted"],
  [31735, "sheetRotatorUnderTemperature"],
  [31736, "sheetRotatorOverTemperature"],
  [31737, "sheetRotatorTimingFailure"],
  [31738, "sheetRotatorThermistorFailure"],
  [31803, "inserterCoverOpen"],
  [31804, "inserterCoverClosed"],
  [31805, "inserterInterlockOpen"],
  [31806, "inserterInterlockClosed"],
  [31807, "inserterConfigurationChange"],
  [31808, "inserterJam"],
  [31809, "inserterMissing"],
  [31810, "inserterLifeAlmostOver"],
  [31811, "inserterLifeOver"],
  [31812, "inserterAlmostEmpty"],
  [31813, "inserterEmpty"],
  [31814, "inserterAlmostFull"],
  [31815, "inserterFull"],
  [31816, "inserterNearLimit"],
  [31817, "inserterAtLimit"],
  [31818, "inserterOpened"],
  [31819, "inserterClosed"],
  [31820, "inserterTurnedOn"],
  [31821, "inserterTurnedOff"],
  [31822, "inserterOffline"],
  [31823, "inserterPowerSaver"],
  [31824, "inserterWarmingUp"],
  [31825, "inserterAdded"],
  [31826, "inserterRemoved"],
  [31827, "inserterResourceAdded"],
  [31828, "inserterResourceRemoved"],
  [31829, "inserterRecoverableFailure"],
  [31830, "inserterUnrecoverableFailure"],
  [31831, "inserterRecoverableStorageError"],
  [31832, "inserterUnrecoverableStorageError"],
  [31833, "inserterMotorFailure"],
  [31834, "inserterMemoryExhausted"],
  [31835, "inserterUnderTemperature"],
  [31836, "inserterOverTemperature"],
  [31837, "inserterTimingFailure"],
  [31838, "inserterThermistorFailure"],
] as const;

/** A row of `prtGeneralTable` (Printer-MIB). */
export interface PrtGeneralEntry {
  /** Column 1, Counter32, read-only. */
  readonly prtGeneralConfigChanges?: number;
  /** Column 2, Integer32 (1..65535), read-write. */
  readonly prtGeneralCurrentLocalization?: number;
  /** Column 3, PrtGeneralResetTC, read-write. */
  readonly prtGeneralReset?: PrtGeneralResetTC | number;
  /** Column 4, OCTET STRING (0..127), read-write. */
  readonly prtGeneralCurrentOperator?: string;
  /** Column 5, OCTET STRING (0..127), read-write. */
  readonly prtGeneralServicePerson?: string;
  /** Column 6, Integer32 (1..65535), read-write. */
  readonly prtInputDefaultIndex?: number;
  /** Column 7, Integer32 (1..65535), read-write. */
  readonly prtOutputDefaultIndex?: number;
  /** Column 8, Integer32 (1..65535), read-write. */
  readonly prtMarkerDefaultIndex?: number;
  /** Column 9, Integer32 (1..65535), read-write. */
  readonly prtMediaPathDefaultIndex?: number;
  /** Column 10, Integer32 (1..65535), read-write. */
  readonly prtConsoleLocalization?: number;
  /** Column 11, Integer32 (0..65535), read-only. */
  readonly prtConsoleNumberOfDisplayLines?: number;
  /** Column 12, Integer32 (0..65535), read-only. */
  readonly prtConsoleNumberOfDisplayChars?: number;
  /** Column 13, PrtConsoleDisableTC, read-write. */
  readonly prtConsoleDisable?: PrtConsoleDisableTC | number;
  /** Column 14, PresentOnOff, read-write. */
  readonly prtAuxiliarySheetStartupPage?: PresentOnOff | number;
  /** Column 15, PresentOnOff, read-write. */
  readonly prtAuxiliarySheetBannerPage?: PresentOnOff | number;
  /** Column 16, OCTET STRING (0..127), read-write. */
  readonly prtGeneralPrinterName?: string;
  /** Column 17, OCTET STRING (0..255), read-write. */
  readonly prtGeneralSerialNumber?: string;
  /** Column 18, Counter32, read-only. */
  readonly prtAlertCriticalEvents?: number;
  /** Column 19, Counter32, read-only. */
  readonly prtAlertAllEvents?: number;
}

/** The table `prtGeneralTable` (Printer-MIB), 1.3.6.1.2.1.43.5.1; its key is `hrDeviceIndex`. */
export const prtGeneralTable: Table<PrtGeneralEntry, number> = /* @__PURE__ */ defineTable<
  PrtGeneralEntry,
  number
>({
  name: "prtGeneralTable",
  module: "Printer-MIB",
  oid: "1.3.6.1.2.1.43.5.1",
  columns: [
    ["prtGeneralConfigChanges", 1, "Counter32", "read-only"],
    ["prtGeneralCurrentLocalization", 2, "Integer32", "read-write", { ranges: [[1, 65535]] }],
    ["prtGeneralReset", 3, "INTEGER", "read-write", { enums: labelsOfPrtGeneralResetTC }],
    ["prtGeneralCurrentOperator", 4, "OCTET STRING", "read-write", { ranges: [[0, 127]] }],
    ["prtGeneralServicePerson", 5, "OCTET STRING", "read-write", { ranges: [[0, 127]] }],
    ["prtInputDefaultIndex", 6, "Integer32", "read-write", { ranges: [[1, 65535]] }],
    ["prtOutputDefaultIndex", 7, "Integer32", "read-write", { ranges: [[1, 65535]] }],
    ["prtMarkerDefaultIndex", 8, "Integer32", "read-write", { ranges: [[1, 65535]] }],
    ["prtMediaPathDefaultIndex", 9, "Integer32", "read-write", { ranges: [[1, 65535]] }],
    ["prtConsoleLocalization", 10, "Integer32", "read-write", { ranges: [[1, 65535]] }],
    ["prtConsoleNumberOfDisplayLines", 11, "Integer32", "read-only", { ranges: [[0, 65535]] }],
    ["prtConsoleNumberOfDisplayChars", 12, "Integer32", "read-only", { ranges: [[0, 65535]] }],
    [
      "prtConsoleDisable",
      13,
      "INTEGER",
      "read-write",
      {
        enums: [
          [3, "enabled"],
          [4, "disabled"],
        ],
      },
    ],
    ["prtAuxiliarySheetStartupPage", 14, "INTEGER", "read-write", { enums: labelsOfPresentOnOff }],
    ["prtAuxiliarySheetBannerPage", 15, "INTEGER", "read-write", { enums: labelsOfPresentOnOff }],
    ["prtGeneralPrinterName", 16, "OCTET STRING", "read-write", { ranges: [[0, 127]] }],
    ["prtGeneralSerialNumber", 17, "OCTET STRING", "read-write", { ranges: [[0, 255]] }],
    ["prtAlertCriticalEvents", 18, "Counter32", "read-only"],
    ["prtAlertAllEvents", 19, "Counter32", "read-only"],
  ],
  index: [{ name: "hrDeviceIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] }],
});

/** A row of `prtCoverTable` (Printer-MIB). */
export interface PrtCoverEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly prtCoverIndex: number;
  /** Column 2, PrtLocalizedDescriptionStringTC (0..255), read-only. */
  readonly prtCoverDescription?: string;
  /** Column 3, PrtCoverStatusTC, read-only. */
  readonly prtCoverStatus?: PrtCoverStatusTC | number;
}

/** The table `prtCoverTable` (Printer-MIB), 1.3.6.1.2.1.43.6.1; its key is `hrDeviceIndex`, `prtCoverIndex`. */
export const prtCoverTable: Table<PrtCoverEntry, readonly [number, number]> = /* @__PURE__ */ defineTable<
  PrtCoverEntry,
  readonly [number, number]
>({
  name: "prtCoverTable",
  module: "Printer-MIB",
  oid: "1.3.6.1.2.1.43.6.1",
  columns: [
    ["prtCoverIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
    ["prtCoverDescription", 2, "OCTET STRING", "read-only", { ranges: [[0, 255]] }],
    ["prtCoverStatus", 3, "INTEGER", "read-only", { enums: labelsOfPrtCoverStatusTC }],
  ],
  index: [
    { name: "hrDeviceIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
    "prtCoverIndex",
  ],
});

/** A row of `prtLocalizationTable` (Printer-MIB). */
export interface PrtLocalizationEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly prtLocalizationIndex: number;
  /** Column 2, OCTET STRING (2), read-only. */
  readonly prtLocalizationLanguage?: string;
  /** Column 3, OCTET STRING (2), read-only. */
  readonly prtLocalizationCountry?: string;
  /** Column 4, IANACharset, read-only. */
  readonly prtLocalizationCharacterSet?: IANACharset | number;
}

/** The table `prtLocalizationTable` (Printer-MIB), 1.3.6.1.2.1.43.7.1; its key is `hrDeviceIndex`, `prtLocalizationIndex`. */
export const prtLocalizationTable: Table<PrtLocalizationEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<PrtLocalizationEntry, readonly [number, number]>({
    name: "prtLocalizationTable",
    module: "Printer-MIB",
    oid: "1.3.6.1.2.1.43.7.1",
    columns: [
      ["prtLocalizationIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
      ["prtLocalizationLanguage", 2, "OCTET STRING", "read-only", { ranges: [[2, 2]] }],
      ["prtLocalizationCountry", 3, "OCTET STRING", "read-only", { ranges: [[2, 2]] }],
      ["prtLocalizationCharacterSet", 4, "INTEGER", "read-only", { enums: labelsOfIANACharset }],
    ],
    index: [
      { name: "hrDeviceIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
      "prtLocalizationIndex",
    ],
  });

/** A row of `prtStorageRefTable` (Printer-MIB). */
export interface PrtStorageRefEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly prtStorageRefSeqNumber: number;
  /** Column 2, Integer32 (0..2147483647), read-only. */
  readonly prtStorageRefIndex?: number;
}

/** The table `prtStorageRefTable` (Printer-MIB), 1.3.6.1.2.1.43.5.2; its key is `hrStorageIndex`, `prtStorageRefSeqNumber`. */
export const prtStorageRefTable: Table<PrtStorageRefEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<PrtStorageRefEntry, readonly [number, number]>({
    name: "prtStorageRefTable",
    module: "Printer-MIB",
    oid: "1.3.6.1.2.1.43.5.2",
    columns: [
      ["prtStorageRefSeqNumber", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
      ["prtStorageRefIndex", 2, "Integer32", "read-only", { ranges: [[0, 2147483647]] }],
    ],
    index: [
      { name: "hrStorageIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
      "prtStorageRefSeqNumber",
    ],
  });

/** A row of `prtDeviceRefTable` (Printer-MIB). */
export interface PrtDeviceRefEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly prtDeviceRefSeqNumber: number;
  /** Column 2, Integer32 (0..2147483647), read-only. */
  readonly prtDeviceRefIndex?: number;
}

/** The table `prtDeviceRefTable` (Printer-MIB), 1.3.6.1.2.1.43.5.3; its key is `hrDeviceIndex`, `prtDeviceRefSeqNumber`. */
export const prtDeviceRefTable: Table<PrtDeviceRefEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<PrtDeviceRefEntry, readonly [number, number]>({
    name: "prtDeviceRefTable",
    module: "Printer-MIB",
    oid: "1.3.6.1.2.1.43.5.3",
    columns: [
      ["prtDeviceRefSeqNumber", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
      ["prtDeviceRefIndex", 2, "Integer32", "read-only", { ranges: [[0, 2147483647]] }],
    ],
    index: [
      { name: "hrDeviceIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
      "prtDeviceRefSeqNumber",
    ],
  });

/** A row of `prtInputTable` (Printer-MIB). */
export interface PrtInputEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly prtInputIndex: number;
  /** Column 2, PrtInputTypeTC, read-only. */
  readonly prtInputType?: PrtInputTypeTC | number;
  /** Column 3, PrtMediaUnitTC, read-only. */
  readonly prtInputDimUnit?: PrtMediaUnitTC | number;
  /** Column 4, Integer32 (-2..2147483647), read-write. */
  readonly prtInputMediaDimFeedDirDeclared?: number;
  /** Column 5, Integer32 (-2..2147483647), read-write. */
  readonly prtInputMediaDimXFeedDirDeclared?: number;
  /** Column 6, Integer32 (-2..2147483647), read-only. */
  readonly prtInputMediaDimFeedDirChosen?: number;
  /** Column 7, Integer32 (-2..2147483647), read-only. */
  readonly prtInputMediaDimXFeedDirChosen?: number;
  /** Column 8, PrtCapacityUnitTC, read-only. */
  readonly prtInputCapacityUnit?: PrtCapacityUnitTC | number;
  /** Column 9, Integer32 (-2..2147483647), read-write. */
  readonly prtInputMaxCapacity?: number;
  /** Column 10, Integer32 (-3..2147483647), read-write. */
  readonly prtInputCurrentLevel?: number;
  /** Column 11, PrtSubUnitStatusTC (0..126), read-only. */
  readonly prtInputStatus?: number;
  /** Column 12, OCTET STRING (0..63), read-write. */
  readonly prtInputMediaName?: string;
  /** Column 13, OCTET STRING (0..63), read-write. */
  readonly prtInputName?: string;
  /** Column 14, OCTET STRING (0..63), read-only. */
  readonly prtInputVendorName?: string;
  /** Column 15, OCTET STRING (0..63), read-only. */
  readonly prtInputModel?: string;
  /** Column 16, OCTET STRING (0..63), read-only. */
  readonly prtInputVersion?: string;
  /** Column 17, OCTET STRING (0..32), read-only. */
  readonly prtInputSerialNumber?: string;
  /** Column 18, PrtLocalizedDescriptionStringTC (0..255), read-only. */
  readonly prtInputDescription?: string;
  /** Column 19, PresentOnOff, read-write. */
  readonly prtInputSecurity?: PresentOnOff | number;
  /** Column 20, Integer32 (-2..2147483647), read-write. */
  readonly prtInputMediaWeight?: number;
  /** Column 21, OCTET STRING (0..63), read-write. */
  readonly prtInputMediaType?: string;
  /** Column 22, OCTET STRING (0..63), read-write. */
  readonly prtInputMediaColor?: string;
  /** Column 23, Integer32 (-2..2147483647), read-write. */
  readonly prtInputMediaFormParts?: number;
  /** Column 24, Integer32 (-2..2147483647), read-write. */
  readonly prtInputMediaLoadTimeout?: number;
  /** Column 25, Integer32 (-3..2147483647), read-write. */
  readonly prtInputNextIndex?: number;
}

/** The table `prtInputTable` (Printer-MIB), 1.3.6.1.2.1.43.8.2; its key is `hrDeviceIndex`, `prtInputIndex`. */
export const prtInputTable: Table<PrtInputEntry, readonly [number, number]> = /* @__PURE__ */ defineTable<
  PrtInputEntry,
  readonly [number, number]
>({
  name: "prtInputTable",
  module: "Printer-MIB",
  oid: "1.3.6.1.2.1.43.8.2",
  columns: [
    ["prtInputIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
    ["prtInputType", 2, "INTEGER", "read-only", { enums: labelsOfPrtInputTypeTC }],
    [
      "prtInputDimUnit",
      3,
      "INTEGER",
      "read-only",
      {
        enums: [
          [3, "tenThousandthsOfInches"],
          [4, "micrometers"],
        ],
      },
    ],
    ["prtInputMediaDimFeedDirDeclared", 4, "Integer32", "read-write", { ranges: [[-2, 2147483647]] }],
    ["prtInputMediaDimXFeedDirDeclared", 5, "Integer32", "read-write", { ranges: [[-2, 2147483647]] }],
    ["prtInputMediaDimFeedDirChosen", 6, "Integer32", "read-only", { ranges: [[-2, 2147483647]] }],
    ["prtInputMediaDimXFeedDirChosen", 7, "Integer32", "read-only", { ranges: [[-2, 2147483647]] }],
    ["prtInputCapacityUnit", 8, "INTEGER", "read-only", { enums: labelsOfPrtCapacityUnitTC }],
    ["prtInputMaxCapacity", 9, "Integer32", "read-write", { ranges: [[-2, 2147483647]] }],
    ["prtInputCurrentLevel", 10, "Integer32", "read-write", { ranges: [[-3, 2147483647]] }],
    ["prtInputStatus", 11, "INTEGER", "read-only", { ranges: [[0, 126]] }],
    ["prtInputMediaName", 12, "OCTET STRING", "read-write", { ranges: [[0, 63]] }],
    ["prtInputName", 13, "OCTET STRING", "read-write", { ranges: [[0, 63]] }],
    ["prtInputVendorName", 14, "OCTET STRING", "read-only", { ranges: [[0, 63]] }],
    ["prtInputModel", 15, "OCTET STRING", "read-only", { ranges: [[0, 63]] }],
    ["prtInputVersion", 16, "OCTET STRING", "read-only", { ranges: [[0, 63]] }],
    ["prtInputSerialNumber", 17, "OCTET STRING", "read-only", { ranges: [[0, 32]] }],
    ["prtInputDescription", 18, "OCTET STRING", "read-only", { ranges: [[0, 255]] }],
    ["prtInputSecurity", 19, "INTEGER", "read-write", { enums: labelsOfPresentOnOff }],
    ["prtInputMediaWeight", 20, "Integer32", "read-write", { ranges: [[-2, 2147483647]] }],
    ["prtInputMediaType", 21, "OCTET STRING", "read-write", { ranges: [[0, 63]] }],
    ["prtInputMediaColor", 22, "OCTET STRING", "read-write", { ranges: [[0, 63]] }],
    ["prtInputMediaFormParts", 23, "Integer32", "read-write", { ranges: [[-2, 2147483647]] }],
    ["prtInputMediaLoadTimeout", 24, "Integer32", "read-write", { ranges: [[-2, 2147483647]] }],
    ["prtInputNextIndex", 25, "Integer32", "read-write", { ranges: [[-3, 2147483647]] }],
  ],
  index: [
    { name: "hrDeviceIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
    "prtInputIndex",
  ],
});

/** A row of `prtOutputTable` (Printer-MIB). */
export interface PrtOutputEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly prtOutputIndex: number;
  /** Column 2, PrtOutputTypeTC, read-only. */
  readonly prtOutputType?: PrtOutputTypeTC | number;
  /** Column 3, PrtCapacityUnitTC, read-only. */
  readonly prtOutputCapacityUnit?: PrtCapacityUnitTC | number;
  /** Column 4, Integer32 (-2..2147483647), read-write. */
  readonly prtOutputMaxCapacity?: number;
  /** Column 5, Integer32 (-3..2147483647), read-write. */
  readonly prtOutputRemainingCapacity?: number;
  /** Column 6, PrtSubUnitStatusTC (0..126), read-only. */
  readonly prtOutputStatus?: number;
  /** Column 7, OCTET STRING (0..63), read-write. */
  readonly prtOutputName?: string;
  /** Column 8, OCTET STRING (0..63), read-only. */
  readonly prtOutputVendorName?: string;
  /** Column 9, OCTET STRING (0..63), read-only. */
  readonly prtOutputModel?: string;
  /** Column 10, OCTET STRING (0..63), read-only. */
  readonly prtOutputVersion?: string;
  /** Column 11, OCTET STRING (0..63), read-only. */
  readonly prtOutputSerialNumber?: string;
  /** Column 12, PrtLocalizedDescriptionStringTC (0..255), read-only. */
  readonly prtOutputDescription?: string;
  /** Column 13, PresentOnOff, read-write. */
  readonly prtOutputSecurity?: PresentOnOff | number;
  /** Column 14, PrtMediaUnitTC, read-only. */
  readonly prtOutputDimUnit?: PrtMediaUnitTC | number;
  /** Column 15, Integer32 (-2..2147483647), read-write. */
  readonly prtOutputMaxDimFeedDir?: number;
  /** Column 16, Integer32 (-2..2147483647), read-write. */
  readonly prtOutputMaxDimXFeedDir?: number;
  /** Column 17, Integer32 (-2..2147483647), read-write. */
  readonly prtOutputMinDimFeedDir?: number;
  /** Column 18, Integer32 (-2..2147483647), read-write. */
  readonly prtOutputMinDimXFeedDir?: number;
  /** Column 19, PrtOutputStackingOrderTC, read-write. */
  readonly prtOutputStackingOrder?: PrtOutputStackingOrderTC | number;
  /** Column 20, PrtOutputPageDeliveryOrientationTC, read-write. */
  readonly prtOutputPageDeliveryOrientation?: PrtOutputPageDeliveryOrientationTC | number;
  /** Column 21, PresentOnOff, read-write. */
  readonly prtOutputBursting?: PresentOnOff | number;
  /** Column 22, PresentOnOff, read-write. */
  readonly prtOutputDecollating?: PresentOnOff | number;
  /** Column 23, PresentOnOff, read-write. */
  readonly prtOutputPageCollated?: PresentOnOff | number;
  /** Column 24, PresentOnOff, read-write. */
  readonly prtOutputOffsetStacking?: PresentOnOff | number;
}

/** The table `prtOutputTable` (Printer-MIB), 1.3.6.1.2.1.43.9.2; its key is `hrDeviceIndex`, `prtOutputIndex`. */
export const prtOutputTable: Table<PrtOutputEntry, readonly [number, number]> = /* @__PURE__ */ defineTable<
  PrtOutputEntry,
  readonly [number, number]
>({
  name: "prtOutputTable",
  module: "Printer-MIB",
  oid: "1.3.6.1.2.1.43.9.2",
  columns: [
    ["prtOutputIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
    ["prtOutputType", 2, "INTEGER", "read-only", { enums: labelsOfPrtOutputTypeTC }],
    ["prtOutputCapacityUnit", 3, "INTEGER", "read-only", { enums: labelsOfPrtCapacityUnitTC }],
    ["prtOutputMaxCapacity", 4, "Integer32", "read-write", { ranges: [[-2, 2147483647]] }],
    ["prtOutputRemainingCapacity", 5, "Integer32", "read-write", { ranges: [[-3, 2147483647]] }],
    ["prtOutputStatus", 6, "INTEGER", "read-only", { ranges: [[0, 126]] }],
    ["prtOutputName", 7, "OCTET STRING", "read-write", { ranges: [[0, 63]] }],
    ["prtOutputVendorName", 8, "OCTET STRING", "read-only", { ranges: [[0, 63]] }],
    ["prtOutputModel", 9, "OCTET STRING", "read-only", { ranges: [[0, 63]] }],
    ["prtOutputVersion", 10, "OCTET STRING", "read-only", { ranges: [[0, 63]] }],
    ["prtOutputSerialNumber", 11, "OCTET STRING", "read-only", { ranges: [[0, 63]] }],
    ["prtOutputDescription", 12, "OCTET STRING", "read-only", { ranges: [[0, 255]] }],
    ["prtOutputSecurity", 13, "INTEGER", "read-write", { enums: labelsOfPresentOnOff }],
    [
      "prtOutputDimUnit",
      14,
      "INTEGER",
      "read-only",
      {
        enums: [
          [3, "tenThousandthsOfInches"],
          [4, "micrometers"],
        ],
      },
    ],
    ["prtOutputMaxDimFeedDir", 15, "Integer32", "read-write", { ranges: [[-2, 2147483647]] }],
    ["prtOutputMaxDimXFeedDir", 16, "Integer32", "read-write", { ranges: [[-2, 2147483647]] }],
    ["prtOutputMinDimFeedDir", 17, "Integer32", "read-write", { ranges: [[-2, 2147483647]] }],
    ["prtOutputMinDimXFeedDir", 18, "Integer32", "read-write", { ranges: [[-2, 2147483647]] }],
    [
      "prtOutputStackingOrder",
      19,
      "INTEGER",
      "read-write",
      {
        enums: [
          [2, "unknown"],
          [3, "firstToLast"],
          [4, "lastToFirst"],
        ],
      },
    ],
    [
      "prtOutputPageDeliveryOrientation",
      20,
      "INTEGER",
      "read-write",
      {
        enums: [
          [3, "faceUp"],
          [4, "faceDown"],
        ],
      },
    ],
    ["prtOutputBursting", 21, "INTEGER", "read-write", { enums: labelsOfPresentOnOff }],
    ["prtOutputDecollating", 22, "INTEGER", "read-write", { enums: labelsOfPresentOnOff }],
    ["prtOutputPageCollated", 23, "INTEGER", "read-write", { enums: labelsOfPresentOnOff }],
    ["prtOutputOffsetStacking", 24, "INTEGER", "read-write", { enums: labelsOfPresentOnOff }],
  ],
  index: [
    { name: "hrDeviceIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
    "prtOutputIndex",
  ],
});

/** A row of `prtMarkerTable` (Printer-MIB). */
export interface PrtMarkerEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly prtMarkerIndex: number;
  /** Column 2, PrtMarkerMarkTechTC, read-only. */
  readonly prtMarkerMarkTech?: PrtMarkerMarkTechTC | number;
  /** Column 3, PrtMarkerCounterUnitTC, read-only. */
  readonly prtMarkerCounterUnit?: PrtMarkerCounterUnitTC | number;
  /** Column 4, Counter32, read-only. */
  readonly prtMarkerLifeCount?: number;
  /** Column 5, Counter32, read-only. */
  readonly prtMarkerPowerOnCount?: number;
  /** Column 6, Integer32 (0..65535), read-only. */
  readonly prtMarkerProcessColorants?: number;
  /** Column 7, Integer32 (0..65535), read-only. */
  readonly prtMarkerSpotColorants?: number;
  /** Column 8, PrtMarkerAddressabilityUnitTC, read-only. */
  readonly prtMarkerAddressabilityUnit?: PrtMarkerAddressabilityUnitTC | number;
  /** Column 9, Integer32 (-2..2147483647), read-only. */
  readonly prtMarkerAddressabilityFeedDir?: number;
  /** Column 10, Integer32 (-2..2147483647), read-only. */
  readonly prtMarkerAddressabilityXFeedDir?: number;
  /** Column 11, Integer32 (-2..2147483647), read-only. */
  readonly prtMarkerNorthMargin?: number;
  /** Column 12, Integer32 (-2..2147483647), read-only. */
  readonly prtMarkerSouthMargin?: number;
  /** Column 13, Integer32 (-2..2147483647), read-only. */
  readonly prtMarkerWestMargin?: number;
  /** Column 14, Integer32 (-2..2147483647), read-only. */
  readonly prtMarkerEastMargin?: number;
  /** Column 15, PrtSubUnitStatusTC (0..126), read-only. */
  readonly prtMarkerStatus?: number;
}

/** The table `prtMarkerTable` (Printer-MIB), 1.3.6.1.2.1.43.10.2; its key is `hrDeviceIndex`, `prtMarkerIndex`. */
export const prtMarkerTable: Table<PrtMarkerEntry, readonly [number, number]> = /* @__PURE__ */ defineTable<
  PrtMarkerEntry,
  readonly [number, number]
>({
  name: "prtMarkerTable",
  module: "Printer-MIB",
  oid: "1.3.6.1.2.1.43.10.2",
  columns: [
    ["prtMarkerIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
    ["prtMarkerMarkTech", 2, "INTEGER", "read-only", { enums: labelsOfPrtMarkerMarkTechTC }],
    ["prtMarkerCounterUnit", 3, "INTEGER", "read-only", { enums: labelsOfPrtMarkerCounterUnitTC }],
    ["prtMarkerLifeCount", 4, "Counter32", "read-only"],
    ["prtMarkerPowerOnCount", 5, "Counter32", "read-only"],
    ["prtMarkerProcessColorants", 6, "Integer32", "read-only", { ranges: [[0, 65535]] }],
    ["prtMarkerSpotColorants", 7, "Integer32", "read-only", { ranges: [[0, 65535]] }],
    [
      "prtMarkerAddressabilityUnit",
      8,
      "INTEGER",
      "read-only",
      {
        enums: [
          [3, "tenThousandthsOfInches"],
          [4, "micrometers"],
        ],
      },
    ],
    ["prtMarkerAddressabilityFeedDir", 9, "Integer32", "read-only", { ranges: [[-2, 2147483647]] }],
    ["prtMarkerAddressabilityXFeedDir", 10, "Integer32", "read-only", { ranges: [[-2, 2147483647]] }],
    ["prtMarkerNorthMargin", 11, "Integer32", "read-only", { ranges: [[-2, 2147483647]] }],
    ["prtMarkerSouthMargin", 12, "Integer32", "read-only", { ranges: [[-2, 2147483647]] }],
    ["prtMarkerWestMargin", 13, "Integer32", "read-only", { ranges: [[-2, 2147483647]] }],
    ["prtMarkerEastMargin", 14, "Integer32", "read-only", { ranges: [[-2, 2147483647]] }],
    ["prtMarkerStatus", 15, "INTEGER", "read-only", { ranges: [[0, 126]] }],
  ],
  index: [
    { name: "hrDeviceIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
    "prtMarkerIndex",
  ],
});

/** A row of `prtMarkerSuppliesTable` (Printer-MIB). */
export interface PrtMarkerSuppliesEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly prtMarkerSuppliesIndex: number;
  /** Column 2, Integer32 (0..65535), read-only. */
  readonly prtMarkerSuppliesMarkerIndex?: number;
  /** Column 3, Integer32 (0..65535), read-only. */
  readonly prtMarkerSuppliesColorantIndex?: number;
  /** Column 4, PrtMarkerSuppliesClassTC, read-only. */
  readonly prtMarkerSuppliesClass?: PrtMarkerSuppliesClassTC | number;
  /** Column 5, PrtMarkerSuppliesTypeTC, read-only. */
  readonly prtMarkerSuppliesType?: PrtMarkerSuppliesTypeTC | number;
  /** Column 6, PrtLocalizedDescriptionStringTC (0..255), read-only. */
  readonly prtMarkerSuppliesDescription?: string;
  /** Column 7, PrtMarkerSuppliesSupplyUnitTC, read-only. */
  readonly prtMarkerSuppliesSupplyUnit?: PrtMarkerSuppliesSupplyUnitTC | number;
  /** Column 8, Integer32 (-2..2147483647), read-write. */
  readonly prtMarkerSuppliesMaxCapacity?: number;
  /** Column 9, Integer32 (-3..2147483647), read-write. */
  readonly prtMarkerSuppliesLevel?: number;
}

/** The table `prtMarkerSuppliesTable` (Printer-MIB), 1.3.6.1.2.1.43.11.1; its key is `hrDeviceIndex`, `prtMarkerSuppliesIndex`. */
export const prtMarkerSuppliesTable: Table<PrtMarkerSuppliesEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<PrtMarkerSuppliesEntry, readonly [number, number]>({
    name: "prtMarkerSuppliesTable",
    module: "Printer-MIB",
    oid: "1.3.6.1.2.1.43.11.1",
    columns: [
      ["prtMarkerSuppliesIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
      ["prtMarkerSuppliesMarkerIndex", 2, "Integer32", "read-only", { ranges: [[0, 65535]] }],
      ["prtMarkerSuppliesColorantIndex", 3, "Integer32", "read-only", { ranges: [[0, 65535]] }],
      [
        "prtMarkerSuppliesClass",
        4,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "other"],
            [3, "supplyThatIsConsumed"],
            [4, "receptacleThatIsFilled"],
          ],
        },
      ],
      ["prtMarkerSuppliesType", 5, "INTEGER", "read-only", { enums: labelsOfPrtMarkerSuppliesTypeTC }],
      ["prtMarkerSuppliesDescription", 6, "OCTET STRING", "read-only", { ranges: [[0, 255]] }],
      [
        "prtMarkerSuppliesSupplyUnit",
        7,
        "INTEGER",
        "read-only",
        { enums: labelsOfPrtMarkerSuppliesSupplyUnitTC },
      ],
      ["prtMarkerSuppliesMaxCapacity", 8, "Integer32", "read-write", { ranges: [[-2, 2147483647]] }],
      ["prtMarkerSuppliesLevel", 9, "Integer32", "read-write", { ranges: [[-3, 2147483647]] }],
    ],
    index: [
      { name: "hrDeviceIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
      "prtMarkerSuppliesIndex",
    ],
  });

/** A row of `prtMarkerColorantTable` (Printer-MIB). */
export interface PrtMarkerColorantEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly prtMarkerColorantIndex: number;
  /** Column 2, Integer32 (0..65535), read-only. */
  readonly prtMarkerColorantMarkerIndex?: number;
  /** Column 3, PrtMarkerColorantRoleTC, read-only. */
  readonly prtMarkerColorantRole?: PrtMarkerColorantRoleTC | number;
  /** Column 4, OCTET STRING (0..255), read-only. */
  readonly prtMarkerColorantValue?: string;
  /** Column 5, Integer32 (2..2147483647), read-only. */
  readonly prtMarkerColorantTonality?: number;
}

/** The table `prtMarkerColorantTable` (Printer-MIB), 1.3.6.1.2.1.43.12.1; its key is `hrDeviceIndex`, `prtMarkerColorantIndex`. */
export const prtMarkerColorantTable: Table<PrtMarkerColorantEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<PrtMarkerColorantEntry, readonly [number, number]>({
    name: "prtMarkerColorantTable",
    module: "Printer-MIB",
    oid: "1.3.6.1.2.1.43.12.1",
    columns: [
      ["prtMarkerColorantIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
      ["prtMarkerColorantMarkerIndex", 2, "Integer32", "read-only", { ranges: [[0, 65535]] }],
      [
        "prtMarkerColorantRole",
        3,
        "INTEGER",
        "read-only",
        {
          enums: [
            [1, "other"],
            [3, "process"],
            [4, "spot"],
          ],
        },
      ],
      ["prtMarkerColorantValue", 4, "OCTET STRING", "read-only", { ranges: [[0, 255]] }],
      ["prtMarkerColorantTonality", 5, "Integer32", "read-only", { ranges: [[2, 2147483647]] }],
    ],
    index: [
      { name: "hrDeviceIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
      "prtMarkerColorantIndex",
    ],
  });

/** A row of `prtMediaPathTable` (Printer-MIB). */
export interface PrtMediaPathEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly prtMediaPathIndex: number;
  /** Column 2, PrtMediaPathMaxSpeedPrintUnitTC, read-only. */
  readonly prtMediaPathMaxSpeedPrintUnit?: PrtMediaPathMaxSpeedPrintUnitTC | number;
  /** Column 3, PrtMediaUnitTC, read-only. */
  readonly prtMediaPathMediaSizeUnit?: PrtMediaUnitTC | number;
  /** Column 4, Integer32 (-2..2147483647), read-only. */
  readonly prtMediaPathMaxSpeed?: number;
  /** Column 5, Integer32 (-2..2147483647), read-only. */
  readonly prtMediaPathMaxMediaFeedDir?: number;
  /** Column 6, Integer32 (-2..2147483647), read-only. */
  readonly prtMediaPathMaxMediaXFeedDir?: number;
  /** Column 7, Integer32 (-2..2147483647), read-only. */
  readonly prtMediaPathMinMediaFeedDir?: number;
  /** Column 8, Integer32 (-2..2147483647), read-only. */
  readonly prtMediaPathMinMediaXFeedDir?: number;
  /** Column 9, PrtMediaPathTypeTC, read-only. */
  readonly prtMediaPathType?: PrtMediaPathTypeTC | number;
  /** Column 10, PrtLocalizedDescriptionStringTC (0..255), read-only. */
  readonly prtMediaPathDescription?: string;
  /** Column 11, PrtSubUnitStatusTC (0..126), read-only. */
  readonly prtMediaPathStatus?: number;
}

/** The table `prtMediaPathTable` (Printer-MIB), 1.3.6.1.2.1.43.13.4; its key is `hrDeviceIndex`, `prtMediaPathIndex`. */
export const prtMediaPathTable: Table<PrtMediaPathEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<PrtMediaPathEntry, readonly [number, number]>({
    name: "prtMediaPathTable",
    module: "Printer-MIB",
    oid: "1.3.6.1.2.1.43.13.4",
    columns: [
      ["prtMediaPathIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
      [
        "prtMediaPathMaxSpeedPrintUnit",
        2,
        "INTEGER",
        "read-only",
        { enums: labelsOfPrtMediaPathMaxSpeedPrintUnitTC },
      ],
      [
        "prtMediaPathMediaSizeUnit",
        3,
        "INTEGER",
        "read-only",
        {
          enums: [
            [3, "tenThousandthsOfInches"],
            [4, "micrometers"],
          ],
        },
      ],
      ["prtMediaPathMaxSpeed", 4, "Integer32", "read-only", { ranges: [[-2, 2147483647]] }],
      ["prtMediaPathMaxMediaFeedDir", 5, "Integer32", "read-only", { ranges: [[-2, 2147483647]] }],
      ["prtMediaPathMaxMediaXFeedDir", 6, "Integer32", "read-only", { ranges: [[-2, 2147483647]] }],
      ["prtMediaPathMinMediaFeedDir", 7, "Integer32", "read-only", { ranges: [[-2, 2147483647]] }],
      ["prtMediaPathMinMediaXFeedDir", 8, "Integer32", "read-only", { ranges: [[-2, 2147483647]] }],
      ["prtMediaPathType", 9, "INTEGER", "read-only", { enums: labelsOfPrtMediaPathTypeTC }],
      ["prtMediaPathDescription", 10, "OCTET STRING", "read-only", { ranges: [[0, 255]] }],
      ["prtMediaPathStatus", 11, "INTEGER", "read-only", { ranges: [[0, 126]] }],
    ],
    index: [
      { name: "hrDeviceIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
      "prtMediaPathIndex",
    ],
  });

/** A row of `prtChannelTable` (Printer-MIB). */
export interface PrtChannelEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly prtChannelIndex: number;
  /** Column 2, PrtChannelTypeTC, read-only. */
  readonly prtChannelType?: PrtChannelTypeTC | number;
  /** Column 3, OCTET STRING (0..63), read-only. */
  readonly prtChannelProtocolVersion?: string;
  /** Column 4, Integer32 (0..65535), read-write. */
  readonly prtChannelCurrentJobCntlLangIndex?: number;
  /** Column 5, Integer32 (0..65535), read-write. */
  readonly prtChannelDefaultPageDescLangIndex?: number;
  /** Column 6, PrtChannelStateTC, read-write. */
  readonly prtChannelState?: PrtChannelStateTC | number;
  /** Column 7, InterfaceIndexOrZero (0..2147483647), read-write. */
  readonly prtChannelIfIndex?: number;
  /** Column 8, PrtSubUnitStatusTC (0..126), read-only. */
  readonly prtChannelStatus?: number;
  /** Column 9, OCTET STRING (0..255), read-only. */
  readonly prtChannelInformation?: string;
}

/** The table `prtChannelTable` (Printer-MIB), 1.3.6.1.2.1.43.14.1; its key is `hrDeviceIndex`, `prtChannelIndex`. */
export const prtChannelTable: Table<PrtChannelEntry, readonly [number, number]> = /* @__PURE__ */ defineTable<
  PrtChannelEntry,
  readonly [number, number]
>({
  name: "prtChannelTable",
  module: "Printer-MIB",
  oid: "1.3.6.1.2.1.43.14.1",
  columns: [
    ["prtChannelIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
    ["prtChannelType", 2, "INTEGER", "read-only", { enums: labelsOfPrtChannelTypeTC }],
    ["prtChannelProtocolVersion", 3, "OCTET STRING", "read-only", { ranges: [[0, 63]] }],
    ["prtChannelCurrentJobCntlLangIndex", 4, "Integer32", "read-write", { ranges: [[0, 65535]] }],
    ["prtChannelDefaultPageDescLangIndex", 5, "Integer32", "read-write", { ranges: [[0, 65535]] }],
    [
      "prtChannelState",
      6,
      "INTEGER",
      "read-write",
      {
        enums: [
          [1, "other"],
          [3, "printDataAccepted"],
          [4, "noDataAccepted"],
        ],
      },
    ],
    ["prtChannelIfIndex", 7, "Integer32", "read-write", { ranges: [[0, 2147483647]], hint: "d" }],
    ["prtChannelStatus", 8, "INTEGER", "read-only", { ranges: [[0, 126]] }],
    ["prtChannelInformation", 9, "OCTET STRING", "read-only", { ranges: [[0, 255]] }],
  ],
  index: [
    { name: "hrDeviceIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
    "prtChannelIndex",
  ],
});

/** A row of `prtInterpreterTable` (Printer-MIB). */
export interface PrtInterpreterEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly prtInterpreterIndex: number;
  /** Column 2, PrtInterpreterLangFamilyTC, read-only. */
  readonly prtInterpreterLangFamily?: PrtInterpreterLangFamilyTC | number;
  /** Column 3, OCTET STRING (0..31), read-only. */
  readonly prtInterpreterLangLevel?: string;
  /** Column 4, OCTET STRING (0..31), read-only. */
  readonly prtInterpreterLangVersion?: string;
  /** Column 5, PrtLocalizedDescriptionStringTC (0..255), read-only. */
  readonly prtInterpreterDescription?: string;
  /** Column 6, OCTET STRING (0..31), read-only. */
  readonly prtInterpreterVersion?: string;
  /** Column 7, PrtPrintOrientationTC, read-write. */
  readonly prtInterpreterDefaultOrientation?: PrtPrintOrientationTC | number;
  /** Column 8, Integer32 (-2..2147483647), read-only. */
  readonly prtInterpreterFeedAddressability?: number;
  /** Column 9, Integer32 (-2..2147483647), read-only. */
  readonly prtInterpreterXFeedAddressability?: number;
  /** Column 10, IANACharset, read-write. */
  readonly prtInterpreterDefaultCharSetIn?: IANACharset | number;
  /** Column 11, IANACharset, read-write. */
  readonly prtInterpreterDefaultCharSetOut?: IANACharset | number;
  /** Column 12, PrtInterpreterTwoWayTC, read-only. */
  readonly prtInterpreterTwoWay?: PrtInterpreterTwoWayTC | number;
}

/** The table `prtInterpreterTable` (Printer-MIB), 1.3.6.1.2.1.43.15.1; its key is `hrDeviceIndex`, `prtInterpreterIndex`. */
export const prtInterpreterTable: Table<PrtInterpreterEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<PrtInterpreterEntry, readonly [number, number]>({
    name: "prtInterpreterTable",
    module: "Printer-MIB",
    oid: "1.3.6.1.2.1.43.15.1",
    columns: [
      ["prtInterpreterIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
      ["prtInterpreterLangFamily", 2, "INTEGER", "read-only", { enums: labelsOfPrtInterpreterLangFamilyTC }],
      ["prtInterpreterLangLevel", 3, "OCTET STRING", "read-only", { ranges: [[0, 31]] }],
      ["prtInterpreterLangVersion", 4, "OCTET STRING", "read-only", { ranges: [[0, 31]] }],
      ["prtInterpreterDescription", 5, "OCTET STRING", "read-only", { ranges: [[0, 255]] }],
      ["prtInterpreterVersion", 6, "OCTET STRING", "read-only", { ranges: [[0, 31]] }],
      [
        "prtInterpreterDefaultOrientation",
        7,
        "INTEGER",
        "read-write",
        {
          enums: [
            [1, "other"],
            [3, "portrait"],
            [4, "landscape"],
          ],
        },
      ],
      ["prtInterpreterFeedAddressability", 8, "Integer32", "read-only", { ranges: [[-2, 2147483647]] }],
      ["prtInterpreterXFeedAddressability", 9, "Integer32", "read-only", { ranges: [[-2, 2147483647]] }],
      ["prtInterpreterDefaultCharSetIn", 10, "INTEGER", "read-write", { enums: labelsOfIANACharset }],
      ["prtInterpreterDefaultCharSetOut", 11, "INTEGER", "read-write", { enums: labelsOfIANACharset }],
      [
        "prtInterpreterTwoWay",
        12,
        "INTEGER",
        "read-only",
        {
          enums: [
            [3, "yes"],
            [4, "no"],
          ],
        },
      ],
    ],
    index: [
      { name: "hrDeviceIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
      "prtInterpreterIndex",
    ],
  });

/** A row of `prtConsoleDisplayBufferTable` (Printer-MIB). */
export interface PrtConsoleDisplayBufferEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly prtConsoleDisplayBufferIndex: number;
  /** Column 2, PrtConsoleDescriptionStringTC (0..255), read-write. */
  readonly prtConsoleDisplayBufferText?: string;
}

/** The table `prtConsoleDisplayBufferTable` (Printer-MIB), 1.3.6.1.2.1.43.16.5; its key is `hrDeviceIndex`, `prtConsoleDisplayBufferIndex`. */
export const prtConsoleDisplayBufferTable: Table<PrtConsoleDisplayBufferEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<PrtConsoleDisplayBufferEntry, readonly [number, number]>({
    name: "prtConsoleDisplayBufferTable",
    module: "Printer-MIB",
    oid: "1.3.6.1.2.1.43.16.5",
    columns: [
      ["prtConsoleDisplayBufferIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
      ["prtConsoleDisplayBufferText", 2, "OCTET STRING", "read-write", { ranges: [[0, 255]] }],
    ],
    index: [
      { name: "hrDeviceIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
      "prtConsoleDisplayBufferIndex",
    ],
  });

/** A row of `prtConsoleLightTable` (Printer-MIB). */
export interface PrtConsoleLightEntry {
  /** Column 1, Integer32 (1..65535), not-accessible. */
  readonly prtConsoleLightIndex: number;
  /** Column 2, Integer32 (0..2147483647), read-write. */
  readonly prtConsoleOnTime?: number;
  /** Column 3, Integer32 (0..2147483647), read-write. */
  readonly prtConsoleOffTime?: number;
  /** Column 4, PrtConsoleColorTC, read-only. */
  readonly prtConsoleColor?: PrtConsoleColorTC | number;
  /** Column 5, PrtConsoleDescriptionStringTC (0..255), read-only. */
  readonly prtConsoleDescription?: string;
}

/** The table `prtConsoleLightTable` (Printer-MIB), 1.3.6.1.2.1.43.17.6; its key is `hrDeviceIndex`, `prtConsoleLightIndex`. */
export const prtConsoleLightTable: Table<PrtConsoleLightEntry, readonly [number, number]> =
  /* @__PURE__ */ defineTable<PrtConsoleLightEntry, readonly [number, number]>({
    name: "prtConsoleLightTable",
    module: "Printer-MIB",
    oid: "1.3.6.1.2.1.43.17.6",
    columns: [
      ["prtConsoleLightIndex", 1, "Integer32", "not-accessible", { ranges: [[1, 65535]] }],
      ["prtConsoleOnTime", 2, "Integer32", "read-write", { ranges: [[0, 2147483647]] }],
      ["prtConsoleOffTime", 3, "Integer32", "read-write", { ranges: [[0, 2147483647]] }],
      ["prtConsoleColor", 4, "INTEGER", "read-only", { enums: labelsOfPrtConsoleColorTC }],
      ["prtConsoleDescription", 5, "OCTET STRING", "read-only", { ranges: [[0, 255]] }],
    ],
    index: [
      { name: "hrDeviceIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
      "prtConsoleLightIndex",
    ],
  });

/** A row of `prtAlertTable` (Printer-MIB). */
export interface PrtAlertEntry {
  /** Column 1, Integer32 (1..2147483647), read-only. */
  readonly prtAlertIndex: number;
  /** Column 2, PrtAlertSeverityLevelTC, read-only. */
  readonly prtAlertSeverityLevel?: PrtAlertSeverityLevelTC | number;
  /** Column 3, PrtAlertTrainingLevelTC, read-only. */
  readonly prtAlertTrainingLevel?: PrtAlertTrainingLevelTC | number;
  /** Column 4, PrtAlertGroupTC, read-only. */
  readonly prtAlertGroup?: PrtAlertGroupTC | number;
  /** Column 5, Integer32 (-1..2147483647), read-only. */
  readonly prtAlertGroupIndex?: number;
  /** Column 6, Integer32 (-2..2147483647), read-only. */
  readonly prtAlertLocation?: number;
  /** Column 7, PrtAlertCodeTC, read-only. */
  readonly prtAlertCode?: PrtAlertCodeTC | number;
  /** Column 8, PrtLocalizedDescriptionStringTC (0..255), read-only. */
  readonly prtAlertDescription?: string;
  /** Column 9, TimeTicks, read-only. */
  readonly prtAlertTime?: number;
}

/** The table `prtAlertTable` (Printer-MIB), 1.3.6.1.2.1.43.18.1; its key is `hrDeviceIndex`, `prtAlertIndex`. */
export const prtAlertTable: Table<PrtAlertEntry, readonly [number, number]> = /* @__PURE__ */ defineTable<
  PrtAlertEntry,
  readonly [number, number]
>({
  name: "prtAlertTable",
  module: "Printer-MIB",
  oid: "1.3.6.1.2.1.43.18.1",
  columns: [
    ["prtAlertIndex", 1, "Integer32", "read-only", { ranges: [[1, 2147483647]] }],
    ["prtAlertSeverityLevel", 2, "INTEGER", "read-only", { enums: labelsOfPrtAlertSeverityLevelTC }],
    ["prtAlertTrainingLevel", 3, "INTEGER", "read-only", { enums: labelsOfPrtAlertTrainingLevelTC }],
    ["prtAlertGroup", 4, "INTEGER", "read-only", { enums: labelsOfPrtAlertGroupTC }],
    ["prtAlertGroupIndex", 5, "Integer32", "read-only", { ranges: [[-1, 2147483647]] }],
    ["prtAlertLocation", 6, "Integer32", "read-only", { ranges: [[-2, 2147483647]] }],
    ["prtAlertCode", 7, "INTEGER", "read-only", { enums: labelsOfPrtAlertCodeTC }],
    ["prtAlertDescription", 8, "OCTET STRING", "read-only", { ranges: [[0, 255]] }],
    ["prtAlertTime", 9, "TimeTicks", "read-only"],
  ],
  index: [
    { name: "hrDeviceIndex", implied: false, base: "Integer32", ranges: [[1, 2147483647]] },
    "prtAlertIndex",
  ],
});
