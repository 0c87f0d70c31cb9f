// The tables of TRANSPORT-ADDRESS-MIB of 2002-11-01. Generated: do not edit.

/** Labels of `TransportAddressType` (TRANSPORT-ADDRESS-MIB). */
export type TransportAddressType =
  | "unknown"
  | "udpIpv4"
  | "udpIpv6"
  | "udpIpv4z"
  | "udpIpv6z"
  | "tcpIpv4"
  | "tcpIpv6"
  | "tcpIpv4z"
  | "tcpIpv6z"
  | "sctpIpv4"
  | "sctpIpv6"
  | "sctpIpv4z"
  | "sctpIpv6z"
  | "local"
  | "udpDns"
  | "tcpDns"
  | "sctpDns";
