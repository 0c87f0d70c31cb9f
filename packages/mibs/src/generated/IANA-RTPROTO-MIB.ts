// The tables of IANA-RTPROTO-MIB of 2016-04-25. Generated: do not edit.

/** Labels of `IANAipRouteProtocol` (IANA-RTPROTO-MIB). */
export type IANAipRouteProtocol =
  | "other"
  | "local"
  | "netmgmt"
  | "icmp"
  | "egp"
  | "ggp"
  | "hello"
  | "rip"
  | "isIs"
  | "esIs"
  | "ciscoIgrp"
  | "bbnSpfIgp"
  | "ospf"
  | "bgp"
  | "idpr"
  | "ciscoEigrp"
  | "dvmrp"
  | "rpl"
  | "dhcp"
  | "ttdp";

/** Labels of `IANAipMRouteProtocol` (IANA-RTPROTO-MIB). */
export type IANAipMRouteProtocol =
  | "other"
  | "local"
  | "netmgmt"
  | "dvmrp"
  | "mospf"
  | "pimSparseDense"
  | "cbt"
  | "pimSparseMode"
  | "pimDenseMode"
  | "igmpOnly"
  | "bgmp"
  | "msdp";
